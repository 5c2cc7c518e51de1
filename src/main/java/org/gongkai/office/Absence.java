package org.gongkai.office;

import java.time.LocalDate;

/**
 * Days on which an official is away and a deputy handles their requests (代办). The requests stay
 * assigned to the official; roles are not handed on.
 *
 * @param from the first day, Asia/Shanghai
 * @param to the last day
 * @param deputy who handles them meanwhile
 * @param by who entered it
 */
public record Absence(LocalDate from, LocalDate to, String deputy, String by) {

  /** Whether it includes the day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Whether the two have a day in common. */
  public boolean overlaps(Absence other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }
}
