package org.gongkai.request;

import org.gongkai.written.PersonalNumbers;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for (Art. 29(2)): a name, a document number or another description by which the
 * information can be found; at least one of them.
 */
public record Information(
    @Nullable String title, @Nullable String documentNumber, @Nullable String description) {

  private static final int SHORT = 40;

  /**
   * One line an official recognises the request by, for lists and mails: mobile phones and ID
   * numbers are masked.
   */
  public String heading() {
    return cut(PersonalNumbers.masked(line()));
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
