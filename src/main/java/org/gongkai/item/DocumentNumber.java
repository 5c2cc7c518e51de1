package org.gongkai.item;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A 发文字号, e.g. 龙街办发〔2023〕12号.
 *
 * @param series what stands before the year, folded
 */
public record DocumentNumber(String series, int year, int serial) {

  private static final Pattern FORM =
      Pattern.compile("(.*?)\\(?((?:19|20)\\d{2})\\)?年?第?(\\d{1,6})号?");

  /** The number, or empty when the text is none. */
  public static Optional<DocumentNumber> parse(String text) {
    Matcher form = FORM.matcher(Folded.of(text));
    return form.matches()
        ? Optional.of(
            new DocumentNumber(
                form.group(1), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3))))
        : Optional.empty();
  }
}
