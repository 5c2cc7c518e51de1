package org.gongkai.web.desk.queue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.SavedViews;
import org.gongkai.casework.command.Casework;
import org.gongkai.casework.command.CommandInput;
import org.gongkai.casework.command.CommandKind;
import org.gongkai.file.FileName;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.input.Refused;
import org.gongkai.office.Role;
import org.gongkai.request.RequestBook;
import org.gongkai.request.RequestNumber;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.request.CaseFolder;
import org.gongkai.web.desk.request.RequestPage;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.http.Download;
import org.gongkai.web.session.LoggedIn;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/requests}: the queue with its filters in the address, also as a spreadsheet, and
 * many requests assigned at once. Costs at most {@link QueueList#MOST} rows of the queue.
 */
@Path("/desk")
@Produces(Gate.HTML)
public class QueuePage {

  private static final Logger LOG = Logger.getLogger(QueuePage.class);

  /** As many as a page shows, and those that a search adds. */
  private static final int MOST_AT_ONCE = 100;

  private final Gate gate;
  private final QueueReader reader;
  private final Casework casework;
  private final CaseFolder folder;
  private final SavedViews saved;
  private final SealedSearch searches;

  QueuePage(
      Gate gate,
      QueueReader reader,
      Casework casework,
      CaseFolder folder,
      SavedViews saved,
      SealedSearch searches) {
    this.gate = gate;
    this.reader = reader;
    this.casework = casework;
    this.folder = folder;
    this.saved = saved;
    this.searches = searches;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Queue(QueueList list, @Nullable String said, List<String> unassigned)
      implements TemplateInstance {}

  @GET
  @Path("requests")
  public Response queue(@Context UriInfo uri, @QueryParam("done") @Nullable String done) {
    LoggedIn.OfOffice me = gate.enter();
    QueueReader.Seen seen = reader.seen(me);
    QueueQuery query = searches.of(me, uri.getQueryParameters());
    try {
      QueueReader.Read read = reader.read(seen, query);
      Optional<RequestNumber> number = RequestNumber.typed(query.get("q"));
      if (number.isPresent() && read.rows().size() == 1) {
        return Response.seeOther(URI.create(RequestPage.path(number.get()))).build();
      }
      return queue(200, reader.list(seen, query, read, List.of()), said(done), List.of());
    } catch (Refused e) {
      return queue(
          400, reader.list(seen, query, QueueReader.Read.NOTHING, inWords(e)), null, List.of());
    }
  }

  /**
   * The same rows as a spreadsheet, {@link QueueList#MOST} or a page more; it says if it is cut.
   */
  @GET
  @Path("requests.xlsx")
  @Produces(QueueSheet.TYPE)
  public Response sheet(@Context UriInfo uri, @QueryParam("page") @Nullable String page) {
    LoggedIn.OfOffice me = gate.enter();
    QueueReader.Seen seen = reader.seen(me);
    QueueQuery query = searches.of(me, uri.getQueryParameters());
    QueueReader.Read read;
    try {
      read = reader.read(seen, query);
    } catch (Refused e) {
      return Response.seeOther(URI.create(query.address())).build();
    }
    List<QueueList.Row> sorted =
        read.rows().stream().sorted(QueueList.order(query, seen.official())).toList();
    var name = new FileName("申请清单-" + seen.today() + ".xlsx");
    return Download.of(QueueSheet.of(sorted, read.next() != null), QueueSheet.TYPE, name);
  }

  /** The filters as the page calls them. */
  private static List<Problem> inWords(Refused e) {
    return e.problems().stream()
        .map(
            p ->
                new Problem(
                    p.field(), p.code(), "筛选条件“" + QueueQuery.label(p.field()) + "”不对，请重新选择"))
        .toList();
  }

  private static @Nullable String said(@Nullable String done) {
    if ("kept".equals(done)) {
      return "筛选已保存";
    }
    if ("dropped".equals(done)) {
      return "保存的筛选已删除";
    }
    return done != null && done.matches("[1-9]\\d{0,2}") ? "已分办" + done + "件" : null;
  }

  private Response queue(
      int status, QueueList list, @Nullable String said, List<String> unassigned) {
    String html = new Queue(list, said, unassigned).render();
    return Response.status(status).entity(html).build();
  }

  /** Looks for what was typed: the address that shows it holds the words sealed. */
  @POST
  @Path("search")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response search(MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.enter();
    return Response.seeOther(URI.create(searches.of(me, form).address())).build();
  }

  @GET
  @Path("search")
  public Response ofSearch() {
    return back();
  }

  /** Keeps the query under a name of the official's, or drops the one of that name. */
  @POST
  @Path("views")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response keep(MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.enter(form);
    QueueQuery query = searches.of(me, form);
    String official = me.official().id();
    var problems = new Problems();
    String name =
        problems.required("name", "名称", problems.line("name", "名称", form.getFirst("name"), 20));
    List<SavedViews.View> kept = saved.of(official);
    if (form.getFirst("drop") != null && name != null) {
      saved.drop(official, name);
      return Response.seeOther(URI.create(query.with("done", "dropped").address())).build();
    }
    if (name != null && QueueReader.BUILT_IN.contains(name)) {
      problems.add("name", Code.NOT_ALLOWED, "“" + name + "”是系统自带的筛选，请换一个名称");
    }
    if (kept.size() >= SavedViews.MOST && kept.stream().noneMatch(v -> v.name().equals(name))) {
      problems.add("name", Code.LENGTH, "最多保存" + SavedViews.MOST + "个筛选，请先删除不用的");
    }
    if (name == null || !problems.none()) {
      return notDone(me, query, problems.all().stream().map(Problem::message).toList(), Set.of());
    }
    saved.keep(official, new SavedViews.View(name, query.text()));
    return Response.seeOther(URI.create(query.with("done", "kept").address())).build();
  }

  @GET
  @Path("views")
  public Response ofViews() {
    return back();
  }

  /**
   * Assigns each of the chosen requests, as the page showed it; those that could not be are named
   * with the reason and stay chosen.
   */
  @POST
  @Path("assign")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response assign(MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.enter(form, Role.CLERK, Role.HEAD);
    List<Chosen> chosen =
        form.getOrDefault("number", List.of()).stream()
            .limit(MOST_AT_ONCE)
            .flatMap(text -> Chosen.of(text).stream())
            .toList();
    String to = form.getFirst("handler");
    Map<String, String> not = new LinkedHashMap<>();
    var why = new ArrayList<String>();
    if (chosen.isEmpty()) {
      why.add("没有选择申请，请先在表中勾选");
    } else if (to == null || to.isBlank()) {
      why.add("没有选择承办人");
      chosen.forEach(c -> not.put(c.number, ""));
    } else {
      chosen.forEach(c -> assigned(me, c, to).ifPresent(reason -> not.put(c.number, reason)));
      not.forEach((number, reason) -> why.add(number + "：" + reason));
    }
    QueueQuery query = searches.of(me, form);
    int done = to == null || to.isBlank() ? 0 : chosen.size() - not.size();
    if (why.isEmpty()) {
      return Response.seeOther(URI.create(query.with("done", Integer.toString(done)).address()))
          .build();
    }
    if (done > 0) {
      why.addFirst("已分办" + done + "件，以下" + not.size() + "件没有分办：");
    }
    return notDone(me, query, why, not.keySet());
  }

  /** The list again with the reasons, and with those still chosen that were. */
  private Response notDone(
      LoggedIn.OfOffice me, QueueQuery query, List<String> why, Set<String> chosen) {
    QueueReader.Seen seen = reader.seen(me);
    QueueReader.Read read = reader.read(seen, query);
    QueueList list = reader.list(seen, query, read, List.of()).choosing(chosen);
    return queue(422, list, null, why);
  }

  /** A request at the version that the page showed. */
  private record Chosen(String number, int version) {
    private static final Pattern TEXT = Pattern.compile("([A-Z0-9-]{8,40})@(\\d{1,9})");

    static Optional<Chosen> of(String text) {
      Matcher parts = TEXT.matcher(text);
      return parts.matches()
          ? Optional.of(new Chosen(parts.group(1), Integer.parseInt(parts.group(2))))
          : Optional.empty();
    }
  }

  @GET
  @Path("assign")
  public Response back() {
    return Response.seeOther(URI.create("/desk/requests")).build();
  }

  /** Assigns a request; why not, or empty. */
  private Optional<String> assigned(LoggedIn.OfOffice me, Chosen chosen, String to) {
    CommandInput assign = CommandInput.of(CommandKind.ASSIGN, Map.of("to", to));
    try {
      OpenedCase opened = folder.open(me, chosen.number);
      Outcome<OpenedCase> outcome =
          Outcome.of(() -> casework.command(opened, assign, me.official(), chosen.version));
      return outcome instanceof Outcome.Overtaken<OpenedCase>
          ? Optional.of("打开页面以后有人办理过，请看过变化再分办")
          : outcome.page(_ -> Optional.empty(), (_, why) -> Optional.of(why.getFirst().message()));
    } catch (NotFoundException e) {
      return Optional.of("没有这件申请");
    } catch (RequestBook.UnreadableRecord e) {
      LOG.errorf(e, "NotAssigned request=%s", chosen.number);
      return Optional.of("记录读不出来，请告知县里的技术人员");
    }
  }
}
