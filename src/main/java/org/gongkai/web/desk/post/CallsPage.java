package org.gongkai.web.desk.post;

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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.OfficeTime;
import org.gongkai.calendar.Words;
import org.gongkai.casework.Desk;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.StillNeeded;
import org.gongkai.casework.command.Casework;
import org.gongkai.casework.command.CommandInput;
import org.gongkai.casework.command.CommandKind;
import org.gongkai.casework.paper.Letters;
import org.gongkai.deadline.Subject;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.notice.Notice;
import org.gongkai.notice.NoticeStatus;
import org.gongkai.notice.Outbox;
import org.gongkai.office.Role;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestNumber;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.NoticeWords;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/calls}: notices to applicants who left a phone alone, each a call to make. The
 * number is shown when it is asked for, which is recorded; day and outcome are entered. Where the
 * law dates the dispatch of a notice, the call is recorded as its way.
 */
@Path("/desk/calls")
@Produces(Gate.HTML)
public class CallsPage {

  private static final int LONGEST_NOTE = 200;

  private final Gate gate;
  private final Outbox outbox;
  private final Casework casework;
  private final Desk desk;
  private final Clock clock;

  CallsPage(Gate gate, Outbox outbox, Casework casework, Desk desk, Clock clock) {
    this.gate = gate;
    this.outbox = outbox;
    this.casework = casework;
    this.desk = desk;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Calls(List<Call> calls, LocalDate today, @Nullable String said, @Nullable Wrong wrong)
      implements TemplateInstance {}

  /** What was typed of a call and not taken, and why. */
  public record Wrong(String id, String why, String outcome, String on, String note) {}

  /**
   * A call to make.
   *
   * @param subject where the notice is stored
   * @param what it tells
   * @param to the applicant, masked
   * @param phone once it was asked for, else null
   * @param mayCall whether the official enters what came of it
   */
  public record Call(
      String subject,
      String id,
      String number,
      String title,
      String what,
      String to,
      Instant since,
      @Nullable String phone,
      boolean mayCall) {

    /** Whether what was not taken was typed of this call. */
    public boolean isOf(@Nullable Wrong wrong) {
      return wrong != null && wrong.id.equals(id);
    }
  }

  @GET
  public String calls(@QueryParam("done") @Nullable String done) {
    String said =
        switch (Objects.requireNonNullElse(done, "")) {
          case "told" -> "已登记：电话告知了申请人";
          case "tried" -> "已登记：没有联系上，请改天再打";
          default -> null;
        };
    return page(gate.enter(), null, said, null);
  }

  @GET
  @Path("{action:number|close}")
  public Response back() {
    return Response.seeOther(URI.create("/desk/calls")).build();
  }

  /** Shows the number of one call; that it was read is recorded first. */
  @POST
  @Path("number")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public String number(MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.enter(form, Role.CLERK, Role.HANDLER);
    return page(me, own(me, form), null, null);
  }

  @POST
  @Path("close")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response close(MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.enter(form, Role.CLERK, Role.HANDLER);
    Notice notice = own(me, form);
    return Outcome.of(() -> closed(me, notice, form))
        .page(
            told ->
                Response.seeOther(URI.create("/desk/calls?done=" + (told ? "told" : "tried")))
                    .build(),
            (status, problems) -> {
              String why = String.join("；", problems.stream().map(Problem::message).toList());
              var wrong =
                  new Wrong(
                      notice.key().id(),
                      why,
                      or(form, "outcome"),
                      or(form, "on"),
                      or(form, "note"));
              return Response.status(status).entity(page(me, null, null, wrong)).build();
            });
  }

  /** Enters what came of a call; whether the applicant was told. */
  private boolean closed(LoggedIn.OfOffice me, Notice notice, MultivaluedMap<String, String> form) {
    OpenedCase opened = opened(me, notice).orElseThrow(NotFoundException::new);
    Entered entered = Entered.read(form, opened);
    if (entered.told) {
      Optional<RequestEvent.Paper> paper =
          Letters.paper(notice)
              .filter(p -> opened.request().awaited().stream().anyMatch(a -> a.what() == p));
      paper.ifPresent(
          p -> {
            Map<String, @Nullable String> fields = new HashMap<>();
            fields.put("what", p.name());
            fields.put("way", RequestEvent.Way.PHONE.name());
            fields.put("on", entered.on.toString());
            CommandInput command = CommandInput.of(CommandKind.RECORD_DISPATCH, fields);
            casework.command(opened, command, me.official(), opened.request().version());
          });
      outbox.settled(notice.key(), NoticeStatus.CALLED);
    }
    desk.noted(opened.request().number(), me.official().id(), entered.words(notice));
    return entered.told;
  }

  /** What was entered of a call. */
  private record Entered(boolean told, LocalDate on, String note) {

    static Entered read(MultivaluedMap<String, String> form, OpenedCase opened) {
      var problems = new Problems();
      String outcome = or(form, "outcome");
      if (!outcome.equals("TOLD") && !outcome.equals("TRIED")) {
        problems.add("outcome", Code.REQUIRED, "请选择电话的结果");
      }
      String day = or(form, "on");
      LocalDate on = problems.day("on", "打电话的日期", day);
      if (day.isBlank()) {
        problems.add("on", Code.REQUIRED, "请填写打电话的日期");
      } else if (on != null && on.isAfter(opened.today())) {
        problems.add("on", Code.FUTURE, "打电话的日期不能晚于今天");
      } else if (on != null && on.isBefore(opened.request().submitted().on())) {
        problems.add("on", Code.NOT_ALLOWED, "打电话的日期不能早于申请到达的日期");
      }
      String note = or(form, "note").strip();
      if (note.length() > LONGEST_NOTE) {
        problems.add("note", Code.LENGTH, "备注不能超过" + LONGEST_NOTE + "个字");
      }
      problems.orRefuse();
      return new Entered(outcome.equals("TOLD"), Objects.requireNonNull(on, "or refused"), note);
    }

    String words(Notice notice) {
      String came = told ? "已告知申请人" : "没有联系上";
      return "电话告知“%s”：%s，%s%s"
          .formatted(
              NoticeWords.of(notice.kind()), Words.day(on), came, note.isEmpty() ? "" : "；" + note);
    }
  }

  private String page(
      LoggedIn.OfOffice me, @Nullable Notice shown, @Nullable String said, @Nullable Wrong wrong) {
    List<Call> calls =
        outbox.waiting(me.office(), NoticeStatus.TO_CALL).stream()
            .flatMap(notice -> call(me, notice, shown).stream())
            .toList();
    return new Calls(calls, OfficeTime.today(clock), said, wrong).render();
  }

  private Optional<Call> call(LoggedIn.OfOffice me, Notice notice, @Nullable Notice shown) {
    boolean asked = shown != null && shown.key().equals(notice.key());
    return opened(me, notice)
        .filter(opened -> StillNeeded.is(notice, opened.request()))
        .map(
            opened ->
                new Call(
                    notice.key().subject().toString(),
                    notice.key().id(),
                    opened.request().number().toString(),
                    opened.request().submitted().information().heading(),
                    NoticeWords.of(notice.kind()),
                    opened.request().submitted().maskedName(),
                    notice.createdAt(),
                    asked ? phone(me, opened) : null,
                    me.official().is(Role.CLERK) || me.official().is(Role.HANDLER)));
  }

  private String phone(LoggedIn.OfOffice me, OpenedCase opened) {
    return desk.applicant(opened.request().number(), me.official().id())
        .map(
            applicant -> applicant.name() + " " + Objects.requireNonNullElse(applicant.phone(), ""))
        .orElse("（个人信息已删除）");
  }

  private Optional<OpenedCase> opened(LoggedIn.OfOffice me, Notice notice) {
    return RequestNumber.ofSubject(notice.key().subject())
        .flatMap(number -> casework.open(me.organ(), number));
  }

  /** A call of the own office that waits. */
  private Notice own(LoggedIn.OfOffice me, MultivaluedMap<String, String> form) {
    String subject = or(form, "subject");
    String id = or(form, "id");
    if (!subject.matches("[A-Z]+#.+") || id.isEmpty()) {
      throw new NotFoundException();
    }
    return outbox
        .find(new Notice.Key(Subject.parse(subject), id))
        .filter(notice -> notice.office().equals(me.office()))
        .filter(notice -> notice.status() == NoticeStatus.TO_CALL)
        .orElseThrow(NotFoundException::new);
  }

  private static String or(MultivaluedMap<String, String> form, String name) {
    return Objects.requireNonNullElse(form.getFirst(name), "");
  }
}
