package org.gongkai.web.open.activity;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Refused;
import org.gongkai.input.StrictJson;
import org.gongkai.office.KeptOffices;
import org.gongkai.office.Office;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.work.Activities;
import org.gongkai.participation.activity.work.AnswerDoor;
import org.gongkai.participation.activity.work.AnswerInput;
import org.gongkai.participation.activity.work.AnswerTaken;
import org.gongkai.web.http.BadQuery;
import org.gongkai.web.http.Body;
import org.gongkai.web.http.ClientAddress;
import org.jspecify.annotations.Nullable;

/** {@code /api/activities}, {@code /api/surveys}: what was held, what is asked and answered. */
@Path("/api")
public class ActivitiesApi {

  private static final int PAGE = 50;

  private final Activities activities;
  private final AnswerDoor door;
  private final PublicView view;
  private final KeptOffices offices;
  private final ClientAddress clientAddress;

  ActivitiesApi(
      Activities activities,
      AnswerDoor door,
      PublicView view,
      KeptOffices offices,
      ClientAddress clientAddress) {
    this.activities = activities;
    this.door = door;
    this.view = view;
    this.offices = offices;
    this.clientAddress = clientAddress;
  }

  /** An office's, surveys without a result first. */
  @GET
  @Path("activities")
  public Map<String, @Nullable Object> list(
      @QueryParam("office") @Nullable String office,
      @QueryParam("cursor") @Nullable String cursor) {
    Office asked = office(office);
    try {
      var listed = activities.published(asked.code(), PAGE, cursor);
      Map<String, @Nullable Object> page = new LinkedHashMap<>();
      page.put("items", listed.items().stream().map(view::row).toList());
      page.put("next", listed.next());
      return page;
    } catch (Refused e) {
      throw new BadQuery(e);
    }
  }

  /** The office that is asked for; the only one when none is. */
  private Office office(@Nullable String code) {
    List<Office> all = offices.all();
    return all.stream()
        .filter(one -> code == null ? all.size() == 1 : one.code().value().equals(code))
        .findFirst()
        .orElseThrow(
            () -> {
              String why = code == null ? "请填写机关代码 office" : "没有找到这个机关，请核对机关代码";
              Code problem = code == null ? Code.REQUIRED : Code.UNKNOWN_OFFICE;
              return new BadQuery(new Refused(List.of(new Problem("office", problem.slug(), why))));
            });
  }

  @GET
  @Path("{family:activities|surveys}/{id}")
  public Map<String, @Nullable Object> one(@PathParam("id") String id) {
    return view.whole(find(id));
  }

  @POST
  @Path("surveys/{id}/answers")
  public Response take(@PathParam("id") String id, byte[] body, HttpServerRequest request) {
    Activity one = find(id);
    AnswerInput sent = StrictJson.read(Body.tree(body, Body.LARGE), AnswerInput.class);
    AnswerTaken taken =
        door.take(one.id(), sent, clientAddress.of(request)).orElseThrow(NotFoundException::new);
    return Response.status(taken.repeat() ? 200 : 201).entity(taken).build();
  }

  private Activity find(String id) {
    return activities.published(id).orElseThrow(NotFoundException::new);
  }
}
