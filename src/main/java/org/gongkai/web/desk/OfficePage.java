package org.gongkai.web.desk;

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
import java.util.stream.Stream;
import org.gongkai.calendar.NoticeDay;
import org.gongkai.casework.CalendarRevision;
import org.gongkai.casework.OfficeSetup;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Clean;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Refused;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.OfficeCalendars;
import org.gongkai.office.OfficeInput;
import org.gongkai.office.OfficeKind;
import org.gongkai.office.OfficeSettings;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.request.Settings;
import org.gongkai.web.LoggedIn;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/office} and below: administrators change profile, settings, officials and calendar.
 * Every form is an input of {@code configure-office}, so that it is judged in one place.
 */
@Path("/desk/office")
@Produces(Gate.HTML)
public class OfficePage {

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
  private final Template profile;
  private final Template officials;
  private final Template calendar;

  OfficePage(
      Gate gate,
      OfficeSetup setup,
      OfficeBook book,
      OfficeCalendars calendars,
      @Location("desk/office.html") Template profile,
      @Location("desk/officials.html") Template officials,
      @Location("desk/days.html") Template calendar) {
    this.gate = gate;
    this.setup = setup;
    this.book = book;
    this.calendars = calendars;
    this.profile = profile;
    this.officials = officials;
    this.calendar = calendar;
  }

  private Office office(OfficeCode code) {
    return book.find(code).orElseThrow();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static @Nullable String given(Map<String, String> typed, String name) {
    String value = typed.get(name);
    return value == null || Clean.lines(value) == null ? null : value;
  }

  /** A whole number, with a problem for what is none. */
  private static @Nullable Integer number(
      Map<String, String> typed, String name, List<Problem> problems) {
    String value = Clean.halfWidth(typed.get(name));
    if (value == null) {
      return null;
    }
    if (!value.matches("\\d{1,9}")) {
      problems.add(new Problem(name, Code.FORMAT.slug(), "请填写整数，例如 10"));
      return null;
    }
    return Integer.valueOf(value);
  }

  private static OfficeInput input(
      OfficeCode code,
      OfficeInput.@Nullable SettingsInput settings,
      @Nullable List<OfficeInput.@Nullable OfficialInput> officials,
      @Nullable List<OfficeInput.@Nullable DayInput> localDays,
      @Nullable List<OfficeInput.@Nullable YearInput> years) {
    return new OfficeInput(
        code.value(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        settings,
        officials,
        localDays,
        years);
  }

  /** Why the whole could not be done. */
  private static List<Problem> renamed(List<Problem> problems, String start) {
    return problems.stream()
        .map(
            p ->
                p.field().startsWith(start)
                    ? new Problem(p.field().substring(start.length()), p.code(), p.message())
                    : p)
        .toList();
  }

  // ---- profile and settings

  @GET
  public String profile() {
    LoggedIn.OfOffice me = gate.enter(Role.ADMIN);
    return profile(typed(office(me.office())), List.of(), List.of(), false);
  }

  private static Map<String, String> typed(Office office) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("kind", office.kind().name());
    typed.put("name", office.name());
    typed.put("shortName", text(office.shortName()));
    typed.put("address", text(office.address()));
    typed.put("phone", text(office.phone()));
    typed.put("hours", text(office.hours()));
    typed.put("email", text(office.email()));
    typed.put("reconsiderationOrgan", text(office.reconsiderationOrgan()));
    typed.put("court", text(office.court()));
    OfficeSettings settings = office.settings();
    Settings legal = settings.legal();
    typed.put("settings.onlineReceipt", legal.onlineReceipt().name());
    typed.put("settings.supplementDays", text(legal.supplementDays()));
    typed.put("settings.lateSupplement", legal.lateSupplement().name());
    typed.put("settings.secondSupplement", legal.secondSupplement().name());
    typed.put("settings.consultationFrom", legal.consultationFrom().name());
    typed.put("settings.afterPayment", legal.afterPayment().name());
    typed.put("settings.retentionYears", text(settings.retentionYears()));
    typed.put("settings.onlinePerHour", text(settings.onlinePerHour()));
    typed.put("settings.onlinePerMail", text(settings.onlinePerMail()));
    return typed;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response profile(MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.take(form, Role.ADMIN);
    Map<String, String> typed = CommandForm.values(form);
    if (Gate.isShownAgain(form)) {
      return Response.ok(profile(typed, List.of(), List.of(), false)).build();
    }
    var problems = new ArrayList<Problem>();
    var settings =
        new OfficeInput.SettingsInput(
            given(typed, "settings.onlineReceipt"),
            number(typed, "settings.supplementDays", problems),
            given(typed, "settings.lateSupplement"),
            given(typed, "settings.secondSupplement"),
            given(typed, "settings.consultationFrom"),
            given(typed, "settings.afterPayment"),
            number(typed, "settings.retentionYears", problems),
            number(typed, "settings.onlinePerHour", problems),
            number(typed, "settings.onlinePerMail", problems));
    var input =
        new OfficeInput(
            me.office().value(),
            given(typed, "kind"),
            given(typed, "name"),
            given(typed, "shortName"),
            given(typed, "address"),
            given(typed, "phone"),
            given(typed, "hours"),
            given(typed, "email"),
            given(typed, "reconsiderationOrgan"),
            given(typed, "court"),
            settings,
            null,
            null,
            null);
    if (!problems.isEmpty()) {
      return Response.status(422).entity(profile(typed, problems, List.of(), false)).build();
    }
    try {
      OfficeSetup.Done done = setup.configure(input);
      Office now = office(me.office());
      return Response.ok(profile(typed(now), List.of(), done.warnings(), true)).build();
    } catch (Refused e) {
      return Response.status(422).entity(profile(typed, e.problems(), List.of(), false)).build();
    }
  }

  private String profile(
      Map<String, String> typed, List<Problem> problems, List<String> warnings, boolean saved) {
    var f = new FormView.Fields("office", typed, problems);
    f.select("kind", "机关类型", null, FormView.options(OfficeKind.values(), OfficePage::words))
        .line("name", "机关名称", null)
        .lineIfAny("shortName", "简称", "用于文号，例如 龙街办")
        .lineIfAny("address", "地址", null)
        .lineIfAny("phone", "电话", null)
        .lineIfAny("hours", "办公时间", null)
        .lineIfAny("email", "电子邮箱", "申请人回复邮件时的收件人")
        .lineIfAny("reconsiderationOrgan", "行政复议机关", "写进答复书的救济途径")
        .lineIfAny("court", "管辖法院", null)
        .choices(
            "settings.onlineReceipt",
            "网上、传真申请的收到日期",
            null,
            List.of(
                FormView.option("SUBMISSION", "提交之日"),
                FormView.option("CONFIRMATION", "双方确认之日（条例第三十一条第三项）")))
        .number("settings.supplementDays", "给申请人的补正期限（工作日）", "1至30")
        .choices(
            "settings.lateSupplement",
            "晚于7个工作日才告知补正的，答复期限",
            null,
            List.of(FormView.option("COUNTS_ON", "照常计算"), FormView.option("RESTARTS", "重新起算")))
        .choices(
            "settings.secondSupplement",
            "第二次告知补正",
            null,
            List.of(FormView.option("REFUSED", "不允许"), FormView.option("ALLOWED", "允许")))
        .choices(
            "settings.consultationFrom",
            "征求意见的时间从何时起不计入",
            null,
            List.of(
                FormView.option("AFTER_SENDING", "发出的次日"),
                FormView.option("AFTER_RECEIPT", "对方收到的次日")))
        .choices(
            "settings.afterPayment",
            "缴费以后答复期限",
            null,
            List.of(FormView.option("RESTARTS", "重新起算"), FormView.option("GOES_ON", "接着计算")))
        .number("settings.retentionYears", "办结以后个人信息保留（年）", null)
        .number("settings.onlinePerHour", "同一网络地址每小时最多提交（件）", null)
        .number("settings.onlinePerMail", "同一邮箱每天最多提交（件）", null);
    return profile
        .data("form", view("office", "机关信息和设置", f, problems))
        .data("warnings", warnings)
        .data("saved", saved)
        .render();
  }

  private static String words(OfficeKind kind) {
    return switch (kind) {
      case TOWNSHIP -> "乡镇人民政府";
      case SUBDISTRICT -> "街道办事处";
      case DEPARTMENT -> "县级部门";
    };
  }

  private static FormView view(
      String id, String title, FormView.Fields fields, List<Problem> problems) {
    return new FormView(id, title, "", "", fields.all(), problems, true, false, null);
  }

  // ---- officials

  /** An official with the form to change them. */
  public record Person(@Nullable Official official, String roles, FormView form) {}

  /** What the page of officials says besides. */
  record Told(Map<String, String> passwords, List<String> warnings, boolean saved) {
    static final Told NOTHING = new Told(Map.of(), List.of(), false);
  }

  @GET
  @Path("officials")
  public String officials() {
    LoggedIn.OfOffice me = gate.enter(Role.ADMIN);
    return officials(me, null, Map.of(), List.of(), Told.NOTHING);
  }

  @POST
  @Path("officials")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response officials(MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.take(form, Role.ADMIN);
    Map<String, String> typed = CommandForm.values(form);
    String which = String.valueOf(form.getFirst("which"));
    if (Gate.isShownAgain(form)) {
      return Response.ok(officials(me, which, typed, List.of(), Told.NOTHING)).build();
    }
    String id = which.isEmpty() ? given(typed, "id") : which;
    String roles = given(typed, "roles");
    var official =
        new OfficeInput.OfficialInput(
            id,
            given(typed, "name"),
            given(typed, "email"),
            roles == null ? List.of() : roles.lines().toList(),
            which.isEmpty() ? Boolean.TRUE : (Boolean) "true".equals(typed.get("active")),
            null,
            "yes".equals(typed.get("reset")) ? Boolean.TRUE : null);
    List<Problem> taken =
        which.isEmpty() && id != null && office(me.office()).official(id).isPresent()
            ? List.of(new Problem("id", Code.NOT_ALLOWED.slug(), "本机关已有这个登录名，请换一个，或者修改原有人员"))
            : List.of();
    if (!taken.isEmpty()) {
      String html = officials(me, which, typed, taken, Told.NOTHING);
      return Response.status(422).entity(html).build();
    }
    try {
      OfficeSetup.Done done =
          setup.configure(input(me.office(), null, List.of(official), null, null));
      var told = new Told(done.oneTimePasswords(), done.warnings(), true);
      return Response.ok(officials(me, null, Map.of(), List.of(), told)).build();
    } catch (Refused e) {
      List<Problem> problems = renamed(e.problems(), "officials[0].");
      String html = officials(me, which, typed, problems, Told.NOTHING);
      return Response.status(422).entity(html).build();
    }
  }

  private String officials(
      LoggedIn.OfOffice me,
      @Nullable String which,
      Map<String, String> typed,
      List<Problem> problems,
      Told told) {
    var people = new ArrayList<Person>();
    for (Official official : office(me.office()).officials()) {
      boolean this1 = official.id().equals(which);
      Map<String, String> values = this1 ? typed : typed(official);
      people.add(person(official, official.id(), values, this1 ? problems : List.of(), this1));
    }
    boolean added = "".equals(which);
    Person newcomer =
        person(null, "new", added ? typed : Map.of(), added ? problems : List.of(), added);
    return officials
        .data("people", people)
        .data("newcomer", newcomer)
        .data("problems", view("officials", "", fields(newcomer, people, which), problems))
        .data("told", told)
        .render();
  }

  /** The fields that the summary of problems links to. */
  private static FormView.Fields fields(
      Person newcomer, List<Person> people, @Nullable String which) {
    var none = new FormView.Fields("new", Map.of(), List.of());
    return Stream.concat(Stream.of(newcomer), people.stream())
        .filter(p -> p.official == null ? "".equals(which) : p.official.id().equals(which))
        .findFirst()
        .map(p -> none.with(p.form.fields()))
        .orElse(none);
  }

  private static Map<String, String> typed(Official official) {
    return Map.of(
        "name", official.name(),
        "email", official.email(),
        "roles", String.join("\n", official.roles().stream().map(Role::name).toList()),
        "active", Boolean.toString(official.active()));
  }

  private static Person person(
      @Nullable Official official,
      String id,
      Map<String, String> typed,
      List<Problem> problems,
      boolean open) {
    var f = new FormView.Fields("o-" + id, typed, problems);
    if (official == null) {
      f.line("id", "登录名", "字母、数字、点、横线，例如 zhang.wei；以后不能改");
    }
    f.line("name", "姓名", null)
        .line("email", "电子邮箱", "提醒和期限摘要发到这里")
        .checks("roles", "角色", "至少一项", FormView.options(Role.values(), Role::words));
    if (official != null) {
      f.choices(
              "active",
              "是否在岗",
              "离岗以后不能登录，未办结的申请退回登记人员",
              List.of(FormView.option("true", "在岗"), FormView.option("false", "离岗")))
          .checks("reset", "密码", null, List.of(FormView.option("yes", "重置密码，生成一次性密码")));
    }
    String roles =
        official == null
            ? ""
            : String.join("、", official.roles().stream().sorted().map(Role::words).toList());
    String title = official == null ? "增加工作人员" : official.name();
    return new Person(
        official,
        roles,
        new FormView("o-" + id, title, "", "", f.all(), problems, open, false, null));
  }

  // ---- calendar

  @GET
  @Path("calendar")
  public String days() {
    LoggedIn.OfOffice me = gate.enter(Role.ADMIN);
    return days(me, Map.of(), List.of(), Outcome.NOTHING);
  }

  @POST
  @Path("calendar")
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
            ? input(me.office(), null, null, days, null)
            : input(
                me.office(),
                null,
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
          renamed(e.problems(), "calendar[0].").stream().map(OfficePage::withLine).toList();
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
