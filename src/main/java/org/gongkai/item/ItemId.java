package org.gongkai.item;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.deadline.OfficeCode;

/** The id of an item: its office's code and a hundred random bits, e.g. {@code LJQ-7KQ…}. */
public final class ItemId {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int LENGTH = 20;
  private static final Pattern FORM = Pattern.compile("([A-Z][A-Z0-9]{1,11})-[A-Z2-7]{20}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private ItemId() {}

  /** A new one. */
  public static String of(OfficeCode office) {
    var id = new StringBuilder(office.value()).append('-');
    for (int i = 0; i < LENGTH; i++) {
      id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return id.toString();
  }

  /**
   * The one that always belongs to that secret: {@code bits} is a keyed hash, so that nobody
   * guesses it.
   *
   * @param bits in hexadecimal digits, 100 bits at least
   */
  public static String of(OfficeCode office, String bits) {
    var number = new BigInteger(bits, 16);
    var id = new StringBuilder(office.value()).append('-');
    for (int i = 0; i < LENGTH; i++) {
      id.append(LETTERS.charAt(number.shiftRight(i * 5).intValue() & 31));
    }
    return id.toString();
  }

  /** Whose item it is by its id, or empty when it is none. */
  public static Optional<OfficeCode> office(String id) {
    Matcher form = FORM.matcher(id);
    return form.matches() ? OfficeCode.parse(form.group(1)) : Optional.empty();
  }
}
