package org.gongkai.web.desk.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.casework.CaseBook;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.office.Office;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.request.Answer;
import org.gongkai.request.Status;

/** The figures of the desk's charts, each as a table. */
record Charts(List<CaseBook.DeskRow> rows, Office office, WorkingDays calendar, LocalDate today) {

  private static final int MONTHS = 12;

  /**
   * A chart's table.
   *
   * @param shape bars or pie
   * @param note what the figures say, in a sentence
   */
  public record Table(
      String id, String title, String note, String shape, List<String> head, List<Line> lines) {}

  /** A row: a name and its figures. */
  public record Line(String name, List<Integer> figures) {}

  /** From this day on requests that ended are shown. */
  static LocalDate since(LocalDate today) {
    return YearMonth.from(today).minusMonths(MONTHS - 1L).atDay(1);
  }

  List<Table> all(List<Deadline> due) {
    return List.of(load(), holders(), ages(), time(), onTime(), kinds(), ahead(due));
  }

  /** Requests received and ended, by month. */
  private Table load() {
    List<Line> lines =
        months()
            .map(
                m ->
                    new Line(
                        m.toString(),
                        List.of(in(m, CaseBook.DeskRow::arrivedOn), in(m, this::ended))))
            .toList();
    long open = rows.stream().filter(row -> row.status().isOpen()).count();
    return new Table(
        "load", "近12个月的收件和办结", "现在未办结" + open + "件。", "bars", List.of("月份", "收到", "办结"), lines);
  }

  /** The last twelve months, this one last. */
  private Stream<YearMonth> months() {
    YearMonth now = YearMonth.from(today);
    return IntStream.rangeClosed(0, MONTHS - 1).mapToObj(i -> now.minusMonths(MONTHS - 1L - i));
  }

  private LocalDate ended(CaseBook.DeskRow row) {
    LocalDate ended = row.endedOn();
    return ended == null ? LocalDate.MIN : ended;
  }

  private int in(YearMonth month, Function<CaseBook.DeskRow, LocalDate> day) {
    return count(
        row ->
            !day.apply(row).equals(LocalDate.MIN) && YearMonth.from(day.apply(row)).equals(month));
  }

  private int count(Predicate<CaseBook.DeskRow> which) {
    return (int) rows.stream().filter(which).count();
  }

  private Stream<CaseBook.DeskRow> lately() {
    LocalDate since = since(today);
    return rows.stream().filter(row -> row.endedOn() != null && !ended(row).isBefore(since));
  }

  /** Open requests by who handles them, and how many of those are over or due in five days. */
  private Table holders() {
    var lines = new ArrayList<Line>();
    for (Official official : office.all(Role.HANDLER)) {
      lines.add(holder(official.name(), row -> official.id().equals(row.assignee())));
    }
    lines.add(holder("未分办", row -> row.assignee() == null));
    return new Table(
        "holders",
        "各承办人名下未办结",
        "其中期限在5个工作日以内的，包括已经逾期的。",
        "bars",
        List.of("承办人", "未办结", "5个工作日内到期"),
        lines);
  }

  private Line holder(String name, Predicate<CaseBook.DeskRow> whose) {
    List<CaseBook.DeskRow> open =
        rows.stream().filter(row -> row.status().isOpen()).filter(whose).toList();
    LocalDate near = calendar.plus(today, 5);
    long due =
        open.stream()
            .map(row -> row.answerDue(today))
            .filter(d -> d != null && !d.date().isAfter(near))
            .count();
    return new Line(name, List.of(open.size(), (int) due));
  }

  /** Working days from receipt to answer. */
  private Table time() {
    List<Integer> days =
        lately()
            .filter(row -> row.status() == Status.ANSWERED && row.receivedOn() != null)
            .map(row -> calendar.between(Objects.requireNonNull(row.receivedOn()), ended(row)))
            .sorted()
            .toList();
    String note =
        days.isEmpty()
            ? "近12个月没有答复。"
            : "近12个月答复%d件，一半在%d个工作日以内。".formatted(days.size(), days.get((days.size() - 1) / 2));
    return new Table("time", "从收到到答复的工作日", note, "bars", List.of("工作日", "件数"), spread(days));
  }

  /** How many of these working days are few, how many are many. */
  private static List<Line> spread(List<Integer> days) {
    var lines = new ArrayList<Line>();
    int from = 0;
    for (int to : new int[] {5, 10, 15, 20, 40}) {
      int least = from;
      String name = from == 0 ? to + "个以内" : (from + 1) + "至" + to + "个";
      lines.add(
          new Line(
              name,
              List.of(
                  (int) days.stream().filter(d -> d <= to && (d > least || least == 0)).count())));
      from = to;
    }
    lines.add(new Line("41个以上", List.of((int) days.stream().filter(d -> d > 40).count())));
    return lines;
  }

  /** How old what is open is, in working days since its receipt. */
  private Table ages() {
    List<Integer> days =
        rows.stream()
            .filter(row -> row.status().isOpen() && row.receivedOn() != null)
            .map(row -> calendar.between(Objects.requireNonNull(row.receivedOn()), today))
            .sorted()
            .toList();
    String note = days.isEmpty() ? "没有未办结的申请。" : "最早的一件收到以来已有" + days.getLast() + "个工作日；中止的时间也算在内。";
    return new Table("ages", "未办结的申请收到以来的工作日", note, "bars", List.of("工作日", "件数"), spread(days));
  }

  /** What was answered by the date that was due, and what was not. */
  private Table onTime() {
    List<CaseBook.DeskRow> answered =
        lately().filter(row -> row.status() == Status.ANSWERED && row.answerDue() != null).toList();
    long late = answered.stream().filter(this::isLate).count();
    List<Line> lines =
        months()
            .map(
                month -> {
                  List<CaseBook.DeskRow> in =
                      answered.stream()
                          .filter(row -> YearMonth.from(ended(row)).equals(month))
                          .toList();
                  int over = (int) in.stream().filter(this::isLate).count();
                  return new Line(month.toString(), List.of(in.size() - over, over));
                })
            .toList();
    String note =
        answered.isEmpty()
            ? "近12个月没有答复。"
            : "近12个月答复%d件，按期%d件，按期率%.1f%%。"
                .formatted(
                    answered.size(),
                    answered.size() - late,
                    100.0 * (answered.size() - late) / answered.size());
    return new Table("on-time", "答复是否在期限以内", note, "bars", List.of("月份", "按期", "逾期"), lines);
  }

  private boolean isLate(CaseBook.DeskRow row) {
    return Objects.requireNonNull(row.answerDue()).isBefore(ended(row));
  }

  /** How requests ended. */
  private Table kinds() {
    List<CaseBook.DeskRow> ended = lately().toList();
    var lines = new ArrayList<Line>();
    for (Answer.Kind kind : Answer.Kind.values()) {
      add(lines, kind.words(), ended.stream().filter(row -> row.answer() == kind).count());
    }
    for (Status status : List.of(Status.GIVEN_UP, Status.WITHDRAWN)) {
      add(lines, status.words(), ended.stream().filter(row -> row.status() == status).count());
    }
    String note = "近12个月办结" + ended.size() + "件。";
    return new Table("kinds", "办理结果", note, "pie", List.of("结果", "件数"), lines);
  }

  private static void add(List<Line> lines, String name, long count) {
    if (count > 0) {
      lines.add(new Line(name, List.of((int) count)));
    }
  }

  /** What is due in the next four weeks. */
  private Table ahead(List<Deadline> due) {
    var lines = new ArrayList<Line>();
    lines.add(line("已逾期", due, d -> d.isBefore(today)));
    LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
    for (int week = 0; week < 4; week++) {
      LocalDate first = monday.plusWeeks(week);
      LocalDate from = week == 0 ? today : first;
      LocalDate to = first.plusDays(6);
      String name =
          "%d月%d日至%d月%d日"
              .formatted(
                  from.getMonthValue(),
                  from.getDayOfMonth(),
                  to.getMonthValue(),
                  to.getDayOfMonth());
      lines.add(line(name, due, d -> !d.isBefore(from) && !d.isAfter(to)));
    }
    return new Table(
        "ahead", "四周内到期", "答复以外的期限包括补正、征求意见、缴费、审批和送达。", "bars", List.of("时间", "答复", "其他"), lines);
  }

  private static Line line(String name, List<Deadline> due, Predicate<LocalDate> when) {
    List<Deadline> inside = due.stream().filter(d -> when.test(d.due().date())).toList();
    int answers = (int) inside.stream().filter(d -> d.kind() == DeadlineKind.ANSWER).count();
    return new Line(name, List.of(answers, inside.size() - answers));
  }
}
