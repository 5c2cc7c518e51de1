package org.gongkai.web.open.solicitation;

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
import org.gongkai.file.BlobMissing;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Refused;
import org.gongkai.office.Office;
import org.gongkai.participation.solicitation.Solicitation;
import org.gongkai.participation.solicitation.work.OpinionDoor;
import org.gongkai.participation.solicitation.work.OpinionInput;
import org.gongkai.participation.solicitation.work.OpinionTaken;
import org.gongkai.participation.solicitation.work.Opinions;
import org.gongkai.participation.solicitation.work.Solicitations;
import org.gongkai.web.http.BadQuery;
import org.gongkai.web.http.Body;
import org.gongkai.web.http.ClientAddress;
import org.gongkai.web.open.OpenOffices;
import org.jspecify.annotations.Nullable;

/** {@code /api/solicitations}: what the public is asked, and what it answers. */
@Path("/api/solicitations")
public class SolicitationsApi {

  private static final int PAGE = 50;

  private final Solicitations solicitations;
  private final Opinions opinions;
  private final OpinionDoor door;
  private final PublicView view;
  private final OpenOffices offices;
  private final ClientAddress clientAddress;

  SolicitationsApi(
      Solicitations solicitations,
      Opinions opinions,
      OpinionDoor door,
      PublicView view,
      OpenOffices offices,
      ClientAddress clientAddress) {
    this.solicitations = solicitations;
    this.opinions = opinions;
    this.door = door;
    this.view = view;
    this.offices = offices;
    this.clientAddress = clientAddress;
  }

  /** An office's, what has no result yet first. */
  @GET
  public Map<String, @Nullable Object> list(
      @QueryParam("office") @Nullable String office,
      @QueryParam("cursor") @Nullable String cursor) {
    Office asked = offices.demanded(office);
    try {
      var listed = solicitations.published(asked.code(), null, PAGE, cursor);
      return page(listed.items().stream().map(view::row).toList(), listed.next());
    } catch (Refused e) {
      throw new BadQuery(e);
    }
  }

  private static Map<String, @Nullable Object> page(
      List<Map<String, @Nullable Object>> items, @Nullable String next) {
    Map<String, @Nullable Object> page = new LinkedHashMap<>();
    page.put("items", items);
    page.put("next", next);
    return page;
  }

  @GET
  @Path("{id}")
  public Map<String, @Nullable Object> one(@PathParam("id") String id) {
    return BlobMissing.again(() -> view.whole(find(id)));
  }

  /** The opinions that are shown. */
  @GET
  @Path("{id}/opinions")
  public Map<String, @Nullable Object> opinions(
      @PathParam("id") String id, @QueryParam("cursor") @Nullable String cursor) {
    Solicitation one = find(id);
    if (cursor != null && !cursor.matches("\\d{1,7}")) {
      throw new BadQuery(
          new Refused(List.of(new Problem("cursor", Code.FORMAT.slug(), "cursor 不对，请从第一页重新查起"))));
    }
    int after = cursor == null ? 0 : Integer.parseInt(cursor);
    Opinions.Page found = opinions.shown(one, after, PAGE);
    return page(
        found.items().stream().map(seen -> PublicView.opinion(one, seen)).toList(),
        found.next() == null ? null : found.next().toString());
  }

  @POST
  @Path("{id}/opinions")
  public Response take(@PathParam("id") String id, byte[] body, HttpServerRequest request) {
    Solicitation one = find(id);
    OpinionTaken taken =
        door.take(one.id(), Body.read(body, OpinionInput.class), clientAddress.of(request))
            .orElseThrow(NotFoundException::new);
    return Response.status(taken.repeat() ? 200 : 201).entity(taken).build();
  }

  private Solicitation find(String id) {
    return solicitations.published(id).orElseThrow(NotFoundException::new);
  }
}
