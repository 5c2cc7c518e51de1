package org.gongkai.web.desk.solicitation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.gongkai.calendar.DueDate;
import org.gongkai.deadline.Deadline;
import org.gongkai.file.FileName;
import org.gongkai.input.Problem;
import org.gongkai.input.Refused;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Surroundings;
import org.gongkai.office.Role;
import org.gongkai.participation.solicitation.Solicitation;
import org.gongkai.participation.solicitation.SolicitationState;
import org.gongkai.participation.solicitation.Tally;
import org.gongkai.participation.solicitation.work.SolicitationFilter;
import org.gongkai.participation.solicitation.work.SolicitationRoom;
import org.gongkai.participation.solicitation.work.Solicitations;
import org.gongkai.sheet.SheetWriter;
import org.gongkai.sheet.SheetWriter.Heading;
import org.gongkai.web.desk.Band;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.matter.ListQuery;
import org.gongkai.web.form.FormView;
import org.gongkai.web.http.Download;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/** {@code /desk/solicitations}: the list of solicitations, as a spreadsheet too. */
@Path(SolicitationQuery.PATH)
@Produces(Gate.HTML)
public class SolicitationListPage {

  /** So many rows are exported at the most. */
  private static final int MOST = 2_000;

  private static final List<Heading> HEAD =
      List.of(
          new Heading("编号", 28),
          new Heading("标题", 44),
          new Heading("状态", 18),
          new Heading("开始日期", 13),
          new Heading("截止日期", 13),
          new Heading("缩短期限的理由", 30),
          new Heading("公布日期", 13),
          new Heading("结束日期", 13),
          new Heading("意见总数", 10),
          new Heading("采纳", 8),
          new Heading("部分采纳", 10),
          new Heading("未采纳", 8),
          new Heading("尚未登记采纳情况", 18));

  private final Gate gate;
  private final Solicitations solicitations;
  private final SolicitationRoom room;
  private final Matters matters;

  SolicitationListPage(
      Gate gate, Solicitations solicitations, SolicitationRoom room, Matters matters) {
    this.gate = gate;
    this.solicitations = solicitations;
    this.room = room;
    this.matters = matters;
  }

  /**
   * A line.
   *
   * @param due the next day on which something of it is due, or null
   * @param left until then, in words
   */
  public record Row(
      Solicitation one, SolicitationState state, @Nullable DueDate due, String left, Band band) {

    public Tally tally() {
      return one.tally();
    }
  }

  /**
   * The page.
   *
   * @param next the address of the next page, or null after the last
   * @param mayMake whether the official may make one
   */
  public record Listing(
      ListQuery query,
      List<Row> rows,
      @Nullable String next,
      List<Problem> problems,
      boolean mayMake) {

    /** What can be asked for. */
    public List<FormView.Option> states() {
      return query.options("state", SolicitationState.values(), SolicitationState::words);
    }
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record SolicitationsTemplate(Listing list) implements TemplateInstance {}

  @GET
  public Response list(@Context UriInfo asked) {
    LoggedIn.OfOffice me = gate.enter();
    ListQuery query = SolicitationQuery.of(asked.getQueryParameters());
    Surroundings in = matters.in(me.organ());
    boolean mayMake = me.official().is(Role.CLERK) || me.official().is(Role.HEAD);
    try {
      var found =
          solicitations.find(me.organ(), SolicitationFilter.read(query::value), query.cursor());
      String next = found.next() == null ? null : query.at(found.next());
      List<Row> rows = found.items().stream().map(one -> row(one, in)).toList();
      return Response.ok(
              new SolicitationsTemplate(new Listing(query, rows, next, List.of(), mayMake))
                  .render())
          .build();
    } catch (Refused e) {
      var listing = new Listing(query, List.of(), null, e.problems(), mayMake);
      return Response.status(400).entity(new SolicitationsTemplate(listing).render()).build();
    }
  }

  private Row row(Solicitation one, Surroundings in) {
    DueDate due =
        room.deadlines(one, in).stream()
            .map(Deadline::due)
            .min(Comparator.comparing(DueDate::date))
            .orElse(null);
    SolicitationState state = one.on(in.today());
    if (due == null) {
      return new Row(one, state, null, "", Band.NONE);
    }
    int left = in.calendar().left(in.today(), due.date());
    return new Row(one, state, due, Band.left(left), Band.of(left));
  }

  /** All rows of the filter, {@value #MOST} or a page more; it says if it is cut. */
  @GET
  @Path("list.xlsx")
  @Produces(SheetWriter.XLSX)
  public Response sheet(@Context UriInfo asked) {
    LoggedIn.OfOffice me = gate.enter();
    ListQuery query = SolicitationQuery.of(asked.getQueryParameters());
    SolicitationFilter filter;
    try {
      filter = SolicitationFilter.read(query::value);
    } catch (Refused e) {
      return Response.seeOther(URI.create(query.first())).build();
    }
    LocalDate today = matters.in(me.organ()).today();
    var lines = new ArrayList<List<@Nullable Object>>();
    String cursor = null;
    do {
      var found = solicitations.find(me.organ(), filter, cursor);
      found.items().forEach(one -> lines.add(line(one, today)));
      cursor = found.next();
    } while (cursor != null && lines.size() < MOST);
    if (cursor != null) {
      lines.add(List.of("只导出了前" + lines.size() + "条，符合条件的还有；请缩小筛选范围，分几次导出"));
    }
    var name = new FileName("意见征集-" + today + ".xlsx");
    return Download.of(SheetWriter.xlsx("意见征集", HEAD, lines), SheetWriter.XLSX, name);
  }

  private static List<@Nullable Object> line(Solicitation one, LocalDate today) {
    Tally tally = one.tally();
    var term = one.term();
    return Arrays.asList(
        one.id(),
        one.title(),
        one.on(today).words(),
        term.opensOn(),
        term.closesOn(),
        term.shortReason(),
        term.published() == null ? null : term.published().on(),
        one.ending() == null ? null : one.ending().on(),
        tally.total(),
        tally.adopted(),
        tally.partly(),
        tally.rejected(),
        tally.unsorted());
  }
}
