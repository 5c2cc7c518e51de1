package org.gongkai.casework.upkeep;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.deadline.Subject;
import org.gongkai.office.Office;

/**
 * Personal data that another room than that of requests keeps; one bean a room. What administrators
 * run over all requests runs over these too.
 */
public interface PeopleElsewhere {

  /** All things of the office that may have some. */
  List<Subject> all(Office office);

  /**
   * Removes them, if the thing ended before that day.
   *
   * @return whether there were any
   */
  boolean forget(Office office, Subject one, LocalDate endedBefore);

  /** Writes them anew under the first secret; whether any were. */
  boolean reseal(Subject one);
}
