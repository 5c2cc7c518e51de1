package org.gongkai.office;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.jspecify.annotations.Nullable;

/**
 * How an office numbers the information it makes public (索引号): text with {@code {office}}, {@code
 * {year}}, {@code {month}} (two digits) and exactly one {@code {serial:N}}, N digits with leading
 * zeros, 1 to 10; a larger serial takes more of them. All but the serial has a fixed width, so that
 * no two days and serials make the same number, as long as each {@link #series} counts by itself.
 *
 * @param text e.g. {@code {office}/{year}-{serial:7}}
 */
public record IndexPattern(String text) {

  /** The most characters of a number. */
  public static final int MOST = 60;

  private static final int MOST_SERIAL = 10;
  private static final String LONGEST_OFFICE = "ABCDEFGHIJKL";
  private static final Pattern SERIAL = Pattern.compile("\\{serial:(\\d{1,2})}");
  private static final Pattern PLACE = Pattern.compile("\\{(?:office|year|month|serial:\\d{1,2})}");
  private static final Pattern PLAIN = Pattern.compile("(?:[!-~&&[^{}]]|[\\p{L}〔〕])*");

  /** What holds when nothing is set; made from the patterns above. */
  public static final IndexPattern DEFAULT = new IndexPattern("{office}/{year}-{serial:7}");

  /**
   * @throws IllegalArgumentException if it is none
   */
  public IndexPattern {
    fault(text)
        .ifPresent(
            why -> {
              throw new IllegalArgumentException(why);
            });
  }

  /** The pattern that an administrator typed; null when a problem was noted. */
  static @Nullable IndexPattern check(Problems problems, String field, String text) {
    Optional<String> fault = fault(text);
    fault.ifPresent(why -> problems.add(field, Code.FORMAT, why));
    return fault.isPresent() ? null : new IndexPattern(text);
  }

  private static Optional<String> fault(String text) {
    String plain = PLACE.matcher(text).replaceAll("");
    if (plain.indexOf('{') >= 0 || plain.indexOf('}') >= 0) {
      return Optional.of(
          "索引号规则里的大括号只能是 {office}、{year}、{month}、{serial:7}（序号位数1至10），例如 " + DEFAULT.text);
    }
    if (!PLAIN.matcher(plain).matches()) {
      return Optional.of("索引号规则里只能有文字、数字和 / - _ . ( )〔〕[] 等半角符号，不能有空格");
    }
    Matcher serial = SERIAL.matcher(text);
    if (!serial.find()) {
      return Optional.of("索引号规则里要有一个序号，例如 {serial:7}");
    }
    int width = Integer.parseInt(serial.group(1));
    if (serial.find()) {
      return Optional.of("索引号规则里只能有一个序号 {serial:N}");
    }
    if (width < 1 || width > MOST_SERIAL) {
      return Optional.of("索引号规则里序号的位数须在1与%d之间，例如 {serial:7}".formatted(MOST_SERIAL));
    }
    int longest = filled(text, LONGEST_OFFICE, LocalDate.EPOCH, "0".repeat(MOST_SERIAL)).length();
    return longest > MOST
        ? Optional.of("按索引号规则编出的号码不能超过%d个字符，请把固定的文字改短".formatted(MOST))
        : Optional.empty();
  }

  /**
   * The number of that serial.
   *
   * @param on the day whose year and month it names
   * @param serial 1 for the first of its {@link #series}
   */
  public String format(OfficeCode office, LocalDate on, long serial) {
    if (serial < 1) {
      throw new IllegalArgumentException("no serial: " + serial);
    }
    Matcher width = SERIAL.matcher(text);
    if (!width.find()) {
      throw new IllegalStateException("no serial in " + text);
    }
    String digits = ("%0" + Integer.parseInt(width.group(1)) + "d").formatted(serial);
    return filled(text, office.value(), on, digits);
  }

  /** What is counted together: the numbers that differ in their serial alone. */
  public String series(OfficeCode office, LocalDate on) {
    return filled(text, office.value(), on, "#");
  }

  private static String filled(String text, String office, LocalDate on, String serial) {
    return SERIAL
        .matcher(text)
        .replaceAll(serial)
        .replace("{office}", office)
        .replace("{year}", "%04d".formatted(on.getYear()))
        .replace("{month}", "%02d".formatted(on.getMonthValue()));
  }

  @Override
  public String toString() {
    return text;
  }
}
