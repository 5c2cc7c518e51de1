package org.gongkai.search.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.written.Folding;

/**
 * A stretch of a text that shows why it was found.
 *
 * @param parts in order; together they are the stretch
 */
public record Snippet(List<Part> parts) {

  /** What a hit stands between where there is plain text alone. No official text has them. */
  public static final String OPEN = "⟦";

  public static final String CLOSE = "⟧";

  private static final Pattern MARKS = Pattern.compile("[⟦⟧]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\u00A0\\p{Cntrl}]+");
  private static final Pattern HALVES =
      Pattern.compile(
          "[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

  /** So many UTF-16 units before the first hit, and of the whole. */
  private static final int BEFORE = 30;

  private static final int WHOLE = 120;

  public Snippet {
    parts = List.copyOf(parts);
  }

  /** A piece of it, which is a hit or not. */
  public record Part(String text, boolean hit) {}

  private record Stretch(int from, int to) {}

  /**
   * Of the first of the texts in which one of the words occurs, the words marked; of the first text
   * when none does.
   */
  public static Snippet of(List<String> texts, Words words) {
    for (String text : texts) {
      Folding folded = Folding.of(text);
      int first = first(folded, words);
      if (first >= 0) {
        return cut(folded, folded.from(first), words);
      }
    }
    return texts.isEmpty()
        ? new Snippet(List.of())
        : cut(Folding.of(texts.getFirst()), 0, new Words(List.of()));
  }

  /** The whole text, the words marked. */
  public static Snippet whole(String text, Words words) {
    Folding folded = Folding.of(text);
    return marked(folded, new Stretch(0, folded.text().length()), words);
  }

  private static int first(Folding text, Words words) {
    return words.all().stream()
        .sorted(Comparator.comparing(Folding::length).reversed())
        .mapToInt(word -> text.find(word, 0))
        .filter(at -> at >= 0)
        .findFirst()
        .orElse(-1);
  }

  private static Snippet cut(Folding folded, int hit, Words words) {
    String text = folded.text();
    int from = whole(text, Math.max(0, hit - BEFORE));
    int to = whole(text, Math.min(text.length(), Math.max(hit, from) + WHOLE));
    Snippet marked = marked(folded, new Stretch(from, to), words);
    var parts = new ArrayList<Part>();
    if (from > 0) {
      parts.add(new Part("…", false));
    }
    parts.addAll(marked.parts());
    if (to < text.length()) {
      parts.add(new Part("…", false));
    }
    return new Snippet(parts);
  }

  /** A place that parts no character. */
  private static int whole(String text, int at) {
    boolean inside =
        at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return inside ? at + 1 : at;
  }

  private static Snippet marked(Folding folded, Stretch window, Words words) {
    var parts = new ArrayList<Part>();
    int at = window.from();
    for (Stretch hit : hits(folded, window, words)) {
      if (hit.to() <= at) {
        continue;
      }
      int from = Math.max(hit.from(), at);
      add(parts, folded.text().substring(at, from), false);
      add(parts, folded.text().substring(from, hit.to()), true);
      at = hit.to();
    }
    add(parts, folded.text().substring(at, window.to()), false);
    return new Snippet(parts);
  }

  private static void add(List<Part> parts, String text, boolean hit) {
    String plain = HALVES.matcher(text).replaceAll("");
    String shown = BLANKS.matcher(MARKS.matcher(plain).replaceAll("")).replaceAll(" ");
    if (!shown.isEmpty()) {
      parts.add(new Part(shown, hit));
    }
  }

  private static List<Stretch> hits(Folding text, Stretch window, Words words) {
    var hits = new ArrayList<Stretch>();
    for (Folding word : words.all()) {
      for (int at = text.find(word, 0); at >= 0; at = text.find(word, at + 1)) {
        int from = text.from(at);
        int to = text.to(at + word.length() - 1);
        if (from >= window.to()) {
          break;
        }
        if (from >= window.from() && to <= window.to()) {
          hits.add(new Stretch(from, to));
        }
      }
    }
    hits.sort(Comparator.comparingInt(Stretch::from).thenComparingInt(Stretch::to));
    return hits;
  }

  /** As plain text, each hit between {@link #OPEN} and {@link #CLOSE}. */
  public String plain() {
    return parts.stream()
        .map(part -> part.hit() ? OPEN + part.text() + CLOSE : part.text())
        .collect(Collectors.joining());
  }
}
