package org.gongkai.web.open.activity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.GongkaiConfig;
import org.gongkai.calendar.Words;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Refused;
import org.gongkai.office.Office;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.Stage;
import org.gongkai.participation.activity.Survey;
import org.gongkai.participation.activity.work.Activities;
import org.gongkai.participation.activity.work.AnswerDoor;
import org.gongkai.participation.activity.work.AnswerTaken;
import org.gongkai.participation.activity.work.Answers;
import org.gongkai.participation.activity.work.Results;
import org.gongkai.web.form.FormToken;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.http.ClientAddress;
import org.gongkai.web.http.FileDownload;
import org.gongkai.web.http.Revalidated;
import org.gongkai.web.look.Display;
import org.gongkai.web.look.PageView;
import org.gongkai.web.open.OfficesList;
import org.gongkai.web.open.OpenOffices;
import org.jspecify.annotations.Nullable;

/**
 * {@code /participate}: activities of the offices. A survey has its form while it is open, without
 * scripts; the same form sent twice is one answer.
 */
@Path("/participate")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ParticipatePage {

  /** A field that people do not see and programs fill in. */
  static final String TRAP = "website";

  private static final int PAGE = 20;

  private final Activities activities;
  private final Answers answers;
  private final Results results;
  private final AnswerDoor door;
  private final PublicView view;
  private final OpenOffices offices;
  private final FileDownload downloads;
  private final ClientAddress clientAddress;
  private final FormToken tokens;
  private final PageView page;
  private final boolean secure;

  ParticipatePage(
      Activities activities,
      Answers answers,
      Results results,
      AnswerDoor door,
      PublicView view,
      OpenOffices offices,
      FileDownload downloads,
      ClientAddress clientAddress,
      FormToken tokens,
      PageView page,
      GongkaiConfig config) {
    this.activities = activities;
    this.answers = answers;
    this.results = results;
    this.door = door;
    this.view = view;
    this.offices = offices;
    this.downloads = downloads;
    this.clientAddress = clientAddress;
    this.tokens = tokens;
    this.page = page;
    this.secure = config.publicUrl().startsWith("https:");
  }

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Participate(OfficesList model) implements TemplateInstance {}

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ActivityOne(ActivitySheet sheet) implements TemplateInstance {}

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record AnswerTakenPage(Activity one, Survey survey, AnswerTaken taken)
      implements TemplateInstance {}

  @GET
  public Response list(
      @QueryParam("office") @Nullable String office,
      @QueryParam("cursor") @Nullable String cursor,
      @Context Request request) {
    var list =
        OfficesList.of(offices.all(), "/participate", office, cursor, this::of, this::everywhere);
    return Revalidated.page(request, new Participate(list).render());
  }

  private OfficesList.Read of(Office office, @Nullable String cursor) {
    var found = activities.published(office.code(), PAGE, cursor);
    LocalDate today = view.today();
    List<OfficesList.Row> rows =
        found.items().stream()
            .map(
                one ->
                    new OfficesList.Row(
                        one.id(),
                        one.title(),
                        "%s，%s；%s"
                            .formatted(
                                one.content().kind().words(),
                                one.on(today).words(),
                                PublicView.when(one, today))))
            .toList();
    return new OfficesList.Read(rows, found.next());
  }

  private OfficesList.Read everywhere(@Nullable String cursor) {
    var found = activities.everywhere(PAGE, cursor);
    LocalDate today = view.today();
    Function<OfficeCode, String> names = offices.names();
    List<OfficesList.Row> rows =
        found.rows().stream()
            .map(
                one ->
                    new OfficesList.Row(
                        one.id(),
                        one.topic(),
                        "%s；%s，%s；%s"
                            .formatted(
                                names.apply(one.office()),
                                one.kind().words(),
                                one.on(today).words(),
                                PublicView.when(one, today))))
            .toList();
    return new OfficesList.Read(rows, found.next());
  }

  @GET
  @Path("{id}")
  public Response one(@PathParam("id") String id, @QueryParam("after") @Nullable String after) {
    Activity one = find(id);
    try {
      return show(200, one, SurveyForm.empty(one.survey()), after);
    } catch (Refused e) {
      throw new NotFoundException(e);
    }
  }

  private Response show(int status, Activity one, SurveyForm form, @Nullable String after) {
    var sheet =
        new ActivitySheet(
            one,
            one.on(view.today()),
            offices.find(one.office()).orElseThrow(),
            PublicView.when(one, view.today()),
            view.files(one),
            form,
            told(one, after));
    return Response.status(status).entity(new ActivityOne(sheet).render()).build();
  }

  private ActivitySheet.@Nullable Told told(Activity one, @Nullable String after) {
    Survey survey = one.survey();
    if (survey == null || one.course().stage() != Stage.RESULT_PUBLISHED) {
      return null;
    }
    Answers.Page shown =
        survey.asksForTexts() ? answers.shown(one, PAGE, after) : new Answers.Page(List.of(), null);
    String next =
        shown.next() == null
            ? null
            : "/participate/" + one.id() + "?after=" + shown.next() + "#words";
    return new ActivitySheet.Told(
        results.of(one),
        shown.items().stream().flatMap(seen -> lines(survey, seen)).toList(),
        next,
        after != null);
  }

  private static Stream<ActivitySheet.Line> lines(Survey survey, Answers.Seen seen) {
    return survey.questions().stream()
        .filter(question -> seen.texts().containsKey(question.id()))
        .map(
            question ->
                new ActivitySheet.Line(
                    question.number() + ". " + question.text(),
                    Objects.requireNonNull(seen.texts().get(question.id())),
                    Words.brief(seen.answer().origin().on())));
  }

  /** An answer by the form. */
  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response take(
      @PathParam("id") String id, MultivaluedMap<String, String> form, HttpServerRequest request) {
    Activity one = find(id);
    Survey survey = one.survey();
    if (survey == null) {
      throw new NotFoundException();
    }
    SurveyForm typed = SurveyForm.of(survey, form);
    String display = form.getFirst(Display.COOKIE);
    if (display != null) {
      Display chosen = Display.of(display);
      page.show(chosen);
      return Response.fromResponse(show(200, one, typed, null))
          .cookie(chosen.cookie(secure))
          .build();
    }
    if (!form.getOrDefault(TRAP, List.of("")).getFirst().isEmpty()) {
      return wrong(one, typed, "请把“网站”一栏留空，再提交一次");
    }
    if (!tokens.isFresh(form.getFirst(FormToken.FIELD), FormToken.PUBLIC)) {
      return wrong(one, typed, "这一页打开得太久了，填写的内容都在，请再提交一次");
    }
    return Outcome.of(
            () ->
                door.take(id, typed.input(), clientAddress.of(request))
                    .orElseThrow(NotFoundException::new))
        .page(
            taken -> Response.ok(new AnswerTakenPage(one, survey, taken).render()).build(),
            (status, problems) -> refused(status, one, typed, problems));
  }

  /** What was sent before with another content is another answer. */
  private Response refused(int status, Activity one, SurveyForm typed, List<Problem> problems) {
    if (problems.stream().anyMatch(p -> p.code().equals(Code.SUBMISSION_REUSED.slug()))) {
      var changed = new Problem("", "", "您刚才的答卷已经收到；每人请只答一次。确实要另交一份的，请再提交一次");
      return show(status, one, typed.anew().with(List.of(changed)), null);
    }
    return show(status, one, typed.with(problems), null);
  }

  private Response wrong(Activity one, SurveyForm typed, String why) {
    return show(422, one, typed.with(List.of(new Problem("", "", why))), null);
  }

  /** A file of it. */
  @GET
  @Path("{id}/files/{file}")
  @Produces(MediaType.WILDCARD)
  public Response file(@PathParam("id") String id, @PathParam("file") String file) {
    Activity one = find(id);
    return view.files(one).stream()
        .filter(stored -> Objects.equals(stored.id().toString(), file))
        .findFirst()
        .map(stored -> downloads.of(one.office(), stored))
        .orElseThrow(NotFoundException::new);
  }

  private Activity find(String id) {
    return activities.published(id).orElseThrow(NotFoundException::new);
  }
}
