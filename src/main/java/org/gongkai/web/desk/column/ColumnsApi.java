package org.gongkai.web.desk.column;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.catalogue.work.ColumnDesk;
import org.gongkai.catalogue.work.ColumnDocument;
import org.gongkai.catalogue.work.ColumnRoom;
import org.gongkai.catalogue.work.Directories;
import org.gongkai.matter.MatterBook.Listed;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Surroundings;
import org.gongkai.web.desk.matter.MatterApi;
import org.gongkai.web.http.Body;
import org.gongkai.web.session.LoggedIn;
import org.gongkai.web.session.OfficialLogin;
import org.jspecify.annotations.Nullable;

/** {@code /api/desk/columns}: the columns of the office's directory. */
@Path("/api/desk/columns")
@RolesAllowed(OfficialLogin.OFFICIAL)
public class ColumnsApi extends MatterApi<ColumnDocument> {

  private final Matters matters;
  private final ColumnDesk columns;
  private final Directories directories;
  private final LoggedIn loggedIn;

  ColumnsApi(
      ColumnRoom room,
      Matters matters,
      ColumnDesk columns,
      Directories directories,
      LoggedIn loggedIn) {
    super(room, matters, loggedIn);
    this.matters = matters;
    this.columns = columns;
    this.directories = directories;
    this.loggedIn = loggedIn;
  }

  /** Makes the column or changes it; its answer has {@code warnings} besides. */
  @PUT
  @Path("{id}")
  public Response put(@PathParam("id") String id, byte[] body) {
    JsonNode tree = Body.tree(body);
    ColumnDesk.Put put = columns.put(office(), id, tree, loggedIn.get().official());
    return answer(put.made() ? 201 : 200, put.kept(), Map.of("warnings", put.warnings()));
  }

  /** Those in use by the day by which something new is due, then those retired. */
  @GET
  public Map<String, @Nullable Object> list(
      @QueryParam("state") @Nullable String state,
      @QueryParam("area") @Nullable String area,
      @QueryParam("owner") @Nullable String owner,
      @QueryParam("legal") @Nullable String legal,
      @QueryParam("cursor") @Nullable String cursor) {
    ColumnQuery query = ColumnQuery.read(state, area, owner, legal);
    Surroundings in = matters.in(office());
    Listed<ColumnDocument> listed = columns.list(in, query.filter(), cursor);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("items", listed.items().stream().map(one -> ColumnRoom.row(one, in)).toList());
    answer.put("next", listed.next());
    if (directories.isLoading(office().code())) {
      answer.put("loading", true);
    }
    return answer;
  }
}
