package org.gongkai.input;

import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.gongkai.written.Characters;
import org.jspecify.annotations.Nullable;

/**
 * What people type is cleaned before it is judged: spaces around it, invisible characters,
 * full-width digits and letters. A text that is empty after that is null.
 */
public final class Clean {

  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\u00AD\\u061C\\u180E\\u034F]");
  private static final Pattern LONE_SURROGATE =
      Pattern.compile(
          "[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");
  private static final Pattern CONTROL_BUT_LINES = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
  private static final Pattern SEPARATORS =
      Pattern.compile("[\\s\\p{Z}\\-\\u2010-\\u2015\\u2212－—]");

  private Clean() {}

  /** A text of one line. A line break inside it stays, to be refused. */
  public static @Nullable String line(@Nullable String text) {
    return text == null ? null : orNull(edges(visible(text)));
  }

  /** A text that may have several lines; other control characters are dropped. */
  public static @Nullable String lines(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String unix = visible(text).replace("\r\n", "\n").replace('\r', '\n');
    return orNull(edges(CONTROL_BUT_LINES.matcher(unix).replaceAll("")));
  }

  /** An address or phone: half width, no spaces around. A line break inside it stays. */
  public static @Nullable String halfWidth(@Nullable String text) {
    String line = line(text);
    return line == null ? null : orNull(toHalfWidth(line));
  }

  /** A number or code: half width, without spaces and hyphens, in capitals. */
  public static @Nullable String code(@Nullable String text) {
    String half = halfWidth(text);
    return half == null
        ? null
        : orNull(SEPARATORS.matcher(half).replaceAll("").toUpperCase(Locale.ROOT));
  }

  /** Whether a text of one line holds a line break or another control character. */
  public static boolean hasControl(String text) {
    return CONTROL.matcher(text).find();
  }

  /** The number of characters, as a person counts them. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String visible(String text) {
    return LONE_SURROGATE.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll("");
  }

  /** From both ends; a pattern would look at each run of spaces inside again and again. */
  private static String edges(String text) {
    return trimmed(text, Clean::isSpace);
  }

  /** The text without such characters at its ends, in one pass. */
  public static String trimmed(String text, IntPredicate goes) {
    int from = 0;
    int to = text.length();
    while (from < to && goes.test(text.charAt(from))) {
      from++;
    }
    while (to > from && goes.test(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isSpace(int c) {
    return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r');
  }

  /** What nobody sees is no text; other control characters stay, to be refused. */
  private static @Nullable String orNull(String text) {
    return text.isEmpty() || (!Characters.isSeen(text) && !hasControl(text)) ? null : text;
  }

  private static String toHalfWidth(String text) {
    return text.codePoints()
        .map(c -> c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c == 0x3000 ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
