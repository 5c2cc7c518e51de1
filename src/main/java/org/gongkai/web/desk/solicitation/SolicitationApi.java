package org.gongkai.web.desk.solicitation;

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
import org.gongkai.participation.solicitation.Solicitation;
import org.gongkai.participation.solicitation.work.SolicitationFilter;
import org.gongkai.participation.solicitation.work.SolicitationRoom;
import org.gongkai.participation.solicitation.work.Solicitations;
import org.gongkai.web.desk.matter.MatterApi;
import org.gongkai.web.http.BadQuery;
import org.gongkai.web.http.Body;
import org.gongkai.web.session.LoggedIn;
import org.gongkai.web.session.OfficialLogin;
import org.jspecify.annotations.Nullable;

/** {@code /api/desk/solicitations}. */
@Path("/api/desk/solicitations")
@RolesAllowed(OfficialLogin.OFFICIAL)
public class SolicitationApi extends MatterApi<Solicitation> {

  private final Solicitations solicitations;
  private final LoggedIn loggedIn;

  SolicitationApi(
      SolicitationRoom room, Solicitations solicitations, Matters matters, LoggedIn loggedIn) {
    super(room, matters, loggedIn);
    this.solicitations = solicitations;
    this.loggedIn = loggedIn;
  }

  @Override
  protected int most() {
    return Body.LARGE;
  }

  @POST
  public Response create(byte[] body) {
    return answer(
        201,
        solicitations.create(office(), Body.tree(body, Body.LARGE), loggedIn.get().official()));
  }

  @GET
  public Map<String, @Nullable Object> list(
      @Context UriInfo asked, @QueryParam("cursor") @Nullable String cursor) {
    try {
      var filter = SolicitationFilter.read(asked.getQueryParameters()::getFirst);
      var listed = solicitations.find(office(), filter, cursor);
      Map<String, @Nullable Object> page = new LinkedHashMap<>();
      page.put("items", listed.items().stream().map(solicitations::row).toList());
      page.put("next", listed.next());
      return page;
    } catch (Refused e) {
      throw new BadQuery(e);
    }
  }
}
