package org.gongkai.matter;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.file.BlobKey;

/**
 * What follows from a command.
 *
 * @param after the document then
 * @param what it is in the record, in words
 * @param also other matters that change with it, in the same transaction
 * @param goesOut what is put before the public by it
 * @param beside names and counters that are taken with it, in the same transaction
 * @param texts that the document names and that lie in the blob store, laid down before it
 */
public record Change<M extends Matter>(
    M after,
    String what,
    List<Also<?>> also,
    GoesOut goesOut,
    List<Beside> beside,
    List<Text> texts) {

  public Change {
    also = List.copyOf(also);
    beside = List.copyOf(beside);
    texts = List.copyOf(texts);
  }

  public static <M extends Matter> Change<M> to(M after, String what) {
    return new Change<>(after, what, List.of(), GoesOut.NOTHING, List.of(), List.of());
  }

  /** The same with another matter that changes with it. */
  public Change<M> also(Also<?> one) {
    var all = new ArrayList<Also<?>>(also);
    all.add(one);
    return new Change<>(after, what, all, goesOut, beside, texts);
  }

  /** The same, by which this goes out. */
  public Change<M> sending(GoesOut sent) {
    return new Change<>(after, what, also, sent, beside, texts);
  }

  /** The same, with which this is taken. */
  public Change<M> taking(Beside one) {
    var all = new ArrayList<Beside>(beside);
    all.add(one);
    return new Change<>(after, what, also, goesOut, all, texts);
  }

  /** The same, with which these are laid down. */
  public Change<M> laying(List<Text> more) {
    var all = new ArrayList<Text>(texts);
    all.addAll(more);
    return new Change<>(after, what, also, goesOut, beside, all);
  }

  /**
   * A text of the blob store.
   *
   * @param key its own: never used before, so that it may be taken back
   */
  public record Text(BlobKey key, String content) {}

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
