package org.gongkai.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day with its kind.
 *
 * @param date the day, Asia/Shanghai
 * @param kind why it counts or does not
 * @param name the festival it belongs to (春节, 国庆节 …), for rest days and worked weekends of a
 *     notice; otherwise null
 */
public record Day(LocalDate date, DayKind kind, @Nullable String name) {

  /** Whether the day counts towards a term in working days. */
  public boolean counted() {
    return kind.isWorking();
  }
}
