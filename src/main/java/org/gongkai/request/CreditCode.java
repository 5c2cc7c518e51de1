package org.gongkai.request;

import java.util.regex.Pattern;

/**
 * A unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters without I, O, Z, S and V,
 * the last a check character, e.g. 91512081MA62K0260E.
 */
public final class CreditCode {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{18}");

  private CreditCode() {}

  /** Whether length and characters fit; {@code text} is cleaned and in capitals. */
  public static boolean hasForm(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * Whether the check character of a code of the right form fits. Some real early codes fail, so
   * this is a warning, never a refusal.
   */
  public static boolean hasCheck(String text) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += ALPHABET.indexOf(text.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.indexOf(text.charAt(17)) == (31 - sum % 31) % 31;
  }
}
