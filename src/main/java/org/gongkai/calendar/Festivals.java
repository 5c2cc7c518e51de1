package org.gongkai.calendar;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The statutory days (法定节假日) of a year whose notice is not published: what is certain from the law
 * in force since 2025 (全国年节及纪念日放假办法). 元旦 1 day; 春节 除夕 and 初一 to 初三; 清明 1; 劳动节 1 and 2 May; 端午 1; 中秋
 * 1; 国庆 1 to 3 October. A statutory day on a weekend is made up for on the next working day (Art.
 * 6). The exchanged weekends (调休) are not known before the notice.
 *
 * <p>{@code data/cn_festivals.csv} has the lunar dates and 清明 of 2027 to 2101; a test compares each
 * row with a calendar library.
 */
final class Festivals {

  private static final Map<Integer, String[]> TABLE =
      Csv.rows("/data/cn_festivals.csv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> Integer.valueOf(row[0]), row -> row));

  /** The last year of the table. */
  static final int LAST_YEAR =
      TABLE.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();

  private static final List<String> NAMES = List.of("元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆");

  private Festivals() {}

  /**
   * Rest days of {@code year} as the law has them, with the days that make up for weekends.
   *
   * @throws IllegalArgumentException for a year outside the table
   */
  static List<NoticeDay> of(int year) {
    List<NoticeDay> statutory = statutory(year);
    Set<LocalDate> taken = statutory.stream().map(NoticeDay::date).collect(Collectors.toSet());
    List<NoticeDay> days = new ArrayList<>(statutory);
    for (NoticeDay day : statutory) {
      if (isWeekend(day.date())) {
        days.add(rest(nextWorkingDay(day.date(), taken), day.name()));
      }
    }
    return days;
  }

  /** The statutory days of {@code year} on days that are no weekend; none outside the table. */
  static List<NoticeDay> certain(int year) {
    return TABLE.containsKey(year)
        ? statutory(year).stream().filter(day -> !isWeekend(day.date())).toList()
        : List.of();
  }

  /** Whether a rest day of that name belongs to one of the statutory festivals. */
  static boolean isOne(String name) {
    return NAMES.stream().anyMatch(name::contains);
  }

  private static List<NoticeDay> statutory(int year) {
    String[] row = TABLE.get(year);
    if (row == null) {
      throw new IllegalArgumentException("no festivals known for " + year);
    }
    var springFestival = LocalDate.parse(row[1]);
    return List.of(
        rest(LocalDate.of(year, Month.JANUARY, 1), "元旦"),
        rest(springFestival.minusDays(1), "春节"),
        rest(springFestival, "春节"),
        rest(springFestival.plusDays(1), "春节"),
        rest(springFestival.plusDays(2), "春节"),
        rest(LocalDate.parse(row[2]), "清明节"),
        rest(LocalDate.of(year, Month.MAY, 1), "劳动节"),
        rest(LocalDate.of(year, Month.MAY, 2), "劳动节"),
        rest(LocalDate.parse(row[3]), "端午节"),
        rest(LocalDate.parse(row[4]), "中秋节"),
        rest(LocalDate.of(year, Month.OCTOBER, 1), "国庆节"),
        rest(LocalDate.of(year, Month.OCTOBER, 2), "国庆节"),
        rest(LocalDate.of(year, Month.OCTOBER, 3), "国庆节"));
  }

  /** The first day after {@code day} that is neither a weekend nor already taken; takes it. */
  private static LocalDate nextWorkingDay(LocalDate day, Set<LocalDate> taken) {
    LocalDate next = day.plusDays(1);
    while (isWeekend(next) || !taken.add(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  private static NoticeDay rest(LocalDate date, String name) {
    return new NoticeDay(date, NoticeDay.Kind.REST, name);
  }

  static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek() == SATURDAY || date.getDayOfWeek() == SUNDAY;
  }

  /** All years of the table that are not in {@code published}. */
  static List<Integer> yearsWithout(Set<Integer> published) {
    var years = new HashSet<>(TABLE.keySet());
    years.removeAll(published);
    return years.stream().sorted().toList();
  }
}
