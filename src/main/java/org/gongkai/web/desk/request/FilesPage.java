package org.gongkai.web.desk.request;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.gongkai.casework.Desk;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.command.CaseFiles;
import org.gongkai.casework.command.LateMaterial;
import org.gongkai.file.Attachments;
import org.gongkai.file.Downloads;
import org.gongkai.file.StoredFile;
import org.gongkai.file.Uploads;
import org.gongkai.input.Problem;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.api.DeskApi;
import org.gongkai.web.desk.api.FilesApi;
import org.gongkai.web.form.FormToken;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.session.LoggedIn;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Files and letters of a request, for the browser: the API's own answers, with a session. */
@Path("/desk/requests/{number}")
public class FilesPage {

  private static final Logger LOG = Logger.getLogger(FilesPage.class);

  private final Gate gate;
  private final CaseFolder folder;
  private final FormToken tokens;
  private final Downloads downloads;
  private final CaseFiles caseFiles;
  private final LateMaterial applicants;
  private final FilesApi files;
  private final DeskApi letters;
  private final Desk desk;

  FilesPage(
      Gate gate,
      CaseFolder folder,
      FormToken tokens,
      Downloads downloads,
      CaseFiles caseFiles,
      LateMaterial applicants,
      FilesApi files,
      DeskApi letters,
      Desk desk) {
    this.gate = gate;
    this.folder = folder;
    this.tokens = tokens;
    this.downloads = downloads;
    this.caseFiles = caseFiles;
    this.applicants = applicants;
    this.files = files;
    this.letters = letters;
    this.desk = desk;
  }

  /** A file to be disclosed; an applicant's is asked for by a button, see {@link #attachment}. */
  @GET
  @Path("files/{id}")
  public Response file(@PathParam("number") String number, @PathParam("id") String id) {
    OpenedCase opened = folder.open(gate.enter(), number);
    boolean attachment =
        downloads.find(opened.request().number(), id).filter(StoredFile::isAttachment).isPresent();
    return attachment ? RequestPage.to(number) : files.file(number, id);
  }

  /**
   * What the applicant handed in, often papers with personal data: that it was read is recorded.
   */
  @POST
  @Path("files/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response attachment(
      @PathParam("number") String number,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    gate.enter(form);
    return files.attachment(number, id);
  }

  /** A letter; it names the applicant, so that is recorded, and a button asks for it. */
  @POST
  @Path("letters/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response letter(
      @PathParam("number") String number,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    gate.enter(form);
    return letters.letter(number, id);
  }

  /** The address of a letter that was asked for anew. */
  @GET
  @Path("letters/{id}")
  public Response ofLetter(@PathParam("number") String number) {
    OpenedCase _ = folder.open(gate.enter(), number);
    return RequestPage.to(number);
  }

  /** A page that was the answer to a form and is asked for anew. */
  @GET
  @Path("files")
  public Response back(@PathParam("number") String number) {
    return RequestPage.to(number);
  }

  /** A file of 3 MB at most; a paper of the applicant's as much as one form carries. */
  @POST
  @Path("files")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(Gate.HTML)
  public Response upload(
      @PathParam("number") String number,
      @RestForm("file") @Nullable FileUpload file,
      @FormParam("of") @Nullable String of,
      @FormParam("answer") @Nullable String answer,
      @FormParam(FormToken.FIELD) @Nullable String token) {
    LoggedIn.OfOffice me = gate.upload("/desk/requests/" + number + "?done=again");
    OpenedCase opened = folder.open(me, number);
    if (!tokens.isFresh(token, me.official().id())) {
      return refused(opened, me, List.of("页面打开得太久，文件没有上传，请再选一次"));
    }
    if (file == null || file.fileName() == null || file.fileName().isBlank()) {
      return refused(opened, me, List.of("请先选择文件"));
    }
    return Outcome.of(() -> take(number, opened, me, file, of))
        .page(
            _ -> answer == null ? RequestPage.done(number, "file") : toAnswer(opened, answer),
            (_, why) -> refused(opened, me, why.stream().map(FilesPage::words).toList()));
  }

  /** Back to the answer of the kind that is being written. */
  private static Response toAnswer(OpenedCase opened, String kind) {
    String chosen = kind.matches("[A-Z_]{1,40}") ? "?kind=" + kind : "";
    String page = RequestPage.path(opened.request().number()) + "/answer" + chosen;
    return Response.seeOther(URI.create(page)).build();
  }

  /** Keeps it: a paper of the applicant's, or a file to be disclosed. */
  private boolean take(
      String number,
      OpenedCase opened,
      LoggedIn.OfOffice me,
      FileUpload file,
      @Nullable String of) {
    if ("applicant".equals(of)) {
      applicants.add(opened, me.official(), file.fileName(), file.uploadedFile());
      String what = "补录了申请人的材料“" + file.fileName() + "”";
      desk.noted(opened.request().number(), me.official().id(), what);
      return true;
    }
    try {
      byte[] content = Files.readAllBytes(file.uploadedFile());
      Response _ = files.upload(number, file.fileName(), null, null, content);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A person at the page cannot cut a file into parts; the script does. */
  private static String words(Problem problem) {
    return switch (problem.message()) {
      case Uploads.IN_PARTS -> "不超过3MB的文件才能这样上传；更大的（最大64MB）请在能运行脚本的浏览器中上传，会自动分份";
      default -> problem.message().replace(Attachments.ADVICE, "请压缩以后再上传");
    };
  }

  /** Removes a file that was uploaded by mistake and goes with no answer. */
  @POST
  @Path("files/{id}/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(Gate.HTML)
  public Response remove(
      @PathParam("number") String number,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.enter(form);
    OpenedCase opened = folder.open(me, number);
    StoredFile file =
        downloads.find(opened.request().number(), id).orElseThrow(NotFoundException::new);
    Optional<String> why = caseFiles.remove(opened, me.official(), file);
    if (why.isPresent()) {
      return refused(opened, me, List.of("文件“" + file.name() + "”没有删除：" + why.get()));
    }
    LOG.infof("FileRemoved request=%s file=%s by=%s", number, file.id(), me.official().id());
    desk.noted(opened.request().number(), me.official().id(), "删除了文件“" + file.name() + "”");
    return RequestPage.done(number, "removed");
  }

  @GET
  @Path("files/{id}/remove")
  public Response ofRemoved(@PathParam("number") String number) {
    OpenedCase _ = folder.open(gate.enter(), number);
    return RequestPage.to(number);
  }

  private Response refused(OpenedCase opened, LoggedIn.OfOffice me, List<String> problems) {
    var showing = CaseView.Showing.fileProblems(problems);
    CaseView view =
        CaseView.of(opened, me.official(), folder.papers(opened, me.official()), showing);
    return Response.status(422).entity(new RequestPage.Request(view).render()).build();
  }
}
