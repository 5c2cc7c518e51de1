package org.gongkai.alert;

import java.time.LocalDate;
import org.gongkai.office.Office;

/**
 * What happens by itself when a day is over. Each morning's scan runs it before it tells what is
 * due; run twice it changes nothing. What people see must not wait for it. A bean for each kind.
 */
public interface DayTurn {

  /** Does what the days before this one left to do in the office. */
  void turn(Office office, LocalDate day);
}
