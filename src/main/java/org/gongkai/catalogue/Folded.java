package org.gongkai.catalogue;

import java.util.regex.Pattern;
import org.gongkai.written.Characters;
import org.jspecify.annotations.Nullable;

/** Texts in which width, case, blanks and punctuation do not matter. */
final class Folded {

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\u00A0]+");

  private static final String EAST = "[\\p{IsHan}，。、；：（）《》〔〕“”]";
  private static final Pattern BETWEEN_HAN =
      Pattern.compile("(?<=" + EAST + ")[\\s\\u3000\\u00A0]+(?=" + EAST + ")");
  private static final Pattern ONE_BLANK = Pattern.compile("[\\s\\u3000\\u00A0]+");

  private Folded() {}

  /** Letters and figures alone. */
  static String of(@Nullable String text) {
    return text == null ? "" : NO_LETTER.matcher(Characters.usual(text)).replaceAll("");
  }

  /** Without blanks and line breaks, in half width. */
  static String tight(String text) {
    return BLANKS.matcher(Characters.usual(text)).replaceAll("");
  }

  /** A name as it is kept: no blanks or line breaks between Chinese characters, elsewhere one. */
  static String squeezed(String text) {
    return ONE_BLANK.matcher(BETWEEN_HAN.matcher(text.strip()).replaceAll("")).replaceAll(" ");
  }
}
