package org.gongkai.written;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number as it is dialled inside China: without +86, with the area's code where one was
 * given, and its extension (分机).
 *
 * @param number digits; of another country + and its code first
 * @param local the same without the area's code; null where there is none or it cannot be told
 * @param extension digits, or null
 */
public record Phone(String number, @Nullable String local, @Nullable String extension) {

  private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
  private static final Pattern CALLED =
      Pattern.compile("(.*\\d)-?\\(?(?:转|分机|ext\\.?|x|,|;|#)-?:?(\\d{1,6})\\)?");
  private static final Pattern DASHED =
      Pattern.compile("(.*?(?:^|\\D)(?:\\d{7,8}|\\d{11}))-(\\d{1,6})");
  private static final Pattern FORM = Pattern.compile("(\\+|00)?-?(\\d(?:-?\\d){6,14})");
  private static final Pattern AREA = Pattern.compile("(0(?:10|2\\d|[3-9]\\d{2}))(\\d{7,8})");
  private static final int LAST = 4;

  /** The number that is written so; empty when it can be none. */
  public static Optional<Phone> of(String written) {
    String plain = plain(written);
    Matcher extended = CALLED.matcher(plain);
    if (!extended.matches()) {
      extended = DASHED.matcher(plain);
    }
    boolean has = extended.matches();
    String extension = has ? extended.group(2) : null;
    Matcher form = FORM.matcher(has ? extended.group(1) : plain);
    return form.matches()
        ? Optional.of(
            of(
                form.group(1) != null || form.group(2).startsWith("86-"),
                form.group(2).replace("-", ""),
                extension))
        : Optional.empty();
  }

  private static Phone of(boolean abroad, String digits, @Nullable String extension) {
    String number = home(abroad, digits);
    Matcher area = AREA.matcher(number);
    return new Phone(number, area.matches() ? area.group(2) : null, extension);
  }

  private static String home(boolean abroad, String digits) {
    boolean ours = digits.startsWith("86");
    String rest = ours ? digits.substring(2) : digits;
    String mobile = rest.startsWith("0") ? rest.substring(1) : rest;
    if ((ours || !abroad) && MOBILE.matcher(mobile).matches()) {
      return mobile;
    }
    if (!abroad) {
      return digits;
    }
    if (!ours) {
      return "+" + digits;
    }
    return rest.startsWith("0") || rest.matches("[48]00\\d{7}") ? rest : "0" + rest;
  }

  /** Half width, one kind of dash, no blanks; brackets and dots part like a dash. */
  private static String plain(String written) {
    var plain = new StringBuilder();
    for (int point : Characters.usual(written).codePoints().toArray()) {
      if (Characters.isDash(point) || Characters.isDot(point) || point == '/') {
        dash(plain);
      } else if (point == '(' || point == ')') {
        dash(plain);
      } else if (!Characters.isBlank(point) && !Characters.isInvisible(point)) {
        plain.appendCodePoint(point);
      }
    }
    int end = plain.length();
    return end > 0 && plain.charAt(end - 1) == '-' ? plain.substring(0, end - 1) : plain.toString();
  }

  private static void dash(StringBuilder plain) {
    if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != '-') {
      plain.append('-');
    }
  }

  /** The last four digits. */
  public String lastFour() {
    return number.substring(number.length() - LAST);
  }

  /** Under what it is looked for: with its extension and without, with the area's code and not. */
  public List<String> keys() {
    var keys = new ArrayList<String>();
    keys.add(number);
    if (local != null) {
      keys.add(local);
    }
    if (extension != null) {
      keys.add(toString());
    }
    return List.copyOf(keys);
  }

  /** The one form. */
  @Override
  public String toString() {
    return extension == null ? number : number + "x" + extension;
  }
}
