package org.gongkai.web.open.solicitation;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.gongkai.GongkaiConfig;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.file.BlobMissing;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.office.Office;
import org.gongkai.participation.solicitation.Solicitation;
import org.gongkai.participation.solicitation.SolicitationState;
import org.gongkai.participation.solicitation.work.OpinionDoor;
import org.gongkai.participation.solicitation.work.OpinionInput;
import org.gongkai.participation.solicitation.work.OpinionTaken;
import org.gongkai.participation.solicitation.work.Opinions;
import org.gongkai.participation.solicitation.work.Solicitations;
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
 * {@code /solicitations}: what the public is asked. One has the form for an opinion while it is
 * open, without scripts; the same form sent twice is one opinion.
 */
@Path("/solicitations")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class SolicitationsPage {

  /** A field that people do not see and programs fill in. */
  static final String TRAP = "website";

  private static final int PAGE = 20;

  private final Solicitations solicitations;
  private final Opinions opinions;
  private final OpinionDoor door;
  private final PublicView view;
  private final SolicitationSheets sheets;
  private final OpenOffices offices;
  private final FileDownload downloads;
  private final ClientAddress clientAddress;
  private final FormToken tokens;
  private final PageView page;
  private final boolean secure;

  SolicitationsPage(
      Solicitations solicitations,
      Opinions opinions,
      OpinionDoor door,
      PublicView view,
      SolicitationSheets sheets,
      OpenOffices offices,
      FileDownload downloads,
      ClientAddress clientAddress,
      FormToken tokens,
      PageView page,
      GongkaiConfig config) {
    this.solicitations = solicitations;
    this.opinions = opinions;
    this.door = door;
    this.view = view;
    this.sheets = sheets;
    this.offices = offices;
    this.downloads = downloads;
    this.clientAddress = clientAddress;
    this.tokens = tokens;
    this.page = page;
    this.secure = config.publicUrl().startsWith("https:");
  }

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Solicited(OfficesList model) implements TemplateInstance {}

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record SolicitationOne(SolicitationSheet sheet) implements TemplateInstance {}

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record OpinionTakenPage(Solicitation one, OpinionTaken taken, boolean mail)
      implements TemplateInstance {}

  @GET
  public Response list(
      @QueryParam("office") @Nullable String office,
      @QueryParam("cursor") @Nullable String cursor,
      @Context Request request) {
    var list =
        OfficesList.of(offices.all(), "/solicitations", office, cursor, this::of, this::everywhere);
    return Revalidated.page(request, new Solicited(list).render());
  }

  private OfficesList.Read of(Office office, @Nullable String cursor) {
    var found = solicitations.published(office.code(), null, PAGE, cursor);
    LocalDate today = view.today();
    List<OfficesList.Row> rows =
        found.items().stream()
            .map(
                one ->
                    new OfficesList.Row(
                        one.id(),
                        one.title(),
                        "%s；%s；收到意见%d条"
                            .formatted(
                                one.on(today).words(),
                                SolicitationSheets.term(one, today),
                                one.tally().total())))
            .toList();
    return new OfficesList.Read(rows, found.next());
  }

  private OfficesList.Read everywhere(@Nullable String cursor) {
    var found = solicitations.everywhere(PAGE, cursor);
    LocalDate today = view.today();
    Function<OfficeCode, String> names = offices.names();
    List<OfficesList.Row> rows =
        found.rows().stream()
            .map(
                one -> {
                  SolicitationState state = one.on(today);
                  String term =
                      SolicitationSheets.term(one.opensOn(), one.closesOn(), state, today);
                  return new OfficesList.Row(
                      one.id(),
                      one.title(),
                      "%s；%s；%s".formatted(names.apply(one.office()), state.words(), term));
                })
            .toList();
    return new OfficesList.Read(rows, found.next());
  }

  @GET
  @Path("{id}")
  public Response one(@PathParam("id") String id, @QueryParam("after") @Nullable String after) {
    return BlobMissing.again(() -> show(200, find(id), OpinionForm.empty(), number(after)));
  }

  private static int number(@Nullable String after) {
    return after != null && after.matches("\\d{1,7}") ? Integer.parseInt(after) : 0;
  }

  private Response show(int status, Solicitation one, OpinionForm form, int after) {
    var sheet = sheets.of(one, opinions.shown(one, after, PAGE), form, after);
    return Response.status(status).entity(new SolicitationOne(sheet).render()).build();
  }

  /** An opinion by the form. */
  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response take(
      @PathParam("id") String id, MultivaluedMap<String, String> form, HttpServerRequest request) {
    Solicitation one = find(id);
    Map<String, String> typed = typed(form);
    String display = form.getFirst(Display.COOKIE);
    if (display != null) {
      Display chosen = Display.of(display);
      page.show(chosen);
      return Response.fromResponse(show(200, one, new OpinionForm(typed, List.of()), 0))
          .cookie(chosen.cookie(secure))
          .build();
    }
    if (!form.getOrDefault(TRAP, List.of("")).getFirst().isEmpty()) {
      return wrong(422, one, typed, new Problem(TRAP, "", "请把“网站”一栏留空，再提交一次"));
    }
    if (!tokens.isFresh(form.getFirst(FormToken.FIELD), FormToken.PUBLIC)) {
      return wrong(422, one, typed, new Problem("", "", "这一页打开得太久了，填写的内容都在，请再提交一次"));
    }
    var input =
        new OpinionInput(
            form.getFirst("submissionId"),
            form.getFirst("content"),
            form.getFirst("name"),
            form.getFirst("email"));
    return Outcome.of(
            () ->
                door.take(id, input, clientAddress.of(request)).orElseThrow(NotFoundException::new))
        .page(
            taken -> Response.ok(done(one, taken, input)).build(),
            (status, problems) -> refused(status, one, typed, problems));
  }

  private static String done(Solicitation one, OpinionTaken taken, OpinionInput input) {
    boolean mail = input.email() != null && !input.email().isBlank();
    return new OpinionTakenPage(one, taken, mail).render();
  }

  /** What was sent before with another content is another opinion. */
  private Response refused(
      int status, Solicitation one, Map<String, String> typed, List<Problem> problems) {
    Map<String, String> shown = new HashMap<>(typed);
    if (problems.stream().anyMatch(p -> p.code().equals(Code.SUBMISSION_REUSED.slug()))) {
      shown.putAll(OpinionForm.empty().typed());
      Problem changed = new Problem("", "", "上一条意见已经收到；这是内容不同的另一条，需要的话请再提交一次");
      return show(status, one, new OpinionForm(shown, List.of(changed)), 0);
    }
    return show(status, one, new OpinionForm(shown, problems), 0);
  }

  private Response wrong(int status, Solicitation one, Map<String, String> typed, Problem problem) {
    return show(status, one, new OpinionForm(typed, List.of(problem)), 0);
  }

  private static Map<String, String> typed(MultivaluedMap<String, String> form) {
    Map<String, String> typed = new HashMap<>(OpinionForm.empty().typed());
    for (String name : List.of("submissionId", "content", "name", "email")) {
      String value = form.getFirst(name);
      if (value != null && !value.isBlank()) {
        typed.put(name, value);
      }
    }
    return typed;
  }

  /** A file of it. */
  @GET
  @Path("{id}/files/{file}")
  @Produces(MediaType.WILDCARD)
  public Response file(@PathParam("id") String id, @PathParam("file") String file) {
    Solicitation one = find(id);
    return view.files(one).stream()
        .filter(stored -> Objects.equals(stored.id().toString(), file))
        .findFirst()
        .map(stored -> downloads.of(one.office(), stored))
        .orElseThrow(NotFoundException::new);
  }

  private Solicitation find(String id) {
    return solicitations.published(id).orElseThrow(NotFoundException::new);
  }
}
