package org.gongkai.written;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as it is searched: compatibility forms, width, case, radicals and their characters are the
 * same, and of what is neither letter nor digit (punctuation, brackets, blanks, symbols, controls,
 * halves of a character) nothing is left. So 〔2023〕5号, [2023]5号 and （２０２３）5号 are the same. Each
 * character that is left knows where it stands in {@link #text}.
 */
public final class Folding {

  private static final int FIRST_MARK = 0x300;
  private static final int FIRST_HAN = 0x4E00;
  private static final int LAST_HAN = 0x9FFF;

  private final String text;
  private int[] points;
  private int[] from;
  private int[] to;
  private int length;

  private Folding(String text) {
    this.text = text;
    int most = Math.max(8, text.length());
    this.points = new int[most];
    this.from = new int[most];
    this.to = new int[most];
  }

  public static Folding of(String given) {
    var folded = new Folding(Normalizer.normalize(given, Form.NFC));
    folded.fold();
    return folded;
  }

  private void fold() {
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      int end = end(at + Character.charCount(point));
      if (end - at == 1 && isAsItIs(point)) {
        add(point, at, end);
      } else {
        segment(text.substring(at, end), at, end);
      }
      at = end;
    }
  }

  private static boolean isAsItIs(int point) {
    return isWithin(point, FIRST_HAN, LAST_HAN)
        || isWithin(point, 'a', 'z')
        || isWithin(point, '0', '9');
  }

  private static boolean isWithin(int point, int first, int last) {
    return point >= first && point <= last;
  }

  /** Behind the marks that belong to what ends here. */
  private int end(int after) {
    int end = after;
    while (end < text.length() && text.charAt(end) >= FIRST_MARK) {
      int next = text.codePointAt(end);
      if (!isMark(next)) {
        break;
      }
      end += Character.charCount(next);
    }
    return end;
  }

  /** Marks count with the letter that they belong to, and alone not. */
  private void segment(String written, int at, int end) {
    String same = Normalizer.normalize(written, Form.NFKC);
    String lower = same.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    int[] all =
        Normalizer.normalize(lower, Form.NFKC).codePoints().map(Radicals::character).toArray();
    boolean onLetter = false;
    for (int point : all) {
      boolean mark = isMark(point);
      onLetter = mark ? onLetter : isKept(point);
      if (onLetter && !isSelector(point)) {
        add(point, at, end);
      }
    }
  }

  private static boolean isKept(int point) {
    int type = Character.getType(point);
    return Character.isLetterOrDigit(point)
        || type == Character.LETTER_NUMBER // 〇
        || type == Character.OTHER_NUMBER
        || type == Character.PRIVATE_USE; // rare characters in names of people
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** What chooses between forms of one character. */
  private static boolean isSelector(int point) {
    return isWithin(point, 0xFE00, 0xFE0F) || isWithin(point, 0xE0100, 0xE01EF);
  }

  private void add(int point, int at, int end) {
    if (length == points.length) {
      points = Arrays.copyOf(points, 2 * length);
      from = Arrays.copyOf(from, 2 * length);
      to = Arrays.copyOf(to, 2 * length);
    }
    points[length] = point;
    from[length] = at;
    to[length++] = end;
  }

  /** What the places are in: the text as it was given, characters and their marks composed. */
  public String text() {
    return text;
  }

  /** How many characters are left. */
  public int length() {
    return length;
  }

  /** The character, as a code point. */
  public int point(int i) {
    return points[i];
  }

  /** Where in {@link #text} the character begins. */
  public int from(int i) {
    return from[i];
  }

  /** Where in {@link #text} the character ends. */
  public int to(int i) {
    return to[i];
  }

  public boolean isEmpty() {
    return length == 0;
  }

  /** Where the other occurs in it from there on, or -1. */
  public int find(Folding other, int start) {
    for (int i = start; i <= length - other.length; i++) {
      if (Arrays.equals(points, i, i + other.length, other.points, 0, other.length)) {
        return i;
      }
    }
    return -1;
  }

  /** What is left, as a text. */
  @Override
  public String toString() {
    return new String(points, 0, length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Folding one && one.toString().equals(toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }
}
