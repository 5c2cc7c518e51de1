package org.gongkai.item;

import java.util.regex.Pattern;
import org.gongkai.written.Characters;

/**
 * Titles and numbers as they are compared: half width, lower case, one kind of bracket, no blanks.
 * 〔2023〕, [2023] and （2023） are the same.
 */
public final class Folded {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\u00A0]+");
  private static final Pattern OPENING = Pattern.compile("[\\[{【〔﹝]");
  private static final Pattern CLOSING = Pattern.compile("[\\]}】〕﹞]");
  private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");

  private Folded() {}

  public static String of(String text) {
    String plain = BLANKS.matcher(Characters.usual(text)).replaceAll("");
    String brackets = CLOSING.matcher(OPENING.matcher(plain).replaceAll("(")).replaceAll(")");
    return DASHES.matcher(brackets).replaceAll("-");
  }
}
