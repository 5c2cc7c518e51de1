package org.gongkai.written;

import java.util.ArrayList;
import java.util.List;

/**
 * The digits of a text in groups, and what parts one group from the next: nothing that is read, or
 * something.
 */
final class Digits {

  /** What stands between two groups of one number. */
  enum Gap {
    /** Something that is read: another number begins. */
    APART,
    /** Nothing: the X behind the digits of an ID number. */
    NONE,
    /** Blanks, dashes, what nobody sees. */
    BLANK,
    DOT,
    /** A tab, the end of a line, of a cell. */
    BREAK
  }

  /**
   * A group.
   *
   * @param text its digits, or the X at an ID number's end
   * @param before what stands between the group before and this one
   * @param from, to where it stands in the text
   * @param afterLetter whether a Latin letter stands right before it
   */
  record Group(String text, Gap before, int from, int to, boolean afterLetter) {
    boolean isX() {
      return !Character.isDigit(text.charAt(0));
    }

    int length() {
      return text.length();
    }
  }

  /** Longer than this nothing is one number any more. */
  private static final int LONGEST_GAP = 6;

  private static final String SMALL_X = "xｘхⅹ";
  private static final String X = SMALL_X + "XＸ×ХⅩ";

  private final String text;
  private final List<Group> groups = new ArrayList<>();
  private int at;

  private Digits(String text) {
    this.text = text;
  }

  static List<Group> of(String text) {
    var digits = new Digits(text);
    digits.read();
    return digits.groups;
  }

  private void read() {
    Gap gap = Gap.APART;
    int gapFrom = 0;
    while (at < text.length()) {
      int from = at;
      int point = text.codePointAt(at);
      if (Character.isDigit(point)) {
        group(gap, from);
        gap = Gap.NONE;
        gapFrom = at;
      } else if (gap != Gap.APART && isEnd(point, from)) {
        at += Character.charCount(point);
        groups.add(new Group(SMALL_X.indexOf(point) < 0 ? "X" : "x", gap, from, at, false));
        gap = Gap.NONE;
        gapFrom = at;
      } else {
        at += Character.charCount(point);
        Gap kind = at - gapFrom > LONGEST_GAP ? Gap.APART : kind(point);
        gap = kind == Gap.APART || gap == Gap.APART ? Gap.APART : wider(gap, kind);
      }
    }
  }

  private void group(Gap gap, int from) {
    var digits = new StringBuilder();
    while (at < text.length() && Character.isDigit(text.codePointAt(at))) {
      int point = text.codePointAt(at);
      digits.append(Character.digit(point, 10));
      at += Character.charCount(point);
    }
    boolean afterLetter = from > 0 && isLatin(text.charAt(from - 1));
    // digits that only an X parts, as in a size of 12x34, are no number
    Gap before = gap == Gap.NONE && !groups.isEmpty() && groups.getLast().isX() ? Gap.APART : gap;
    groups.add(new Group(digits.toString(), before, from, at, afterLetter));
  }

  /** Whether it is an X, and the end of a word. */
  private boolean isEnd(int point, int from) {
    int next = from + Character.charCount(point);
    return X.indexOf(point) >= 0
        && (next >= text.length()
            || (!isLatin(text.charAt(next)) && !Character.isDigit(text.codePointAt(next))));
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static Gap kind(int point) {
    if (Characters.isBreak(point)) {
      return Gap.BREAK;
    }
    if (Characters.isDot(point)) {
      return Gap.DOT;
    }
    boolean between =
        Characters.isBlank(point)
            || Characters.isInvisible(point)
            || Characters.isDash(point)
            || point == '_'
            || point == '|'
            || point == '｜';
    return between ? Gap.BLANK : Gap.APART;
  }

  private static Gap wider(Gap one, Gap other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
