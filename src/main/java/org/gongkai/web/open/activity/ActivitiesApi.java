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
import java.util.Map;
import org.gongkai.input.Refused;
import org.gongkai.input.StrictJson;
import org.gongkai.office.Office;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.work.Activities;
import org.gongkai.participation.activity.work.AnswerDoor;
import org.gongkai.participation.activity.work.AnswerInput;
import org.gongkai.participation.activity.work.AnswerTaken;
import org.gongkai.web.http.BadQuery;
import org.gongkai.web.http.Body;
import org.gongkai.web.http.ClientAddress;
import org.gongkai.web.open.OpenOffices;
import org.jspecify.annotations.Nullable;

/** {@code /api/activities}, {@code /api/surveys}: what was held, what is asked and answered. */
@Path("/api")
public class ActivitiesApi {

  private static final int PAGE = 50;

  private final Activities activities;
  private final AnswerDoor door;
  private final PublicView view;
  private final OpenOffices offices;
  private final ClientAddress clientAddress;

  ActivitiesApi(
      Activities activities,
      AnswerDoor door,
      PublicView view,
      OpenOffices offices,
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
    Office asked = offices.demanded(office);
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
