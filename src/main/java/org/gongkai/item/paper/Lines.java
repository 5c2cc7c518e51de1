package org.gongkai.item.paper;

import java.util.List;
import java.util.regex.Pattern;

/** Lines of a document as they are read: without blanks between characters, without empty ones. */
final class Lines {

  private static final Pattern BREAK = Pattern.compile("\\R");
  private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\t]+");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\u200B-\\u200F\\uFEFF&&[^\\t]]");
  private static final String WIDE =
      "[\\p{IsHan}\\u3000-\\u303F\\uFF01-\\uFF0F\\uFF1A-\\uFF20〇—“”]";
  private static final Pattern BESIDE_WIDE =
      Pattern.compile("(?<=%1$s) | (?=%1$s)|(?<=[〔\\[(]) | (?=[〕\\])])".formatted(WIDE));

  /** What stands about a document and is no part of what it says: numbers of pages and copies. */
  private static final Pattern MARK =
      Pattern.compile(
          "[—–―─\\-－·]*\\d{1,6}[—–―─\\-－·]*|第\\d{1,4}页(?:，?共\\d{1,4}页)?|(?:绝密|机密|秘密)(?:★.*)?"
              + "|特急|特提|加急|平急|急件|签发人[：:]?.*|公开(?:方式|属性|类别)[：:].*|[（(]此件.{0,20}[）)]|此件.{0,10}公开");

  /** No title, no number and no signature is longer; of a longer line that it is a sentence. */
  private static final int LONGEST = 300;

  private static final int RAW = 2_000;

  private Lines() {}

  /** Those of a text, marks left out. */
  static List<String> of(String text) {
    return BREAK
        .splitAsStream(text)
        .map(Lines::clean)
        .filter(line -> !line.isEmpty() && !MARK.matcher(line).matches())
        .flatMap(Numbers::apart)
        .toList();
  }

  private static String clean(String line) {
    String raw = line.length() > RAW ? line.substring(0, RAW) : line;
    String plain = BLANK.matcher(INVISIBLE.matcher(raw).replaceAll("")).replaceAll(" ").strip();
    String clean = BESIDE_WIDE.matcher(halfWidth(plain)).replaceAll("");
    return clean.length() > LONGEST ? clean.substring(0, LONGEST) + "。" : clean;
  }

  /** Digits and letters alone; brackets and other marks stay as they are. */
  private static String halfWidth(String text) {
    var half = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean wide = (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
      half.append(wide ? (char) (c - '０' + '0') : c);
    }
    return half.toString();
  }
}
