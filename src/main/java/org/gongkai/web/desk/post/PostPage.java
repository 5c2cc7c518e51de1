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
import java.util.Optional;
import org.gongkai.OfficeTime;
import org.gongkai.calendar.DueDate;
import org.gongkai.casework.Desk;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.RequestNotices;
import org.gongkai.casework.StillNeeded;
import org.gongkai.casework.command.Casework;
import org.gongkai.casework.command.CommandInput;
import org.gongkai.casework.command.CommandKind;
import org.gongkai.casework.paper.Letters;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.Subject;
import org.gongkai.input.Problem;
import org.gongkai.notice.Notice;
import org.gongkai.notice.NoticeStatus;
import org.gongkai.notice.Outbox;
import org.gongkai.notice.Recipient;
import org.gongkai.office.Role;
import org.gongkai.request.Applicant;
import org.gongkai.request.Delivery;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestNumber;
import org.gongkai.web.desk.Band;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.NoticeWords;
import org.gongkai.web.desk.request.CommandForms;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/post}: letters that wait to be posted; {@code /desk/notices}: mails that failed. A
 * letter whose dispatch the law dates is closed by recording it, any other by marking it.
 */
@Path("/desk")
@Produces(Gate.HTML)
public class PostPage {

  private final Gate gate;
  private final Outbox outbox;
  private final Casework casework;
  private final Letters letters;
  private final Desk desk;
  private final Clock clock;

  PostPage(Gate gate, Outbox outbox, Casework casework, Letters letters, Desk desk, Clock clock) {
    this.gate = gate;
    this.outbox = outbox;
    this.casework = casework;
    this.letters = letters;
    this.desk = desk;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Post(
      List<Waiting> waiting,
      boolean addresses,
      LocalDate today,
      @Nullable String said,
      @Nullable String error)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Notices(List<Waiting> waiting, @Nullable String said, @Nullable String error)
      implements TemplateInstance {}

  /**
   * A letter or a mail that waits for a person.
   *
   * @param dated whether its dispatch is recorded in the request
   * @param inPerson whether it is to be handed over rather than posted
   * @param due the day by which the law wants it on its way, or null
   * @param left how far that is, in words
   * @param letter its .docx, or null when the page of the request tells all
   * @param address to whom and where, once it was asked for
   */
  public record Waiting(
      String subject,
      String id,
      String number,
      String what,
      String to,
      Instant since,
      boolean dated,
      boolean inPerson,
      @Nullable DueDate due,
      String left,
      Band band,
      Letters.@Nullable Letter letter,
      @Nullable String reason,
      @Nullable String address,
      boolean mayClose) {}

  @GET
  @Path("post")
  public String post(@QueryParam("done") @Nullable String done) {
    LoggedIn.OfOffice me = gate.enter();
    return post(me, false, done == null ? null : "已登记", null);
  }

  /** The same with addresses, to be printed; that they were read is recorded. */
  @POST
  @Path("post/addresses")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public String addresses(MultivaluedMap<String, String> form) {
    return post(gate.enter(form, Role.CLERK, Role.HANDLER), true, null, null);
  }

  private String post(
      LoggedIn.OfOffice me, boolean addresses, @Nullable String said, @Nullable String error) {
    return new Post(
            waiting(me, NoticeStatus.TO_POST, addresses),
            addresses,
            OfficeTime.today(clock),
            said,
            error)
        .render();
  }

  @GET
  @Path("notices")
  public String notices(@QueryParam("done") @Nullable String done) {
    LoggedIn.OfOffice me = gate.enter();
    String said = done == null ? null : done.equals("retry") ? "已重新发送，稍后可以在申请页看到结果" : "已登记";
    return new Notices(waiting(me, NoticeStatus.FAILED, false), said, null).render();
  }

  @GET
  @Path("{page:post|notices}/{action:addresses|close|retry}")
  public Response back(@jakarta.ws.rs.PathParam("page") String page) {
    return Response.seeOther(URI.create("/desk/" + page)).build();
  }

  private List<Waiting> waiting(LoggedIn.OfOffice me, NoticeStatus status, boolean addresses) {
    return outbox.waiting(me.office(), status).stream()
        .flatMap(notice -> waiting(me, notice, addresses).stream())
        .toList();
  }

  /** Empty for what the request has overtaken. */
  private Optional<Waiting> waiting(LoggedIn.OfOffice me, Notice notice, boolean addresses) {
    Optional<OpenedCase> opened =
        RequestNumber.ofSubject(notice.key().subject())
            .flatMap(number -> casework.open(me.organ(), number));
    return opened.isPresent() && !StillNeeded.is(notice, opened.get().request())
        ? Optional.empty()
        : Optional.of(waiting(me, notice, opened, addresses));
  }

  private Waiting waiting(
      LoggedIn.OfOffice me, Notice notice, Optional<OpenedCase> opened, boolean addresses) {
    String to =
        switch (notice.to()) {
          case Recipient.TheApplicant _ ->
              "申请人 " + opened.map(o -> o.request().submitted().maskedName()).orElse("");
          case Recipient.AParty _ -> "被征求意见方 " + notice.values().getOrDefault("party", "");
          case Recipient.AnOfficial o ->
              opened.map(c -> CommandForms.name(c, o.id())).orElse(o.id());
        };
    boolean failed = notice.status() == NoticeStatus.FAILED;
    DueDate due = opened.flatMap(o -> due(o, notice)).orElse(null);
    Integer left =
        due == null ? null : opened.map(o -> o.calendar().left(o.today(), due.date())).orElse(null);
    return new Waiting(
        notice.key().subject().toString(),
        notice.key().id(),
        opened.map(o -> o.request().number().toString()).orElse(""),
        NoticeWords.of(notice.kind()),
        to,
        notice.createdAt(),
        dated(opened, notice).isPresent(),
        opened.map(PostPage::isFetched).orElse(false),
        due,
        Band.left(left),
        Band.of(left),
        opened.flatMap(o -> letters.with(o, notice)).orElse(null),
        failed ? outbox.reason(notice.key()).orElse(null) : null,
        addresses ? opened.map(o -> address(me, o, notice)).orElse(null) : null,
        me.official().is(Role.CLERK) || me.official().is(Role.HANDLER));
  }

  /** Whether the approved answer is to be fetched. */
  private static boolean isFetched(OpenedCase opened) {
    var approval = opened.request().answering().approval();
    return approval != null
        && approval.delivery() != Delivery.Method.POST
        && approval.delivery() != Delivery.Method.EMAIL;
  }

  /** The open deadline that its dispatch closes: of the answer, or of the notice that waits. */
  private static Optional<DueDate> due(OpenedCase opened, Notice notice) {
    Optional<RequestEvent.Paper> paper = dated(Optional.of(opened), notice);
    return paper.flatMap(
        p ->
            opened.deadlines().stream()
                .filter(
                    d ->
                        p == RequestEvent.Paper.ANSWER
                            ? d.kind() == DeadlineKind.ANSWER
                            : d.kind() == DeadlineKind.DISPATCH
                                && RequestNotices.event(notice.key()).equals(Optional.of(d.of())))
                .map(Deadline::due)
                .findFirst());
  }

  /** The paper whose dispatch is still to be recorded. */
  private static Optional<RequestEvent.Paper> dated(Optional<OpenedCase> opened, Notice notice) {
    return opened
        .filter(o -> o.request().status().isOpen() || !o.request().awaited().isEmpty())
        .flatMap(_ -> Letters.paper(notice));
  }

  private String address(LoggedIn.OfOffice me, OpenedCase opened, Notice notice) {
    RequestNumber number = opened.request().number();
    String by = me.official().id();
    return switch (notice.to()) {
      case Recipient.AParty party ->
          notice.values().getOrDefault("party", "")
              + "\n"
              + desk.contact(number, party.of(), by).orElse("（没有登记联系方式）");
      case Recipient.TheApplicant _ ->
          desk.applicant(number, by).map(PostPage::address).orElse("（个人信息已删除）");
      case Recipient.AnOfficial _ -> "";
    };
  }

  private static String address(Applicant applicant) {
    String postcode = applicant.postcode() == null ? "" : applicant.postcode() + " ";
    String address = applicant.address() == null ? "（没有留下地址）" : applicant.address();
    String phone = applicant.phone() == null ? "" : "\n电话 " + applicant.phone();
    return postcode + address + "\n" + applicant.name() + " 收" + phone;
  }

  @POST
  @Path("post/close")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response close(MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.enter(form, Role.CLERK, Role.HANDLER);
    String error = closed(me, form);
    return error == null
        ? Response.seeOther(URI.create("/desk/post?done=yes")).build()
        : Response.status(422).entity(post(me, false, null, error)).build();
  }

  @POST
  @Path("notices/close")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response told(MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.enter(form, Role.CLERK, Role.HANDLER);
    String error = closed(me, form);
    if (error == null) {
      return Response.seeOther(URI.create("/desk/notices?done=told")).build();
    }
    String html = new Notices(waiting(me, NoticeStatus.FAILED, false), null, error).render();
    return Response.status(422).entity(html).build();
  }

  @POST
  @Path("notices/retry")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response retry(MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.enter(form, Role.CLERK, Role.HANDLER, Role.ADMIN);
    outbox.retry(own(me, form).key(), clock.instant());
    return Response.seeOther(URI.create("/desk/notices?done=retry")).build();
  }

  /** A notice of the own office. */
  private Notice own(LoggedIn.OfOffice me, MultivaluedMap<String, String> form) {
    return key(or(form.getFirst("subject")), or(form.getFirst("id")))
        .flatMap(outbox::find)
        .filter(notice -> notice.office().equals(me.office()))
        .orElseThrow(NotFoundException::new);
  }

  private static Optional<Notice.Key> key(String subject, String id) {
    boolean sound = subject.matches("[A-Z]+#.+") && !id.isEmpty();
    return sound ? Optional.of(new Notice.Key(Subject.parse(subject), id)) : Optional.empty();
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Closes it; what is wrong, or null. */
  private @Nullable String closed(LoggedIn.OfOffice me, MultivaluedMap<String, String> form) {
    Notice notice = own(me, form);
    Optional<OpenedCase> opened =
        RequestNumber.ofSubject(notice.key().subject())
            .flatMap(number -> casework.open(me.organ(), number));
    Optional<RequestEvent.Paper> paper = dated(opened, notice);
    if (paper.isEmpty()) {
      outbox.posted(notice.key());
      return null;
    }
    String on = form.getFirst("on");
    if (on != null && on.isBlank()) {
      return "请填写交邮或者签收日期。";
    }
    OpenedCase request = opened.orElseThrow();
    Map<String, @Nullable String> fields = new HashMap<>();
    fields.put("what", paper.get().name());
    fields.put("way", form.getFirst("way"));
    fields.put("on", on);
    CommandInput command = CommandInput.of(CommandKind.RECORD_DISPATCH, fields);
    int version = request.request().version();
    return Outcome.of(() -> casework.command(request, command, me.official(), version))
        .<@Nullable String>page(
            _ -> {
              outbox.posted(notice.key());
              return null;
            },
            (_, problems) -> String.join("；", problems.stream().map(Problem::message).toList()));
  }
}
