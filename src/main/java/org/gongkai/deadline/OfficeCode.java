package org.gongkai.deadline;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The short code of an office, e.g. {@code LJQ}; the first part of its request numbers, and the
 * partition of its book of deadlines.
 *
 * @param value 2 to 12 capital letters or digits, the first a letter
 */
public record OfficeCode(String value) implements Comparable<OfficeCode> {

  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]{1,11}");

  /**
   * @throws IllegalArgumentException if the text is no office code
   */
  public OfficeCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no office code: " + value);
    }
  }

  /** The code, or empty when the text is none. */
  public static Optional<OfficeCode> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new OfficeCode(text)) : Optional.empty();
  }

  @Override
  public int compareTo(OfficeCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
