package org.gongkai.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which days are working days, and how to count them.
 *
 * <p>A day is a working day when a notice says work for it, is not when one says rest, and
 * otherwise is Monday to Friday. The day from which a term is counted is day 0; the first working
 * day after it is day 1; the term ends with the end of its last working day (最高人民法院指导案例26号). For
 * example:
 *
 * <ul>
 *   <li>Friday 2019-12-13 plus 20 is Monday 2020-01-13 (元旦 in between);
 *   <li>Tuesday 2025-09-30 plus 20 is Tuesday 2025-11-04 (国庆, with the worked Saturday 11 October);
 *   <li>Saturday 2026-02-14, itself worked, plus 20 is Friday 2026-03-20 (春节).
 * </ul>
 *
 * <p>Immutable and thread-safe. Adding and counting take at most one step a month. All dates are
 * days in Asia/Shanghai, from {@link #FIRST} to {@link #LAST}; others are refused with {@link
 * IllegalArgumentException}.
 */
public final class WorkingDays {

  /** The first day known: the first of the month in which the notice of 2019 begins. */
  public static final LocalDate FIRST = LocalDate.of(2018, Month.DECEMBER, 1);

  /** The last day known. */
  public static final LocalDate LAST = LocalDate.of(Festivals.LAST_YEAR, Month.DECEMBER, 31);

  // One int a month, from FIRST's on: bit d-1 is set when day d is a working day. Adding skips
  // whole
  // months by their bit count and looks for the day only in the last one.
  private final int[] months;
  private final Map<LocalDate, NoticeDay> exceptions;
  private final LocalDate provisionalFrom;
  private final Set<Integer> notices;

  private WorkingDays(
      Map<LocalDate, NoticeDay> exceptions, LocalDate provisionalFrom, Set<Integer> notices) {
    this.exceptions = exceptions;
    this.provisionalFrom = provisionalFrom;
    this.notices = notices;
    this.months = new int[index(LAST) + 1];
    for (int i = 0; i < months.length; i++) {
      months[i] = bits(YearMonth.from(FIRST).plusMonths(i));
    }
  }

  /**
   * The calendar of these notices; a later one for the same year replaces an earlier. Years without
   * a notice have their statutory days only and are provisional.
   *
   * @throws IllegalArgumentException if no notice is given
   */
  public static WorkingDays of(Collection<YearNotice> published) {
    var byYear = new TreeMap<Integer, YearNotice>();
    published.forEach(notice -> byYear.put(notice.year(), notice));
    if (byYear.isEmpty()) {
      throw new IllegalArgumentException("a calendar needs at least one notice");
    }
    Map<LocalDate, NoticeDay> exceptions = new HashMap<>();
    Festivals.yearsWithout(byYear.keySet()).stream()
        .flatMap(year -> Festivals.of(year).stream())
        .forEach(day -> exceptions.put(day.date(), day));
    byYear.values().stream()
        .flatMap(notice -> notice.days().stream())
        .forEach(day -> exceptions.put(day.date(), day));
    int last = lastOfTheRow(byYear);
    return new WorkingDays(
        exceptions, LocalDate.of(last, Month.DECEMBER, 28), Set.copyOf(byYear.keySet()));
  }

  /** The calendar of the notices that ship with the program. */
  public static WorkingDays shipped() {
    return of(HolidayNotices.shipped());
  }

  /** This calendar with the office's own days (e.g. a local holiday) in front of the notices. */
  public WorkingDays with(Collection<NoticeDay> localDays) {
    if (localDays.isEmpty()) {
      return this;
    }
    var all = new HashMap<>(exceptions);
    localDays.forEach(day -> all.put(day.date(), day));
    return new WorkingDays(all, provisionalFrom, notices);
  }

  /** The last year, counted on without a gap from the first, whose notice is published. */
  private static int lastOfTheRow(TreeMap<Integer, YearNotice> byYear) {
    int year = byYear.firstKey();
    while (byYear.containsKey(year + 1)) {
      year++;
    }
    return year;
  }

  /** Whether {@code date} counts towards a term. */
  public boolean isWorkingDay(LocalDate date) {
    return (months[index(date)] & bit(date)) != 0;
  }

  /**
   * The last day of a term of {@code workingDays} that begins after {@code dayZero}.
   *
   * @param workingDays 1 or more
   * @throws IllegalArgumentException if the term is not positive or ends after {@link #LAST}
   */
  public LocalDate plus(LocalDate dayZero, int workingDays) {
    if (workingDays < 1) {
      throw new IllegalArgumentException("a term has at least one working day: " + workingDays);
    }
    int i = index(dayZero);
    int left = workingDays;
    int month = months[i] & after(dayZero);
    while (left > Integer.bitCount(month)) {
      left -= Integer.bitCount(month);
      if (++i == months.length) {
        throw new IllegalArgumentException("the term ends after " + LAST);
      }
      month = months[i];
    }
    for (; left > 1; left--) {
      month &= month - 1; // drops the lowest working day
    }
    return YearMonth.from(FIRST).plusMonths(i).atDay(Integer.numberOfTrailingZeros(month) + 1);
  }

  /** {@link #plus} as a date due, provisional when its days reach the unpublished part. */
  public DueDate due(LocalDate dayZero, int workingDays) {
    return dueOn(plus(dayZero, workingDays));
  }

  /** The given day as a date due. */
  public DueDate dueOn(LocalDate date) {
    return new DueDate(date, !date.isBefore(provisionalFrom));
  }

  /** The first working day after {@code date}. */
  public LocalDate next(LocalDate date) {
    return plus(date, 1);
  }

  /**
   * How many working days lie after {@code from} up to and including {@code to}; negative when
   * {@code to} lies before {@code from}. On the day due the answer is 0.
   */
  public int between(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -between(to, from);
    }
    int first = index(from);
    int last = index(to);
    int count = -Integer.bitCount(months[first] & ~after(from));
    for (int i = first; i < last; i++) {
      count += Integer.bitCount(months[i]);
    }
    return count + Integer.bitCount(months[last] & ~after(to));
  }

  /**
   * Working days left on {@code today} until {@code due}: 0 on the day due, negative after it (-1
   * also on the rest days that follow it). A day due that lies outside the days that are known (an
   * old document, a far end) counts as the nearest that is.
   */
  public int left(LocalDate today, LocalDate due) {
    LocalDate day = due.isBefore(FIRST) ? FIRST : due.isAfter(LAST) ? LAST : due;
    return day.isBefore(today) ? -Math.max(1, between(day, today)) : between(today, day);
  }

  /** What {@code date} is, and why. */
  public Day day(LocalDate date) {
    NoticeDay exception = exceptions.get(date);
    return new Day(date, kind(date, exception), exception == null ? null : exception.name());
  }

  /** Every day after {@code dayZero} up to and including {@code last}. */
  public List<Day> days(LocalDate dayZero, LocalDate last) {
    var days = new ArrayList<Day>();
    for (LocalDate date = dayZero.plusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
      days.add(day(date));
    }
    return List.copyOf(days);
  }

  /** Dates on this day or later may be moved by the next notice. */
  public LocalDate provisionalFrom() {
    return provisionalFrom;
  }

  /** Whether the State Council's notice of {@code year} is loaded. */
  public boolean hasNotice(int year) {
    return notices.contains(year);
  }

  private static DayKind kind(LocalDate date, @Nullable NoticeDay exception) {
    boolean weekend = Festivals.isWeekend(date);
    if (exception == null) {
      return weekend ? DayKind.WEEKEND : DayKind.WORKING;
    }
    return switch (exception.kind()) {
      case REST -> DayKind.HOLIDAY;
      case WORK -> weekend ? DayKind.WORKING_WEEKEND : DayKind.WORKING;
    };
  }

  private int bits(YearMonth month) {
    int bits = 0;
    for (int d = 1; d <= month.lengthOfMonth(); d++) {
      LocalDate date = month.atDay(d);
      if (kind(date, exceptions.get(date)).isWorking()) {
        bits |= bit(date);
      }
    }
    return bits;
  }

  private static int bit(LocalDate date) {
    return 1 << (date.getDayOfMonth() - 1);
  }

  /** A mask of the days of the month after {@code date}. */
  private static int after(LocalDate date) {
    return -2 << (date.getDayOfMonth() - 1);
  }

  private static int index(LocalDate date) {
    if (date.isBefore(FIRST) || date.isAfter(LAST)) {
      throw new IllegalArgumentException("the calendar does not know " + date);
    }
    return (date.getYear() - FIRST.getYear()) * 12 + date.getMonthValue() - FIRST.getMonthValue();
  }
}
