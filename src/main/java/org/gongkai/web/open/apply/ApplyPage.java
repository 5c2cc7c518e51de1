package org.gongkai.web.open.apply;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.GongkaiConfig;
import org.gongkai.OfficeTime;
import org.gongkai.casework.intake.Caller;
import org.gongkai.casework.intake.Intake;
import org.gongkai.file.Attachments;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.office.KeptOffices;
import org.gongkai.office.Office;
import org.gongkai.request.Law;
import org.gongkai.web.form.FormToken;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.form.SentForm;
import org.gongkai.web.http.ClientAddress;
import org.gongkai.web.look.Display;
import org.gongkai.web.look.PageView;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/**
 * {@code /apply}: the request form, page by page, without scripts. What was typed travels in the
 * form ({@link Draft}); nothing is stored before the last page is sent, and nothing typed is lost
 * by an error, a stale token or a way back. The same form sent twice is one request.
 * docs/decisions/0010 says why.
 */
@Path("/apply")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ApplyPage {

  /** Shows that the browser takes cookies. */
  private static final String PROBE = "cookies";

  /** Before who applies: the other form, with all that was typed. */
  private static final String AS = "AS:";

  /** Kept by the browser for its Back button, and for nothing else. */
  private static final String FOR_BACK = "private, no-cache";

  private final Intake intake;
  private final SubmissionForm judge;
  private final Offers offers;
  private final KeptOffices kept;
  private final ClientAddress clientAddress;
  private final Drafts drafts;
  private final Receipts receipts;
  private final ReceiptPage receiptPage;
  private final FormToken tokens;
  private final PageView page;
  private final ApplyTexts texts;
  private final Clock clock;
  private final boolean secure;

  ApplyPage(
      Intake intake,
      SubmissionForm judge,
      Offers offers,
      KeptOffices kept,
      ClientAddress clientAddress,
      Drafts drafts,
      Receipts receipts,
      ReceiptPage receiptPage,
      FormToken tokens,
      PageView page,
      ApplyTexts texts,
      Clock clock,
      GongkaiConfig config) {
    this.intake = intake;
    this.judge = judge;
    this.offers = offers;
    this.kept = kept;
    this.clientAddress = clientAddress;
    this.drafts = drafts;
    this.receipts = receipts;
    this.receiptPage = receiptPage;
    this.tokens = tokens;
    this.page = page;
    this.texts = texts;
    this.clock = clock;
    this.secure = config.publicUrl().startsWith("https:");
  }

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Apply(ApplyForm model, Offers.@Nullable Offer offer) implements TemplateInstance {}

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record SentBefore(String state) implements TemplateInstance {}

  @GET
  public Response first(
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("office") @Nullable String office,
      @QueryParam("find") @Nullable String find) {
    String as = Draft.ORGANISATION.equals(kind) ? Draft.ORGANISATION : Draft.CITIZEN;
    Draft draft = Draft.begun(clock.instant().getEpochSecond(), as);
    Draft chosen = office == null ? draft : draft.with("office", office);
    return show(200, Step.WHO, chosen, List.of(), "", offers.of(find, office));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response next(
      MultivaluedMap<String, String> typed,
      @CookieParam(Receipts.SENT) @Nullable String sent,
      @CookieParam(Receipts.NAME) @Nullable String receipt,
      @CookieParam(PROBE) @Nullable String probe,
      HttpServerRequest request) {
    return next(
        new Sent(
            first(typed),
            List.of(),
            new Before(sent, receipt),
            probe != null,
            clientAddress.of(request)));
  }

  /** The last page, with attachments. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response last(
      MultipartFormDataInput input,
      @CookieParam(Receipts.SENT) @Nullable String sent,
      @CookieParam(Receipts.NAME) @Nullable String receipt,
      @CookieParam(PROBE) @Nullable String probe,
      HttpServerRequest request)
      throws IOException {
    try (SentForm form = SentForm.of(input)) {
      return next(
          new Sent(
              first(form.fields()),
              List.copyOf(form.files()),
              new Before(sent, receipt),
              probe != null,
              clientAddress.of(request)));
    }
  }

  /** A field that came twice counts once. */
  private static Map<String, String> first(MultivaluedMap<String, String> typed) {
    var fields = new HashMap<String, String>();
    typed.forEach((name, all) -> fields.put(name, all.isEmpty() ? "" : all.getFirst()));
    return fields;
  }

  /**
   * What the browser knows of an earlier sending.
   *
   * @param sent the mark of the submission, or null
   * @param receipt while it can be shown, or null
   */
  private record Before(@Nullable String sent, @Nullable String receipt) {}

  /** A page of the form as it came. */
  private record Sent(
      Map<String, String> fields,
      List<Attachments.Sent> files,
      Before before,
      boolean cookies,
      String address) {

    @Nullable String field(String name) {
      return fields.get(name);
    }

    Caller caller() {
      return new Caller.Public(address);
    }

    Step from() {
      return Step.of(field("from")).orElse(Step.WHO);
    }
  }

  private Response next(Sent in) {
    Optional<Draft> known = drafts.open(in.field("state"));
    Draft draft = known.orElseGet(() -> begun(in)).with(in.fields);
    String to = in.fields.getOrDefault("to", "");
    if (in.field(Display.COOKIE) != null) {
      return shownAs(Display.of(in.field(Display.COOKIE)), in.from(), draft);
    }
    if (to.equals("AGAIN")) {
      return show(200, Step.CHECK, draft.again(clock.instant().getEpochSecond()), List.of(), "");
    }
    // a second press repeats the receipt, unless it was hidden or its time is over
    boolean receiptGone = receipts.open(in.before.receipt).isEmpty();
    if (isSent(draft, in) && (in.from() != Step.CHECK || receiptGone)) {
      return sentBefore(draft);
    }
    if (known.isEmpty() && in.from() != Step.WHO) {
      return show(422, in.from(), draft, List.of(whole(texts.lost())), "");
    }
    if (to.startsWith(AS)) {
      String kind = to.substring(AS.length());
      String as = kind.equals(Draft.ORGANISATION) ? Draft.ORGANISATION : Draft.CITIZEN;
      return show(200, Step.WHO, draft.as(as), List.of(), "applicant.name");
    }
    if (to.equals("MEND")) {
      return show(200, Step.CHECK, mended(draft), List.of(), "");
    }
    if (to.equals("BACK")) {
      return show(200, in.from().before(), draft, List.of(), "");
    }
    Optional<Step> change = Step.of(to.replaceAll(":.*", ""));
    if (change.isPresent()) {
      return show(200, change.get(), draft, List.of(), to.replaceAll("^[^:]*:?", ""));
    }
    if (!tokens.isFresh(in.field(FormToken.FIELD), FormToken.PUBLIC)) {
      return show(422, in.from(), draft, List.of(whole(stale(in.from()))), "");
    }
    return in.from() == Step.CHECK ? submit(draft, in) : judged(draft, in);
  }

  private Draft begun(Sent in) {
    String as = in.fields.getOrDefault(Draft.FORM, Draft.CITIZEN);
    return Draft.begun(clock.instant().getEpochSecond(), as);
  }

  private static Draft mended(Draft draft) {
    return MailSlip.in(draft.value("applicant.email"))
        .map(slip -> draft.with("applicant.email", slip.meant()))
        .orElse(draft);
  }

  private String stale(Step step) {
    return texts.stale(step == Step.CHECK ? texts.submit() : texts.next());
  }

  private boolean isSent(Draft draft, Sent in) {
    return Receipts.mark(draft.submissionId()).equals(in.before.sent);
  }

  private Response judged(Draft draft, Sent in) {
    List<Problem> problems = judge.problems(in.from(), draft, in.caller());
    if (!problems.isEmpty()) {
      return show(422, in.from(), draft, problems, "");
    }
    if (!draft.reviewed()) {
      return show(200, in.from().next(), draft, List.of(), "");
    }
    for (Step step : List.of(Step.WHO, Step.WHAT, Step.HOW)) {
      List<Problem> others = judge.problems(step, draft, in.caller());
      if (!others.isEmpty()) {
        return show(422, step, draft, others, "");
      }
    }
    return show(200, Step.CHECK, draft, List.of(), "");
  }

  private Response submit(Draft draft, Sent in) {
    return Outcome.of(
            () -> intake.submit(SubmissionForm.input(draft), in.caller(), in.files, draft.told()))
        .page(
            accepted -> taken(Receipt.of(accepted, draft), draft, in),
            (status, problems) -> refused(status, problems, draft, in));
  }

  private Response refused(int status, List<Problem> problems, Draft draft, Sent in) {
    if (status != 422) {
      return show(status, Step.CHECK, draft, List.of(whole(problems.getFirst().message())), "");
    }
    if (problems.stream().anyMatch(p -> p.code().equals(Code.SUBMISSION_REUSED.slug()))) {
      return sentBefore(draft);
    }
    for (Step step : List.of(Step.WHO, Step.WHAT, Step.HOW)) {
      List<Problem> found = judge.problems(step, draft, in.caller());
      if (!found.isEmpty()) {
        return show(422, step, draft, found, "");
      }
    }
    return show(422, Step.CHECK, draft, problems, "");
  }

  /**
   * By redirect, so that a reload shows the receipt; at once where the browser takes no cookies.
   */
  private Response taken(Receipt receipt, Draft draft, Sent in) {
    if (!in.cookies) {
      return Response.ok(receiptPage.render(receipt)).build();
    }
    return Response.seeOther(URI.create("/apply/done"))
        .cookie(receipts.cookie(receipt), receipts.sent(draft.submissionId()))
        .build();
  }

  private static Problem whole(String message) {
    return new Problem("main", "", message);
  }

  private Response shownAs(Display display, Step step, Draft draft) {
    page.show(display);
    return Response.fromResponse(show(200, step, draft, List.of(), ""))
        .cookie(display.cookie(secure))
        .build();
  }

  private Response sentBefore(Draft draft) {
    return Response.ok(new SentBefore(drafts.seal(draft)).render()).build();
  }

  private Response show(int status, Step step, Draft draft, List<Problem> problems, String focus) {
    return show(status, step, draft, problems, focus, null);
  }

  private Response show(
      int status,
      Step step,
      Draft draft,
      List<Problem> problems,
      String focus,
      Offers.@Nullable Offer offer) {
    Draft shown =
        switch (step) {
          case CHECK -> draft.checked();
          case HOW -> draft.suggested();
          case WHO, WHAT -> draft;
        };
    List<Office> offices = kept.all();
    Draft complete =
        offices.size() == 1 ? shown.with("office", offices.getFirst().code().value()) : shown;
    Law law = Law.inForceOn(OfficeTime.today(clock));
    var model = ApplyForm.of(step, law, complete, drafts.seal(complete), problems, offices, focus);
    NewCookie probe = receipts.cookie(PROBE, "1", NewCookie.DEFAULT_MAX_AGE);
    return Response.status(status)
        .entity(new Apply(model, offer).render())
        .header(HttpHeaders.CACHE_CONTROL, FOR_BACK)
        .cookie(probe)
        .build();
  }
}
