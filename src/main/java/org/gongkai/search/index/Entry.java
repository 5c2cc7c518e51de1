package org.gongkai.search.index;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item as it is indexed.
 *
 * @param mark of what it was made of; with another mark it is made anew
 * @param whole whether all its texts are in; else some file is not read yet
 * @param head title and numbers: what is found in them comes first
 * @param texts the rest, in the order in which a snippet is taken from them
 */
public record Entry(
    String id, String mark, boolean whole, Traits traits, List<String> head, List<String> texts) {

  public Entry {
    head = List.copyOf(head);
    texts = List.copyOf(texts);
  }

  /** The same without an end. */
  public Entry unending() {
    var endless =
        new Traits(
            traits.office, traits.column, traits.kind, traits.year, traits.publishedOn, null);
    return new Entry(id, mark, whole, endless, head, texts);
  }

  /**
   * What filters ask for.
   *
   * @param year of its formation, else of its publication
   * @param publishedOn by which the newest is known
   * @param until the last day on which it is public; null for no end
   */
  public record Traits(
      String office,
      String column,
      String kind,
      int year,
      LocalDate publishedOn,
      @Nullable LocalDate until) {}
}
