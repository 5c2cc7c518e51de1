package org.gongkai.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.input.Clean;

/** A day that was typed as text, in the ways that leave no doubt. */
public final class TypedDay {

  /** Year first; two figures for a year, or the day first, could be read in two ways. */
  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4})(?:\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*日?|(\\d{2})(\\d{2}))"
              + "(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2})?)?");

  private TypedDay() {}

  /** The day, or empty where it is none or could be another. */
  public static Optional<LocalDate> of(String text) {
    String half = Clean.halfWidth(text);
    Matcher found = DAY.matcher(half == null ? "" : half);
    if (!found.matches()) {
      return Optional.empty();
    }
    String month = found.group(2) == null ? found.group(4) : found.group(2);
    String day = found.group(3) == null ? found.group(5) : found.group(3);
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(found.group(1)), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
