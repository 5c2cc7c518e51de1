package org.gongkai.matter;

import java.util.ArrayList;
import java.util.List;

/**
 * What follows from a command.
 *
 * @param after the document then
 * @param what it is in the record, in words
 * @param also other matters that change with it, in the same transaction
 * @param goesOut what is put before the public by it
 * @param beside names and counters that are taken with it, in the same transaction
 */
public record Change<M extends Matter>(
    M after, String what, List<Also<?>> also, GoesOut goesOut, List<Beside> beside) {

  public Change {
    also = List.copyOf(also);
    beside = List.copyOf(beside);
  }

  public static <M extends Matter> Change<M> to(M after, String what) {
    return new Change<>(after, what, List.of(), GoesOut.NOTHING, List.of());
  }

  /** The same with another matter that changes with it. */
  public Change<M> also(Also<?> one) {
    var all = new ArrayList<Also<?>>(also);
    all.add(one);
    return new Change<>(after, what, all, goesOut, beside);
  }

  /** The same, by which this goes out. */
  public Change<M> sending(GoesOut texts) {
    return new Change<>(after, what, also, texts, beside);
  }

  /** The same, with which this is taken. */
  public Change<M> taking(Beside one) {
    var all = new ArrayList<Beside>(beside);
    all.add(one);
    return new Change<>(after, what, also, goesOut, all);
  }

  /**
   * What is put before the public.
   *
   * @param texts as they will be read
   * @param files ids of files of the office
   */
  public record GoesOut(List<String> texts, List<String> files) {
    public static final GoesOut NOTHING = new GoesOut(List.of(), List.of());

    public GoesOut {
      texts = List.copyOf(texts);
      files = List.copyOf(files);
    }

    public boolean isNothing() {
      return texts.isEmpty() && files.isEmpty();
    }
  }
}
