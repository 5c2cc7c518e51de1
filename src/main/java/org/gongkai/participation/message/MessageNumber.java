package org.gongkai.participation.message;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.written.Characters;
import org.jspecify.annotations.Nullable;

/**
 * The number of a message, e.g. {@code LJQ-M2026-000001}: the office, the year of its receipt, and
 * which one it is in that year.
 */
public record MessageNumber(OfficeCode office, int year, int serial) {

  private static final Pattern FORM =
      Pattern.compile("(?<![A-Z0-9])([A-Z][A-Z0-9]{1,11}?)-?M(20\\d{2})-?(\\d{6,9})(?![A-Z0-9])");

  private static final Pattern END =
      Pattern.compile("(?:编号|第|NO\\.?)?:?(?:M?(20\\d{2})-)?(\\d{1,6})[号件.。,;]*");

  /**
   * As somebody typed or pasted it: words before, signs behind, dashes, blanks, case and full width
   * do not matter.
   */
  public static Optional<MessageNumber> parse(@Nullable String typed) {
    Matcher number = FORM.matcher(typed == null ? "" : plain(typed));
    return number.find()
        ? Optional.of(
            new MessageNumber(
                new OfficeCode(number.group(1)),
                Integer.parseInt(number.group(2)),
                Integer.parseInt(number.group(3))))
        : Optional.empty();
  }

  /** Whether it may be a number or the end of one. */
  public static boolean isOne(@Nullable String typed) {
    return parse(typed).isPresent() || end(typed).isPresent();
  }

  /** The numbers of the year and the two before it that the typed end may stand for. */
  public static Stream<MessageNumber> endingWith(
      OfficeCode office, @Nullable String typed, int year) {
    return end(typed).stream()
        .flatMap(
            end ->
                IntStream.of(year, year - 1, year - 2)
                    .filter(y -> end.year == 0 || end.year == y)
                    .mapToObj(y -> new MessageNumber(office, y, end.serial)));
  }

  /** The end of a number; the year is 0 where none was typed. */
  private record End(int year, int serial) {}

  private static Optional<End> end(@Nullable String typed) {
    Matcher end = END.matcher(typed == null ? "" : plain(typed));
    return end.matches()
        ? Optional.of(
            new End(
                end.group(1) == null ? 0 : Integer.parseInt(end.group(1)),
                Integer.parseInt(end.group(2))))
        : Optional.empty();
  }

  private static String plain(String typed) {
    return Characters.usual(typed)
        .codePoints()
        .filter(point -> !Characters.isBlank(point) && !Characters.isInvisible(point))
        .map(point -> Characters.isDash(point) ? '-' : point)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .toUpperCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "%s-M%d-%06d".formatted(office, year, serial);
  }
}
