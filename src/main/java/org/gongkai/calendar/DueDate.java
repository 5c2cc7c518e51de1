package org.gongkai.calendar;

import java.time.LocalDate;

/**
 * A date that something is due, which says whether it may still move.
 *
 * @param date the last day of the term, Asia/Shanghai; the term ends with the end of that day
 * @param provisional (暂定) true when the days that lead to it reach 28 December of the last year
 *     whose notice is published, or later: the coming notice may move it
 */
public record DueDate(LocalDate date, boolean provisional) {

  /** A date that no calendar moves. */
  public static DueDate fixed(LocalDate date) {
    return new DueDate(date, false);
  }

  /** Whether the date lies before {@code day}. */
  public boolean isBefore(LocalDate day) {
    return date.isBefore(day);
  }
}
