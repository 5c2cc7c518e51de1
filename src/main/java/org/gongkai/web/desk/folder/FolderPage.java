package org.gongkai.web.desk.folder;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.gongkai.casework.Desk;
import org.gongkai.casework.OpenedCase;
import org.gongkai.file.FileName;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.request.AnswerChecks;
import org.gongkai.web.desk.request.CaseFolder;
import org.gongkai.web.desk.request.CaseView;
import org.gongkai.web.desk.request.RequestPage;
import org.gongkai.web.http.Download;
import org.gongkai.web.session.LoggedIn;

/** The folder of a request to be filed; its letters name the applicant, so that is recorded. */
@Path("/desk/requests/{number}")
public class FolderPage {

  private final Gate gate;
  private final CaseFolder folder;
  private final CaseArchive archive;
  private final FolderPdf pdf;
  private final Desk desk;

  FolderPage(Gate gate, CaseFolder folder, CaseArchive archive, FolderPdf pdf, Desk desk) {
    this.gate = gate;
    this.folder = folder;
    this.archive = archive;
    this.pdf = pdf;
    this.desk = desk;
  }

  /** Record, letters and files as they are. */
  @POST
  @Path("folder")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response zip(@PathParam("number") String number, MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.enter(form);
    CaseView view = opened(me, number, "案卷（压缩包）");
    byte[] zip = archive.zip(view.opened(), view);
    return Download.of(zip, "application/zip", new FileName("案卷-" + number + ".zip"));
  }

  /** The same to be read and printed as one. */
  @POST
  @Path("folder.pdf")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response pdf(@PathParam("number") String number, MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.enter(form);
    CaseView view = opened(me, number, "卷宗（PDF）");
    byte[] whole = pdf.of(view.opened(), view, me.official());
    return Download.of(whole, "application/pdf", new FileName("卷宗-" + number + ".pdf"));
  }

  private CaseView opened(LoggedIn.OfOffice me, String number, String what) {
    OpenedCase opened = folder.open(me, number);
    desk.exported(opened.request().number(), me.official().id(), what);
    CaseView.Papers papers = folder.papers(opened, AnswerChecks.Found.NOTHING);
    return CaseView.of(opened, me.official(), papers, CaseView.Showing.saying(null));
  }

  /** A page that was the answer to a form and is asked for anew. */
  @GET
  @Path("{form:folder|folder\\.pdf}")
  public Response back(@PathParam("number") String number, @PathParam("form") String form) {
    return RequestPage.to(number);
  }
}
