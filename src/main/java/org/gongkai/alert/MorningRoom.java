package org.gongkai.alert;

import java.util.List;
import org.gongkai.calendar.DueDate;
import org.gongkai.deadline.Owner;
import org.jspecify.annotations.Nullable;

/**
 * A room that has something to say on the morning page besides its deadlines. One bean a room; the
 * page knows no room. What it needs of the store is one of the {@link MorningBook}'s records, or a
 * call of its own: TripsTest counts them.
 */
public interface MorningRoom {

  /** What waits for the official, without what does not wait at all. */
  List<Task> tasks(Morning morning);

  /** Things in hand that the book of deadlines does not show there: far off, or without a date. */
  default List<Thing> inHand(Morning morning) {
    return List.of();
  }

  /** Where a task stands among all rooms' tasks, from the top. */
  enum Place {
    /** The program cannot do its part until somebody mends what it needs. */
    BROKEN,
    /** A head's decision. */
    TO_APPROVE,
    /** What goes to the public: to be signed, put right, published. */
    TO_PUBLISH,
    /** What came back to who wrote it. */
    RETURNED,
    /** What is new and has to be begun. */
    TO_BEGIN,
    /** What is decided and has to reach somebody. */
    TO_DELIVER,
    /** Letters to post, mails that failed. */
    POST
  }

  /**
   * Something that waits: for one thing that several things of the room wait for, or for what the
   * room has a page for.
   *
   * @param path of the page where it is done, or empty when each row leads to its own
   */
  record Task(Place place, String title, String path, List<Row> rows, int count) {

    /** One whose rows are listed. */
    public Task(Place place, String title, List<Row> rows) {
      this(place, title, "", rows, rows.size());
    }

    /** One that is done on a page of its own. */
    public Task(Place place, String title, String path, int count) {
      this(place, title, path, List.of(), count);
    }
  }

  /**
   * A row of a task.
   *
   * @param label what the thing is called in a list, as {@link SubjectRoom#label} has it
   * @param note how it stands
   */
  record Row(String path, String label, String title, String note) {}

  /**
   * A thing in hand; the page shows it to who is responsible.
   *
   * @param what how it stands
   * @param due null while no date is due
   */
  record Thing(
      String path,
      String label,
      String title,
      String what,
      @Nullable DueDate due,
      Owner.Official owner) {}
}
