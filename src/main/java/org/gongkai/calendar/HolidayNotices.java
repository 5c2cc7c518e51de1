package org.gongkai.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The notices that ship with the program: 2019 to 2026, in {@code data/cn_holidays.csv} (every day
 * that differs from its weekday) and {@code data/cn_holiday_notices.csv} (their numbers).
 */
public final class HolidayNotices {

  private HolidayNotices() {}

  /** The shipped notices, by year. A December day of 元旦 belongs to the notice of the year after. */
  public static List<YearNotice> shipped() {
    var numbers =
        Csv.rows("/data/cn_holiday_notices.csv").stream()
            .collect(Collectors.toMap(row -> Integer.valueOf(row[0]), row -> row[1]));
    var days =
        Csv.rows("/data/cn_holidays.csv").stream()
            .map(HolidayNotices::day)
            .collect(
                Collectors.groupingBy(
                    HolidayNotices::yearOfNotice, TreeMap::new, Collectors.toList()));
    return days.entrySet().stream()
        .map(
            entry ->
                new YearNotice(
                    entry.getKey(), numbers.getOrDefault(entry.getKey(), ""), entry.getValue()))
        .toList();
  }

  private static NoticeDay day(String[] row) {
    var kind = NoticeDay.Kind.valueOf(row[1].toUpperCase(Locale.ROOT));
    return new NoticeDay(LocalDate.parse(row[0]), kind, row[2]);
  }

  private static int yearOfNotice(NoticeDay day) {
    boolean before = day.date().getMonth() == Month.DECEMBER && day.name().equals("元旦");
    return day.date().getYear() + (before ? 1 : 0);
  }
}
