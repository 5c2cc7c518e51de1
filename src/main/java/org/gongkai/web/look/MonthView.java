package org.gongkai.web.look;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.calendar.Day;
import org.gongkai.calendar.NoticeDay;
import org.gongkai.calendar.Words;
import org.gongkai.request.ClockDay;
import org.jspecify.annotations.Nullable;

/**
 * A month as the clock sees it: each day counted, skipped or paused, said by a word in its cell and
 * not by colour alone.
 *
 * @param title e.g. 2026年11月
 * @param weeks from Monday; days of other months are empty cells
 */
public record MonthView(String title, List<List<Cell>> weeks) {

  /**
   * A day.
   *
   * @param day its number, or 0 for an empty cell
   * @param kind its looks: none, plain, received, counted, worked, skipped, holiday, paused, due
   * @param mark the word or the number of working days in the cell
   * @param words all about it, for those who cannot see the cell
   */
  public record Cell(int day, String kind, String mark, String words, boolean today) {
    static final Cell NONE = new Cell(0, "none", "", "", false);
  }

  /** A row of the list: the same day by day. */
  public record Row(
      String date,
      boolean counted,
      int count,
      String reason,
      String article,
      @Nullable String name) {}

  /** Days of a calendar as the clock explains them, without any pause. */
  public static List<ClockDay> explained(List<Day> days) {
    return days.stream()
        .map(
            day ->
                new ClockDay(
                    day.date(),
                    day.counted(),
                    ClockDay.Reason.valueOf(day.kind().name()),
                    day.name()))
        .toList();
  }

  /** The days one by one, with their number in the count. */
  public static List<Row> rows(List<ClockDay> days) {
    var rows = new ArrayList<Row>();
    int count = 0;
    for (ClockDay day : days) {
      count += day.counted() ? 1 : 0;
      ClockDay.Reason reason = day.reason();
      rows.add(
          new Row(
              Words.day(day.date()),
              day.counted(),
              count,
              reason.words(),
              reason.article(),
              day.name()));
    }
    return rows;
  }

  /**
   * The months from the day of receipt to the last day explained.
   *
   * @param due marked as such, or null while it is open
   * @param today marked as such, or null
   */
  public static List<MonthView> of(
      LocalDate received, @Nullable LocalDate due, @Nullable LocalDate today, List<ClockDay> days) {
    Map<LocalDate, Cell> cells = new HashMap<>();
    cells.put(received, cell(received, "received", "收到", "收到之日，不计", received.equals(today)));
    int count = 0;
    for (ClockDay day : days) {
      count += day.counted() ? 1 : 0;
      cells.put(day.date(), cell(day, count, day.date().equals(due), day.date().equals(today)));
    }
    LocalDate last = days.isEmpty() ? received : days.getLast().date();
    var months = new ArrayList<MonthView>();
    for (var m = YearMonth.from(received); !m.isAfter(YearMonth.from(last)); m = m.plusMonths(1)) {
      months.add(
          new MonthView("%d年%d月".formatted(m.getYear(), m.getMonthValue()), weeks(m, cells)));
    }
    return List.copyOf(months);
  }

  /** The months of a notice, each day of rest and of work marked. */
  public static List<MonthView> of(List<NoticeDay> days) {
    Map<LocalDate, Cell> cells = new HashMap<>();
    for (NoticeDay day : days) {
      boolean rest = day.kind() == NoticeDay.Kind.REST;
      String words = (rest ? "放假，" : "上班，") + day.name();
      cells.put(
          day.date(),
          cell(day.date(), rest ? "holiday" : "worked", rest ? "放假" : "上班", words, false));
    }
    return days.stream()
        .map(day -> YearMonth.from(day.date()))
        .distinct()
        .sorted()
        .map(
            m -> new MonthView("%d年%d月".formatted(m.getYear(), m.getMonthValue()), weeks(m, cells)))
        .toList();
  }

  private static List<List<Cell>> weeks(YearMonth month, Map<LocalDate, Cell> cells) {
    var weeks = new ArrayList<List<Cell>>();
    LocalDate monday = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
    for (LocalDate first = monday;
        !first.isAfter(month.atEndOfMonth());
        first = first.plusDays(7)) {
      var week = new ArrayList<Cell>();
      for (LocalDate day = first; day.isBefore(first.plusDays(7)); day = day.plusDays(1)) {
        boolean inside = YearMonth.from(day).equals(month);
        Cell plain = new Cell(day.getDayOfMonth(), "plain", "", "", false);
        week.add(inside ? cells.getOrDefault(day, plain) : Cell.NONE);
      }
      weeks.add(List.copyOf(week));
    }
    return List.copyOf(weeks);
  }

  private static Cell cell(ClockDay day, int count, boolean due, boolean today) {
    String words = words(day, count);
    if (due) {
      return cell(day.date(), "due", "到期", "答复期限，" + words, today);
    }
    if (day.counted()) {
      boolean worked = day.reason() == ClockDay.Reason.WORKING_WEEKEND;
      return cell(
          day.date(), worked ? "worked" : "counted", (worked ? "班" : "第") + count, words, today);
    }
    return switch (day.reason()) {
      case HOLIDAY -> cell(day.date(), "holiday", "放假", words, today);
      case CONSULTATION, SUPPLEMENT, FEE -> cell(day.date(), "paused", "暂停", words, today);
      case WEEKEND, WORKING, WORKING_WEEKEND -> cell(day.date(), "skipped", "休", words, today);
    };
  }

  private static String words(ClockDay day, int count) {
    String name = day.name() == null ? "" : "（" + day.name() + "）";
    return day.counted()
        ? "第" + count + "个工作日，" + day.reason().words() + name
        : "不计，" + day.reason().words() + name;
  }

  private static Cell cell(LocalDate date, String kind, String mark, String words, boolean today) {
    return new Cell(date.getDayOfMonth(), kind, mark, words, today);
  }
}
