package org.gongkai.web.desk.activity;

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
import java.util.List;
import java.util.Objects;
import org.gongkai.file.FileName;
import org.gongkai.input.Problem;
import org.gongkai.input.Problems;
import org.gongkai.input.Refused;
import org.gongkai.office.Role;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.Answer;
import org.gongkai.participation.activity.AnswerState;
import org.gongkai.participation.activity.Result;
import org.gongkai.participation.activity.work.Activities;
import org.gongkai.participation.activity.work.Answers;
import org.gongkai.participation.activity.work.Results;
import org.gongkai.sheet.SheetWriter;
import org.gongkai.sheet.SheetWriter.Heading;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.matter.ListQuery;
import org.gongkai.web.form.FormView;
import org.gongkai.web.http.Download;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/activities/{id}/answers}: what is counted of a survey, its answers with words, shown
 * or not where they stand, and all of them as a spreadsheet.
 */
@Path(ActivityQuery.PATH + "/{id}/answers")
@Produces(Gate.HTML)
public class AnswersPage {

  private static final int PAGE = 20;

  /** So many answers are exported at the most. */
  private static final int MOST = 20_000;

  private final Gate gate;
  private final Activities activities;
  private final Answers answers;
  private final Results results;
  private final AnswerPage page;

  AnswersPage(Gate gate, Activities activities, Answers answers, Results results, AnswerPage page) {
    this.gate = gate;
    this.activities = activities;
    this.answers = answers;
    this.results = results;
    this.page = page;
  }

  /** An answer, and whether its words may be shown. */
  public record Row(Answers.Seen seen, List<AnswerLine> lines, boolean mayShow) {
    public Answer one() {
      return seen.answer();
    }

    /** Its own page. */
    public String path() {
      return "/desk/answers/" + one().id();
    }
  }

  /**
   * The page.
   *
   * @param next the address of the next page, or null after the last
   * @param said what was done, or null
   */
  public record Listing(
      Activity one,
      ListQuery query,
      Result result,
      List<Row> rows,
      @Nullable String next,
      List<Problem> problems,
      @Nullable String said) {

    /** The path of the list. */
    public String path() {
      return query.path();
    }

    /** Where a form of the list is sent, so that it comes back to the same place. */
    public String here() {
      return query.at(query.cursor());
    }

    /** What can be asked for. */
    public List<FormView.Option> states() {
      return query.options("state", AnswerState.values(), AnswerState::words).stream()
          .skip(1)
          .toList();
    }
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record AnswersTemplate(Listing list) implements TemplateInstance {}

  private static ListQuery query(String id, MultivaluedMap<String, String> given) {
    return ListQuery.of(ActivityQuery.answers(id), List.of("state"), given);
  }

  @GET
  public Response list(@PathParam("id") String id, @Context UriInfo asked) {
    LoggedIn.OfOffice me = gate.enter();
    Activity one = find(me, id);
    MultivaluedMap<String, String> given = asked.getQueryParameters();
    ListQuery query = query(id, given);
    String done = given.getFirst("done");
    String said = done != null && Answers.id(id, done).isPresent() ? "答卷" + done + "已办理" : null;
    Result result = results.of(one);
    try {
      var problems = new Problems();
      AnswerState state = problems.oneOf("state", "状态", query.value("state"), AnswerState.class);
      problems.orRefuse();
      Answers.Page found =
          answers.page(one, state == null ? AnswerState.HELD : state, PAGE, query.cursor());
      boolean desk = me.official().is(Role.CLERK) || me.official().is(Role.HEAD);
      List<Row> rows = found.items().stream().map(seen -> row(one, seen, desk)).toList();
      String next = found.next() == null ? null : query.at(found.next());
      return Response.ok(
              new AnswersTemplate(new Listing(one, query, result, rows, next, List.of(), said))
                  .render())
          .build();
    } catch (Refused e) {
      var listing = new Listing(one, query, result, List.of(), null, e.problems(), null);
      return Response.status(400).entity(new AnswersTemplate(listing).render()).build();
    }
  }

  private static Row row(Activity one, Answers.Seen seen, boolean desk) {
    AnswerState state = seen.answer().state();
    boolean may = desk && (state == AnswerState.HELD || state == AnswerState.HIDDEN);
    return new Row(seen, AnswerLine.of(one, seen), may);
  }

  /** A command from the list; what is wrong with it is shown on the answer's own page. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response command(
      @PathParam("id") String id, @Context UriInfo asked, MultivaluedMap<String, String> form) {
    var _ = gate.take(form, Role.CLERK, Role.HEAD);
    String n = Objects.requireNonNullElse(form.getFirst("n"), "");
    form.remove("n");
    String answer = Answers.id(id, n).orElseThrow(NotFoundException::new);
    Response after = page.command(answer, form);
    if (after.getStatus() != Response.Status.SEE_OTHER.getStatusCode()) {
      return after;
    }
    String back = query(id, asked.getQueryParameters()).first();
    String sign = back.contains("?") ? "&" : "?";
    return Response.seeOther(URI.create(back + sign + "done=" + n)).build();
  }

  /** All of them, whatever is asked for; it says if it is cut. */
  @GET
  @Path("list.xlsx")
  @Produces(SheetWriter.XLSX)
  public Response sheet(@PathParam("id") String id) {
    LoggedIn.OfOffice me = gate.enter();
    Activity one = find(me, id);
    var head = new ArrayList<Heading>();
    head.add(new Heading("编号", 10));
    head.add(new Heading("收到日期", 13));
    head.add(new Heading("文字是否公开", 14));
    if (one.survey() != null) {
      one.survey()
          .questions()
          .forEach(q -> head.add(new Heading(q.number() + ". " + q.text(), 30)));
    }
    var lines = new ArrayList<List<@Nullable Object>>();
    boolean all = answers.each(one, MOST, seen -> lines.add(line(one, seen)));
    if (!all) {
      lines.add(List.of("只导出了前" + lines.size() + "份答卷"));
    }
    var name = new FileName("问卷答卷-" + one.id() + ".xlsx");
    return Download.of(SheetWriter.xlsx("答卷", head, lines), SheetWriter.XLSX, name);
  }

  private static List<@Nullable Object> line(Activity one, Answers.Seen seen) {
    var line = new ArrayList<@Nullable Object>();
    line.add(seen.answer().serial().toString());
    line.add(seen.answer().origin().on());
    line.add(seen.answer().state().words());
    AnswerLine.of(one, seen).forEach(each -> line.add(each.said()));
    return line;
  }

  private Activity find(LoggedIn.OfOffice me, String id) {
    return activities
        .of(me.office(), id)
        .filter(one -> one.survey() != null)
        .orElseThrow(NotFoundException::new);
  }
}
