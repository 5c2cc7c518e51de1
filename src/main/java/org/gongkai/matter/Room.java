package org.gongkai.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A family of matters. One bean a family; API, pages, store, calendar and record ask it and know no
 * family.
 */
public interface Room<M extends Matter> {

  /** The room of its subjects, e.g. {@code DUTY}. */
  String name();

  /** Its part of addresses, e.g. {@code duties}: {@code /api/desk/duties}, {@code /desk/duties}. */
  String path();

  /** What one is called, e.g. 年度任务. */
  String words();

  /** What it is stored as. */
  Class<M> type();

  /** What stands in the book now; each change stores it with the document. */
  List<Deadline> deadlines(M matter, Surroundings in);

  /** The commands, in the order of the page. */
  List<Step<M>> steps();

  /** Its own fields in the body of the contract, besides those of every matter. */
  Map<String, @Nullable Object> fields(M matter, Surroundings in);

  /** Where it stands today, by its name in the contract. */
  default Enum<?> state(M matter, Surroundings in) {
    return matter.state();
  }

  /**
   * Where it stands in lists.
   *
   * @see Place
   */
  Place place(M matter);

  /** Where else it is listed; each change writes it with the document. Nowhere, in most rooms. */
  default List<Listing> listings(M matter) {
    return List.of();
  }

  /** What is said when a command asks for a name that another matter has, or had. */
  default RuntimeException inUse(Taken taken) {
    return taken;
  }

  /** Whether its open deadlines count working days, so that a new calendar moves them. */
  default boolean countsWorkingDays() {
    return false;
  }

  /**
   * Who hears that a new calendar moved dates of one; stored with them.
   *
   * @param line the number of the line of its record that tells of it
   */
  default List<Beside> redated(M matter, List<Revision.Moved> moved, int line, Surroundings in) {
    return List.of();
  }

  /**
   * What each change of one writes besides, e.g. a line in a log of changes.
   *
   * @param before as it was, or null for one that is new
   */
  default List<Beside> beside(@Nullable M before, M after) {
    return List.of();
  }

  /**
   * It is stored: what lies elsewhere, and is named no more, may go.
   *
   * @param before as it was, or null for one that is new
   */
  default void stored(@Nullable M before, M after) {}

  /** The day before which no command can have happened to it; null for any day. */
  default @Nullable LocalDate since(M matter) {
    return null;
  }

  /** What its deadlines and notices name. */
  default Subject subject(OfficeCode office, String id) {
    return new Subject(name(), office + "#" + id);
  }

  /**
   * Where a matter stands in lists.
   *
   * @param shelf a list of its own in the room, e.g. the year of a plan; empty for the one list
   * @param open whether it stands with what is open, else with what has ended
   * @param day by which it is sorted: what is open by the first, what has ended by the last; null
   *     stands behind all days
   */
  record Place(String shelf, boolean open, @Nullable LocalDate day) {}
}
