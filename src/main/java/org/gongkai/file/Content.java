package org.gongkai.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;

/**
 * Whether a file is what its name claims, by its content. Tika tells the family by the first bytes;
 * archives ({@link Archive}), compound files ({@link CompoundFile}) and plain text ({@link
 * PlainText}) are looked into. The name is never shown to Tika: it would believe it.
 */
public final class Content {

  private static final int HEAD = 64 * 1024;
  private static final MediaType OLE = MediaType.application("x-tika-msoffice");
  private static final Map<MediaType, FileType> PLAIN_TYPES =
      Map.of(
          MediaType.application("pdf"), FileType.PDF,
          MediaType.image("jpeg"), FileType.JPEG,
          MediaType.image("png"), FileType.PNG);
  private static final Map<MediaType, String> WORDS =
      Map.of(
          MediaType.application("x-msdownload"), "可执行程序",
          MediaType.application("x-executable"), "可执行程序",
          MediaType.application("java-vm"), "可执行程序",
          MediaType.application("x-sh"), "脚本程序",
          MediaType.application("x-bat"), "脚本程序",
          MediaType.text("html"), "网页",
          MediaType.application("xml"), "XML 或 SVG 文件",
          MediaType.application("rtf"), "RTF 文档");

  /** Text that programs run or browsers render. */
  private static final Set<MediaType> ACTIVE_TEXT =
      Set.of(
          MediaType.TEXT_HTML,
          MediaType.APPLICATION_XML,
          MediaType.application("x-sh"),
          MediaType.application("x-bat"),
          MediaType.application("javascript"),
          MediaType.text("javascript"),
          MediaType.text("x-php"));

  private static final Pattern MARKUP = Pattern.compile("<[A-Za-z!?/]");

  private Content() {}

  /** Notes a problem of the field unless the content agrees with the type. */
  static void check(Problems problems, String field, FileName name, FileType claimed, Path file)
      throws IOException {
    Look look = look(file);
    if (look.refusal() != null) {
      problems.add(field, look.refusal().code(), "“%s”%s".formatted(name, look.refusal().why()));
    } else if (look.fits().isEmpty()) {
      problems.add(
          field,
          Code.NOT_ALLOWED,
          "“%s”的内容是%s，不是%s，不能上传".formatted(name, look.words(), claimed.label()));
    } else if (!look.fits().contains(claimed)) {
      problems.add(
          field,
          Code.FORMAT,
          "“%s”的内容是%s，与扩展名 .%s 不符，请改用正确的扩展名或另存后再上传"
              .formatted(name, look.words(), name.extension()));
    }
  }

  private static Look look(Path file) throws IOException {
    byte[] head = head(file);
    MediaType type = magic(head);
    if (isA(type, MediaType.APPLICATION_ZIP)) {
      return Archive.look(file);
    }
    if (isA(type, OLE)) {
      return CompoundFile.look(file);
    }
    if (Archive.isHiddenIn(file)) {
      return Look.refused(Code.NOT_ALLOWED, "里夹带了压缩包，请上传原文件");
    }
    for (Map.Entry<MediaType, FileType> plain : PLAIN_TYPES.entrySet()) {
      if (isA(type, plain.getKey())) {
        return Look.at(plain.getValue());
      }
    }
    if (isActiveText(type)) {
      return Look.none(words(type));
    }
    return PlainText.beginning(file).map(Content::text).orElseGet(() -> Look.none(words(type)));
  }

  /** A browser that does not trust the type looks at what stands behind the leading space. */
  private static Look text(String beginning) {
    String text = beginning.stripLeading();
    MediaType type = magic(text.getBytes(StandardCharsets.UTF_8));
    if (isActiveText(type)) {
      return Look.none(words(type));
    }
    return MARKUP.matcher(text).lookingAt() ? Look.none("网页") : Look.at(FileType.TEXT);
  }

  private static boolean isActiveText(MediaType type) {
    return ACTIVE_TEXT.stream().anyMatch(active -> isA(type, active));
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static MediaType magic(byte[] head) {
    try {
      return types().detect(new ByteArrayInputStream(head), new Metadata());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isA(MediaType type, MediaType family) {
    return types().getMediaTypeRegistry().isInstanceOf(type, family);
  }

  private static String words(MediaType type) {
    for (MediaType t = type; t != null; t = types().getMediaTypeRegistry().getSupertype(t)) {
      String words = WORDS.get(t);
      if (words != null) {
        return words;
      }
    }
    return "无法识别的类型";
  }

  /** Read once, and only by a process that looks at a file. */
  private static MimeTypes types() {
    return MimeTypes.getDefaultMimeTypes();
  }
}
