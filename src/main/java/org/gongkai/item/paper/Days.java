package org.gongkai.item.paper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as documents write them: 2026年3月5日, 二〇二六年三月五日. */
final class Days {

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final Pattern ZERO = Pattern.compile("[○零ＯOo0０◯Ο]");
  private static final int TEN = 10;
  private static final int FIRST_YEAR = 1949;

  static final String DAY =
      "(?:(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日"
          + "|[〇○零ＯOo0◯Ο一二三四五六七八九]{4}年[元正一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿卅]{1,3}日)";

  private Days() {}

  /** The day, or empty when the calendar has none such. */
  static Optional<LocalDate> of(String text) {
    Matcher parts = Pattern.compile("(.+)年(.+)月(.+)日").matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate day =
          LocalDate.of(year(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
      return Optional.of(day).filter(one -> one.getYear() >= FIRST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int year(String text) {
    if (text.matches("\\d{4}")) {
      return Integer.parseInt(text);
    }
    int year = 0;
    String plain = ZERO.matcher(text).replaceAll("〇");
    for (int i = 0; i < plain.length(); i++) {
      year = year * TEN + DIGITS.indexOf(plain.charAt(i));
    }
    return year;
  }

  /** Up to 99; 0 for none. */
  private static int number(String text) {
    if (text.matches("\\d{1,2}")) {
      return Integer.parseInt(text);
    }
    String plain = text.replace('元', '一').replace('正', '一').replace("廿", "二十").replace("卅", "三十");
    int ten = plain.indexOf('十');
    if (ten < 0) {
      return plain.length() == 1 ? DIGITS.indexOf(plain.charAt(0)) : 0;
    }
    String ones = plain.substring(ten + 1);
    int tens = ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(0));
    return tens * TEN + (ones.length() == 1 ? DIGITS.indexOf(ones.charAt(0)) : 0);
  }
}
