package org.gongkai.participation.message;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Clean;
import org.jspecify.annotations.Nullable;

/**
 * The number of a message, e.g. {@code LJQ-M2026-000001}: the office, the year of its receipt, and
 * which one it is in that year.
 */
public record MessageNumber(OfficeCode office, int year, int serial) {

  private static final Pattern FORM =
      Pattern.compile("([A-Z][A-Z0-9]{1,11})-M(2\\d{3})-(\\d{6,9})");

  /** As somebody typed it; blanks, case and full width do not matter. */
  public static Optional<MessageNumber> parse(@Nullable String typed) {
    String half = Clean.halfWidth(typed);
    if (half == null) {
      return Optional.empty();
    }
    Matcher number = FORM.matcher(half.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
    return number.matches()
        ? Optional.of(
            new MessageNumber(
                new OfficeCode(number.group(1)),
                Integer.parseInt(number.group(2)),
                Integer.parseInt(number.group(3))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "%s-M%d-%06d".formatted(office, year, serial);
  }
}
