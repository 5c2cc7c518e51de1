package org.gongkai.web.desk.column;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.gongkai.catalogue.work.Directories;
import org.gongkai.file.FileName;
import org.gongkai.web.http.Download;
import org.gongkai.web.session.LoggedIn;
import org.gongkai.web.session.OfficialLogin;

/** {@code GET /api/desk/directory.xlsx}: the directory in the columns of the official form. */
@Path("/api/desk/directory.xlsx")
@RolesAllowed(OfficialLogin.OFFICIAL)
public class DirectoryFileApi {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Directories directories;
  private final LoggedIn loggedIn;

  DirectoryFileApi(Directories directories, LoggedIn loggedIn) {
    this.directories = directories;
    this.loggedIn = loggedIn;
  }

  @GET
  public Response file() {
    byte[] xlsx = directories.xlsx(loggedIn.get().office());
    return Download.of(xlsx, XLSX, new FileName("公开目录.xlsx"));
  }
}
