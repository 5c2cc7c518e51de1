package org.gongkai.matter;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A matter as it is written: the document over the version that was read, the lines of its record,
 * and its deadlines.
 *
 * @param seen the version that was read; 0 for one that is new
 * @param last how many lines its record has then
 * @param entries that are new
 * @param open all deadlines that it has then
 * @param closed those that it had and has no more
 * @param beside names and counters that are taken with it, lines in logs of changes
 * @param listings rows of other lists
 */
public record Writing<M extends Matter>(
    OfficeCode office,
    Room<M> room,
    M after,
    int seen,
    int last,
    List<Entry> entries,
    List<Deadline> open,
    List<Deadline> closed,
    List<Beside> beside,
    Listing.Moves listings) {

  static <M extends Matter> Writing<M> of(
      Room<M> room,
      @Nullable M before,
      M after,
      int seen,
      int lines,
      Stream<Entry> entries,
      Surroundings in) {
    List<Deadline> open = room.deadlines(after, in);
    List<Deadline> closed =
        before == null
            ? List.of()
            : room.deadlines(before, in).stream()
                .filter(d -> open.stream().noneMatch(o -> o.key().equals(d.key())))
                .toList();
    List<Entry> added = entries.toList();
    return new Writing<>(
        in.office().code(),
        room,
        after,
        seen,
        lines + added.size(),
        added,
        open,
        closed,
        room.beside(before, after),
        Listing.Moves.of(before == null ? List.of() : room.listings(before), room.listings(after)));
  }

  /** The same, with which this is taken. */
  public Writing<M> taking(List<Beside> names) {
    List<Beside> all = Stream.concat(beside.stream(), names.stream()).toList();
    return new Writing<>(office, room, after, seen, last, entries, open, closed, all, listings);
  }

  /** What is written. */
  public Subject subject() {
    return room.subject(office, after.id());
  }

  /** How many writes it is. */
  public int size() {
    return 1 + entries.size() + open.size() + closed.size() + beside.size() + listings.size();
  }
}
