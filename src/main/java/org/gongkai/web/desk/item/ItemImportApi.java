package org.gongkai.web.desk.item;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.gongkai.item.past.PastItems;
import org.gongkai.sheet.CellRemark;
import org.gongkai.web.http.Body;
import org.gongkai.web.session.LoggedIn;
import org.gongkai.web.session.OfficialLogin;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/desk/items/import}: a list of past items, tried or loaded. */
@Path("/api/desk/items/import")
@RolesAllowed(OfficialLogin.OFFICIAL)
public class ItemImportApi {

  private final PastItems past;
  private final LoggedIn loggedIn;

  ItemImportApi(PastItems past, LoggedIn loggedIn) {
    this.past = past;
    this.loggedIn = loggedIn;
  }

  /**
   * The answer, as that to a directory.
   *
   * @param changed none ever is: what is there stays as it is
   */
  public record Answer(
      int added,
      int changed,
      int unchanged,
      List<String> drafts,
      List<CellRemark> warnings,
      List<CellRemark> problems,
      boolean loading) {

    static Answer of(PastItems.Loaded loaded) {
      return new Answer(
          loaded.added(),
          0,
          loaded.unchanged(),
          loaded.drafts(),
          loaded.warnings(),
          List.of(),
          loaded.loading());
    }
  }

  /** {@code .xlsx} or comma-separated values: what it is its content says. */
  @POST
  @Consumes(MediaType.WILDCARD)
  public Answer load(@QueryParam("try") @Nullable String tried, byte[] body) {
    byte[] file = Body.atMost(body, Body.WHOLE);
    LoggedIn.OfOffice me = loggedIn.get();
    return Answer.of(
        "true".equals(tried)
            ? past.tried(me.organ(), file, me.official())
            : past.load(me.organ(), file, me.official()));
  }
}
