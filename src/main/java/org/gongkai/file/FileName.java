package org.gongkai.file;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gongkai.input.Clean;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The name of a file as people see it; no file is ever stored under it. It has no path, no control,
 * invisible or direction-changing character, no dot at either end, nothing that a file system
 * forbids, and is in Unicode's composed form (NFC).
 *
 * @param value at most 100 characters and 240 bytes of UTF-8, e.g. {@code 补助名单.pdf}
 */
public record FileName(String value) {

  private static final int MOST_CHARACTERS = 100;

  /** File systems take 255; some tools add to a name. */
  private static final int MOST_BYTES = 240;

  private static final Pattern PATH = Pattern.compile("[/\\\\]|^\\s*[A-Za-z]:|^\\s*\\.{1,2}\\s*$");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\x{2028}\\x{2029}]");
  private static final Pattern FORMATTING = Pattern.compile("\\p{Cf}");

  /** What Windows forbids, and what looks like a slash and becomes one in old code pages. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("[<>:\"|?*\\x{2044}\\x{2215}\\x{29F8}\\x{FF0F}\\x{FF3C}]");

  private static final Pattern DEVICE =
      Pattern.compile("(?i)(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(\\..*)?");
  private static final Pattern EXTENSION = Pattern.compile("[A-Za-z0-9]{1,10}");
  private static final String ALPHANUMERIC =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final String PLAIN_IN_QUOTES = ALPHANUMERIC + " ._-()";
  private static final String PLAIN_IN_RFC_5987 = ALPHANUMERIC + "!#$&+-.^_`|~";

  /**
   * @throws IllegalArgumentException if the text is no safe name
   */
  public FileName {
    if (!value.equals(safe(value))
        || PATH.matcher(value).find()
        || CONTROL.matcher(value).find()
        || value.isEmpty()) {
      throw new IllegalArgumentException("no safe file name");
    }
  }

  /**
   * The safe name for one from outside: cleaned where nothing is lost, shortened if it is long. A
   * name with a path or a control character is refused: nobody types one by mistake.
   *
   * @return null when a problem was noted
   */
  public static @Nullable FileName check(Problems problems, String field, @Nullable String name) {
    if (name == null || name.isBlank()) {
      problems.add(field, Code.REQUIRED, "请给出文件名");
      return null;
    }
    if (PATH.matcher(name).find()) {
      problems.add(field, Code.NOT_ALLOWED, "文件名不能带路径（例如 ../ 或 C:\\），请只给出文件名本身");
      return null;
    }
    if (CONTROL.matcher(name).find()) {
      problems.add(field, Code.FORMAT, "文件名中不能有换行或控制字符，请改名后再上传");
      return null;
    }
    String safe = safe(name);
    if (safe.isEmpty()) {
      problems.add(field, Code.FORMAT, "文件名中没有可用的文字，请改名后再上传");
      return null;
    }
    return new FileName(safe);
  }

  /** What is cut off may leave an end that is not safe either. */
  private static String safe(String name) {
    String before = name;
    String now = cleaned(before);
    while (!now.equals(before)) {
      before = now;
      now = cleaned(before);
    }
    return now;
  }

  private static String cleaned(String name) {
    String line = Clean.line(name);
    String visible = line == null ? "" : FORMATTING.matcher(line).replaceAll("");
    String composed = Normalizer.normalize(visible, Normalizer.Form.NFC);
    String trimmed = ends(FORBIDDEN.matcher(composed).replaceAll("_"));
    return shortened(DEVICE.matcher(trimmed).matches() ? "_" + trimmed : trimmed);
  }

  private static String ends(String name) {
    return Clean.trimmed(
        name, c -> c == '.' || c == ' ' || (c >= '\t' && c <= '\r') || c == 0x3000 || c == 0xA0);
  }

  private static String shortened(String name) {
    String extension = extension(name);
    String end = extension.isEmpty() ? "" : "." + extension;
    String base = name.substring(0, name.length() - end.length());
    while (Clean.length(base + end) > MOST_CHARACTERS || bytes(base + end) > MOST_BYTES) {
      base = base.substring(0, base.offsetByCodePoints(base.length(), -1));
      base = ends(base);
    }
    return base + end;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String extension(String name) {
    String end = name.substring(name.lastIndexOf('.') + 1);
    return end.length() < name.length() && EXTENSION.matcher(end).matches() ? end : "";
  }

  /** The same with that ending in place of its own. */
  FileName ending(String ending) {
    return new FileName(safe(value.substring(0, value.lastIndexOf('.') + 1) + ending));
  }

  /** The same with that ending added. */
  FileName withEnding(String ending) {
    return new FileName(safe(value + "." + ending));
  }

  /** The extension in lower case without its dot, or an empty text when there is none. */
  public String extension() {
    return extension(value).toLowerCase(Locale.ROOT);
  }

  /**
   * The value of {@code Content-Disposition} for a download (RFC 6266): the name in ASCII for old
   * programs, then the name itself in UTF-8 (RFC 5987).
   */
  public String disposition() {
    var plain = new StringBuilder();
    value
        .codePoints()
        .forEach(c -> plain.appendCodePoint(PLAIN_IN_QUOTES.indexOf(c) >= 0 ? c : '_'));
    var encoded = new StringBuilder();
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      if (PLAIN_IN_RFC_5987.indexOf(b) >= 0) {
        encoded.append((char) b);
      } else {
        encoded.append("%%%02X".formatted(b & 0xFF));
      }
    }
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
  }

  @Override
  public String toString() {
    return value;
  }
}
