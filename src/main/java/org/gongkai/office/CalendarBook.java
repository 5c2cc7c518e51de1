package org.gongkai.office;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongkai.calendar.NoticeDay;
import org.gongkai.calendar.YearNotice;
import org.gongkai.deadline.OfficeCode;

/**
 * The national calendar that was loaded, and the own days of offices, under one version: who writes
 * names the version that was looked at, and learns if it is another.
 */
public interface CalendarBook {

  /** The office's own days (local holidays), of all years. */
  List<NoticeDay> localDays(OfficeCode code);

  /**
   * Stores these as all of the office's own days; those that were there are gone.
   *
   * @param version the {@link #calendarVersion} that was looked at
   * @return whether it was stored; false when a notice or own days changed meanwhile
   */
  boolean replaceLocalDays(OfficeCode code, List<NoticeDay> days, long version);

  /** The notices loaded since the program was built. */
  List<YearNotice> notices();

  /** Forgets the notice of the year that was loaded, if there is one. */
  void dropNotice(int year);

  /** Rises whenever a notice or an office's own days change. */
  long calendarVersion();

  /** The same, as it came with something else that was read, if that is not longer ago. */
  Seen calendarSeen(Duration notLonger);

  /**
   * The version as it was read.
   *
   * @param at when
   */
  record Seen(long version, Instant at) {}
}
