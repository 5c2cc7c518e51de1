package org.gongkai.request;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Subject;

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

  private static final Pattern END = Pattern.compile("(?:(\\d{4})-)?(\\d{1,6})");

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
   * The numbers that the end of one may stand for: {@code 2026-24}, or {@code 24} in {@code year}
   * and the two years before it, the newest first. Empty when the text is no such end.
   */
  public static List<RequestNumber> endingWith(OfficeCode office, String text, int year) {
    Matcher match = END.matcher(text);
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
