package org.gongkai.alert;

import java.util.Optional;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.Owner;
import org.gongkai.deadline.Subject;

/**
 * A room whose things can be due: what officials are shown of one, wherever it is listed. A bean
 * for each kind of thing; digests, calendar, feed and the morning page ask it through {@link
 * Subjects} and know no room.
 */
public interface SubjectRoom {

  /**
   * Whether the bean speaks for the thing. Things of one room may be several beans', each claiming
   * its own; never one thing two beans'.
   */
  boolean has(Subject subject);

  /** The kind of work that its things are, as a digest groups them. */
  default String work() {
    return "其他事项";
  }

  /** What an official calls the thing in a list: a request's number, the kind of a duty. */
  String label(Subject subject);

  /** The path of its page on the desk, or empty. */
  Optional<String> path(Subject subject);

  /** How an appointment about it is called, where there is no room for more. */
  default String appointment(Deadline deadline) {
    return deadline.title();
  }

  /** Whose it is when the official whose it was has left, or is unknown to the office. */
  default Owner.Everyone whenNobodys() {
    return Owner.Everyone.CLERKS;
  }

  /**
   * For how many working days ahead the morning page shows what is due of it; what is due later
   * stands in a list of its own.
   */
  default int shownAhead() {
    return Integer.MAX_VALUE;
  }
}
