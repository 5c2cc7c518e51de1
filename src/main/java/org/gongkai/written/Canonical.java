package org.gongkai.written;

import java.util.Locale;

/**
 * The one form of each kind of value. Two that somebody would call the same have the same form,
 * whatever width, blanks, dashes, brackets, dots or radicals they were written with.
 */
public final class Canonical {

  /** Letters that stand for the middle dot of a name: Korean araea, Canadian final ring. */
  private static final String DOTS = "[\u318D\u119E\u1427]";

  private Canonical() {}

  /** A person's or body's name, a title: letters and digits alone. */
  public static String name(String text) {
    return Folding.of(text.replaceAll(DOTS, "")).toString();
  }

  /** 发文字号: 〔2023〕5号, [2023]5号 and （２０２３）5 号 are one. */
  public static String documentNumber(String text) {
    return Folding.of(text).toString();
  }

  /**
   * The number of a paper that proves who somebody is, e.g. a passport's, or a credit code: letters
   * and digits alone, in capitals. An old resident ID of 15 digits is the one of 18 that it became.
   */
  public static String identity(String text) {
    String bare =
        Characters.usual(text)
            .codePoints()
            .filter(Character::isLetterOrDigit)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .toUpperCase(Locale.ROOT);
    return ResidentId.modern(bare);
  }

  /** An address of electronic mail: half width, lower case, nothing invisible, no blanks. */
  public static String email(String text) {
    return Characters.usual(text)
        .codePoints()
        .filter(point -> !Characters.isBlank(point) && !Characters.isInvisible(point))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .replace('。', '.');
  }

  /** A telephone number; what cannot be one as it is written, without its blanks. */
  public static String phone(String text) {
    return Phone.of(text).map(Phone::toString).orElseGet(() -> email(text));
  }
}
