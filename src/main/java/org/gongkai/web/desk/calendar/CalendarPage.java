package org.gongkai.web.desk.calendar;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.OfficeTime;
import org.gongkai.alert.Subjects;
import org.gongkai.calendar.Day;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineBook;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.OfficeCalendars;
import org.gongkai.office.Role;
import org.gongkai.web.desk.Band;
import org.gongkai.web.desk.DeskWords;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/** {@code /desk/calendar}: the deadlines of a month, the own ones or the office's. */
@Path("/desk/calendar")
@Produces(Gate.HTML)
public class CalendarPage {

  private static final int YEARS = 3;

  private final Gate gate;
  private final DeadlineBook deadlines;
  private final OfficeBook offices;
  private final OfficeCalendars calendars;
  private final Clock clock;
  private final Subjects subjects;

  CalendarPage(
      Gate gate,
      DeadlineBook deadlines,
      OfficeBook offices,
      OfficeCalendars calendars,
      Clock clock,
      Subjects subjects) {
    this.subjects = subjects;
    this.gate = gate;
    this.deadlines = deadlines;
    this.offices = offices;
    this.calendars = calendars;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Calendar(Month month) implements TemplateInstance {}

  /** A deadline in the calendar. */
  public record Due(@Nullable String link, String number, String what, String title, Band band) {}

  /**
   * A day.
   *
   * @param n its number, 0 for a day of another month
   * @param rest why it is no working day, or null
   */
  public record Cell(int n, String date, boolean today, @Nullable String rest, List<Due> due) {}

  /** A month. */
  public record Month(
      String title,
      String before,
      String after,
      boolean mine,
      String value,
      int overdue,
      List<List<Cell>> weeks) {

    /** The days on which something is due, for narrow screens. */
    public List<Cell> busy() {
      return weeks.stream().flatMap(List::stream).filter(c -> !c.due.isEmpty()).toList();
    }
  }

  @GET
  public String month(
      @QueryParam("month") @Nullable String month, @QueryParam("whose") @Nullable String whose) {
    LoggedIn.OfOffice me = gate.enter();
    LocalDate today = OfficeTime.today(clock);
    YearMonth shown = month(month, YearMonth.from(today));
    boolean everybody = whose == null ? me.official().is(Role.HEAD) : whose.equals("all");
    boolean mine = !everybody;
    WorkingDays calendar = calendars.of(me.office());
    Office office = offices.find(me.office()).orElseThrow();
    String id = me.official().id();
    List<Deadline> all =
        deadlines.due(me.office(), shown.atEndOfMonth()).on(today, calendar).deadlines().stream()
            .filter(d -> !mine || subjects.responsible(office, d, today).contains(id))
            .toList();
    Map<LocalDate, List<Due>> byDay =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    d -> d.due().date(),
                    Collectors.mapping(d -> due(d, calendar, today), Collectors.toList())));
    int overdue =
        (int)
            all.stream()
                .map(d -> d.due().date())
                .filter(d -> d.isBefore(today) && d.isBefore(shown.atDay(1)))
                .count();
    var view =
        new Month(
            "%d年%d月".formatted(shown.getYear(), shown.getMonthValue()),
            shown.minusMonths(1).toString(),
            shown.plusMonths(1).toString(),
            mine,
            shown.toString(),
            overdue,
            weeks(shown, today, calendar, byDay));
    return new Calendar(view).render();
  }

  private static YearMonth month(@Nullable String text, YearMonth now) {
    try {
      YearMonth asked = text == null ? now : YearMonth.parse(text);
      boolean near = asked.isAfter(now.minusYears(YEARS)) && asked.isBefore(now.plusYears(YEARS));
      return near ? asked : now;
    } catch (DateTimeException e) {
      return now;
    }
  }

  private Due due(Deadline deadline, WorkingDays calendar, LocalDate today) {
    return new Due(
        subjects.path(deadline).orElse(null),
        subjects.appointment(deadline),
        deadline.kind().words(),
        deadline.title(),
        Band.of(calendar.left(today, deadline.due().date())));
  }

  private static List<List<Cell>> weeks(
      YearMonth month, LocalDate today, WorkingDays calendar, Map<LocalDate, List<Due>> due) {
    var weeks = new ArrayList<List<Cell>>();
    LocalDate first = month.atDay(1);
    LocalDate monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
    for (LocalDate from = monday; !from.isAfter(month.atEndOfMonth()); from = from.plusDays(7)) {
      var week = new ArrayList<Cell>();
      for (LocalDate day = from; day.isBefore(from.plusDays(7)); day = day.plusDays(1)) {
        boolean inside = YearMonth.from(day).equals(month);
        week.add(
            inside
                ? new Cell(
                    day.getDayOfMonth(),
                    DeskWords.brief(day),
                    day.equals(today),
                    rest(calendar.day(day)),
                    due.getOrDefault(day, List.of()))
                : new Cell(0, "", false, null, List.of()));
      }
      weeks.add(week);
    }
    return weeks;
  }

  private static @Nullable String rest(Day day) {
    return switch (day.kind()) {
      case HOLIDAY -> day.name() == null ? "放假" : day.name();
      case WEEKEND -> "休";
      case WORKING_WEEKEND -> "调休上班";
      case WORKING -> null;
    };
  }
}
