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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.alert.Subjects;
import org.gongkai.calendar.NoticeDay;
import org.gongkai.calendar.YearNotice;
import org.gongkai.casework.upkeep.CalendarRevision;
import org.gongkai.casework.upkeep.OfficeSetup;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Clean;
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
import org.gongkai.request.RequestNumber;
import org.gongkai.web.desk.CommandForm;
import org.gongkai.web.desk.DeskWords;
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

  private static final int MOST_MOVED = 200;
  private static final String LOCAL_DAYS = CalendarFields.LOCAL_DAYS.name();
  private static final String CHANGED = "放假安排在您打开页面以后被他人改过，请重新打开本页，看过现在的安排再改";

  /** A day of a notice: date, whether it is one of rest or of work, the festival. */
  private static final Pattern A_DAY =
      Pattern.compile(
          "(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})日?[\\s,，、：:]*"
              + "(?:(放假|上班|休息|补班|rest|work|[休班](?=[\\s,，、：:]|$))[\\s,，、：:]*)?(.*)");

  private final Gate gate;
  private final OfficeSetup setup;
  private final OfficeConfiguration configuration;
  private final CalendarBook book;
  private final OfficeCalendars calendars;
  private final Subjects subjects;

  OfficeDaysPage(
      Gate gate,
      OfficeSetup setup,
      OfficeConfiguration configuration,
      CalendarBook book,
      OfficeCalendars calendars,
      Subjects subjects) {
    this.subjects = subjects;
    this.gate = gate;
    this.setup = setup;
    this.configuration = configuration;
    this.book = book;
    this.calendars = calendars;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Days(
      FormView national,
      FormView local,
      Saved outcome,
      String missing,
      List<String> missed,
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
    return days(me, shown, List.of(), Saved.NOTHING);
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
        lines(notice.days()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response days(MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.take(form, Role.ADMIN);
    Map<String, String> typed = new LinkedHashMap<>(CommandForm.values(form));
    if (Gate.isShownAgain(form)) {
      return Response.ok(days(me, typed, List.of(), Saved.NOTHING)).build();
    }
    boolean trial = form.getFirst("try") != null;
    return Outcome.saving(() -> saved(me, form, typed, trial))
        .page(
            saved -> {
              boolean emptied = saved.saved || form.getFirst("drop") != null;
              Map<String, String> shown = emptied ? Map.of() : typed;
              return Response.ok(days(me, shown, List.of(), saved)).build();
            },
            (status, problems) -> {
              List<Problem> found =
                  renamed(problems, "calendar[0].").stream().map(OfficeDaysPage::withLine).toList();
              return Response.status(status).entity(days(me, typed, found, Saved.NOTHING)).build();
            });
  }

  private Saved saved(
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
  private Saved dropped(LoggedIn.OfOffice me, String year, boolean sure) {
    if (!year.matches("\\d{4}")) {
      throw new NotFoundException();
    }
    if (!sure) {
      var problems = new Problems();
      problems.add("drop", Code.REQUIRED, "撤销会改变所有机关未办结申请的期限，并通知申请人。请先勾选“确定撤销”");
      problems.orRefuse();
    }
    return Saved.of(
            me, subjects, setup.dropNotice(me.office(), Integer.parseInt(year), me.official().id()))
        .asDropped();
  }

  /** The office's own days: the list is all of them. */
  private Saved own(LoggedIn.OfOffice me, Map<String, String> typed, boolean trial) {
    List<OfficeInput.@Nullable DayInput> days = read(typed.getOrDefault(LOCAL_DAYS, ""));
    long version = book.calendarVersion();
    List<NoticeDay> before = book.localDays(me.office());
    var problems = new Problems();
    if (days.isEmpty() && before.isEmpty()) {
      problems.add(LOCAL_DAYS, Code.REQUIRED, "请填写本机关的放假或上班日期");
    }
    if (!lines(before).equals(normal(typed.get("listed")))) {
      problems.add(LOCAL_DAYS, Code.NOT_ALLOWED, CHANGED);
    }
    problems.orRefuse();
    return trial
        ? Saved.of(me, subjects, setup.triedOwnDays(me.office(), days))
        : Saved.of(
            me,
            subjects,
            setup
                .replaceOwnDays(me.office(), days, version, me.official().id())
                .orElseThrow(
                    () ->
                        new Refused(
                            List.of(new Problem(LOCAL_DAYS, Code.NOT_ALLOWED.slug(), CHANGED)))));
  }

  private static String normal(@Nullable String lines) {
    return lines == null ? "" : lines.replace("\r\n", "\n").strip();
  }

  /** The notice of a year; one that lacks days of rest must be confirmed. */
  private Saved national(
      LoggedIn.OfOffice me, Map<String, String> typed, @Nullable String checked, boolean trial) {
    var found = new ArrayList<Problem>();
    Integer year = number(typed, CalendarFields.YEAR, found);
    if (!found.isEmpty()) {
      throw new Refused(found);
    }
    var notice =
        new OfficeInput.YearInput(
            year,
            given(typed, CalendarFields.NOTICE),
            read(typed.getOrDefault(CalendarFields.DAYS.name(), "")));
    OfficeInput input = input(me.office(), null, null, List.of(notice));
    String missing = lines(configuration.missing(input));
    if (!missing.isEmpty() && !trial && !missing.equals(normal(checked))) {
      typed.put("missing", missing);
      var problems = new Problems();
      problems.add(
          CalendarFields.DAYS.name(), Code.NOT_ALLOWED, "这份安排与已知的放假日不一致，请先与通知原文核对，再勾选“已与通知原文核对”");
      problems.orRefuse();
    }
    if (trial) {
      typed.put("missing", missing);
      return Saved.of(me, subjects, setup.tried(me.office(), input));
    }
    return Saved.of(me, subjects, setup.configure(input, me.official().id()).deadlinesMoved());
  }

  /** One a line: date, 放假 or 上班, name; what cannot be read goes on to be refused. */
  private static List<OfficeInput.@Nullable DayInput> read(String text) {
    var days = new ArrayList<OfficeInput.@Nullable DayInput>();
    for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
      days.add(day(line));
    }
    return days;
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

  /**
   * A date that moved.
   *
   * @param link to what it belongs to, or null
   */
  public record Moved(String label, @Nullable String link, String what, String from, String to) {}

  /**
   * What came of a calendar.
   *
   * @param moved {@link #MOST_MOVED} at most
   * @param total how many dates moved, or would
   * @param settled how many would no longer be provisional
   * @param unreadable how many requests could not be tried
   * @param tried whether it was only tried
   * @param saved whether it was stored
   * @param dropped whether a notice was taken back
   */
  public record Saved(
      List<Moved> moved,
      int total,
      int settled,
      int unreadable,
      boolean tried,
      boolean saved,
      boolean dropped) {
    static final Saved NOTHING = new Saved(List.of(), 0, 0, 0, false, false, false);

    Saved asDropped() {
      return new Saved(moved, total, settled, unreadable, tried, saved, true);
    }

    static Saved of(LoggedIn.OfOffice me, Subjects subjects, CalendarRevision.Trial trial) {
      List<CalendarRevision.Moved> all = own(me, trial.moved());
      return new Saved(
          shown(subjects, all),
          all.size(),
          trial.settled(),
          trial.unreadable(),
          true,
          false,
          false);
    }

    static Saved of(LoggedIn.OfOffice me, Subjects subjects, List<CalendarRevision.Moved> moved) {
      List<CalendarRevision.Moved> all = own(me, moved);
      return new Saved(shown(subjects, all), all.size(), 0, 0, false, true, false);
    }

    private static List<CalendarRevision.Moved> own(
        LoggedIn.OfOffice me, List<CalendarRevision.Moved> moved) {
      return moved.stream().filter(m -> isOf(me.office(), m)).toList();
    }

    /** A request's number begins with its office, what else is due stands under it. */
    private static boolean isOf(OfficeCode office, CalendarRevision.Moved moved) {
      return RequestNumber.ofSubject(moved.subject())
          .map(number -> number.office().equals(office))
          .orElse(moved.subject().id().startsWith(office + "#"));
    }

    private static List<Moved> shown(Subjects subjects, List<CalendarRevision.Moved> all) {
      return all.stream()
          .limit(MOST_MOVED)
          .map(
              m ->
                  new Moved(
                      subjects.label(m.subject()),
                      subjects.path(m.subject()).orElse(null),
                      m.kind().words(),
                      DeskWords.brief(m.from()),
                      DeskWords.brief(m.to())))
          .toList();
    }
  }

  /**
   * A notice in use.
   *
   * @param loaded whether it was entered here, so that it can be taken back
   */
  public record Known(int year, String notice, List<String> days, boolean loaded) {
    static Known of(YearNotice notice, boolean loaded) {
      return new Known(
          notice.year(), notice.notice(), lines(notice.days()).lines().toList(), loaded);
    }
  }

  private String days(
      LoggedIn.OfOffice me, Map<String, String> typed, List<Problem> problems, Saved outcome) {
    int next = calendars.national().provisionalFrom().getYear() + 1;
    Map<String, String> values = new LinkedHashMap<>(typed);
    values.putIfAbsent(CalendarFields.YEAR.name(), Integer.toString(next));
    boolean local = values.containsKey(LOCAL_DAYS);
    String listed = lines(book.localDays(me.office()));
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
