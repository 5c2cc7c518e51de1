package org.gongkai.personal;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.written.PersonalNumbers;

/**
 * Looks for personal data in what is about to be released (Art. 15; 个人信息保护法), as {@link
 * PersonalNumbers} finds them. It warns; the official decides.
 */
public final class PersonalDataCheck {

  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{10,}[Xx]?");

  private PersonalDataCheck() {}

  /**
   * Something that looks like personal data.
   *
   * @param what what it is, in Chinese
   * @param masked enough of it to be found again
   */
  public record Finding(String what, String masked) {}

  /** What stands in a text. */
  public static List<Finding> in(String text, LocalDate today) {
    return PersonalNumbers.in(text, today).stream()
        .map(found -> new Finding(found.kind().words(), found.masked()))
        .distinct()
        .toList();
  }

  /** The text without the digits in the middle of each long row of them. */
  public static String masked(String text) {
    return LONG_NUMBER
        .matcher(PersonalNumbers.masked(text))
        .replaceAll(
            number ->
                number.group().substring(0, 3)
                    + "****"
                    + number.group().substring(number.group().length() - 4));
  }
}
