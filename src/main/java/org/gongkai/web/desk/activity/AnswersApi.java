package org.gongkai.web.desk.activity;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.input.Problems;
import org.gongkai.input.Refused;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Matters;
import org.gongkai.office.Office;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.Answer;
import org.gongkai.participation.activity.AnswerState;
import org.gongkai.participation.activity.work.Activities;
import org.gongkai.participation.activity.work.AnswerRoom;
import org.gongkai.participation.activity.work.Answers;
import org.gongkai.participation.activity.work.ResultView;
import org.gongkai.participation.activity.work.Results;
import org.gongkai.web.desk.matter.MatterView;
import org.gongkai.web.http.BadQuery;
import org.gongkai.web.http.Body;
import org.gongkai.web.http.EntityTags;
import org.gongkai.web.session.LoggedIn;
import org.gongkai.web.session.OfficialLogin;
import org.jspecify.annotations.Nullable;

/** {@code /api/desk/activities/{id}/answers}: what was answered to a survey, one by one. */
@Path("/api/desk/activities/{id}")
@RolesAllowed(OfficialLogin.OFFICIAL)
public class AnswersApi {

  private static final int PAGE = 50;

  private final AnswerRoom room;
  private final Answers answers;
  private final Results results;
  private final Activities activities;
  private final Matters matters;
  private final LoggedIn loggedIn;

  AnswersApi(
      AnswerRoom room,
      Answers answers,
      Results results,
      Activities activities,
      Matters matters,
      LoggedIn loggedIn) {
    this.room = room;
    this.answers = answers;
    this.results = results;
    this.activities = activities;
    this.matters = matters;
    this.loggedIn = loggedIn;
  }

  /** Those of a state; what waits to be looked through unless another is asked for. */
  @GET
  @Path("answers")
  public Map<String, @Nullable Object> list(
      @PathParam("id") String id,
      @QueryParam("state") @Nullable String state,
      @QueryParam("cursor") @Nullable String cursor) {
    Activity one = activities.of(office().code(), id).orElseThrow(NotFoundException::new);
    try {
      var problems = new Problems();
      AnswerState asked = problems.oneOf("state", "状态", state, AnswerState.class);
      problems.orRefuse();
      Answers.Page found =
          answers.page(one, asked == null ? AnswerState.HELD : asked, PAGE, cursor);
      Map<String, @Nullable Object> page = new LinkedHashMap<>();
      page.put("items", found.items().stream().map(Answers.Seen::row).toList());
      page.put("next", found.next());
      return page;
    } catch (Refused e) {
      throw new BadQuery(e);
    }
  }

  /** What is counted of all. */
  @GET
  @Path("result")
  public Map<String, @Nullable Object> result(@PathParam("id") String id) {
    Activity one = activities.of(office().code(), id).orElseThrow(NotFoundException::new);
    return ResultView.of(results.of(one));
  }

  @GET
  @Path("answers/{number}")
  public Response one(@PathParam("id") String id, @PathParam("number") String number) {
    return answer(find(id, number));
  }

  @POST
  @Path("answers/{number}/commands")
  public Response command(
      @PathParam("id") String id,
      @PathParam("number") String number,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      byte[] body) {
    Kept<Answer> kept = find(id, number);
    int version = EntityTags.version(ifMatch, kept.version());
    JsonNode tree = Body.tree(body);
    return answer(matters.command(room, kept, office(), tree, loggedIn.get().official(), version));
  }

  private Office office() {
    return loggedIn.get().organ();
  }

  private Kept<Answer> find(String survey, String number) {
    return Answers.id(survey, number)
        .flatMap(id -> matters.find(room, office(), id))
        .orElseThrow(NotFoundException::new);
  }

  private Response answer(Kept<Answer> kept) {
    Map<String, @Nullable Object> body =
        MatterView.of(matters, room, kept, matters.in(office()), loggedIn.get().official());
    return Response.ok(body).tag(new EntityTag(Integer.toString(kept.version()))).build();
  }
}
