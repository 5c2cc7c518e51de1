package org.gongkai.deadline;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.calendar.WorkingDays;

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

  /** Takes a deadline out of the book, because it is done; the record of it stays. */
  void close(Deadline deadline);

  /**
   * What {@link #due} found.
   *
   * @param deadlines those that could be read
   * @param unreadable how many could not
   */
  record Due(List<Deadline> deadlines, int unreadable) {

    /**
     * The same as they stand on {@code day}: lapsed ones left out, repeating ones on their next.
     */
    public Due on(LocalDate day, WorkingDays calendar) {
      List<Deadline> standing =
          deadlines.stream().flatMap(d -> d.on(day, calendar).stream()).toList();
      return new Due(standing, unreadable);
    }
  }
}
