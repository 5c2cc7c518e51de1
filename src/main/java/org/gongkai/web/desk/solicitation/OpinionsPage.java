package org.gongkai.web.desk.solicitation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.gongkai.file.FileName;
import org.gongkai.input.Problem;
import org.gongkai.input.Refused;
import org.gongkai.office.Role;
import org.gongkai.office.WatchWords;
import org.gongkai.participation.solicitation.Opinion;
import org.gongkai.participation.solicitation.OpinionState;
import org.gongkai.participation.solicitation.Solicitation;
import org.gongkai.participation.solicitation.Stage;
import org.gongkai.participation.solicitation.work.Opinions;
import org.gongkai.participation.solicitation.work.Solicitations;
import org.gongkai.sheet.SheetWriter;
import org.gongkai.sheet.SheetWriter.Heading;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.http.Download;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/solicitations/{id}/opinions}: the opinions of a solicitation, shown and decided on
 * where they stand; all of them as a spreadsheet.
 */
@Path(SolicitationQuery.PATH + "/{id}/opinions")
@Produces(Gate.HTML)
public class OpinionsPage {

  private static final int PAGE = 20;
  private static final int STRIDE = 500;

  private static final List<Heading> HEAD =
      List.of(
          new Heading("序号", 8),
          new Heading("来源", 12),
          new Heading("收到日期", 13),
          new Heading("提出人", 14),
          new Heading("意见内容", 70),
          new Heading("是否公开", 12),
          new Heading("不公开的理由", 30),
          new Heading("采纳情况", 12),
          new Heading("理由", 50));

  private final Gate gate;
  private final Solicitations solicitations;
  private final Opinions opinions;
  private final OpinionPage page;

  OpinionsPage(Gate gate, Solicitations solicitations, Opinions opinions, OpinionPage page) {
    this.gate = gate;
    this.solicitations = solicitations;
    this.opinions = opinions;
    this.page = page;
  }

  /**
   * An opinion, and what may be done with it.
   *
   * @param mark which of the office's watch words stand in it, or null
   */
  public record Row(Opinions.Seen seen, @Nullable String mark, boolean mayShow, boolean maySort) {
    public Opinion one() {
      return seen.opinion();
    }

    /** Its own page. */
    public String path() {
      return "/desk/opinions/" + one().id();
    }
  }

  /**
   * The page.
   *
   * @param next the address of the next page, or null after the last
   * @param said what was done, or null
   */
  public record Listing(
      Solicitation one,
      OpinionQuery query,
      List<Row> rows,
      @Nullable String next,
      List<Problem> problems,
      @Nullable String said) {

    /** The path of the list. */
    public String path() {
      return SolicitationQuery.PATH + "/" + one.id() + "/opinions";
    }

    /** Where a form of the list is sent, so that it comes back to the same place. */
    public String here() {
      return path() + query.from(query.after());
    }

    public String tally() {
      return SolicitationPage.tally(one.tally());
    }
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record OpinionsTemplate(Listing list) implements TemplateInstance {}

  @GET
  public Response list(@PathParam("id") String id, @Context UriInfo asked) {
    LoggedIn.OfOffice me = gate.enter();
    Solicitation one = find(me, id);
    MultivaluedMap<String, String> given = asked.getQueryParameters();
    try {
      String done = given.getFirst("done");
      String said = done != null && done.matches("[1-9]\\d{0,6}") ? "第" + done + "号意见已办理" : null;
      return show(200, me, one, OpinionQuery.of(given), List.of(), said);
    } catch (Refused e) {
      return show(400, me, one, OpinionQuery.ALL, e.problems(), null);
    }
  }

  private Response show(
      int status,
      LoggedIn.OfOffice me,
      Solicitation one,
      OpinionQuery query,
      List<Problem> problems,
      @Nullable String said) {
    Opinions.Page found = opinions.page(one, query.fits(), query.after(), PAGE);
    boolean desk = me.official().is(Role.CLERK) || me.official().is(Role.HEAD);
    boolean going = desk && one.stage() != Stage.WITHDRAWN;
    WatchWords.Lookout lookout = me.organ().settings().watchWords().lookout();
    List<Row> rows =
        found.items().stream()
            .map(
                seen ->
                    new Row(
                        seen,
                        seen.mark(lookout),
                        going && seen.opinion().state() != OpinionState.SHOWN,
                        going && one.stage() != Stage.RESULT_PUBLISHED))
            .toList();
    String path = SolicitationQuery.PATH + "/" + one.id() + "/opinions";
    String next = found.next() == null ? null : path + query.from(found.next());
    var listing = new Listing(one, query, rows, next, problems, said);
    return Response.status(status).entity(new OpinionsTemplate(listing).render()).build();
  }

  /** A command from the list; what is wrong with it is shown on the opinion's own page. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response command(
      @PathParam("id") String id, @Context UriInfo asked, MultivaluedMap<String, String> form) {
    var _ = gate.take(form, Role.CLERK, Role.HEAD);
    String n = Objects.requireNonNullElse(form.getFirst("n"), "");
    form.remove("n");
    String opinion = Opinions.id(id, n).orElseThrow(NotFoundException::new);
    Response answer = page.command(opinion, form);
    return answer.getStatus() == Response.Status.SEE_OTHER.getStatusCode()
        ? Response.seeOther(back(id, query(asked), n)).build()
        : answer;
  }

  private static OpinionQuery query(UriInfo asked) {
    try {
      return OpinionQuery.of(asked.getQueryParameters());
    } catch (Refused e) {
      return OpinionQuery.ALL;
    }
  }

  private static URI back(String id, OpinionQuery query, String n) {
    String from = query.from(query.after());
    return URI.create(
        SolicitationQuery.PATH
            + "/"
            + id
            + "/opinions"
            + from
            + (from.isEmpty() ? "?" : "&")
            + "done="
            + n);
  }

  /** All of them, whatever is asked for. */
  @GET
  @Path("list.xlsx")
  @Produces(SheetWriter.XLSX)
  public Response sheet(@PathParam("id") String id) {
    LoggedIn.OfOffice me = gate.enter();
    Solicitation one = find(me, id);
    var lines = new ArrayList<List<@Nullable Object>>();
    Integer after = 0;
    while (after != null) {
      Opinions.Page page = opinions.page(one, _ -> true, after, STRIDE);
      page.items().forEach(seen -> lines.add(line(seen)));
      after = page.next();
    }
    var name = new FileName("征集到的意见-" + one.id() + ".xlsx");
    return Download.of(SheetWriter.xlsx("意见", HEAD, lines), SheetWriter.XLSX, name);
  }

  private static List<@Nullable Object> line(Opinions.Seen seen) {
    Opinion one = seen.opinion();
    Opinion.Sorting sorting = one.sorting();
    return Arrays.asList(
        one.n(),
        one.origin().way().words(),
        one.origin().on(),
        one.origin().maskedName(),
        seen.content(),
        one.state().words(),
        one.hidden(),
        sorting == null ? null : sorting.adopted().words(),
        sorting == null ? null : sorting.reason());
  }

  private Solicitation find(LoggedIn.OfOffice me, String id) {
    return solicitations.of(me.office(), id).orElseThrow(NotFoundException::new);
  }
}
