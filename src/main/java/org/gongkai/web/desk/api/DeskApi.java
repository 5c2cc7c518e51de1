package org.gongkai.web.desk.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.gongkai.OfficeTime;
import org.gongkai.alert.DeadlineScan;
import org.gongkai.alert.ScanInput;
import org.gongkai.alert.ScanResult;
import org.gongkai.casework.Desk;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.Precedents;
import org.gongkai.casework.command.Casework;
import org.gongkai.casework.command.CommandInput;
import org.gongkai.casework.paper.Letters;
import org.gongkai.casework.upkeep.Maintenance;
import org.gongkai.file.FileName;
import org.gongkai.input.Refused;
import org.gongkai.office.OfficeCalendars;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.request.Applicant;
import org.gongkai.request.RequestNumber;
import org.gongkai.web.http.BadQuery;
import org.gongkai.web.http.Body;
import org.gongkai.web.http.Download;
import org.gongkai.web.http.EntityTags;
import org.gongkai.web.session.LoggedIn;
import org.gongkai.web.session.OfficialLogin;
import org.jspecify.annotations.Nullable;

/** {@code /api/desk}: the queue, one request, and what is done with it. */
@Path("/api/desk")
@RolesAllowed(OfficialLogin.OFFICIAL)
public class DeskApi {

  private final Casework casework;
  private final Desk desk;
  private final Precedents precedents;
  private final Letters letters;
  private final DeadlineScan scan;
  private final Maintenance maintenance;
  private final OfficeCalendars calendars;
  private final LoggedIn loggedIn;
  private final Clock clock;

  DeskApi(
      Casework casework,
      Desk desk,
      Precedents precedents,
      Letters letters,
      DeadlineScan scan,
      Maintenance maintenance,
      OfficeCalendars calendars,
      LoggedIn loggedIn,
      Clock clock) {
    this.casework = casework;
    this.desk = desk;
    this.precedents = precedents;
    this.letters = letters;
    this.scan = scan;
    this.maintenance = maintenance;
    this.calendars = calendars;
    this.loggedIn = loggedIn;
    this.clock = clock;
  }

  @GET
  @Path("requests")
  public QueueView queue(
      @QueryParam("status") @Nullable String status,
      @QueryParam("assignee") @Nullable String assignee,
      @QueryParam("dueBefore") @Nullable String dueBefore,
      @QueryParam("q") @Nullable String q,
      @QueryParam("cursor") @Nullable String cursor) {
    var office = loggedIn.get().office();
    try {
      var filter = new Desk.Filter(status, assignee, dueBefore, null, null, null, null, q, cursor);
      var page = desk.queue(office, filter);
      return QueueView.of(page, calendars.of(office), OfficeTime.today(clock));
    } catch (Refused e) {
      throw new BadQuery(e);
    }
  }

  @GET
  @Path("requests/{number}")
  public Response request(@PathParam("number") String number) {
    return answer(open(number));
  }

  @GET
  @Path("requests/{number}/applicant")
  public Applicant applicant(@PathParam("number") String number) {
    OpenedCase opened = open(number);
    return desk.applicant(opened.request().number(), loggedIn.get().official().id())
        .orElseThrow(NotFoundException::new);
  }

  /** The letters of the request. */
  @GET
  @Path("requests/{number}/letters")
  public List<Letters.Letter> letters(@PathParam("number") String number) {
    return letters.of(open(number));
  }

  /**
   * A letter as .docx; {@code preview} is the answer as drafted. It names the applicant, so that it
   * was read is recorded; only a clerk's receipt tells the query code.
   */
  @GET
  @Path("requests/{number}/letters/{id}")
  public Response letter(@PathParam("number") String number, @PathParam("id") String id) {
    OpenedCase opened = open(number);
    Official me = loggedIn.get().official();
    byte[] docx =
        (id.equals("preview")
                ? letters.preview(opened)
                : letters.docx(opened, id, me.is(Role.CLERK)))
            .orElseThrow(NotFoundException::new);
    desk.seen(opened.request().number(), me.id());
    return Download.of(docx, Letters.DOCX, new FileName(number + "-" + id + ".docx"));
  }

  /** Earlier requests of the same applicant, and others for the same. */
  @GET
  @Path("requests/{number}/earlier")
  public Precedents.Found earlier(@PathParam("number") String number) {
    return precedents.of(open(number));
  }

  @POST
  @Path("requests/{number}/commands")
  public Response command(
      @PathParam("number") String number,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      byte[] body) {
    OpenedCase opened = open(number);
    int version = EntityTags.version(ifMatch, opened.request().version());
    JsonNode tree = Body.tree(body);
    CommandInput command = CommandInput.read(tree);
    return answer(casework.command(opened, command, loggedIn.get().official(), version));
  }

  /** Runs the morning scan of the own office, as {@code scan-deadlines} does. */
  @POST
  @Path("scan")
  @RolesAllowed({"HEAD", "CLERK", "ADMIN"})
  public ScanResult scan(byte[] body) {
    ScanInput input = Body.read(body, ScanInput.class);
    return scan.run(new ScanInput(input.asOf(), loggedIn.get().office().value()));
  }

  /** Runs a task over the records of the own office, as {@code maintain-records} does. */
  @POST
  @Path("maintenance")
  @RolesAllowed("ADMIN")
  public Maintenance.Done maintain(byte[] body) {
    Maintenance.Input input = Body.read(body, Maintenance.Input.class);
    LoggedIn.OfOffice me = loggedIn.get();
    return maintenance.run(
        new Maintenance.Input(input.task(), me.office().value()), me.official().id());
  }

  private OpenedCase open(String number) {
    return RequestNumber.parse(number)
        .flatMap(parsed -> casework.open(loggedIn.get().organ(), parsed))
        .orElseThrow(NotFoundException::new);
  }

  private Response answer(OpenedCase opened) {
    RequestView view = RequestView.of(opened, loggedIn.get().official());
    return Response.ok(view)
        .tag(new EntityTag(Integer.toString(opened.request().version())))
        .build();
  }
}
