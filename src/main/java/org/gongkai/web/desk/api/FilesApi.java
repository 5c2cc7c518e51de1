package org.gongkai.web.desk.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.gongkai.casework.Desk;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.command.CaseFiles;
import org.gongkai.casework.command.Casework;
import org.gongkai.file.Downloads;
import org.gongkai.file.StoredFile;
import org.gongkai.office.Official;
import org.gongkai.request.RequestNumber;
import org.gongkai.web.http.FileDownload;
import org.gongkai.web.session.LoggedIn;
import org.gongkai.web.session.OfficialLogin;
import org.jspecify.annotations.Nullable;

/** {@code /api/desk/requests/{number}/files}: what is disclosed, and what applicants attached. */
@Path("/api/desk/requests/{number}/files")
@RolesAllowed(OfficialLogin.OFFICIAL)
public class FilesApi {

  private final Casework casework;
  private final CaseFiles caseFiles;
  private final Downloads downloads;
  private final FileDownload download;
  private final Desk desk;
  private final LoggedIn loggedIn;

  FilesApi(
      Casework casework,
      CaseFiles caseFiles,
      Downloads downloads,
      FileDownload download,
      Desk desk,
      LoggedIn loggedIn) {
    this.casework = casework;
    this.caseFiles = caseFiles;
    this.downloads = downloads;
    this.download = download;
    this.desk = desk;
    this.loggedIn = loggedIn;
  }

  /** A file; {@code attachment} when the applicant sent it. */
  public record FileView(
      String file, String name, String contentType, long size, boolean attachment, Instant at) {
    static FileView of(StoredFile file) {
      return new FileView(
          file.id().toString(),
          file.name().toString(),
          file.type().mediaType(),
          file.size(),
          file.isAttachment(),
          file.at());
    }
  }

  @GET
  public List<FileView> all(@PathParam("number") String number) {
    return downloads.of(open(number)).stream().map(FileView::of).toList();
  }

  /**
   * One part, by who works on the request: its handler, a clerk, a head. Every part answers the id
   * that the file has; while parts are missing, also which.
   */
  @POST
  public Response upload(
      @PathParam("number") String number,
      @QueryParam("name") @Nullable String name,
      @QueryParam("part") @Nullable String part,
      @QueryParam("parts") @Nullable String parts,
      byte[] content) {
    OpenedCase opened = opened(number);
    SentPart sent = SentPart.of(part, parts);
    Official by = loggedIn.get().official();
    return SentPart.answer(caseFiles.upload(opened, by, name, sent.part(), sent.parts(), content));
  }

  /**
   * A file; one that the applicant handed in may hold personal data, so its reading is recorded.
   */
  @GET
  @Path("{id}")
  public Response file(@PathParam("number") String number, @PathParam("id") String id) {
    RequestNumber request = open(number);
    StoredFile file = downloads.find(request, id).orElseThrow(NotFoundException::new);
    if (file.isAttachment()) {
      desk.seen(request, loggedIn.get().official().id());
    }
    return download.of(request.office(), file);
  }

  /**
   * What the applicant handed in, through the application: a form is not let go on to another host.
   * Its reading is recorded.
   */
  public Response attachment(String number, String id) {
    RequestNumber request = open(number);
    StoredFile file =
        downloads
            .find(request, id)
            .filter(StoredFile::isAttachment)
            .orElseThrow(NotFoundException::new);
    Response content = download.streamed(request.office(), file);
    desk.seen(request, loggedIn.get().official().id());
    return content;
  }

  private RequestNumber open(String number) {
    return opened(number).request().number();
  }

  private OpenedCase opened(String number) {
    return RequestNumber.parse(number)
        .flatMap(parsed -> casework.open(loggedIn.get().organ(), parsed))
        .orElseThrow(NotFoundException::new);
  }
}
