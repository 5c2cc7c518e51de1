package org.gongkai.search.index;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.gongkai.written.Folding;

/**
 * The pairs of neighbours of folded texts, or their single characters, one token each at its place.
 * Two pairs at the places i and i + 2 say what four characters there are, so that a phrase of pairs
 * is a part of the text and nothing else. Between two texts lie places that no phrase spans.
 */
final class Grams extends TokenStream {

  /** Farther than the pairs of a phrase ever are. */
  private static final int GAP = 10;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute place = addAttribute(PositionIncrementAttribute.class);
  private final List<Folding> texts;
  private final int size;
  private int text;
  private int next;
  private int gap;

  private Grams(List<Folding> texts, int size) {
    this.texts = texts;
    this.size = size;
  }

  static Grams pairs(List<Folding> texts) {
    return new Grams(texts, 2);
  }

  static Grams singles(List<Folding> texts) {
    return new Grams(texts, 1);
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    while (text < texts.size() && next + size > texts.get(text).length()) {
      text++;
      next = 0;
      gap = GAP;
    }
    if (text == texts.size()) {
      return false;
    }
    place.setPositionIncrement(1 + gap);
    gap = 0;
    term.append(gram(texts.get(text), next++, size));
    return true;
  }

  @Override
  public void reset() {
    text = 0;
    next = 0;
    gap = 0;
  }

  /** So many neighbours from there on. */
  static String gram(Folding text, int at, int size) {
    String first = Character.toString(text.point(at));
    return size == 1 ? first : first + Character.toString(text.point(at + 1));
  }
}
