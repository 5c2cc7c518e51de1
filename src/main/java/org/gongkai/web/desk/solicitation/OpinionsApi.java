package org.gongkai.web.desk.solicitation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.input.Refused;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Matters;
import org.gongkai.office.Office;
import org.gongkai.participation.solicitation.Opinion;
import org.gongkai.participation.solicitation.Solicitation;
import org.gongkai.participation.solicitation.work.OpinionRoom;
import org.gongkai.participation.solicitation.work.Opinions;
import org.gongkai.participation.solicitation.work.Solicitations;
import org.gongkai.web.desk.matter.MatterView;
import org.gongkai.web.http.BadQuery;
import org.gongkai.web.http.Body;
import org.gongkai.web.http.EntityTags;
import org.gongkai.web.session.LoggedIn;
import org.gongkai.web.session.OfficialLogin;
import org.jspecify.annotations.Nullable;

/** {@code /api/desk/solicitations/{id}/opinions}: its opinions, one by one. */
@Path("/api/desk/solicitations/{id}/opinions")
@RolesAllowed(OfficialLogin.OFFICIAL)
public class OpinionsApi {

  private static final int PAGE = 50;

  private final OpinionRoom room;
  private final Opinions opinions;
  private final Solicitations solicitations;
  private final Matters matters;
  private final LoggedIn loggedIn;

  OpinionsApi(
      OpinionRoom room,
      Opinions opinions,
      Solicitations solicitations,
      Matters matters,
      LoggedIn loggedIn) {
    this.room = room;
    this.opinions = opinions;
    this.solicitations = solicitations;
    this.matters = matters;
    this.loggedIn = loggedIn;
  }

  @GET
  public Map<String, @Nullable Object> list(@PathParam("id") String id, @Context UriInfo asked) {
    Solicitation one = solicitations.of(office().code(), id).orElseThrow(NotFoundException::new);
    try {
      OpinionQuery query = OpinionQuery.of(asked.getQueryParameters());
      Opinions.Page found = opinions.page(one, query.fits(), query.after(), PAGE);
      Map<String, @Nullable Object> page = new LinkedHashMap<>();
      page.put("items", found.items().stream().map(Opinions.Seen::row).toList());
      page.put("next", found.next() == null ? null : found.next().toString());
      return page;
    } catch (Refused e) {
      throw new BadQuery(e);
    }
  }

  @GET
  @Path("{n}")
  public Response one(@PathParam("id") String id, @PathParam("n") String n) {
    return answer(find(id, n));
  }

  @POST
  @Path("{n}/commands")
  public Response command(
      @PathParam("id") String id,
      @PathParam("n") String n,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      byte[] body) {
    Kept<Opinion> kept = find(id, n);
    int version = EntityTags.version(ifMatch, kept.version());
    JsonNode tree = Body.tree(body);
    return answer(matters.command(room, kept, office(), tree, loggedIn.get().official(), version));
  }

  private Office office() {
    return loggedIn.get().organ();
  }

  private Kept<Opinion> find(String solicitation, String n) {
    return Opinions.id(solicitation, n)
        .flatMap(id -> matters.find(room, office(), id))
        .orElseThrow(NotFoundException::new);
  }

  private Response answer(Kept<Opinion> kept) {
    Map<String, @Nullable Object> body =
        MatterView.of(matters, room, kept, matters.in(office()), loggedIn.get().official());
    return Response.ok(body).tag(new EntityTag(Integer.toString(kept.version()))).build();
  }
}
