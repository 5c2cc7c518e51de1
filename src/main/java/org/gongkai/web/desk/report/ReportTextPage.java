package org.gongkai.web.desk.report;

import static org.gongkai.input.Plain.PLAIN;

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
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.casework.paper.Letters;
import org.gongkai.figures.AnnualFigures;
import org.gongkai.file.FileName;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.personal.PersonalDataCheck;
import org.gongkai.report.AnnualCount;
import org.gongkai.report.AnnualReports;
import org.gongkai.report.ReportFields;
import org.gongkai.report.ReportReader;
import org.gongkai.report.YearReport;
import org.gongkai.request.RequestEvent;
import org.gongkai.web.desk.CommandForm;
import org.gongkai.web.desk.DeskWords;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.form.FormView;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.http.Download;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/report/text}: the yearly report on its way, written, frozen, signed, published; and
 * as a .docx. A draft costs what {@link AnnualCount#tables} costs, a frozen one two reads.
 */
@Path("/desk/report/text")
@Produces(Gate.HTML)
public class ReportTextPage {

  private static final String PATH = "/desk/report/text?year=";

  private final Gate gate;
  private final AnnualCount count;
  private final AnnualReports reports;
  private final ReportYears years;
  private final OfficeBook offices;

  ReportTextPage(
      Gate gate, AnnualCount count, AnnualReports reports, ReportYears years, OfficeBook offices) {
    this.gate = gate;
    this.count = count;
    this.reports = reports;
    this.years = years;
    this.offices = offices;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ReportText(
      View view,
      List<Integer> years,
      List<String> columns,
      List<ReportPage.Line> lines,
      List<RequestEvent.RemedyOutcome> outcomes,
      List<ReportPage.Remedy> remedies,
      @Nullable String said)
      implements TemplateInstance {}

  /**
   * The page.
   *
   * @param form all that is written: the chapter 一, the figures of table 一, the other chapters
   * @param unsent what was typed and cannot be taken any more, by label
   * @param theirs what somebody else stored meanwhile, by label
   * @param overview a first text for 一, or null when the figures were not counted
   * @param editions those that were signed
   * @param confirm what must be ticked before it is signed, or null
   * @param maySign whether who looks at it may sign it now
   * @param mayReopen whether they may make it a draft again
   */
  public record View(
      YearReport report,
      FormView form,
      FormView reopening,
      FormView publishing,
      List<ReportCheck> checks,
      List<PersonalDataCheck.Finding> personal,
      List<Done> steps,
      Map<String, String> unsent,
      Map<String, String> theirs,
      @Nullable String overview,
      List<Integer> editions,
      FormView.@Nullable Confirm confirm,
      boolean maySign,
      boolean mayReopen,
      boolean mayWrite) {

    /** The state's name, for the template. */
    public String state() {
      return report.state().name();
    }

    /** Marks of the texts as they are stored, so that a later form shows what was changed in it. */
    public String base() {
      return TextMarks.of(ReportReader.typed(report)).marks();
    }

    /** Whether it can be written in. */
    public boolean open() {
      return report.state() == YearReport.State.DRAFT && mayWrite;
    }

    /** Chapter 一. */
    public FormView.Field first() {
      return form.fields().getFirst();
    }

    /** The figures of table 一. */
    public List<FormView.Field> figures() {
      return form.fields().stream().filter(f -> f.name().startsWith("figure.")).toList();
    }

    /** Chapters 五 and 六. */
    public List<FormView.Field> last() {
      return form.fields().stream()
          .filter(f -> f.name().startsWith("chapter.") && !f.equals(first()))
          .toList();
    }

    /** All problems, whichever form they are of. */
    public FormView wrong() {
      if (!reopening.problems().isEmpty()) {
        return reopening;
      }
      return publishing.problems().isEmpty() ? form : publishing;
    }
  }

  /** A step that was taken. */
  public record Done(String when, String who, String what, String note) {}

  /** What was typed into which form, and what is wrong with it. */
  private record Typed(String act, Map<String, String> values, List<Problem> problems) {
    static final Typed NOTHING = new Typed("", Map.of(), List.of());

    Map<String, String> of(String form) {
      return act.equals(form) ? values : Map.of();
    }

    List<Problem> problems(String form) {
      return act.equals(form) ? problems : List.of();
    }
  }

  /** With {@code check} frozen figures are held against the records, which are counted for it. */
  @GET
  public String text(
      @QueryParam("year") @Nullable String year,
      @QueryParam("done") @Nullable String done,
      @QueryParam("check") @Nullable String check) {
    LoggedIn.OfOffice me = gate.enter();
    YearReport report = reports.report(me.office(), years.of(year));
    return show(me, report, Typed.NOTHING, Map.of(), said(done), check != null);
  }

  private static @Nullable String said(@Nullable String done) {
    return switch (String.valueOf(done)) {
      case "save" -> "已保存";
      case "freeze" -> "数据已冻结";
      case "sign" -> "已签发";
      case "reopen" -> "已重新打开，可以修改";
      case "publish" -> "已登记公布";
      default -> null;
    };
  }

  /** One of the report's forms; {@code do} says which. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.take(form);
    int year = years.exactly(form.getFirst("year"));
    String act = String.valueOf(form.getFirst("do"));
    Map<String, String> values = new LinkedHashMap<>(CommandForm.values(form));
    values.remove("year");
    var base = new TextMarks(String.valueOf(values.remove("base")));
    if (Gate.isShownAgain(form)) {
      YearReport now = reports.report(me.office(), year);
      if (writes(act) && CommandForm.version(form) != now.version()) {
        return overtaken(me, year, act, values, base); // while the session had ended
      }
      var typed = new Typed(act, values, List.of());
      return Response.ok(show(me, now, typed, Map.of(), null, false)).build();
    }
    int version = CommandForm.version(form);
    Outcome<YearReport> outcome =
        Outcome.of(() -> take(me, year, version, act, values, form.getFirst("checked")));
    return outcome instanceof Outcome.Overtaken<YearReport>
        ? overtaken(me, year, act, values, base)
        : outcome.page(
            _ -> Response.seeOther(URI.create(PATH + year + "&done=" + act)).build(),
            (status, problems) -> {
              YearReport now = reports.report(me.office(), year);
              var typed = new Typed(act, values, problems);
              String html = show(me, now, typed, Map.of(), null, false);
              return Response.status(status).entity(html).build();
            });
  }

  private YearReport take(
      LoggedIn.OfOffice me,
      int year,
      int version,
      String act,
      Map<String, String> values,
      @Nullable String checked) {
    return switch (act) {
      case "save" -> reports.save(me.office(), year, version, values, me.official());
      case "freeze" -> reports.freeze(me.office(), year, version, values, me.official());
      case "sign" -> reports.sign(me.office(), year, version, checked, me.official());
      case "reopen" ->
          reports.reopen(
              me.office(), year, version, values.get(ReportFields.WHY.name()), me.official());
      case "publish" ->
          reports.publish(
              me.office(),
              year,
              version,
              values.get(ReportFields.ON.name()),
              values.get(ReportFields.WHERE.name()),
              me.official());
      default -> throw new NotFoundException();
    };
  }

  /**
   * Somebody was faster: what only they changed is taken over, what both changed stands beside what
   * was typed.
   */
  private Response overtaken(
      LoggedIn.OfOffice me, int year, String act, Map<String, String> values, TextMarks base) {
    YearReport now = reports.report(me.office(), year);
    Map<String, String> theirs = new LinkedHashMap<>();
    if (writes(act)) {
      Map<String, String> stored = ReportReader.typed(now);
      for (FormView.Field field : fields(values, List.of())) {
        String text = stored.getOrDefault(field.name(), "");
        if (base.has(field.name(), field.value())) {
          values.put(field.name(), text);
        } else if (!base.has(field.name(), text) && !TextMarks.same(text, field.value())) {
          theirs.put(field.label(), text.isEmpty() ? "（空）" : text);
        }
      }
    }
    Office office = offices.find(me.office()).orElseThrow();
    String who =
        now.steps().isEmpty()
            ? "有人"
            : office.nameOf(now.steps().getLast().by())
                + "在"
                + DeskWords.moment(now.steps().getLast().at());
    String words = who + "更新了报告，您的操作没有办理。只有对方改动的地方已经换成新的，您填写的还在下面，请核对以后再办理";
    var problem = new Problem("", Code.NOT_ALLOWED.slug(), words);
    var typed = new Typed(act, values, List.of(problem));
    return Response.status(412).entity(show(me, now, typed, theirs, null, false)).build();
  }

  private String show(
      LoggedIn.OfOffice me,
      YearReport report,
      Typed typed,
      Map<String, String> theirs,
      @Nullable String said,
      boolean check) {
    Office office = offices.find(me.office()).orElseThrow();
    boolean draft = report.state() == YearReport.State.DRAFT;
    AnnualFigures before = reports.report(me.office(), report.year() - 1).figures();
    AnnualCount.Tables live = draft || check ? count.tables(me.office(), report.year()) : null;
    boolean saving = writes(typed.act);
    FormView.Confirm confirm = null;
    if (typed.problems.stream().anyMatch(p -> p.field().equals("checked"))
        && report.figures() != null) {
      live = count.tables(me.office(), report.year());
      String mark = AnnualReports.mark(report.figures().differences(live.figures()));
      confirm = new FormView.Confirm(mark, "已核对变动，仍按冻结的数据签发", "");
    }
    Map<String, String> values = saving && draft ? typed.values : ReportReader.typed(report);
    // freezing names the fields that are missing, signing none
    var own = new ArrayList<>(typed.problems("save"));
    own.addAll(typed.problems("freeze"));
    own.addAll(typed.problems("sign"));
    var view =
        new View(
            report,
            view("report", fields(values, own), own),
            view("reopen", reopening(typed), typed.problems("reopen")),
            view("publish", publishing(report, typed), typed.problems("publish")),
            ReportCheck.of(report, live, before),
            reports.personalData(report),
            steps(office, report),
            saving && !draft ? unsaved(report, typed.values) : Map.of(),
            theirs,
            live == null
                ? null
                : AnnualReports.overview(office.name(), report.year(), live.figures()),
            editions(report),
            confirm,
            AnnualReports.maySign(report, me.official()),
            AnnualReports.mayReopen(report, me.official()),
            AnnualReports.mayWrite(me.official()));
    AnnualFigures fixed = report.figures();
    return new ReportText(
            view,
            years.all(),
            ReportPage.columns(),
            fixed == null ? List.of() : ReportPage.lines(fixed),
            List.of(RequestEvent.RemedyOutcome.values()),
            fixed == null ? List.of() : ReportPage.remedies(fixed),
            said)
        .render();
  }

  private static boolean writes(String act) {
    return act.equals("save") || act.equals("freeze");
  }

  /** What was typed and is not in the report, by label. */
  private static Map<String, String> unsaved(YearReport report, Map<String, String> typed) {
    Map<String, String> stored = ReportReader.typed(report);
    Map<String, String> unsaved = new LinkedHashMap<>();
    fields(typed, List.of()).stream()
        .filter(field -> !TextMarks.same(stored.getOrDefault(field.name(), ""), field.value()))
        .filter(field -> !field.value().isBlank())
        .forEach(field -> unsaved.put(field.label(), field.value()));
    return unsaved;
  }

  private static List<Integer> editions(YearReport report) {
    int last = report.isSigned() ? report.edition() : report.edition() - 1;
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  private static FormView view(String id, List<FormView.Field> fields, List<Problem> problems) {
    return new FormView(id, "", "", "", fields, problems, !problems.isEmpty(), false, null);
  }

  private static List<FormView.Field> fields(Map<String, String> values, List<Problem> problems) {
    return new FormView.Fields("report", values, problems).of(ReportFields.WRITTEN, PLAIN).all();
  }

  private static List<FormView.Field> reopening(Typed typed) {
    return new FormView.Fields("reopen", typed.of("reopen"), typed.problems("reopen"))
        .of(ReportFields.REOPENED, PLAIN)
        .all();
  }

  private static List<FormView.Field> publishing(YearReport report, Typed typed) {
    Map<String, String> values = new LinkedHashMap<>();
    YearReport.Step published = report.last(YearReport.Act.PUBLISHED);
    if (report.publishedOn() != null && published != null) {
      values.put(ReportFields.WHERE.name(), published.note());
      values.put(ReportFields.ON.name(), report.publishedOn().toString());
    }
    values.putAll(typed.of("publish"));
    return new FormView.Fields("publish", values, typed.problems("publish"))
        .of(ReportFields.PUBLISHED, report)
        .all();
  }

  private static List<Done> steps(Office office, YearReport report) {
    var steps = new ArrayList<Done>();
    YearReport.Act before = null;
    for (YearReport.Step step : report.steps()) {
      boolean again = step.act() == YearReport.Act.PUBLISHED && before == YearReport.Act.PUBLISHED;
      steps.addFirst(
          new Done(
              DeskWords.moment(step.at()),
              office.nameOf(step.by()),
              again ? "更正公布的日期或者地方" : step.act().words(),
              step.note()));
      before = step.act();
    }
    return steps;
  }

  /** The report as a paper, or an edition of it that was signed. */
  @GET
  @Path("report.docx")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Response paper(
      @QueryParam("year") @Nullable String year, @QueryParam("edition") @Nullable String edition) {
    LoggedIn.OfOffice me = gate.enter();
    int asked = years.of(year);
    YearReport report =
        edition == null ? reports.report(me.office(), asked) : edition(me, asked, edition);
    var name =
        new FileName(
            "%d年政府信息公开工作年度报告%s.docx"
                .formatted(asked, edition == null ? "" : "（第" + edition + "版）"));
    return Download.of(reports.docx(me.office(), report), Letters.DOCX, name);
  }

  private YearReport edition(LoggedIn.OfOffice me, int year, String edition) {
    return Optional.of(edition)
        .filter(text -> text.matches("[1-9]\\d{0,3}"))
        .flatMap(text -> reports.edition(me.office(), year, Integer.parseInt(text)))
        .orElseThrow(NotFoundException::new);
  }
}
