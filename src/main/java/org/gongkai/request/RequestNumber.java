package org.gongkai.request;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Subject;
import org.gongkai.written.Characters;

/**
 * The number of a request, {@code <office>-<year of entry>-<6 digits>}, e.g. {@code
 * LJQ-2026-000001}. The register of an office and year has no gaps.
 *
 * @param office the office that received the request
 * @param year the year of entry
 * @param serial 1 to 999999
 */
public record RequestNumber(OfficeCode office, int year, int serial) {

  private static final Pattern FORM = Pattern.compile("([A-Z][A-Z0-9]{1,11})-(\\d{4})-(\\d{6})");

  /** As people write it: with words before and signs behind, with dashes, blanks or nothing. */
  private static final Pattern TYPED =
      Pattern.compile(
          "(?<![a-z0-9])([a-z][a-z0-9]{1,11})[- ]{0,3}(20\\d{2})[- ]{0,3}(\\d{6})(?![a-z0-9])");

  private static final Pattern END =
      Pattern.compile("(?:申请)?(?:编号|第|no\\.?)?[: ]*(?:(\\d{4})[- ]{1,3})?(\\d{1,6}) ?[号件.。,;]*");

  /** The number, or empty when the text is none. */
  public static Optional<RequestNumber> parse(String text) {
    Matcher match = FORM.matcher(text);
    return match.matches()
        ? Optional.of(
            new RequestNumber(
                new OfficeCode(match.group(1)),
                Integer.parseInt(match.group(2)),
                Integer.parseInt(match.group(3))))
        : Optional.empty();
  }

  /**
   * The number that somebody typed or pasted: 编号 LJQ-2026-000001。 as a receipt prints it, {@code
   * LJQ2026000024}, in full width or small letters. Empty when none stands in the text.
   */
  public static Optional<RequestNumber> typed(String text) {
    Matcher match = TYPED.matcher(plain(text));
    return match.find()
        ? parse(
            "%s-%s-%s"
                .formatted(match.group(1), match.group(2), match.group(3))
                .toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  /** Whether the text may be the end of a number: its serial, or year and serial. */
  public static boolean isEnd(String text) {
    return END.matcher(plain(text)).matches();
  }

  /** One kind of dash and of blank, nothing around. */
  private static String plain(String text) {
    var plain = new StringBuilder();
    for (int point : Characters.usual(text).codePoints().toArray()) {
      if (Characters.isDash(point)) {
        plain.append('-');
      } else if (Characters.isBlank(point)) {
        plain.append(' ');
      } else if (!Characters.isInvisible(point)) {
        plain.appendCodePoint(point);
      }
    }
    return plain.toString().strip();
  }

  /**
   * The numbers that the end of one may stand for: {@code 2026-24}, or {@code 24} in {@code year}
   * and the two years before it, the newest first. Empty when the text is no such end.
   */
  public static List<RequestNumber> endingWith(OfficeCode office, String text, int year) {
    Matcher match = END.matcher(plain(text));
    int serial = match.matches() ? Integer.parseInt(match.group(2)) : 0;
    if (serial == 0) {
      return List.of();
    }
    return match.group(1) != null
        ? List.of(new RequestNumber(office, Integer.parseInt(match.group(1)), serial))
        : IntStream.of(year, year - 1, year - 2)
            .mapToObj(y -> new RequestNumber(office, y, serial))
            .toList();
  }

  /** The room of requests. */
  public static final String ROOM = "REQUEST";

  /** What a deadline and a notice call this request. */
  public Subject subject() {
    return new Subject(ROOM, toString());
  }

  /** The number of a {@link #subject()}, or empty when it is another room's. */
  public static Optional<RequestNumber> ofSubject(Subject subject) {
    return subject.room().equals(ROOM) ? parse(subject.id()) : Optional.empty();
  }

  @Override
  public String toString() {
    return "%s-%04d-%06d".formatted(office, year, serial);
  }
}
