package org.gongkai.web.desk.request;

import static org.gongkai.input.Plain.PLAIN;

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
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.GongkaiConfig;
import org.gongkai.OfficeTime;
import org.gongkai.casework.intake.Accepted;
import org.gongkai.casework.intake.Caller;
import org.gongkai.casework.intake.Intake;
import org.gongkai.casework.intake.SubmissionFields;
import org.gongkai.casework.intake.SubmissionInput;
import org.gongkai.file.Attachments;
import org.gongkai.file.PostSize;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.office.Role;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.RequestNumber;
import org.gongkai.web.desk.CommandForm;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.form.FormView;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.form.SentForm;
import org.gongkai.web.look.Display;
import org.gongkai.web.look.PageView;
import org.gongkai.web.session.LoggedIn;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/** {@code /desk/intake}: the clerk enters what came on paper, by fax or by word of mouth. */
@Path("/desk/intake")
@Produces(Gate.HTML)
public class IntakePage {

  private static final Problem SAME =
      new Problem(
          "checked", Code.NOT_ALLOWED.slug(), "这个申请人有内容相同、还没有办结的申请，请核对是不是同一份；另有一份的，勾选以后再登记");

  private final Gate gate;
  private final Intake intake;
  private final PageView display;
  private final PostSize postSize;
  private final boolean secure;
  private final Clock clock;

  IntakePage(
      Gate gate,
      Intake intake,
      PageView display,
      PostSize postSize,
      GongkaiConfig config,
      Clock clock) {
    this.postSize = postSize;
    this.gate = gate;
    this.intake = intake;
    this.display = display;
    this.secure = config.publicUrl().startsWith("https:");
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record IntakeForm(FormView form, List<Part> parts, List<String> same, String submissionId)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Filed(Accepted accepted, boolean over) implements TemplateInstance {}

  /** Whether the date due is over already: the paper lay about, or a date is wrong. */
  private boolean isOver(Accepted accepted) {
    LocalDate due = accepted.answerDueOn();
    return due != null && due.isBefore(OfficeTime.today(clock));
  }

  /** A part of the form. */
  public record Part(String title, @Nullable String hint, List<FormView.Field> fields) {}

  @GET
  public String empty() {
    gate.enter(Role.CLERK);
    return render(Map.of("submissionId", "desk-" + UUID.randomUUID()), List.of());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response file(MultivaluedMap<String, String> form) {
    return file(form, List.of());
  }

  /** With scans of the papers. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response file(MultipartFormDataInput input) throws IOException {
    try (SentForm form = SentForm.of(input)) {
      return file(form.fields(), form.files());
    }
  }

  private Response file(MultivaluedMap<String, String> form, List<Attachments.Sent> scans) {
    LoggedIn.OfOffice me = gate.take(form, Role.CLERK);
    Map<String, String> typed = CommandForm.values(form);
    String shown = form.getFirst(Display.COOKIE);
    if (shown != null) {
      display.show(Display.of(shown));
      return Response.ok(render(typed, List.of())).cookie(Display.of(shown).cookie(secure)).build();
    }
    if (Gate.isShownAgain(form)) {
      return Response.ok(render(typed, List.of())).build();
    }
    var caller = new Caller.AtTheDesk(me.office(), me.official());
    SubmissionInput input = input(typed, me.office().value());
    List<String> same =
        intake.openSame(input, caller).stream().map(RequestNumber::toString).toList();
    if (!same.isEmpty() && !String.join(",", same).equals(form.getFirst("checked"))) {
      return Response.status(422).entity(render(typed, List.of(SAME), same)).build();
    }
    return Outcome.of(() -> intake.submit(input, caller, scans, null))
        .page(
            accepted -> Response.ok(new Filed(accepted, isOver(accepted)).render()).build(),
            (status, wrong) -> {
              List<Problem> problems = wrong.stream().map(IntakePage::forTheClerk).toList();
              return Response.status(status).entity(render(typed, problems, same)).build();
            });
  }

  /** What an applicant is advised of large papers is not for who has them on the desk. */
  private static Problem forTheClerk(Problem problem) {
    String message = problem.message().replace(Attachments.ADVICE, "请压缩扫描件，或者登记以后在申请页补传");
    return new Problem(problem.field(), problem.code(), message);
  }

  private static SubmissionInput input(Map<String, String> typed, String office) {
    String kind = typed.get("applicant.kind");
    boolean citizen = ApplicantKind.CITIZEN.name().equals(kind);
    boolean agent =
        Stream.of("agent.name", "agent.idNumber", "agent.phone")
            .anyMatch(name -> given(typed, name) != null);
    return new SubmissionInput(
        given(typed, "submissionId"),
        office,
        given(typed, "channel"),
        given(typed, "submittedOn"),
        null,
        new SubmissionInput.ApplicantInput(
            given(typed, "applicant.kind"),
            given(typed, "applicant.name"),
            citizen ? given(typed, "applicant.idType") : null,
            citizen ? given(typed, "applicant.idNumber") : null,
            citizen ? null : given(typed, "applicant.creditCode"),
            citizen ? null : given(typed, "applicant.representative"),
            citizen ? null : given(typed, "applicant.contact"),
            citizen ? null : given(typed, "applicant.proofKind"),
            citizen ? null : given(typed, "applicant.proofNumber"),
            given(typed, "applicant.phone"),
            given(typed, "applicant.email"),
            given(typed, "applicant.address"),
            given(typed, "applicant.postcode")),
        agent
            ? new SubmissionInput.AgentInput(
                given(typed, "agent.name"),
                given(typed, "agent.idType"),
                given(typed, "agent.idNumber"),
                given(typed, "agent.phone"))
            : null,
        new SubmissionInput.InformationInput(
            given(typed, "information.title"),
            given(typed, "information.documentNumber"),
            given(typed, "information.description")),
        new SubmissionInput.DeliveryInput(
            given(typed, "delivery.format"), given(typed, "delivery.method")));
  }

  private static @Nullable String given(Map<String, String> typed, String name) {
    String value = typed.get(name);
    return value == null || value.isBlank() ? null : value;
  }

  private String render(Map<String, String> typed, List<Problem> problems) {
    return render(typed, problems, List.of());
  }

  /**
   * @param same open requests of the same applicant for the same
   */
  private String render(Map<String, String> typed, List<Problem> problems, List<String> same) {
    List<Part> parts = parts(typed, problems);
    var form =
        new FormView(
            "intake",
            "登记申请",
            "条例第二十九条",
            "",
            parts.stream().flatMap(part -> part.fields.stream()).toList(),
            problems,
            true,
            false,
            null);
    return new IntakeForm(form, parts, same, typed.getOrDefault("submissionId", "")).render();
  }

  private List<Part> parts(Map<String, String> typed, List<Problem> problems) {
    return List.of(
        part(
            "怎样收到的",
            null,
            fields(typed, problems)
                .of(SubmissionFields.ARRIVAL, PLAIN)
                .filesIfAny(
                    "attachments",
                    "申请材料的扫描件",
                    "最多%d个，合计不超过%dMB：PDF、OFD、图片、Word、Excel、WPS或文本文件。提交有错的，改正以后须重新选择"
                        .formatted(Attachments.MOST_FILES, postSize.megabytes()))),
        part("申请人", null, fields(typed, problems).of(SubmissionFields.WHO, PLAIN)),
        part("代理人", "有人代为申请时填写", fields(typed, problems).of(SubmissionFields.AGENTS, PLAIN)),
        part(
            "要什么信息",
            "名称、文号、描述至少填一样；不问用途",
            fields(typed, problems).of(SubmissionFields.WHAT, PLAIN)),
        part("怎样获取", null, fields(typed, problems).of(SubmissionFields.HOW, PLAIN)));
  }

  private static Part part(String title, @Nullable String hint, FormView.Fields fields) {
    return new Part(title, hint, fields.all());
  }

  private static FormView.Fields fields(Map<String, String> typed, List<Problem> problems) {
    return new FormView.Fields("intake", typed, problems);
  }
}
