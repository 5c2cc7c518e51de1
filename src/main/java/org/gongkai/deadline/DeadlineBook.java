package org.gongkai.deadline;

import java.time.LocalDate;
import java.util.List;

/** The open deadlines of all offices. */
public interface DeadlineBook {

  /**
   * All open deadlines of the office that are due on or before {@code until}, overdue ones
   * included, the earliest first. A deadline that cannot be read is counted, logged with its key
   * and left out. Costs what is due, whatever is stored.
   */
  Due due(OfficeCode office, LocalDate until);

  /** Puts a deadline into the book, or puts it there anew with another date, owner or title. */
  void open(Deadline deadline);

  /**
   * What {@link #due} found.
   *
   * @param deadlines those that could be read
   * @param unreadable how many could not
   */
  record Due(List<Deadline> deadlines, int unreadable) {}
}
