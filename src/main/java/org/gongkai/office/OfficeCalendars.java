package org.gongkai.office;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.calendar.HolidayNotices;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.calendar.YearNotice;
import org.gongkai.deadline.OfficeCode;

/**
 * The working days of each office: the shipped notices, those loaded since, and the office's own
 * days. Looks at the calendar's version once a minute at most, so a running process follows a new
 * notice within a minute.
 */
@Singleton
public class OfficeCalendars {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

  private final CalendarBook book;
  private final Clock clock;
  private volatile Loaded loaded = new Loaded(-1, Instant.MIN, WorkingDays.shipped(), Map.of());

  private record Loaded(
      long version, Instant lookedAt, WorkingDays national, Map<OfficeCode, WorkingDays> offices) {}

  OfficeCalendars(CalendarBook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  /** The national calendar. */
  public WorkingDays national() {
    return current().national;
  }

  /** The calendar of the office. */
  public WorkingDays of(OfficeCode office) {
    Loaded now = current();
    return now.offices.computeIfAbsent(office, code -> now.national.with(book.localDays(code)));
  }

  /** The notices in use, of all years: shipped with the program or loaded since. */
  public List<YearNotice> notices() {
    var byYear = new TreeMap<Integer, YearNotice>();
    HolidayNotices.shipped().forEach(notice -> byYear.put(notice.year(), notice));
    book.notices().forEach(notice -> byYear.put(notice.year(), notice));
    return List.copyOf(byYear.values());
  }

  /** The version that is in use; a tag for what was computed from it. */
  public long version() {
    return current().version;
  }

  /** Looks at the store now: the calendar has just been changed here. */
  public void refresh() {
    loaded = load(book.calendarVersion(), clock.instant());
  }

  private Loaded current() {
    Loaded now = loaded;
    Instant time = clock.instant();
    boolean fresh = !time.isBefore(now.lookedAt) && time.isBefore(now.lookedAt.plus(LOOK_EVERY));
    if (now.version >= 0 && fresh) {
      return now;
    }
    CalendarBook.Seen seen = book.calendarSeen(LOOK_EVERY);
    loaded =
        seen.version() == now.version
            ? new Loaded(now.version, seen.at(), now.national, now.offices)
            : load(seen.version(), seen.at());
    return loaded;
  }

  /** The national calendar with these notices besides; nothing is stored. */
  WorkingDays nationalWith(List<YearNotice> more) {
    List<YearNotice> all = new ArrayList<>(notices());
    all.addAll(more);
    return WorkingDays.of(all);
  }

  private Loaded load(long version, Instant time) {
    return new Loaded(version, time, nationalWith(List.of()), new ConcurrentHashMap<>());
  }
}
