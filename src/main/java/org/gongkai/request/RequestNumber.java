package org.gongkai.request;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.deadline.OfficeCode;

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

  /** What a deadline and a notice call this request. */
  public String subject() {
    return "REQUEST#" + this;
  }

  /** The number of a {@link #subject()}, or empty when it is another subject's. */
  public static Optional<RequestNumber> ofSubject(String subject) {
    return subject.startsWith("REQUEST#")
        ? parse(subject.substring("REQUEST#".length()))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "%s-%04d-%06d".formatted(office, year, serial);
  }
}
