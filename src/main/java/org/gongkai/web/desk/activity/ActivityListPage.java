package org.gongkai.web.desk.activity;

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
import java.util.List;
import org.gongkai.file.FileName;
import org.gongkai.input.Problem;
import org.gongkai.input.Refused;
import org.gongkai.matter.Matters;
import org.gongkai.office.Role;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.ActivityKind;
import org.gongkai.participation.activity.ActivityState;
import org.gongkai.participation.activity.Content;
import org.gongkai.participation.activity.work.Activities;
import org.gongkai.participation.activity.work.ActivityFilter;
import org.gongkai.sheet.SheetWriter;
import org.gongkai.sheet.SheetWriter.Heading;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.matter.ListQuery;
import org.gongkai.web.form.FormView;
import org.gongkai.web.http.Download;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/** {@code /desk/activities}: the list of activities, as a spreadsheet too. */
@Path(ActivityQuery.PATH)
@Produces(Gate.HTML)
public class ActivityListPage {

  /** So many rows are exported at the most. */
  private static final int MOST = 2_000;

  private static final List<Heading> HEAD =
      List.of(
          new Heading("编号", 28),
          new Heading("种类", 14),
          new Heading("主题", 44),
          new Heading("举行或开始日期", 16),
          new Heading("截止日期", 13),
          new Heading("参加人数", 10),
          new Heading("材料", 30),
          new Heading("结果", 60),
          new Heading("网址", 40),
          new Heading("状态", 18),
          new Heading("公布日期", 13),
          new Heading("作为佐证的任务", 24));

  private final Gate gate;
  private final Activities activities;
  private final Matters matters;

  ActivityListPage(Gate gate, Activities activities, Matters matters) {
    this.gate = gate;
    this.activities = activities;
    this.matters = matters;
  }

  /** A line. */
  public record Row(Activity one, ActivityState state) {
    public Content content() {
      return one.content();
    }
  }

  /**
   * The page.
   *
   * @param next the address of the next page, or null after the last
   * @param mayMake whether the official may enter one
   */
  public record Listing(
      ListQuery query,
      List<Row> rows,
      @Nullable String next,
      List<Problem> problems,
      boolean mayMake) {

    /** What can be asked for. */
    public List<FormView.Option> states() {
      return query.options("state", ActivityState.values(), ActivityState::words);
    }

    /** What can be asked for. */
    public List<FormView.Option> kinds() {
      return query.options("kind", ActivityKind.values(), ActivityKind::words);
    }
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ActivitiesTemplate(Listing list) implements TemplateInstance {}

  @GET
  public Response list(@Context UriInfo asked) {
    LoggedIn.OfOffice me = gate.enter();
    ListQuery query = ActivityQuery.of(asked.getQueryParameters());
    LocalDate today = matters.in(me.organ()).today();
    boolean mayMake =
        me.official().is(Role.CLERK)
            || me.official().is(Role.HANDLER)
            || me.official().is(Role.HEAD);
    try {
      var found = activities.find(me.organ(), ActivityFilter.read(query::value), query.cursor());
      String next = found.next() == null ? null : query.at(found.next());
      List<Row> rows = found.items().stream().map(one -> new Row(one, one.on(today))).toList();
      return Response.ok(
              new ActivitiesTemplate(new Listing(query, rows, next, List.of(), mayMake)).render())
          .build();
    } catch (Refused e) {
      var listing = new Listing(query, List.of(), null, e.problems(), mayMake);
      return Response.status(400).entity(new ActivitiesTemplate(listing).render()).build();
    }
  }

  /** All rows of the filter, {@value #MOST} or a page more; it says if it is cut. */
  @GET
  @Path("list.xlsx")
  @Produces(SheetWriter.XLSX)
  public Response sheet(@Context UriInfo asked) {
    LoggedIn.OfOffice me = gate.enter();
    ListQuery query = ActivityQuery.of(asked.getQueryParameters());
    ActivityFilter filter;
    try {
      filter = ActivityFilter.read(query::value);
    } catch (Refused e) {
      return Response.seeOther(URI.create(query.first())).build();
    }
    LocalDate today = matters.in(me.organ()).today();
    var lines = new ArrayList<List<@Nullable Object>>();
    String cursor = null;
    do {
      var found = activities.find(me.organ(), filter, cursor);
      found.items().forEach(one -> lines.add(line(one, today)));
      cursor = found.next();
    } while (cursor != null && lines.size() < MOST);
    if (cursor != null) {
      lines.add(List.of("只导出了前" + lines.size() + "条，符合条件的还有；请缩小筛选范围，分几次导出"));
    }
    var name = new FileName("公众参与活动-" + today + ".xlsx");
    return Download.of(SheetWriter.xlsx("活动", HEAD, lines), SheetWriter.XLSX, name);
  }

  private static List<@Nullable Object> line(Activity one, LocalDate today) {
    Content content = one.content();
    var published = one.course().published();
    int files = content.outcome().files().size();
    var material = new ArrayList<>(content.outcome().words());
    if (files > 0) {
      material.add("文件" + files + "个");
    }
    return Arrays.asList(
        one.id(),
        content.kind().words(),
        content.topic(),
        content.on(),
        one.survey() == null ? null : one.survey().closesOn(),
        content.participants(),
        String.join("；", material),
        content.outcome().result(),
        content.outcome().url(),
        one.on(today).words(),
        published == null ? null : published.on(),
        String.join("、", one.duties()));
  }
}
