package org.gongkai.personal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.input.Clean;
import org.gongkai.request.ResidentId;

/**
 * Looks for personal data in what is about to be released (Art. 15; 个人信息保护法): ID numbers with a
 * right check digit, mobile phones, bank cards (Luhn). It warns; the official decides.
 */
public final class PersonalDataCheck {

  private static final Pattern ID =
      Pattern.compile("(?<![0-9A-Za-z])\\d{17}[0-9Xx](?![0-9A-Za-z])");
  private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
  private static final Pattern CARD = Pattern.compile("(?<!\\d)[2-6]\\d{15,18}(?!\\d)");
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{10,}[Xx]?");
  private static final Pattern GAP = Pattern.compile("(?<=\\d)[ \\u00A0-](?=[\\dXx])");

  private PersonalDataCheck() {}

  /**
   * Something that looks like personal data.
   *
   * @param what what it is, in Chinese
   * @param masked enough of it to be found again
   */
  public record Finding(String what, String masked) {}

  /**
   * What stands in a text. It is looked at as it is, so that numbers in a row are found, and once
   * more without the spaces and hyphens between digits, so that those do not hide one.
   */
  public static List<Finding> in(String text, LocalDate today) {
    String half = or(Clean.halfWidth(text));
    var found = new ArrayList<>(written(half, today));
    found.addAll(written(GAP.matcher(half).replaceAll(""), today));
    return found.stream().distinct().toList();
  }

  private static List<Finding> written(String plain, LocalDate today) {
    var found = new ArrayList<Finding>();
    all(ID, plain).stream()
        .filter(id -> ResidentId.fault(id.replace('x', 'X'), today).isEmpty())
        .forEach(id -> found.add(new Finding("身份证号码", mask(id))));
    all(MOBILE, plain).forEach(phone -> found.add(new Finding("手机号码", mask(phone))));
    all(CARD, plain).stream()
        .filter(card -> luhn(card) && ResidentId.fault(card, today).isPresent())
        .forEach(card -> found.add(new Finding("银行卡号", mask(card))));
    return found;
  }

  /** The text without the digits in the middle of each long row of them. */
  public static String masked(String text) {
    return LONG_NUMBER.matcher(text).replaceAll(number -> mask(number.group()));
  }

  private static String or(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }

  private static List<String> all(Pattern pattern, String text) {
    var found = new ArrayList<String>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  private static String mask(String number) {
    return number.substring(0, 3) + "****" + number.substring(number.length() - 4);
  }

  private static boolean luhn(String card) {
    int sum = 0;
    for (int i = 0; i < card.length(); i++) {
      int digit = card.charAt(card.length() - 1 - i) - '0';
      int twice = i % 2 == 1 ? digit * 2 : digit;
      sum += twice > 9 ? twice - 9 : twice;
    }
    return sum % 10 == 0;
  }
}
