package org.gongkai.input;

import java.util.regex.Pattern;

/**
 * Addresses of pages in what people type. Mail programs make links of them, so that whoever may
 * type a name could send a link to anybody through the office's own mail.
 */
public final class Addresses {

  private static final String TLD =
      "(?:com|cn|net|org|gov|edu|info|top|xyz|cc|vip|site|shop|io|me|app|link|online|club|work|ltd"
          + "|co|ru|tk|biz|dev|win|icu|fun|store|tech|live|pro|wang|ren|example|test)";

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)\\b[a-z][a-z0-9+.-]{1,20}://[\\w.-]*|\\b(?:mailto|javascript|data|tel):|\\bwww\\.[\\w.-]*"
              + "|(?<![@\\w.-])(?:[a-z0-9-]{1,63}\\.){1,8}"
              + TLD
              + "(?![a-z0-9.@-])");

  private Addresses() {}

  /** Whether the text holds the address of a page, however it is written. */
  public static boolean in(String text) {
    return ADDRESS.matcher(text).find();
  }

  /** The text in a way that reads the same and that no program takes for a link. */
  public static String harmless(String text) {
    return ADDRESS
        .matcher(text)
        .replaceAll(found -> found.group().replace(':', '：').replace('.', '．'));
  }
}
