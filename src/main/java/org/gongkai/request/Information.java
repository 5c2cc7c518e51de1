package org.gongkai.request;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for (Art. 29(2)): a name, a document number or another description by which the
 * information can be found; at least one of them.
 */
public record Information(
    @Nullable String title, @Nullable String documentNumber, @Nullable String description) {

  private static final int SHORT = 40;

  private static final Pattern ID =
      Pattern.compile("(?<![0-9A-Za-z])\\d(?:[ -]?\\d){16}[ -]?[0-9Xx](?![0-9A-Za-z])");
  private static final Pattern MOBILE =
      Pattern.compile("(?<!\\d)(?:\\+?86[ -]?)?1[3-9]\\d(?:[ .-]?\\d){8}(?!\\d)");

  /** Year, month and day of birth in an ID number; its check digit may be mistyped. */
  private static final Pattern BORN =
      Pattern.compile("\\d{6}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[0-9X]");

  /**
   * One line an official recognises the request by, for lists and mails: mobile phones and ID
   * numbers are masked.
   */
  public String heading() {
    String line = halfWidth(line());
    String ids = ID.matcher(line).replaceAll(found -> isId(found.group()) ? masked(found) : "$0");
    return cut(MOBILE.matcher(ids).replaceAll(Information::masked));
  }

  /** Digits and what stands between them as they are on a keyboard. */
  private static String halfWidth(String line) {
    var half = new StringBuilder(line);
    for (int i = 0; i < half.length(); i++) {
      char c = half.charAt(i);
      if ((c >= '０' && c <= '９') || c == '－' || c == 'Ｘ' || c == '＋') {
        half.setCharAt(i, (char) (c - 0xFEE0));
      }
    }
    return half.toString();
  }

  private static boolean isId(String text) {
    return BORN.matcher(text.replaceAll("[ -]", "").toUpperCase(Locale.ROOT)).matches();
  }

  private static String masked(MatchResult found) {
    String number = found.group();
    return number.substring(0, 3) + "****" + number.substring(number.length() - 4);
  }

  /** One line as the applicant wrote it, for the letters to the applicant. */
  public String asAsked() {
    return cut(line());
  }

  private String line() {
    String text = title != null ? title : documentNumber != null ? documentNumber : description;
    return text == null ? "" : text.replaceAll("\\s+", " ").strip();
  }

  private static String cut(String line) {
    int end = Math.min(line.length(), line.offsetByCodePoints(0, codePoints(line)));
    return end < line.length() ? line.substring(0, end) + "…" : line;
  }

  /** The same without the error that was mended; null removes a text. */
  Information corrected(CorrectableField field, @Nullable String now) {
    return switch (field) {
      case TITLE -> new Information(now, documentNumber, description);
      case DOCUMENT_NUMBER -> new Information(title, now, description);
      case DESCRIPTION -> new Information(title, documentNumber, now);
      default -> this;
    };
  }

  private static int codePoints(String line) {
    return Math.min(SHORT, line.codePointCount(0, line.length()));
  }
}
