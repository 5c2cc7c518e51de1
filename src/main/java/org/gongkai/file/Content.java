package org.gongkai.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What a file is, by its content. Tika tells the family by the first bytes;
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
  /** Text that programs run, browsers render or word processors lay out. */
  private static final Set<MediaType> ACTIVE_TEXT =
      Set.of(
          MediaType.TEXT_HTML,
          MediaType.APPLICATION_XML,
          MediaType.application("x-sh"),
          MediaType.application("x-bat"),
          MediaType.application("javascript"),
          MediaType.text("javascript"),
          MediaType.text("x-php"),
          MediaType.application("rtf"));

  private static final Pattern MARKUP = Pattern.compile("<[A-Za-z!?/]");

  private Content() {}

  /**
   * What the file is.
   *
   * @return null when a problem of the field was noted: it is not taken, or is not what it claims
   */
  static @Nullable FileType type(Problems problems, String field, FileClaim claim, Path file)
      throws IOException {
    Look look = look(file);
    Optional<FileType> type = claim.with(look).filter(t -> t.isTaken(claim.from()));
    if (look.refusal() != null) {
      problems.add(
          field, look.refusal().code(), "“%s”%s".formatted(claim.name(), look.refusal().why()));
      return null;
    }
    if (type.isEmpty()) {
      refuse(problems, field, claim, look);
    }
    return type.orElse(null);
  }

  private static void refuse(Problems problems, String field, FileClaim claim, Look look) {
    FileType claimed = claim.type();
    String what = "“%s”的内容是%s".formatted(claim.name(), look.kind().words());
    if (look.fits().isEmpty()) {
      String not = claimed == null ? "" : "，不是" + claimed.label();
      problems.add(field, Code.NOT_ALLOWED, what + not + "，不能上传" + look.kind().then());
    } else if (claimed == null || look.fits().contains(claimed)) {
      problems.add(
          field, Code.NOT_ALLOWED, what + "，不能上传；可以上传的有：" + FileType.taken(claim.from()));
    } else {
      problems.add(
          field,
          Code.FORMAT,
          what + "，与扩展名 .%s 不符，请改用正确的扩展名或另存后再上传".formatted(claim.name().extension()));
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
      return Look.none(kind(type));
    }
    return PlainText.beginning(file).map(Content::text).orElseGet(() -> Look.none(kind(type)));
  }

  /** A browser that does not trust the type looks at what stands behind the leading space. */
  private static Look text(String beginning) {
    String text = beginning.stripLeading();
    MediaType type = magic(text.getBytes(StandardCharsets.UTF_8));
    if (isActiveText(type)) {
      return Look.none(kind(type));
    }
    return MARKUP.matcher(text).lookingAt() ? Look.none(OtherKind.PAGE) : Look.at(FileType.TEXT);
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
    return detected(new ByteArrayInputStream(head), new Metadata());
  }

  /** What Tika says of a beginning, or of a name alone. */
  static MediaType detected(@Nullable InputStream head, Metadata metadata) {
    try {
      return types().detect(head, metadata);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isA(MediaType type, MediaType family) {
    return types().getMediaTypeRegistry().isInstanceOf(type, family);
  }

  private static OtherKind kind(MediaType type) {
    return OtherKind.of(type, types().getMediaTypeRegistry());
  }

  /** Read once, and only by a process that looks at a file. */
  private static MimeTypes types() {
    return MimeTypes.getDefaultMimeTypes();
  }
}
