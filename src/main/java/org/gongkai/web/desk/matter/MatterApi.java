package org.gongkai.web.desk.matter;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.file.BlobMissing;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Matter;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Room;
import org.gongkai.matter.Surroundings;
import org.gongkai.office.Office;
import org.gongkai.web.http.Body;
import org.gongkai.web.http.EntityTags;
import org.gongkai.web.session.LoggedIn;
import org.gongkai.web.session.OfficialLogin;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/desk/<family>/{id}}: one matter, and what is done with it. A family's own class says
 * the path, how one is made and how many are listed; who may read stands here, since roles of a
 * class hold for its own methods and not for those it inherits.
 */
@RolesAllowed(OfficialLogin.OFFICIAL)
public abstract class MatterApi<M extends Matter> {

  private final Room<M> room;
  private final Matters matters;
  private final LoggedIn loggedIn;

  protected MatterApi(Room<M> room, Matters matters, LoggedIn loggedIn) {
    this.room = room;
    this.matters = matters;
    this.loggedIn = loggedIn;
  }

  @GET
  @Path("{id}")
  public Response one(@PathParam("id") String id) {
    return BlobMissing.again(() -> answer(200, find(id)));
  }

  @POST
  @Path("{id}/commands")
  public Response command(
      @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] body) {
    Kept<M> kept = find(id);
    int version = EntityTags.version(ifMatch, kept.version());
    JsonNode tree = Body.tree(body, most());
    return answer(
        200, matters.command(room, kept, office(), tree, loggedIn.get().official(), version));
  }

  /** How many bytes a command may have. */
  protected int most() {
    return Body.USUAL;
  }

  /** The office's own of that id. */
  protected final Kept<M> find(String id) {
    return matters.find(room, office(), id).orElseThrow(NotFoundException::new);
  }

  protected final Office office() {
    return loggedIn.get().organ();
  }

  /** The matter as the official sees it, with the tag of its version. */
  protected final Response answer(int status, Kept<M> kept) {
    return answer(status, kept, Map.of());
  }

  /** The same with members of this answer alone. */
  protected final Response answer(int status, Kept<M> kept, Map<String, ?> also) {
    Surroundings in = matters.in(office());
    Map<String, @Nullable Object> body =
        new LinkedHashMap<>(MatterView.of(matters, room, kept, in, loggedIn.get().official()));
    body.putAll(also);
    name(body);
    return Response.status(status)
        .entity(body)
        .tag(new EntityTag(Integer.toString(kept.version())))
        .build();
  }

  /** For a family whose members the contract names otherwise than those of the others. */
  protected void name(Map<String, @Nullable Object> body) {}
}
