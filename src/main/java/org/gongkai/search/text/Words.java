package org.gongkai.search.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.written.Folding;

/**
 * What somebody searches for. Blanks part words, all of which must occur; a word, and what stands
 * in quotes, is searched as it is written. No character has another meaning.
 *
 * @param all each once, none empty
 */
public record Words(List<Folding> all) {

  private static final String OPENING = "\"＂“„「『";
  private static final String CLOSING = "\"＂”“」』";

  public Words {
    all = List.copyOf(all);
  }

  /** Those of a query; none when it holds nothing but punctuation. */
  public static Words of(String query) {
    Set<Folding> words = new LinkedHashSet<>();
    for (String part : parts(query)) {
      Folding word = Folding.of(part);
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return new Words(new ArrayList<>(words));
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  private static List<String> parts(String query) {
    var parts = new ArrayList<String>();
    int at = 0;
    while (at < query.length()) {
      if (isBlank(query.charAt(at))) {
        at++;
        continue;
      }
      int end = quoted(query, at);
      if (end < 0) {
        end = at;
        while (end < query.length() && !isBlank(query.charAt(end))) {
          end++;
        }
      }
      parts.add(query.substring(at, end));
      at = end;
    }
    return parts;
  }

  /**
   * Behind the quotes that begin here and end before a blank, or -1: quotes inside a run
   * (关于“十四五”规划) part nothing.
   */
  private static int quoted(String query, int at) {
    int kind = OPENING.indexOf(query.charAt(at));
    if (kind < 0) {
      return -1;
    }
    int close = query.indexOf(CLOSING.charAt(kind), at + 1);
    boolean ends = close > 0 && (close + 1 == query.length() || isBlank(query.charAt(close + 1)));
    return ends ? close + 1 : -1;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
