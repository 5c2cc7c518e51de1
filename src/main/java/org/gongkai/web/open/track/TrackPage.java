package org.gongkai.web.open.track;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.BiFunction;
import org.gongkai.GongkaiConfig;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.TooMany;
import org.gongkai.casework.command.Casework;
import org.gongkai.casework.intake.Tracking;
import org.gongkai.casework.paper.AnswerPackage;
import org.gongkai.input.Clean;
import org.gongkai.input.Problem;
import org.gongkai.web.form.FormToken;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.http.ClientAddress;
import org.gongkai.web.http.RetryAfter;
import org.gongkai.web.http.Revalidated;
import org.gongkai.web.look.Display;
import org.gongkai.web.look.PageView;
import org.gongkai.web.open.TrackedNumber;
import org.jspecify.annotations.Nullable;

/**
 * {@code /track}: number and query code, then where the request stands, by when and why, and what
 * the applicant can do. Every page is the answer to a POST that carries number and code, so that
 * neither stands in an address, a cookie or a log.
 */
@Path("/track")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class TrackPage {

  private final Tracking tracking;
  private final Casework casework;
  private final AnswerPackage answers;
  private final AnswerLinks links;
  private final AnswerLetter letter;
  private final ClientAddress clientAddress;
  private final FormToken tokens;
  private final PageView page;
  private final TrackTexts texts;
  private final boolean secure;

  TrackPage(
      Tracking tracking,
      Casework casework,
      AnswerPackage answers,
      AnswerLinks links,
      AnswerLetter letter,
      ClientAddress clientAddress,
      FormToken tokens,
      PageView page,
      TrackTexts texts,
      GongkaiConfig config) {
    this.tracking = tracking;
    this.casework = casework;
    this.answers = answers;
    this.links = links;
    this.letter = letter;
    this.clientAddress = clientAddress;
    this.tokens = tokens;
    this.page = page;
    this.texts = texts;
    this.secure = config.publicUrl().startsWith("https:");
  }

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Track(String number, @Nullable String error) implements TemplateInstance {}

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Status(TrackModel model, Said said, @Nullable Released released)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Withdraw(TrackModel model) implements TemplateInstance {}

  @GET
  @Consumes(MediaType.WILDCARD)
  public Response question(
      @QueryParam("number") @Nullable String number, @Context Request request) {
    return Revalidated.page(request, new Track(TrackedNumber.shown(number), null).render());
  }

  @POST
  public Response track(MultivaluedMap<String, String> form, HttpServerRequest request) {
    return answered(form, request, opened -> show(200, opened, form, Said.NOTHING));
  }

  @POST
  @Path("supplement")
  public Response supplement(MultivaluedMap<String, String> form, HttpServerRequest request) {
    return answered(
        form, request, opened -> told(opened, form, casework::supplement, texts.supplementTaken()));
  }

  /** What was disclosed should be public (Art. 44). */
  @POST
  @Path("propose-disclosure")
  public Response propose(MultivaluedMap<String, String> form, HttpServerRequest request) {
    return answered(
        form,
        request,
        opened -> told(opened, form, casework::proposeDisclosure, texts.proposalTaken()));
  }

  @POST
  @Path("withdraw")
  public Response withdraw(MultivaluedMap<String, String> form, HttpServerRequest request) {
    return answered(form, request, opened -> withdraw(opened, form));
  }

  /** The answer's letter and files. */
  @POST
  @Path("answer")
  @Produces(MediaType.WILDCARD)
  public Response answer(MultivaluedMap<String, String> form, HttpServerRequest request) {
    return answered(form, request, opened -> answer(opened, form));
  }

  private Response answer(OpenedCase opened, MultivaluedMap<String, String> form) {
    return answers
        .released(opened)
        .map(
            parts ->
                answers.fitsOneAnswer(parts)
                    ? AnswerFiles.all(opened.request().number(), parts)
                    : show(413, opened, form, new Said(texts.answerOneByOne(), null, "")))
        .orElseGet(() -> show(404, opened, form, new Said(texts.answerNotYet(), null, "")));
  }

  /** What an opened request is answered with. */
  @FunctionalInterface
  private interface Answer {
    Response to(OpenedCase opened);
  }

  /**
   * What the page says besides the request.
   *
   * @param done what was just done, or null
   * @param error what is wrong with what was typed, or null
   * @param content the supplement or proposal as typed
   */
  public record Said(@Nullable String done, @Nullable String error, String content) {
    static final Said NOTHING = new Said(null, null, "");
  }

  private Response answered(
      MultivaluedMap<String, String> form, HttpServerRequest request, Answer answer) {
    String number = form.getFirst("number");
    String display = form.getFirst(Display.COOKIE);
    if (display != null) {
      page.show(Display.of(display));
    }
    Response response;
    try {
      OpenedCase opened = tracking.open(number, form.getFirst("code"), clientAddress.of(request));
      response =
          display == null
              ? answer.to(opened)
              : show(200, opened, form, new Said(null, null, typed(form)));
    } catch (Tracking.NoSuchRequest e) {
      boolean both = Clean.line(number) != null && Clean.line(form.getFirst("code")) != null;
      response = again(both ? 404 : 422, number, both ? e.getMessage() : texts.both());
    } catch (TooMany e) {
      RetryAfter.in(e.retryAfter());
      response = again(429, number, e.getMessage());
    }
    return display == null
        ? response
        : Response.fromResponse(response).cookie(Display.of(display).cookie(secure)).build();
  }

  private static String typed(MultivaluedMap<String, String> form) {
    String content = form.getFirst("content");
    return content == null ? "" : content;
  }

  /** What the applicant writes in one field. */
  private Response told(
      OpenedCase opened,
      MultivaluedMap<String, String> form,
      BiFunction<OpenedCase, String, OpenedCase> command,
      String done) {
    String content = typed(form);
    if (!isFresh(form)) {
      return show(422, opened, form, new Said(null, texts.stale(), content));
    }
    Outcome<OpenedCase> outcome = Outcome.of(() -> command.apply(opened, content));
    return outcome instanceof Outcome.Overtaken<OpenedCase>
        ? show(412, reopened(opened), form, new Said(null, texts.conflict(), content))
        : outcome.page(
            after -> show(200, after, form, new Said(done, null, "")),
            (status, wrong) -> show(status, opened, form, new Said(null, first(wrong), content)));
  }

  /** What is wrong first; a page of one field says one thing. */
  private static String first(List<Problem> problems) {
    return problems.getFirst().message();
  }

  private Response withdraw(OpenedCase opened, MultivaluedMap<String, String> form) {
    boolean sure = "yes".equals(form.getFirst("sure"));
    if (!opened.request().status().isOpen()) {
      return show(200, opened, form, Said.NOTHING);
    }
    if (!sure || !isFresh(form)) {
      TrackModel model = TrackModel.of(opened, code(form), texts);
      return Response.ok(new Withdraw(model).render()).build();
    }
    Outcome<OpenedCase> outcome = Outcome.of(() -> casework.withdraw(opened));
    return outcome instanceof Outcome.Overtaken<OpenedCase>
        ? show(412, reopened(opened), form, new Said(texts.conflict(), null, ""))
        : outcome.page(
            after -> show(200, after, form, new Said(texts.withdrawTaken(), null, "")),
            (status, wrong) -> show(status, opened, form, new Said(first(wrong), null, "")));
  }

  private OpenedCase reopened(OpenedCase opened) {
    return casework.open(opened.request().number()).orElse(opened);
  }

  private boolean isFresh(MultivaluedMap<String, String> form) {
    return tokens.isFresh(form.getFirst(FormToken.FIELD), FormToken.PUBLIC);
  }

  private static String code(MultivaluedMap<String, String> form) {
    String code = form.getFirst("code");
    return code == null ? "" : code;
  }

  private Response show(
      int code, OpenedCase opened, MultivaluedMap<String, String> form, Said said) {
    TrackModel model = TrackModel.of(opened, code(form), texts);
    return Response.status(code).entity(new Status(model, said, released(opened)).render()).build();
  }

  /**
   * What can be fetched of the answer.
   *
   * @param all as one .zip, or null where that is too large
   * @param pdf the letter as a PDF
   * @param read what the answer says
   */
  public record Released(
      List<AnswerLinks.Link> each,
      AnswerLinks.@Nullable Link all,
      AnswerLinks.Link pdf,
      AnswerLetter.Read read) {}

  private @Nullable Released released(OpenedCase opened) {
    return answers
        .released(opened)
        .map(
            parts ->
                new Released(
                    links.ofEach(opened, parts),
                    answers.fitsOneAnswer(parts) ? links.ofAll(opened) : null,
                    links.ofPdf(opened),
                    letter.read(opened, parts)))
        .orElse(null);
  }

  private Response again(int code, @Nullable String number, String error) {
    return Response.status(code)
        .entity(new Track(number == null ? "" : number, error).render())
        .build();
  }
}
