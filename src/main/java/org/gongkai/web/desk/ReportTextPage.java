package org.gongkai.web.desk;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.gongkai.casework.AnnualReports;
import org.gongkai.casework.Letters;
import org.gongkai.casework.PersonalDataCheck;
import org.gongkai.file.FileName;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Refused;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.report.AnnualFigures;
import org.gongkai.report.AnnualRow;
import org.gongkai.report.Chapter;
import org.gongkai.report.Disclosure;
import org.gongkai.report.YearReport;
import org.gongkai.web.Download;
import org.gongkai.web.LoggedIn;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/report/text}: the yearly report on its way, written, frozen, signed, published; and
 * as a .docx.
 */
@Path("/desk/report/text")
@Produces(Gate.HTML)
public class ReportTextPage {

  private static final String PATH = "/desk/report/text?year=";

  private final Gate gate;
  private final AnnualReports reports;
  private final ReportYears years;
  private final OfficeBook offices;
  private final Template page;

  ReportTextPage(
      Gate gate,
      AnnualReports reports,
      ReportYears years,
      OfficeBook offices,
      @Location("desk/reporttext.html") Template page) {
    this.gate = gate;
    this.reports = reports;
    this.years = years;
    this.offices = offices;
    this.page = page;
  }

  /**
   * The page.
   *
   * @param form the chapters and the figures of table 一
   * @param checks what holds and what does not
   * @param steps what happened, the latest first
   * @param theirs what somebody else stored meanwhile, by field
   * @param overview a first text for 一
   */
  public record View(
      YearReport report,
      FormView form,
      FormView reopening,
      FormView publishing,
      List<Check> checks,
      List<PersonalDataCheck.Finding> personal,
      List<Done> steps,
      Map<String, String> theirs,
      String overview,
      boolean mayWrite) {

    /** The state's name, for the template. */
    public String state() {
      return report.state().name();
    }

    /** All problems, whichever form they are of. */
    public FormView wrong() {
      if (!reopening.problems().isEmpty()) {
        return reopening;
      }
      return publishing.problems().isEmpty() ? form : publishing;
    }
  }

  /** Something that should hold of the figures. */
  public record Check(boolean holds, String words) {}

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

  @GET
  public String text(
      @QueryParam("year") @Nullable String year, @QueryParam("done") @Nullable String done) {
    LoggedIn.OfOffice me = gate.enter();
    YearReport report = reports.report(me.office(), years.of(year));
    return show(me, report, Typed.NOTHING, Map.of(), said(done));
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
    int year = years.of(form.getFirst("year"));
    String act = String.valueOf(form.getFirst("do"));
    Map<String, String> values = new LinkedHashMap<>(CommandForm.values(form));
    values.remove("year");
    if (Gate.isShownAgain(form)) {
      YearReport now = reports.report(me.office(), year);
      var typed = new Typed(act, values, List.of());
      return Response.ok(show(me, now, typed, Map.of(), null)).build();
    }
    try {
      take(me, year, RequestPage.version(form), act, values);
      return Response.seeOther(URI.create(PATH + year + "&done=" + act)).build();
    } catch (Refused e) {
      YearReport now = reports.report(me.office(), year);
      var typed = new Typed(act, values, e.problems());
      return Response.status(422).entity(show(me, now, typed, Map.of(), null)).build();
    } catch (AnnualReports.Overtaken e) {
      return overtaken(me, year, act, values);
    }
  }

  private void take(
      LoggedIn.OfOffice me, int year, int version, String act, Map<String, String> values) {
    YearReport _ =
        switch (act) {
          case "save" -> reports.save(me.office(), year, version, values, me.official());
          case "freeze" -> reports.freeze(me.office(), year, version, me.official());
          case "sign" -> reports.sign(me.office(), year, version, me.official());
          case "reopen" ->
              reports.reopen(me.office(), year, version, values.get("why"), me.official());
          case "publish" ->
              reports.publish(
                  me.office(), year, version, values.get("on"), values.get("where"), me.official());
          default -> throw new jakarta.ws.rs.NotFoundException();
        };
  }

  /** Somebody was faster: what they stored stands beside what was typed. */
  private Response overtaken(
      LoggedIn.OfOffice me, int year, String act, Map<String, String> values) {
    YearReport now = reports.report(me.office(), year);
    YearReport.Step last = now.steps().getLast();
    Map<String, String> theirs = new LinkedHashMap<>();
    if (act.equals("save")) {
      Map<String, String> stored = stored(now);
      for (FormView.Field field : fields(Map.of(), List.of())) {
        String text = stored.getOrDefault(field.name(), "");
        if (!text.equals(values.getOrDefault(field.name(), "").replace("\r\n", "\n").strip())) {
          theirs.put(field.label(), text.isEmpty() ? "（空）" : text);
        }
      }
    }
    String who = offices.find(me.office()).orElseThrow().nameOf(last.by());
    String words =
        "%s在%s刚刚%s了报告，您的操作没有办理。您填写的还在下面，请核对以后再办理"
            .formatted(who, DeskWords.moment(last.at()), last.act().words());
    var problem = new Problem("", Code.NOT_ALLOWED.slug(), words);
    var typed = new Typed(act, values, List.of(problem));
    return Response.status(412).entity(show(me, now, typed, theirs, null)).build();
  }

  private String show(
      LoggedIn.OfOffice me,
      YearReport report,
      Typed typed,
      Map<String, String> theirs,
      @Nullable String said) {
    Office office = offices.find(me.office()).orElseThrow();
    AnnualReports.Tables tables = reports.tables(me.office(), report.year());
    Map<String, String> values = typed.act.equals("save") ? typed.values : stored(report);
    // freezing names the fields that are missing, signing none
    var own = new ArrayList<>(typed.problems("save"));
    own.addAll(typed.problems("freeze"));
    own.addAll(typed.problems("sign"));
    var view =
        new View(
            report,
            view("report", fields(values, own), own),
            view("reopen", reopening(typed), typed.problems("reopen")),
            view("publish", publishing(typed), typed.problems("publish")),
            checks(me, report, tables.figures()),
            reports.personalData(report),
            steps(office, report),
            theirs,
            AnnualReports.overview(office.name(), report.year(), tables.figures()),
            AnnualReports.mayWrite(me.official()));
    return page.data("view", view).data("years", years.all()).data("said", said).render();
  }

  private static FormView view(String id, List<FormView.Field> fields, List<Problem> problems) {
    return new FormView(id, "", "", "", fields, problems, !problems.isEmpty(), false, null);
  }

  private static Map<String, String> stored(YearReport report) {
    Map<String, String> values = new LinkedHashMap<>();
    report.chapters().forEach((chapter, text) -> values.put(AnnualReports.field(chapter), text));
    report.disclosures().forEach((figure, text) -> values.put(AnnualReports.field(figure), text));
    return values;
  }

  private static List<FormView.Field> fields(Map<String, String> values, List<Problem> problems) {
    var f = new FormView.Fields("report", values, problems);
    f.lines(AnnualReports.field(Chapter.OVERVIEW), Chapter.OVERVIEW.heading(), null);
    for (Disclosure figure : Disclosure.values()) {
      String label = figure.row() + "：" + figure.column();
      if (figure.isMoney()) {
        f.line(AnnualReports.field(figure), label, "没有的填 0");
      } else {
        f.number(AnnualReports.field(figure), label, null);
      }
    }
    f.lines(AnnualReports.field(Chapter.PROBLEMS), Chapter.PROBLEMS.heading(), "写问题，也写怎样改进")
        .lines(
            AnnualReports.field(Chapter.OTHERS),
            Chapter.OTHERS.heading(),
            "收取信息处理费的情况写在这里；没有的写“无”");
    return f.all();
  }

  private static List<FormView.Field> reopening(Typed typed) {
    return new FormView.Fields("reopen", typed.of("reopen"), typed.problems("reopen"))
        .lines("why", "重新打开的原因", "会留在记录里")
        .all();
  }

  private static List<FormView.Field> publishing(Typed typed) {
    return new FormView.Fields("publish", typed.of("publish"), typed.problems("publish"))
        .line("where", "公布的网址或者地方", null)
        .dayIfAny("on", "公布日期", "不填就是今天")
        .all();
  }

  private List<Check> checks(LoggedIn.OfOffice me, YearReport report, AnnualFigures live) {
    AnnualFigures figures = report.figures() == null ? live : report.figures();
    var checks = new ArrayList<Check>();
    checks.add(
        new Check(
            figures.balances(),
            "第一项（%d）加第二项（%d），等于第三项总计（%d）加第四项（%d）"
                .formatted(
                    figures.total(AnnualRow.RECEIVED),
                    figures.total(AnnualRow.CARRIED_OVER),
                    figures.total(AnnualRow.RESULTS),
                    figures.total(AnnualRow.CARRIED_ON))));
    AnnualFigures before = reports.report(me.office(), report.year() - 1).figures();
    if (before != null) {
      checks.add(
          new Check(
              before.row(AnnualRow.CARRIED_ON).equals(figures.row(AnnualRow.CARRIED_OVER)),
              "上年结转（%d）与%d年报告的结转下年度（%d）一致"
                  .formatted(
                      figures.total(AnnualRow.CARRIED_OVER),
                      report.year() - 1,
                      before.total(AnnualRow.CARRIED_ON))));
    }
    if (report.figures() != null) {
      List<AnnualRow> moved = report.figures().differences(live);
      checks.add(
          new Check(
              moved.isEmpty(),
              moved.isEmpty()
                  ? "冻结的数据与现在的记录一致"
                  : "冻结以后记录有变动（补录或者更正）："
                      + String.join(
                          "；",
                          moved.stream()
                              .map(
                                  row ->
                                      "%s 冻结%d，现在%d"
                                          .formatted(
                                              row.label(), figures.total(row), live.total(row)))
                              .toList())));
    }
    return checks;
  }

  private static List<Done> steps(Office office, YearReport report) {
    return report.steps().reversed().stream()
        .map(
            step ->
                new Done(
                    DeskWords.moment(step.at()),
                    office.nameOf(step.by()),
                    step.act().words(),
                    step.note()))
        .toList();
  }

  /** The report as a paper. */
  @GET
  @Path("report.docx")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Response paper(@QueryParam("year") @Nullable String year) {
    LoggedIn.OfOffice me = gate.enter();
    YearReport report = reports.report(me.office(), years.of(year));
    var name = new FileName(report.year() + "年政府信息公开工作年度报告.docx");
    return Download.of(reports.docx(me.office(), report), Letters.DOCX, name);
  }
}
