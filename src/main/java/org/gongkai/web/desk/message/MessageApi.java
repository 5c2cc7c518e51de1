package org.gongkai.web.desk.message;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.input.Refused;
import org.gongkai.matter.Matters;
import org.gongkai.participation.message.Message;
import org.gongkai.participation.message.work.MessageFilter;
import org.gongkai.participation.message.work.MessageRoom;
import org.gongkai.participation.message.work.Messages;
import org.gongkai.web.desk.matter.MatterApi;
import org.gongkai.web.http.BadQuery;
import org.gongkai.web.session.LoggedIn;
import org.gongkai.web.session.OfficialLogin;
import org.jspecify.annotations.Nullable;

/** {@code /api/desk/messages}; none is made here. */
@Path("/api/desk/messages")
@RolesAllowed(OfficialLogin.OFFICIAL)
public class MessageApi extends MatterApi<Message> {

  private final Messages messages;
  private final LoggedIn loggedIn;

  MessageApi(MessageRoom room, Messages messages, Matters matters, LoggedIn loggedIn) {
    super(room, matters, loggedIn);
    this.messages = messages;
    this.loggedIn = loggedIn;
  }

  @GET
  public Map<String, @Nullable Object> list(
      @Context UriInfo asked, @QueryParam("cursor") @Nullable String cursor) {
    try {
      return messages.json(
          office(), MessageFilter.read(asked.getQueryParameters()::getFirst), cursor);
    } catch (Refused e) {
      throw new BadQuery(e);
    }
  }

  /** Who wrote it; that it was read stands in the record, which is a new version. */
  @GET
  @Path("{id}/writer")
  public Response writer(@PathParam("id") String id) {
    Messages.Read read = messages.writer(find(id), office(), loggedIn.get().official());
    Map<String, @Nullable String> body = new LinkedHashMap<>();
    body.put("name", read.texts().name());
    body.put("email", read.texts().email());
    body.put("phone", read.texts().phone());
    return Response.ok(body).tag(new EntityTag(Integer.toString(read.kept().version()))).build();
  }

  /** Number and status stand in their place. */
  @Override
  protected void name(Map<String, @Nullable Object> body) {
    body.remove("id");
    body.remove("state");
  }
}
