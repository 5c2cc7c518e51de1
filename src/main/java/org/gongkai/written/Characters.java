package org.gongkai.written;

import java.text.Normalizer;
import java.util.Locale;

/** Characters of a kind: blanks, dashes, dots, what nobody sees; however they are written. */
public final class Characters {

  private Characters() {}

  /** In half width and lower case, radicals and compatibility forms as the usual characters. */
  public static String usual(String text) {
    String same = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return same.codePoints()
        .map(Radicals::character)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .toLowerCase(Locale.ROOT);
  }

  /** A blank of any width, a tab or the end of a line. */
  public static boolean isBlank(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  /** A tab, the end of a line or of a cell. */
  public static boolean isBreak(int point) {
    return (point >= '\t' && point <= '\r') || point == 0x85 || point == 0x2028 || point == 0x2029;
  }

  /** A hyphen, dash or minus. */
  public static boolean isDash(int point) {
    return Character.getType(point) == Character.DASH_PUNCTUATION
        || point == 0x2212
        || point == 0x2043
        || point == 0x30FC;
  }

  /** A dot on the line or in its middle. */
  public static boolean isDot(int point) {
    return ".．·•・･‧∙⋅。".indexOf(point) >= 0;
  }

  /**
   * What takes no place on the page: joiners, marks of direction, fillers, selectors of a form. A
   * text of these alone is empty to who reads it.
   */
  public static boolean isInvisible(int point) {
    int type = Character.getType(point);
    return type == Character.FORMAT
        || type == Character.UNASSIGNED
        || isWithin(point, 0xFE00, 0xFE0F)
        || isWithin(point, 0xE0100, 0xE01EF)
        || isWithin(point, 0x180B, 0x180F)
        || isWithin(point, 0x115F, 0x1160)
        || isWithin(point, 0x17B4, 0x17B5)
        || point == 0x34F
        || point == 0x2800
        || point == 0x3164
        || point == 0xFFA0;
  }

  /** Whether somebody who reads the text sees anything of it. */
  public static boolean isSeen(String text) {
    return text.codePoints()
        .anyMatch(
            point -> !isBlank(point) && !isInvisible(point) && !Character.isISOControl(point));
  }

  private static boolean isWithin(int point, int first, int last) {
    return point >= first && point <= last;
  }
}
