package org.gongkai.web.desk.column;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.gongkai.catalogue.work.Directories;
import org.gongkai.sheet.CellRemark;
import org.gongkai.web.http.Body;
import org.gongkai.web.session.LoggedIn;
import org.gongkai.web.session.OfficialLogin;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/desk/directory}: the office's directory, tried or loaded. */
@Path("/api/desk/directory")
@RolesAllowed(OfficialLogin.OFFICIAL)
public class DirectoryApi {

  private final Directories directories;
  private final LoggedIn loggedIn;

  DirectoryApi(Directories directories, LoggedIn loggedIn) {
    this.directories = directories;
    this.loggedIn = loggedIn;
  }

  /** The contract's JSON: how many are new, how many changed, how many stay as they are. */
  public record Answer(
      int added,
      int changed,
      int unchanged,
      List<CellRemark> warnings,
      List<CellRemark> problems,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean loading) {

    static Answer of(Directories.Loaded loaded) {
      return new Answer(
          loaded.added().size(),
          loaded.changed().size(),
          loaded.unchanged(),
          loaded.warnings(),
          List.of(),
          loaded.loading() ? true : null);
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
            ? directories.tried(me.organ(), file, me.official())
            : directories.load(me.organ(), file, me.official()));
  }
}
