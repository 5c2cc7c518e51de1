package org.gongkai.catalogue;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Chinese numerals up to 999 in figures: 十二个月 is 12个月, 三十日 is 30日. */
final class Numerals {

  private static final String DIGITS = "零一二三四五六七八九";

  /** Numerals before something that is counted. */
  private static final Pattern NUMERAL = Pattern.compile("[零一二两三四五六七八九十百]+(?=个|日|天|年|月|次|小时|工作日)");

  private static final int TEN = 10;
  private static final int HUNDRED = 100;

  private Numerals() {}

  static String figures(String text) {
    return NUMERAL.matcher(text).replaceAll(Numerals::figure);
  }

  private static String figure(MatchResult numeral) {
    int all = 0;
    int digit = 0;
    for (char c : numeral.group().toCharArray()) {
      switch (c) {
        case '百' -> {
          all += Math.max(1, digit) * HUNDRED;
          digit = 0;
        }
        case '十' -> {
          all += Math.max(1, digit) * TEN;
          digit = 0;
        }
        case '两' -> digit = 2;
        default -> digit = DIGITS.indexOf(c);
      }
    }
    return Integer.toString(all + digit);
  }
}
