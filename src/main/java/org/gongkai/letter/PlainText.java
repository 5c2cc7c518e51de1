package org.gongkai.letter;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What people typed, made fit for paper: no control characters, nothing invisible that turns the
 * direction of writing, nothing that XML cannot hold.
 */
final class PlainText {

  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern UNFIT =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n]]");
  private static final Pattern SPACE = Pattern.compile("[\\t\\u00A0]");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private PlainText() {}

  /** The text on one line. */
  static String line(String text) {
    return SPACES.matcher(lines(text)).replaceAll(" ");
  }

  /** The text with its lines, which are neither blank nor indented. */
  static String lines(String text) {
    String unix = LINE_END.matcher(text).replaceAll("\n");
    String fit = UNFIT.matcher(SPACE.matcher(unix).replaceAll(" ")).replaceAll("");
    return fit.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
