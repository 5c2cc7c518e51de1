package org.gongkai.web.desk.office;

import static org.gongkai.input.Plain.PLAIN;
import static org.gongkai.web.desk.office.OfficeForms.given;
import static org.gongkai.web.desk.office.OfficeForms.input;
import static org.gongkai.web.desk.office.OfficeForms.number;
import static org.gongkai.web.desk.office.OfficeForms.renamed;
import static org.gongkai.web.desk.office.OfficeForms.view;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.OfficeTime;
import org.gongkai.alert.Subjects;
import org.gongkai.calendar.NoticeDay;
import org.gongkai.calendar.YearNotice;
import org.gongkai.casework.upkeep.OfficeSetup;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.input.Refused;
import org.gongkai.office.CalendarBook;
import org.gongkai.office.CalendarFields;
import org.gongkai.office.OfficeCalendars;
import org.gongkai.office.OfficeConfiguration;
import org.gongkai.office.OfficeInput;
import org.gongkai.office.Role;
import org.gongkai.office.TypedDays;
import org.gongkai.web.desk.CommandForm;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.form.FormView;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/office/calendar}: administrators enter the notice of a year and the office's own
 * days; either can be tried first, which lists the dates that it would move.
 */
@Path("/desk/office/calendar")
@Produces(Gate.HTML)
public class OfficeDaysPage {

  private static final String LOCAL_DAYS = CalendarFields.LOCAL_DAYS.name();
  private static final String CHANGED = "放假安排在您打开页面以后被他人改过，请重新打开本页，看过现在的安排再改";

  private final Gate gate;
  private final OfficeSetup setup;
  private final OfficeConfiguration configuration;
  private final CalendarBook book;
  private final OfficeCalendars calendars;
  private final Clock clock;
  private final Subjects subjects;

  OfficeDaysPage(
      Gate gate,
      OfficeSetup setup,
      OfficeConfiguration configuration,
      CalendarBook book,
      OfficeCalendars calendars,
      Subjects subjects,
      Clock clock) {
    this.subjects = subjects;
    this.gate = gate;
    this.setup = setup;
    this.configuration = configuration;
    this.book = book;
    this.calendars = calendars;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Days(
      FormView national,
      FormView local,
      CalendarOutcome outcome,
      String missing,
      List<String> missed,
      boolean merge,
      String listed,
      String of,
      boolean own,
      List<Known> known,
      LocalDate provisionalFrom)
      implements TemplateInstance {}

  /**
   * The page.
   *
   * @param year the year whose notice the form shows, to be corrected, or null for the next one
   */
  @GET
  public String days(@QueryParam("year") @Nullable String year) {
    LoggedIn.OfOffice me = gate.enter(Role.ADMIN);
    Map<String, String> shown =
        calendars.notices().stream()
            .filter(notice -> Integer.toString(notice.year()).equals(year))
            .findFirst()
            .map(OfficeDaysPage::typed)
            .orElse(Map.of());
    return days(me, shown, List.of(), CalendarOutcome.NOTHING);
  }

  private static Map<String, String> typed(YearNotice notice) {
    return Map.of(
        "of",
        Integer.toString(notice.year()),
        CalendarFields.YEAR.name(),
        Integer.toString(notice.year()),
        CalendarFields.NOTICE.name(),
        notice.notice(),
        CalendarFields.DAYS.name(),
        DayLines.of(notice.days()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response days(MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.take(form, Role.ADMIN);
    Map<String, String> typed = new LinkedHashMap<>(CommandForm.values(form));
    if (Gate.isShownAgain(form)) {
      return Response.ok(days(me, typed, List.of(), CalendarOutcome.NOTHING)).build();
    }
    boolean trial = form.getFirst("try") != null;
    return Outcome.saving(() -> saved(me, form, typed, trial))
        .page(
            saved -> {
              boolean emptied = saved.saved() || form.getFirst("drop") != null;
              Map<String, String> shown = emptied ? Map.of() : typed;
              return Response.ok(days(me, shown, List.of(), saved)).build();
            },
            (status, problems) -> {
              List<Problem> found =
                  renamed(problems, "calendar[0].").stream()
                      .map(p -> p.field().equals("text") ? ofDays(p) : p)
                      .toList();
              return Response.status(status)
                  .entity(days(me, typed, found, CalendarOutcome.NOTHING))
                  .build();
            });
  }

  /** What is wrong with the text of the notice stands at its field. */
  private static Problem ofDays(Problem problem) {
    return new Problem(CalendarFields.DAYS.name(), problem.code(), problem.message());
  }

  private CalendarOutcome saved(
      LoggedIn.OfOffice me,
      MultivaluedMap<String, String> form,
      Map<String, String> typed,
      boolean trial) {
    String drop = form.getFirst("drop");
    if (drop != null) {
      return dropped(me, drop, form.getFirst("checked") != null);
    }
    return "local".equals(form.getFirst("which"))
        ? own(me, typed, trial)
        : national(me, typed, form.getFirst("checked"), trial);
  }

  /** A notice entered by mistake is taken back; pressed again it goes on where it was cut off. */
  private CalendarOutcome dropped(LoggedIn.OfOffice me, String year, boolean sure) {
    if (!year.matches("\\d{4}")) {
      throw new NotFoundException();
    }
    if (!sure) {
      var problems = new Problems();
      problems.add("drop", Code.REQUIRED, "撤销会改变所有机关未办结申请的期限，并通知申请人。请先勾选“确定撤销”");
      problems.orRefuse();
    }
    return CalendarOutcome.of(
            me, subjects, setup.dropNotice(me.office(), Integer.parseInt(year), me.official().id()))
        .asDropped();
  }

  /** The office's own days: the list is all of them. */
  private CalendarOutcome own(LoggedIn.OfOffice me, Map<String, String> typed, boolean trial) {
    int year = OfficeTime.today(clock).getYear();
    TypedDays read = TypedDays.of(typed.getOrDefault(LOCAL_DAYS, ""), year);
    List<OfficeInput.@Nullable DayInput> days = read.days();
    long version = book.calendarVersion();
    List<NoticeDay> before = book.localDays(me.office());
    var problems = new Problems();
    if (days.isEmpty() && before.isEmpty()) {
      problems.add(LOCAL_DAYS, Code.REQUIRED, "请填写本机关的放假或上班日期");
    }
    if (!DayLines.of(before).equals(DayLines.normal(typed.get("listed")))) {
      problems.add(LOCAL_DAYS, Code.NOT_ALLOWED, CHANGED);
    }
    read.faults()
        .forEach(f -> problems.add(LOCAL_DAYS, Code.FORMAT, "第" + f.line() + "行：" + f.words()));
    problems.orRefuse();
    return ownDays(me, read, version, trial);
  }

  private CalendarOutcome ownDays(
      LoggedIn.OfOffice me, TypedDays read, long version, boolean trial) {
    try {
      return ownDays(me, read.days(), version, trial);
    } catch (Refused e) {
      throw new Refused(e.problems().stream().map(p -> DayLines.withLine(p, read)).toList());
    }
  }

  private CalendarOutcome ownDays(
      LoggedIn.OfOffice me,
      List<OfficeInput.@Nullable DayInput> days,
      long version,
      boolean trial) {
    return trial
        ? CalendarOutcome.of(me, subjects, setup.triedOwnDays(me.office(), days))
        : CalendarOutcome.of(
            me,
            subjects,
            setup
                .replaceOwnDays(me.office(), days, version, me.official().id())
                .orElseThrow(
                    () ->
                        new Refused(
                            List.of(new Problem(LOCAL_DAYS, Code.NOT_ALLOWED.slug(), CHANGED)))));
  }

  /** The notice of a year; one that lacks days of rest must be confirmed. */
  private CalendarOutcome national(
      LoggedIn.OfOffice me, Map<String, String> typed, @Nullable String checked, boolean trial) {
    var found = new ArrayList<Problem>();
    Integer year = number(typed, CalendarFields.YEAR, found);
    if (!found.isEmpty()) {
      throw new Refused(found);
    }
    boolean merge = typed.get("merge") != null;
    var notice =
        new OfficeInput.YearInput(
            year,
            given(typed, CalendarFields.NOTICE),
            null,
            typed.getOrDefault(CalendarFields.DAYS.name(), ""),
            !merge);
    OfficeInput input = input(me.office(), null, null, List.of(notice));
    String missing = merge ? "" : DayLines.of(configuration.missing(input));
    if (!missing.isEmpty() && !trial && !missing.equals(DayLines.normal(checked))) {
      typed.put("missing", missing);
      var problems = new Problems();
      problems.add(
          CalendarFields.DAYS.name(),
          Code.NOT_ALLOWED,
          "这份安排与已知的放假日不一致，请先与通知原文核对，再勾选“已与通知原文核对”；只调整几天的，勾选“只并入所填的日期”");
      problems.orRefuse();
    }
    if (trial) {
      typed.put("missing", missing);
      return CalendarOutcome.of(me, subjects, setup.tried(me.office(), input))
          .showing(OfficeConfiguration.given(input));
    }
    return CalendarOutcome.of(
        me, subjects, setup.configure(input, me.official().id()).deadlinesMoved());
  }

  /**
   * A notice in use.
   *
   * @param loaded whether it was entered here, so that it can be taken back
   */
  public record Known(int year, String notice, List<String> days, boolean loaded) {
    static Known of(YearNotice notice, boolean loaded) {
      return new Known(
          notice.year(), notice.notice(), DayLines.of(notice.days()).lines().toList(), loaded);
    }
  }

  private String days(
      LoggedIn.OfOffice me,
      Map<String, String> typed,
      List<Problem> problems,
      CalendarOutcome outcome) {
    int next = calendars.national().provisionalFrom().getYear() + 1;
    Map<String, String> values = new LinkedHashMap<>(typed);
    values.putIfAbsent(CalendarFields.YEAR.name(), Integer.toString(next));
    boolean local = values.containsKey(LOCAL_DAYS);
    String listed = DayLines.of(book.localDays(me.office()));
    values.putIfAbsent(LOCAL_DAYS, listed);
    Set<Integer> loaded = configuration.loadedYears();
    var national =
        new FormView.Fields("national", values, local ? List.of() : problems)
            .of(CalendarFields.NATIONAL, PLAIN);
    var own =
        new FormView.Fields("local", values, local ? problems : List.of())
            .of(CalendarFields.LOCAL, PLAIN);
    return new Days(
            view("national", "", national, local ? List.of() : problems),
            view("local", "", own, local ? problems : List.of()),
            outcome,
            values.getOrDefault("missing", ""),
            values.getOrDefault("missing", "").lines().toList(),
            values.containsKey("merge"),
            values.getOrDefault("listed", listed),
            values.getOrDefault("of", ""),
            local,
            calendars.notices().reversed().stream()
                .map(notice -> Known.of(notice, loaded.contains(notice.year())))
                .toList(),
            calendars.national().provisionalFrom())
        .render();
  }
}
