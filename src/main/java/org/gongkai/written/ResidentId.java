package org.gongkai.written;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A resident identity number (公民身份号码, GB 11643-1999): six digits of place, eight of the birth date,
 * three of sequence and a check character, e.g. the standard's own 11010519491231002X.
 */
public final class ResidentId {

  /** What is wrong with a text that should be a resident ID. */
  public enum Fault {
    /** Not 17 digits and a digit or X, or a birth date that is no date. */
    FORMAT,
    /** Born after the day on which it is judged. */
    BORN_LATER,
    /** The check character does not fit. */
    CHECKSUM
  }

  private static final Pattern FORM = Pattern.compile("[1-9]\\d{16}[\\dX]");
  private static final Pattern OLD = Pattern.compile("[1-9]\\d{14}");

  /** The first two digits of GB/T 2260, and 91 of papers for foreigners who live here. */
  private static final Set<String> PLACES =
      Set.of(
          "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91"
              .split(" "));

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final int FIRST_YEAR = 1880;

  private ResidentId() {}

  /**
   * The first fault of {@code text}, or empty when it can be a resident ID.
   *
   * @param text cleaned: no spaces, half width, a capital X
   * @param today the day of judgement, Asia/Shanghai
   */
  public static Optional<Fault> fault(String text, LocalDate today) {
    if (!FORM.matcher(text).matches()) {
      return Optional.of(Fault.FORMAT);
    }
    Optional<LocalDate> birth = birthDate(text);
    if (birth.isEmpty() || birth.get().getYear() < FIRST_YEAR) {
      return Optional.of(Fault.FORMAT);
    }
    if (birth.get().isAfter(today)) {
      return Optional.of(Fault.BORN_LATER);
    }
    return check(text) == text.charAt(17) ? Optional.empty() : Optional.of(Fault.CHECKSUM);
  }

  /**
   * The number of 18 characters that an old one of 15 digits became (GB 11643-1999): born in 19xx,
   * the check character behind it. Anything else as it is.
   */
  public static String modern(String text) {
    if (!isOld(text)) {
      return text;
    }
    String digits = text.substring(0, 6) + "19" + text.substring(6);
    return digits + check(digits);
  }

  /** Whether it can be an old one of 15 digits (GB 11643-1989), which has no check character. */
  public static boolean isOld(String text) {
    return OLD.matcher(text).matches()
        && isPlace(text)
        && birthDate(text.substring(0, 6) + "19" + text.substring(6)).isPresent();
  }

  /** Whether it begins with the code of a province, region or municipality (GB/T 2260). */
  static boolean isPlace(String text) {
    return PLACES.contains(text.substring(0, 2));
  }

  private static Optional<LocalDate> birthDate(String text) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(text.substring(6, 10)),
              Integer.parseInt(text.substring(10, 12)),
              Integer.parseInt(text.substring(12, 14))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static char check(String text) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * Character.digit(text.charAt(i), 10);
    }
    return CHECKS.charAt(sum % 11);
  }
}
