package org.gongkai.web.desk.request;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.casework.Desk;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.command.Casework;
import org.gongkai.casework.command.CommandInput;
import org.gongkai.casework.command.CommandKind;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.office.Official;
import org.gongkai.personal.Found;
import org.gongkai.request.Applicant;
import org.gongkai.request.Fee;
import org.gongkai.request.RequestNumber;
import org.gongkai.web.desk.CommandForm;
import org.gongkai.web.desk.DeskWords;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.form.FormView;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/requests/{number}}: a request on one page, with a form for each command allowed now.
 * What was refused comes back beside its field with all that was typed.
 */
@Path("/desk/requests/{number}")
@Produces(Gate.HTML)
public class RequestPage {

  private final Gate gate;
  private final Casework casework;
  private final Desk desk;
  private final CaseFolder folder;
  private final AnswerChecks checks;

  RequestPage(Gate gate, Casework casework, Desk desk, CaseFolder folder, AnswerChecks checks) {
    this.gate = gate;
    this.casework = casework;
    this.desk = desk;
    this.folder = folder;
    this.checks = checks;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Request(CaseView view) implements TemplateInstance {}

  @GET
  public String request(
      @PathParam("number") String number,
      @QueryParam("done") @Nullable String done,
      @QueryParam("record") @Nullable String record) {
    LoggedIn.OfOffice me = gate.enter();
    var showing = CaseView.Showing.saying(said(done)).with(Timeline.Kind.of(record));
    CaseFolder.Whole whole = folder.whole(me, number);
    return show(whole.opened(), me.official(), whole.papers(), showing);
  }

  private static @Nullable String said(@Nullable String done) {
    if (done == null) {
      return null;
    }
    return CommandKind.ofSlug(done)
        .map(kind -> kind == CommandKind.DRAFT_ANSWER ? "答复稿已交负责人审批" : "已办理：" + kind.words())
        .orElse(
            switch (done) {
              case "file" -> "文件已上传";
              case "again" -> "文件还没有上传，请再选一次";
              case "noted" -> "备注已添加";
              case "removed" -> "文件已删除";
              case "filed" -> "申请已登记";
              default -> null;
            });
  }

  /** A page that was the answer to a form and is asked for anew. */
  @GET
  @Path("{form:commands|applicant|notes}")
  public Response back(@PathParam("number") String number, @PathParam("form") String form) {
    return to(number);
  }

  /** Shows the personal data; that they were read is recorded first. */
  @POST
  @Path("applicant")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public String applicant(@PathParam("number") String number, MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.enter(form);
    OpenedCase opened = open(me, number);
    Applicant applicant =
        desk.applicant(opened.request().number(), me.official().id())
            .orElseThrow(NotFoundException::new);
    return show(opened, me.official(), CaseView.Showing.applicant(applicant));
  }

  /** Writes an inner note. */
  @POST
  @Path("notes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response note(@PathParam("number") String number, MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.take(form);
    OpenedCase opened = open(me, number);
    String text = String.valueOf(CommandForm.values(form).getOrDefault("note", ""));
    if (Gate.isShownAgain(form)) {
      var noted = new CaseView.Noted(text, List.of());
      return page(200, opened, me.official(), CaseView.Showing.noted(noted));
    }
    Outcome<Boolean> outcome =
        Outcome.of(
            () -> {
              desk.note(opened.request().number(), me.official().id(), text);
              return true;
            });
    return outcome.page(
        _ -> done(number, "noted"),
        (status, problems) -> {
          var noted = new CaseView.Noted(text, problems);
          return page(status, opened, me.official(), CaseView.Showing.noted(noted));
        });
  }

  @POST
  @Path("commands")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response command(@PathParam("number") String number, MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.take(form);
    OpenedCase opened = open(me, number);
    CommandForm typed = CommandForm.of(form);
    CommandKind kind =
        Optional.ofNullable(form.getFirst("command"))
            .flatMap(CommandKind::ofSlug)
            .orElseThrow(NotFoundException::new);
    if (Gate.isShownAgain(form)) {
      return refused(200, opened, me, kind, typed, List.of());
    }
    if (!typed.problems().isEmpty()) {
      return refused(422, opened, me, kind, typed, typed.problems());
    }
    int version = CommandForm.version(form);
    if (form.getFirst("try") != null) {
      Outcome<OpenedCase> after = tried(opened, me, typed, version);
      return after instanceof Outcome.Done<OpenedCase>(OpenedCase then)
          ? tried(opened, then, me, kind, typed)
          : answer(after, number, opened, me, kind, typed, version);
    }
    String checked = form.getFirst("checked");
    if (kind == CommandKind.APPROVE_ANSWER) {
      return approved(number, opened, me, typed, version, checked);
    }
    FormView.Confirm confirm = CommandForms.confirm(kind);
    Outcome<OpenedCase> outcome =
        confirm != null && !confirm.value().equals(checked)
            ? tried(opened, me, typed, version).then(_ -> Outcome.unchecked(confirm.why()))
            : done(opened, me, typed, version, kind.shape().isOutgoing() ? checked : null);
    return answer(outcome, number, opened, me, kind, typed, version);
  }

  private Outcome<OpenedCase> tried(
      OpenedCase opened, LoggedIn.OfOffice me, CommandForm typed, int version) {
    return Outcome.of(() -> casework.tried(opened, typed.read(), me.official(), version));
  }

  private Outcome<OpenedCase> done(
      OpenedCase opened,
      LoggedIn.OfOffice me,
      CommandForm typed,
      int version,
      @Nullable String confirmed) {
    return Outcome.of(
        () -> {
          CommandInput input = confirmed == null ? typed.read() : typed.confirmed(confirmed);
          return casework.command(opened, input, me.official(), version);
        });
  }

  /** An answer goes out when what was found in it, and what it does not fit, was looked at. */
  private Response approved(
      String number,
      OpenedCase opened,
      LoggedIn.OfOffice me,
      CommandForm typed,
      int version,
      @Nullable String checked) {
    Outcome<OpenedCase> outcome = tried(opened, me, typed, version);
    if (outcome instanceof Outcome.Done<OpenedCase>) {
      AnswerChecks.Found found = checks.of(opened);
      Optional<String> hindrance = found.hindrance(checked);
      if (hindrance.isPresent()) {
        return unapproved(opened, me, typed, found, hindrance.get());
      }
      outcome = done(opened, me, typed, version, found.outgoing());
    }
    return answer(outcome, number, opened, me, CommandKind.APPROVE_ANSWER, typed, version);
  }

  /** The page with what came of a command. */
  private Response answer(
      Outcome<OpenedCase> outcome,
      String number,
      OpenedCase opened,
      LoggedIn.OfOffice me,
      CommandKind kind,
      CommandForm typed,
      int version) {
    return switch (outcome) {
      case Outcome.Done<OpenedCase> _ -> done(number, kind.slug());
      case Outcome.Wrong<OpenedCase> wrong ->
          refused(wrong.status(), opened, me, kind, typed, wrong.withArticle());
      case Outcome.Overtaken<OpenedCase> _ -> conflict(me, number, kind, typed, version);
      case Outcome.Unconfirmed<OpenedCase>(Found found) -> {
        FormView.Confirm confirm = CommandForms.personal(found);
        List<Problem> why = List.of(unchecked(confirm.why()));
        var values = new CommandForms.Typed(kind, typed.values(), why, null, confirm);
        yield page(422, opened, me.official(), CaseView.Showing.of(values));
      }
    };
  }

  /** What was not confirmed; its link leads to the box. */
  private static Problem unchecked(String message) {
    return new Problem("checked", Code.NOT_ALLOWED.slug(), message);
  }

  private Response tried(
      OpenedCase opened,
      OpenedCase after,
      LoggedIn.OfOffice me,
      CommandKind kind,
      CommandForm typed) {
    var note = new ArrayList<String>();
    String before = due(opened);
    String then = due(after);
    note.add(before.equals(then) ? "答复期限不变：" + then : "答复期限将由" + before + "改为" + then);
    if (opened.request().status() != after.request().status()) {
      note.add("状态将变为“" + after.request().status().words() + "”");
    }
    Fee fee = after.request().fee();
    if (fee != null && opened.request().fee() == null) {
      note.add("费用" + fee.amount() + "元");
    }
    var warnings = new ArrayList<>(CaseView.warnings(after));
    warnings.removeAll(CaseView.warnings(opened));
    warnings.forEach(w -> note.add("注意：" + w.replaceAll("。$", "")));
    String text = String.join("；", note) + "。还没有办理。";
    var values = new CommandForms.Typed(kind, typed.values(), List.of(), text);
    return page(200, opened, me.official(), CaseView.Showing.of(values));
  }

  private static String due(OpenedCase opened) {
    return opened
        .request()
        .due(opened.calendar(), opened.today())
        .map(DeskWords::brief)
        .orElse("期限未定");
  }

  private Response refused(
      int status,
      OpenedCase opened,
      LoggedIn.OfOffice me,
      CommandKind kind,
      CommandForm typed,
      List<Problem> problems) {
    var values = new CommandForms.Typed(kind, typed.values(), problems, null);
    return page(status, opened, me.official(), CaseView.Showing.of(values));
  }

  /** The page with what was found in the draft, which is not looked for again. */
  private Response unapproved(
      OpenedCase opened,
      LoggedIn.OfOffice me,
      CommandForm typed,
      AnswerChecks.Found found,
      String hindrance) {
    List<Problem> problems = List.of(unchecked(hindrance));
    var values = new CommandForms.Typed(CommandKind.APPROVE_ANSWER, typed.values(), problems, null);
    var showing = CaseView.Showing.of(values);
    String html = show(opened, me.official(), folder.papers(opened, found), showing);
    return Response.status(422).entity(html).build();
  }

  /** Somebody was faster: what they did, and all that was typed. */
  private Response conflict(
      LoggedIn.OfOffice me, String number, CommandKind kind, CommandForm typed, int seen) {
    OpenedCase now = open(me, number);
    var values = new CommandForms.Typed(kind, typed.values(), List.of(), null);
    return page(412, now, me.official(), CaseView.Showing.since(values, seen));
  }

  private OpenedCase open(LoggedIn.OfOffice me, String number) {
    return folder.open(me, number);
  }

  private Response page(int status, OpenedCase opened, Official me, CaseView.Showing showing) {
    return Response.status(status).entity(show(opened, me, showing)).build();
  }

  private String show(OpenedCase opened, Official me, CaseView.Showing showing) {
    return show(opened, me, folder.papers(opened, me), showing);
  }

  private String show(
      OpenedCase opened, Official me, CaseView.Papers papers, CaseView.Showing showing) {
    return new Request(CaseView.of(opened, me, papers, showing)).render();
  }

  /** The address of the page. */
  public static String path(RequestNumber number) {
    return "/desk/requests/" + number;
  }

  /**
   * To the page of that number, as the address has it.
   *
   * @throws NotFoundException for a text that is no number
   */
  public static Response to(String number) {
    return redirect(number, "");
  }

  /** The same; the page says that it was done. */
  public static Response done(String number, String what) {
    return redirect(number, "?done=" + what);
  }

  private static Response redirect(String number, String query) {
    String path =
        RequestNumber.parse(number).map(RequestPage::path).orElseThrow(NotFoundException::new);
    return Response.seeOther(URI.create(path + query)).build();
  }
}
