package org.gongkai.input;

import java.util.regex.Pattern;

/**
 * Addresses of pages in what people type. Mail programs make links of them, so that whoever may
 * type a name could send a link to anybody through the office's own mail.
 */
public final class Addresses {

  /** The common ends of hosts, without those that are names of people or kinds of companies. */
  private static final String TLD =
      "(?:com|cn|net|org|gov|edu|info|top|xyz|cc|vip|site|shop|io|app|link|online|club|hk|tw|tk|ru"
          + "|biz|dev|icu|store|tech|im|ly|to|gg|中国|公司|网络|example|test)";

  /** What nobody has in a name. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i):(?://|／／)|：//|\\b(?:mailto|javascript|data|tel|sms|weixin):|\\bwww[.．。｡]"
              + "|(?<![@\\w])[\\p{L}\\p{N}-]{1,63}[.．。｡]"
              + TLD
              + "(?![a-z0-9@])"
              + "|(?<![\\d.])\\d{1,3}(?:[.．。｡]\\d{1,3}){3}(?![\\d.])"
              + "|(?<![@\\w])[a-z0-9-]{1,63}\\.[a-z]{2,20}/");

  /**
   * What makes a link of a text: a scheme, or a dot before letters that is in no address of mail.
   */
  private static final Pattern LINKING =
      Pattern.compile(
          "(?i):(?=//)|(?<=\\b[a-z][a-z0-9+-]{1,15}):(?=\\S)"
              + "|(?<=[\\p{L}\\p{N}-])(?<!@[\\w.-]{1,80})\\.(?=\\p{L}{2})(?![\\w.-]{1,80}@)");

  /** An address of a machine. */
  private static final Pattern NUMBERS =
      Pattern.compile("(?<![\\d.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d.])");

  private Addresses() {}

  /** Whether the text holds the address of a page or of mail, however it is written. */
  public static boolean in(String text) {
    return ADDRESS.matcher(text).find() || text.indexOf('@') >= 0 || text.indexOf('＠') >= 0;
  }

  /** The text in a way that reads the same and that no program takes for a link. */
  public static String harmless(String text) {
    String named = LINKING.matcher(text).replaceAll(f -> f.group().equals(":") ? "：" : "．");
    return NUMBERS.matcher(named).replaceAll(found -> found.group().replace('.', '．'));
  }
}
