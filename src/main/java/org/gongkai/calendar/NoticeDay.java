package org.gongkai.calendar;

import java.time.LocalDate;

/**
 * A day for which a notice says something else than its weekday does.
 *
 * @param date the day, Asia/Shanghai
 * @param kind rest or work
 * @param name the festival that causes it
 */
public record NoticeDay(LocalDate date, Kind kind, String name) {

  /** What the notice says of a day. */
  public enum Kind {
    /** 放假: not a working day. */
    REST,
    /** 上班 (调休): a working day, although it is a weekend. */
    WORK
  }
}
