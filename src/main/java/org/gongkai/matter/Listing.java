package org.gongkai.matter;

import java.util.List;

/**
 * A place in a list besides that of its room, e.g. of what the public may read: a row that stands
 * in the table for as long as the matter says so, written in the transaction of each change.
 *
 * @param list its name, which begins with a word of the family's, e.g. {@code PUBLIC#LJQ}
 * @param place by which the list is sorted, e.g. {@code 2026-03-01#<id>}; unique in it
 * @param row what the list shows: a record, stored as the document is
 */
public record Listing(String list, String place, Object row) {

  boolean isAt(Listing other) {
    return list.equals(other.list) && place.equals(other.place);
  }

  /**
   * What a change writes of them.
   *
   * @param put rows that are new, or say something else
   * @param gone rows that are there no more
   */
  public record Moves(List<Listing> put, List<Listing> gone) {

    static Moves of(List<Listing> before, List<Listing> after) {
      return new Moves(
          after.stream().filter(one -> !before.contains(one)).toList(),
          before.stream().filter(one -> after.stream().noneMatch(one::isAt)).toList());
    }

    int size() {
      return put.size() + gone.size();
    }
  }
}
