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
import org.gongkai.office.OfficeFields;
import org.gongkai.office.OfficeInput;
import org.gongkai.office.OfficeSettings;
import org.gongkai.office.Role;
import org.gongkai.office.TermFields;
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
    typed.put(OfficeFields.KIND.name(), office.kind().name());
    typed.put(OfficeFields.NAME.name(), office.name());
    typed.put(OfficeFields.SHORT_NAME.name(), text(office.shortName()));
    typed.put(OfficeFields.ADDRESS.name(), text(office.address()));
    typed.put(OfficeFields.PHONE.name(), text(office.phone()));
    typed.put(OfficeFields.HOURS.name(), text(office.hours()));
    typed.put(OfficeFields.EMAIL.name(), text(office.email()));
    typed.put(OfficeFields.RECONSIDERATION.name(), text(office.reconsiderationOrgan()));
    typed.put(OfficeFields.COURT.name(), text(office.court()));
    OfficeSettings settings = office.settings();
    Settings legal = settings.legal();
    typed.put(OfficeFields.ONLINE_RECEIPT.name(), legal.onlineReceipt().name());
    typed.put(OfficeFields.SUPPLEMENT_DAYS.name(), text(legal.supplementDays()));
    typed.put(OfficeFields.LATE_SUPPLEMENT.name(), legal.lateSupplement().name());
    typed.put(OfficeFields.SECOND_SUPPLEMENT.name(), legal.secondSupplement().name());
    typed.put(OfficeFields.CONSULTATION_FROM.name(), legal.consultationFrom().name());
    typed.put(OfficeFields.AFTER_PAYMENT.name(), legal.afterPayment().name());
    typed.put(OfficeFields.RETENTION_YEARS.name(), text(settings.retentionYears()));
    typed.put(OfficeFields.ONLINE_PER_HOUR.name(), text(settings.onlinePerHour()));
    typed.put(OfficeFields.ONLINE_PER_MAIL.name(), text(settings.onlinePerMail()));
    TermForm.fill(settings, typed);
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
    OfficeInput input = input(office(me.office()), typed, problems);
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

  /** What was typed, as {@code configure-office} takes it; what only the form refuses is noted. */
  private static OfficeInput input(
      Office before, Map<String, String> typed, List<Problem> problems) {
    phone(typed.get(OfficeFields.PHONE.name()), before.phone(), problems);
    if (typed.containsKey(OfficeFields.NAME.name())
        && Clean.line(typed.get(OfficeFields.NAME.name())) == null) {
      problems.add(
          new Problem(
              OfficeFields.NAME.name(), Code.REQUIRED.slug(), "请填写" + OfficeFields.NAME.label()));
    }
    var settings =
        OfficeInput.SettingsInput.of(
            new OfficeInput.SettingsInput.Legal(
                given(typed, OfficeFields.ONLINE_RECEIPT),
                number(typed, OfficeFields.SUPPLEMENT_DAYS, problems),
                given(typed, OfficeFields.LATE_SUPPLEMENT),
                given(typed, OfficeFields.SECOND_SUPPLEMENT),
                given(typed, OfficeFields.CONSULTATION_FROM),
                given(typed, OfficeFields.AFTER_PAYMENT)),
            number(typed, OfficeFields.RETENTION_YEARS, problems),
            number(typed, OfficeFields.ONLINE_PER_HOUR, problems),
            number(typed, OfficeFields.ONLINE_PER_MAIL, problems),
            TermForm.input(typed, problems));
    return new OfficeInput(
        before.code().value(),
        given(typed, OfficeFields.KIND),
        typed.get(OfficeFields.NAME.name()),
        typed.get(OfficeFields.SHORT_NAME.name()),
        typed.get(OfficeFields.ADDRESS.name()),
        typed.get(OfficeFields.PHONE.name()),
        typed.get(OfficeFields.HOURS.name()),
        typed.get(OfficeFields.EMAIL.name()),
        typed.get(OfficeFields.RECONSIDERATION.name()),
        typed.get(OfficeFields.COURT.name()),
        settings,
        null,
        null,
        null,
        null);
  }

  /** Another phone than before must look like one; several may stand there. */
  private static void phone(
      @Nullable String typed, @Nullable String before, List<Problem> problems) {
    String phone = Clean.halfWidth(typed);
    if (phone != null && !phone.equals(before) && phone.replaceAll("\\D", "").length() < 5) {
      problems.add(
          new Problem(
              OfficeFields.PHONE.name(), Code.FORMAT.slug(), "请填写带区号的固定电话或者手机号码，例如 0539-2251000"));
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
    var f =
        new FormView.Fields("office", typed, problems)
            .of(OfficeFields.ALL, law)
            .of(TermFields.ALL, law);
    return new OfficeProfile(view("office", "机关信息和设置", f, problems), warnings, saved).render();
  }
}
