package org.gongkai.web.desk;

import static org.gongkai.web.desk.OfficeForms.given;
import static org.gongkai.web.desk.OfficeForms.input;
import static org.gongkai.web.desk.OfficeForms.number;
import static org.gongkai.web.desk.OfficeForms.renamed;
import static org.gongkai.web.desk.OfficeForms.view;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.calendar.NoticeDay;
import org.gongkai.casework.CalendarRevision;
import org.gongkai.casework.OfficeSetup;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Clean;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Refused;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.OfficeCalendars;
import org.gongkai.office.OfficeInput;
import org.gongkai.office.Role;
import org.gongkai.web.LoggedIn;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/office/calendar}: administrators enter the notice of a year and the office's own
 * days; either can be tried first, which lists the dates that it would move.
 */
@Path("/desk/office/calendar")
@Produces(Gate.HTML)
public class OfficeDaysPage {

  private static final int MOST_MOVED = 200;

  /** A day of a notice: date, whether it is one of rest or of work, the festival. */
  private static final Pattern A_DAY =
      Pattern.compile(
          "(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})日?[\\s,，、：:]*"
              + "(?:(放假|上班|休息|补班|rest|work|[休班](?=[\\s,，、：:]|$))[\\s,，、：:]*)?(.*)");

  private final Gate gate;
  private final OfficeSetup setup;
  private final OfficeBook book;
  private final OfficeCalendars calendars;
  private final Template calendar;

  OfficeDaysPage(
      Gate gate,
      OfficeSetup setup,
      OfficeBook book,
      OfficeCalendars calendars,
      @Location("desk/days.html") Template calendar) {
    this.gate = gate;
    this.setup = setup;
    this.book = book;
    this.calendars = calendars;
    this.calendar = calendar;
  }

  @GET
  public String days() {
    LoggedIn.OfOffice me = gate.enter(Role.ADMIN);
    return days(me, Map.of(), List.of(), Outcome.NOTHING);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response days(MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.take(form, Role.ADMIN);
    Map<String, String> typed = CommandForm.values(form);
    if (Gate.isShownAgain(form)) {
      return Response.ok(days(me, typed, List.of(), Outcome.NOTHING)).build();
    }
    var problems = new ArrayList<Problem>();
    boolean local = "local".equals(form.getFirst("which"));
    String field = local ? "localDays" : "days";
    List<OfficeInput.@Nullable DayInput> days = days(typed.getOrDefault(field, ""));
    if (local) {
      days.addAll(takenBack(me.office(), days));
    }
    Integer year = local ? null : number(typed, "year", problems);
    if (local && days.isEmpty()) {
      problems.add(new Problem(field, Code.REQUIRED.slug(), "请填写本机关的放假或上班日期"));
    }
    if (!problems.isEmpty()) {
      return Response.status(422).entity(days(me, typed, problems, Outcome.NOTHING)).build();
    }
    OfficeInput input =
        local
            ? input(me.office(), null, days, null)
            : input(
                me.office(),
                null,
                null,
                List.of(new OfficeInput.YearInput(year, given(typed, "notice"), days)));
    try {
      if (form.getFirst("try") != null) {
        var would = new Outcome(moved(me, setup.tried(me.office(), input)), true, false);
        return Response.ok(days(me, typed, List.of(), would)).build();
      }
      var done = new Outcome(moved(me, setup.configure(input).deadlinesMoved()), false, true);
      return Response.ok(days(me, Map.of(), List.of(), done)).build();
    } catch (Refused e) {
      List<Problem> found =
          renamed(e.problems(), "calendar[0].").stream().map(OfficeDaysPage::withLine).toList();
      return Response.status(422).entity(days(me, typed, found, Outcome.NOTHING)).build();
    }
  }

  /** One a line: date, 放假 or 上班, name; what cannot be read goes on to be refused. */
  private static List<OfficeInput.@Nullable DayInput> days(String text) {
    var days = new ArrayList<OfficeInput.@Nullable DayInput>();
    for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
      days.add(day(line));
    }
    return days;
  }

  /** Own days that are no longer listed: again as the State Council has them. */
  private List<OfficeInput.DayInput> takenBack(
      OfficeCode office, List<OfficeInput.@Nullable DayInput> listed) {
    return ownDays(office).stream()
        .filter(
            was ->
                listed.stream().noneMatch(d -> d != null && was.date().toString().equals(d.date())))
        .map(was -> new OfficeInput.DayInput(was.date().toString(), nationally(was.date()), "取消"))
        .toList();
  }

  private String nationally(LocalDate date) {
    return calendars.national().isWorkingDay(date) ? "work" : "rest";
  }

  /** The own days that differ from the State Council's. */
  private List<NoticeDay> ownDays(OfficeCode office) {
    return book.localDays(office).stream()
        .filter(
            day ->
                calendars.national().isWorkingDay(day.date())
                    != (day.kind() == NoticeDay.Kind.WORK))
        .toList();
  }

  private static OfficeInput.DayInput day(String line) {
    String text = Optional.ofNullable(Clean.halfWidth(line)).orElse("");
    Matcher day = A_DAY.matcher(text);
    if (!day.matches()) {
      return new OfficeInput.DayInput(text, null, null);
    }
    String date =
        "%s-%02d-%02d"
            .formatted(day.group(1), Integer.valueOf(day.group(2)), Integer.valueOf(day.group(3)));
    return new OfficeInput.DayInput(date, kind(day.group(4)), day.group(5));
  }

  private static String lines(List<NoticeDay> days) {
    return days.stream()
        .map(day -> day.date() + (day.kind() == NoticeDay.Kind.REST ? " 放假 " : " 上班 ") + day.name())
        .collect(Collectors.joining("\n"));
  }

  private static @Nullable String kind(@Nullable String text) {
    return switch (text) {
      case null -> null;
      case "放假", "休", "休息" -> "rest";
      case "上班", "班", "补班" -> "work";
      default -> text;
    };
  }

  private static Problem withLine(Problem problem) {
    var line = Pattern.compile("ays\\[(\\d+)]").matcher(problem.field());
    return line.find()
        ? new Problem(
            problem.field(),
            problem.code(),
            "第" + (Integer.parseInt(line.group(1)) + 1) + "行：" + problem.message())
        : problem;
  }

  /** A date that moved. */
  public record Moved(String number, String what, String from, String to) {}

  /**
   * What came of a calendar.
   *
   * @param tried whether it was only tried
   * @param saved whether it was stored
   */
  public record Outcome(List<Moved> moved, boolean tried, boolean saved) {
    static final Outcome NOTHING = new Outcome(List.of(), false, false);
  }

  private static List<Moved> moved(LoggedIn.OfOffice me, List<CalendarRevision.Moved> all) {
    return all.stream()
        .filter(m -> m.subject().startsWith("REQUEST#" + me.office() + "-"))
        .limit(MOST_MOVED)
        .map(
            m ->
                new Moved(
                    m.subject().substring("REQUEST#".length()),
                    m.kind().words(),
                    DeskWords.brief(m.from()),
                    DeskWords.brief(m.to())))
        .toList();
  }

  private String days(
      LoggedIn.OfOffice me, Map<String, String> typed, List<Problem> problems, Outcome outcome) {
    int next = calendars.national().provisionalFrom().getYear() + 1;
    Map<String, String> values = new LinkedHashMap<>(typed);
    values.putIfAbsent("year", Integer.toString(next));
    boolean local = values.containsKey("localDays");
    values.putIfAbsent("localDays", lines(ownDays(me.office())));
    var national = new FormView.Fields("national", values, local ? List.of() : problems);
    national
        .number("year", "年份", null)
        .line("notice", "通知文号", "例如 国办发明电〔2026〕…号")
        .lines("days", "放假和调休上班的日期", "每行一天：日期 放假或上班 节日，例如 2027-01-01 放假 元旦");
    var own = new FormView.Fields("local", values, local ? problems : List.of());
    own.lines(
        "localDays", "本机关的放假或上班日期", "每行一天，例如 2026-12-07 放假 停电检修。这里列出本机关与国务院通知不同的全部日期，删去一行就是取消");
    return calendar
        .data("national", view("national", "", national, local ? List.of() : problems))
        .data("local", view("local", "", own, local ? problems : List.of()))
        .data("outcome", outcome)
        .data("provisionalFrom", calendars.national().provisionalFrom())
        .render();
  }
}
