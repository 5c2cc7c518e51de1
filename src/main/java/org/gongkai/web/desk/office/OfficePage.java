package org.gongkai.web.desk.office;

import static org.gongkai.web.desk.office.OfficeForms.given;
import static org.gongkai.web.desk.office.OfficeForms.input;
import static org.gongkai.web.desk.office.OfficeForms.number;
import static org.gongkai.web.desk.office.OfficeForms.view;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.OfficeTime;
import org.gongkai.casework.upkeep.OfficeSetup;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Clean;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.OfficeInput;
import org.gongkai.office.OfficeKind;
import org.gongkai.office.OfficeSettings;
import org.gongkai.office.Role;
import org.gongkai.request.Law;
import org.gongkai.request.Settings;
import org.gongkai.web.desk.CommandForm;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.form.FormView;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/office}: administrators change profile and settings. The form is an input of {@code
 * configure-office}, so that it is judged in one place; so are those of the other pages below it.
 */
@Path("/desk/office")
@Produces(Gate.HTML)
public class OfficePage {

  private final Gate gate;
  private final OfficeSetup setup;
  private final OfficeBook book;
  private final Clock clock;

  OfficePage(Gate gate, OfficeSetup setup, OfficeBook book, Clock clock) {
    this.gate = gate;
    this.setup = setup;
    this.book = book;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record OfficeProfile(FormView form, List<String> warnings, boolean saved)
      implements TemplateInstance {}

  private Office office(OfficeCode code) {
    return book.find(code).orElseThrow();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

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
    phone(typed.get("phone"), office(me.office()).phone(), problems);
    if (typed.containsKey("name") && Clean.line(typed.get("name")) == null) {
      problems.add(new Problem("name", Code.REQUIRED.slug(), "请填写机关名称"));
    }
    var settings =
        OfficeInput.SettingsInput.ofRequests(
            new OfficeInput.SettingsInput.Legal(
                given(typed, "settings.onlineReceipt"),
                number(typed, "settings.supplementDays", "补正期限", problems),
                given(typed, "settings.lateSupplement"),
                given(typed, "settings.secondSupplement"),
                given(typed, "settings.consultationFrom"),
                given(typed, "settings.afterPayment")),
            number(typed, "settings.retentionYears", "个人信息保留年数", problems),
            number(typed, "settings.onlinePerHour", "每小时最多提交件数", problems),
            number(typed, "settings.onlinePerMail", "同一邮箱每天最多提交件数", problems));
    var input =
        new OfficeInput(
            me.office().value(),
            given(typed, "kind"),
            typed.get("name"),
            typed.get("shortName"),
            typed.get("address"),
            typed.get("phone"),
            typed.get("hours"),
            typed.get("email"),
            typed.get("reconsiderationOrgan"),
            typed.get("court"),
            settings,
            null,
            null,
            null);
    if (!problems.isEmpty()) {
      return Response.status(422).entity(profile(typed, problems, List.of(), false)).build();
    }
    return Outcome.saving(() -> setup.configure(input, me.official().id()))
        .page(
            done -> {
              Office now = office(me.office());
              String html = profile(typed(now), List.of(), warnings(now, done), true);
              return Response.ok(html).build();
            },
            (status, wrong) ->
                Response.status(status).entity(profile(typed, wrong, List.of(), false)).build());
  }

  /** Another phone than before must look like one; several may stand there. */
  private static void phone(
      @Nullable String typed, @Nullable String before, List<Problem> problems) {
    String phone = Clean.halfWidth(typed);
    if (phone != null && !phone.equals(before) && phone.replaceAll("\\D", "").length() < 5) {
      problems.add(new Problem("phone", Code.FORMAT.slug(), "请填写带区号的固定电话或者手机号码，例如 0539-2251000"));
    }
  }

  private static List<String> warnings(Office office, OfficeSetup.Done done) {
    var warnings = new ArrayList<>(done.warnings());
    if (office.address() == null) {
      warnings.add("没有填写地址：公众不知道到哪里当面递交或者邮寄申请。");
    }
    if (office.phone() == null) {
      warnings.add("没有填写电话：邮件和页面上没有可以咨询的电话。");
    }
    return warnings;
  }

  private String profile(
      Map<String, String> typed, List<Problem> problems, List<String> warnings, boolean saved) {
    Law law = Law.inForceOn(OfficeTime.today(clock)); // settings hold for requests to come
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
            "晚于" + law.supplementWithin() + "个工作日才告知补正的，答复期限",
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
    return new OfficeProfile(view("office", "机关信息和设置", f, problems), warnings, saved).render();
  }

  private static String words(OfficeKind kind) {
    return switch (kind) {
      case TOWNSHIP -> "乡镇人民政府";
      case SUBDISTRICT -> "街道办事处";
      case DEPARTMENT -> "县级部门";
    };
  }
}
