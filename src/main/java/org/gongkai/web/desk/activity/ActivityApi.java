package org.gongkai.web.desk.activity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.input.Refused;
import org.gongkai.matter.Matters;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.work.Activities;
import org.gongkai.participation.activity.work.ActivityFilter;
import org.gongkai.participation.activity.work.ActivityRoom;
import org.gongkai.web.desk.matter.MatterApi;
import org.gongkai.web.http.BadQuery;
import org.gongkai.web.http.Body;
import org.gongkai.web.session.LoggedIn;
import org.gongkai.web.session.OfficialLogin;
import org.jspecify.annotations.Nullable;

/** {@code /api/desk/activities}. */
@Path("/api/desk/activities")
@RolesAllowed(OfficialLogin.OFFICIAL)
public class ActivityApi extends MatterApi<Activity> {

  private final Activities activities;
  private final LoggedIn loggedIn;

  ActivityApi(ActivityRoom room, Activities activities, Matters matters, LoggedIn loggedIn) {
    super(room, matters, loggedIn);
    this.activities = activities;
    this.loggedIn = loggedIn;
  }

  @Override
  protected int most() {
    return Body.LARGE;
  }

  @POST
  public Response create(byte[] body) {
    return answer(
        201, activities.create(office(), Body.tree(body, Body.LARGE), loggedIn.get().official()));
  }

  @GET
  public Map<String, @Nullable Object> list(
      @Context UriInfo asked, @QueryParam("cursor") @Nullable String cursor) {
    try {
      var filter = ActivityFilter.read(asked.getQueryParameters()::getFirst);
      var listed = activities.find(office(), filter, cursor);
      Map<String, @Nullable Object> page = new LinkedHashMap<>();
      page.put("items", listed.items().stream().map(activities::row).toList());
      page.put("next", listed.next());
      return page;
    } catch (Refused e) {
      throw new BadQuery(e);
    }
  }
}
