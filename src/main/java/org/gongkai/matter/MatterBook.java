package org.gongkai.matter;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Subject;
import org.jspecify.annotations.Nullable;

/** Where matters are kept. */
public interface MatterBook {

  /** The matter with its record, or empty; one query. */
  <M extends Matter> Optional<Kept<M>> find(Room<M> room, OfficeCode office, String id);

  /**
   * The documents of these subjects without their records, those that are there, by their ids, each
   * with its version; a hundred in a call, of however many offices.
   */
  <M extends Matter> Map<String, Versioned<M>> documents(
      Room<M> room, Collection<Subject> subjects);

  /** The same of these ids of an office. */
  default <M extends Matter> Map<String, Versioned<M>> documents(
      Room<M> room, OfficeCode office, Collection<String> ids) {
    return documents(room, ids.stream().map(id -> room.subject(office, id)).toList());
  }

  /**
   * Writes all of it or nothing.
   *
   * @return false when one of them was changed, or made, meanwhile
   * @throws Taken when a name was claimed before, or a counter raised meanwhile
   */
  boolean commit(List<Writing<?>> writings);

  /** What has claimed these names of a series in the office, by name; those alone that are. */
  Map<String, Subject> claimed(OfficeCode office, String series, Collection<String> names);

  /** What has claimed the name of that series in the office, or empty. */
  default Optional<Subject> claimed(OfficeCode office, String series, String name) {
    return Optional.ofNullable(claimed(office, series, List.of(name)).get(name));
  }

  /**
   * Raises a counter by itself: the numbers in between are nobody else's from then on.
   *
   * @return false when it was raised meanwhile
   */
  boolean raise(OfficeCode office, Beside.Raise raise);

  /** The last number of the office's counter; 0 for one that has given none. */
  int last(OfficeCode office, String counter);

  /**
   * The documents of a shelf that is known to be bounded, and of these ids besides, each with its
   * version. Read by key: the list may be moments late.
   */
  default <M extends Matter> Map<String, Versioned<M>> standing(
      Room<M> room, OfficeCode office, String shelf, Collection<String> ids) {
    Set<String> all = new HashSet<>(ids);
    list(room, office, Query.<M>all(shelf)).items().forEach(one -> all.add(one.id()));
    return documents(room, office, all);
  }

  /** A page of a list. Costs the stretch that it looks through. */
  <M extends Matter> Listed<M> list(Room<M> room, OfficeCode office, Query<M> query);

  /**
   * A document.
   *
   * @param entries how many lines its record has
   */
  record Versioned<M extends Matter>(M matter, int version, int entries) {}

  /**
   * What is asked of a list.
   *
   * @param shelf as in {@link Room.Place}
   * @param open what is open, what has ended, or both when null
   * @param size at most so many
   * @param look at most so many documents are looked at; then the page ends, if need be short
   * @param cursor where the page before ended, or null
   */
  record Query<M extends Matter>(
      String shelf,
      @Nullable Boolean open,
      Predicate<M> matching,
      int size,
      int look,
      @Nullable String cursor) {

    /** All of a list that is known to be bounded. */
    public static <M extends Matter> Query<M> all(String shelf) {
      return new Query<>(shelf, null, _ -> true, Integer.MAX_VALUE, Integer.MAX_VALUE, null);
    }
  }

  /**
   * A page.
   *
   * @param next the cursor of the next page, or null after the last
   * @param unreadable how many could not be read; they are logged with their key
   */
  record Listed<M extends Matter>(List<M> items, @Nullable String next, int unreadable) {}
}
