package org.gongkai.web.desk.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.gongkai.file.FilePlace;
import org.gongkai.file.OfficeFiles;
import org.gongkai.file.UploadPart;
import org.gongkai.file.Uploads;
import org.gongkai.web.http.FileDownload;
import org.gongkai.web.session.LoggedIn;
import org.gongkai.web.session.OfficialLogin;
import org.jspecify.annotations.Nullable;

/** {@code /api/desk/files}: files of the office that belong to no request, then named by id. */
@Path("/api/desk/files")
@RolesAllowed(OfficialLogin.OFFICIAL)
public class OfficeFilesApi {

  private final Uploads uploads;
  private final OfficeFiles files;
  private final FileDownload download;
  private final LoggedIn loggedIn;

  OfficeFilesApi(Uploads uploads, OfficeFiles files, FileDownload download, LoggedIn loggedIn) {
    this.uploads = uploads;
    this.files = files;
    this.download = download;
    this.loggedIn = loggedIn;
  }

  /** One part, as for requests ({@link FilesApi#upload}), by whoever works in the office. */
  @POST
  @RolesAllowed({"CLERK", "HANDLER", "HEAD", "ADMIN"})
  public Response upload(
      @QueryParam("name") @Nullable String name,
      @QueryParam("part") @Nullable String part,
      @QueryParam("parts") @Nullable String parts,
      byte[] content) {
    LoggedIn.OfOffice me = loggedIn.get();
    SentPart sent = SentPart.of(part, parts);
    var place = new FilePlace.OfOffice(me.office());
    return SentPart.answer(
        uploads.take(
            new UploadPart(place, me.official().id(), name, sent.part(), sent.parts(), content)));
  }

  /** A file of the own office. */
  @GET
  @Path("{id}")
  public Response file(@PathParam("id") String id) {
    var office = loggedIn.get().office();
    return download.of(office, files.find(office, id).orElseThrow(NotFoundException::new));
  }
}
