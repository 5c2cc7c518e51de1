package org.gongkai.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Makes a shipped template from its text, {@code src/main/letters/<slug>.txt}: each line a
 * paragraph, {@code 【…】} in front names its style, {@code @head} and {@code @end} stand for {@code
 * head.part.txt} and {@code end.part.txt}. All else (page, styles, header, footer) is the folder
 * {@code layout}, which is the unpacked .docx.
 */
final class LetterSource {

  static final Path HOME = Path.of(System.getProperty("project.home", "."));

  private static final Path SOURCES = HOME.resolve("src/main/letters");
  private static final String DOCUMENT = "word/document.xml";
  private static final String PARAGRAPHS = "<!-- paragraphs -->";
  private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 1, 0, 0);

  private static final Map<String, String> STYLES =
      Map.of(
          "发文字号", "Number",
          "标题", "Title",
          "主送", "Recipient",
          "小标题", "Heading",
          "附件", "Attachment",
          "署名", "Signature",
          "日期", "Date",
          "附注", "Note",
          "附页", "Annex");

  private LetterSource() {}

  /** Where the template is committed. */
  static Path template(LetterKind kind) {
    return HOME.resolve("src/main/resources/letters").resolve(kind.slug() + ".docx");
  }

  /** The template as its text says. */
  static byte[] docx(LetterKind kind) throws IOException {
    Map<String, String> parts = layout();
    parts.compute(DOCUMENT, (_, xml) -> xml.replace(PARAGRAPHS, paragraphs(kind.slug() + ".txt")));
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        var entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(WRITTEN);
        zip.putNextEntry(entry);
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  /** The parts of a .docx, to compare two of them whatever packed them. */
  static Map<String, String> parts(byte[] docx) throws IOException {
    var parts = new LinkedHashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static SequencedMap<String, String> layout() throws IOException {
    Path layout = SOURCES.resolve("layout");
    try (Stream<Path> files = Files.walk(layout)) {
      return files
          .filter(Files::isRegularFile)
          .map(layout::relativize)
          .map(Path::toString)
          .sorted()
          .collect(
              Collectors.toMap(
                  name -> name,
                  name -> read(layout.resolve(name)),
                  (a, _) -> a,
                  LinkedHashMap::new));
    }
  }

  private static String paragraphs(String file) {
    List<String> lines = lines(file).toList();
    return IntStream.range(0, lines.size())
        .mapToObj(i -> paragraph(lines.get(i), signed(lines, i + 1)))
        .collect(Collectors.joining());
  }

  /**
   * No signature stands on a page by itself: the paragraph before it goes with it, and so does the
   * one before a last paragraph of few words.
   */
  private static boolean signed(List<String> lines, int next) {
    return next < lines.size()
        && (lines.get(next).startsWith("【署名】")
            || (lines.get(next).startsWith("特此") && signed(lines, next + 1)));
  }

  private static Stream<String> lines(String file) {
    return read(SOURCES.resolve(file))
        .lines()
        .filter(line -> !line.isEmpty())
        .flatMap(
            line ->
                line.startsWith("@") ? lines(line.substring(1) + ".part.txt") : Stream.of(line));
  }

  private static String paragraph(String line, boolean withNext) {
    int end = line.startsWith("【") ? line.indexOf('】') : -1;
    String style = end < 0 ? "" : "<w:pStyle w:val=\"" + style(line.substring(1, end)) + "\"/>";
    return "<w:p><w:pPr>"
        + style
        + (withNext ? "<w:keepNext/>" : "")
        + "</w:pPr><w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t xml:space=\"preserve\">"
        + escape(line.substring(end + 1))
        + "</w:t></w:r></w:p>\n";
  }

  private static String style(String name) {
    String id = STYLES.get(name);
    if (id == null) {
      throw new IllegalArgumentException("no such style: " + name);
    }
    return id;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
