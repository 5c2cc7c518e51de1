package org.gongkai.web.open.api;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.gongkai.casework.command.Casework;
import org.gongkai.casework.intake.Accepted;
import org.gongkai.casework.intake.Caller;
import org.gongkai.casework.intake.Intake;
import org.gongkai.casework.intake.SubmissionInput;
import org.gongkai.casework.intake.Tracking;
import org.gongkai.casework.paper.AnswerPackage;
import org.gongkai.input.StrictJson;
import org.gongkai.web.http.Body;
import org.gongkai.web.http.ClientAddress;
import org.gongkai.web.http.TooLargeForOne;
import org.gongkai.web.open.track.AnswerFiles;
import org.gongkai.web.open.track.AnswerLinks;
import org.gongkai.web.open.track.TrackView;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/** {@code /api/requests}: filing a request, and the applicant's door to it. */
@Path("/api/requests")
public class RequestsApi {

  private final Intake intake;
  private final Casework casework;
  private final Tracking tracking;
  private final AnswerPackage answers;
  private final AnswerLinks links;
  private final LoggedIn loggedIn;
  private final ClientAddress clientAddress;

  RequestsApi(
      Intake intake,
      Casework casework,
      Tracking tracking,
      AnswerPackage answers,
      AnswerLinks links,
      LoggedIn loggedIn,
      ClientAddress clientAddress) {
    this.intake = intake;
    this.casework = casework;
    this.tracking = tracking;
    this.answers = answers;
    this.links = links;
    this.loggedIn = loggedIn;
    this.clientAddress = clientAddress;
  }

  @POST
  public Response submit(byte[] body, HttpServerRequest request) {
    Caller caller =
        loggedIn
            .find()
            .<Caller>map(who -> new Caller.AtTheDesk(who.office(), who.official()))
            .orElseGet(() -> new Caller.Public(clientAddress.of(request)));
    Accepted accepted = intake.submit(Body.read(body, SubmissionInput.class), caller);
    URI location = URI.create("/api/requests/" + accepted.number());
    return accepted.repeat()
        ? Response.ok(accepted).location(location).build()
        : Response.created(location).entity(accepted).build();
  }

  @GET
  @Path("{number}")
  public TrackView track(
      @PathParam("number") String number,
      @HeaderParam("X-Query-Code") @Nullable String code,
      HttpServerRequest request) {
    return TrackView.of(tracking.open(number, code, clientAddress.of(request)));
  }

  @POST
  @Path("{number}/withdraw")
  public TrackView withdraw(
      @PathParam("number") String number,
      @HeaderParam("X-Query-Code") @Nullable String code,
      byte[] body,
      HttpServerRequest request) {
    var opened = tracking.open(number, code, clientAddress.of(request));
    StrictJson.read(Body.tree(body), Nothing.class);
    return TrackView.of(casework.withdraw(opened));
  }

  @POST
  @Path("{number}/supplement")
  public TrackView supplement(
      @PathParam("number") String number,
      @HeaderParam("X-Query-Code") @Nullable String code,
      byte[] body,
      HttpServerRequest request) {
    var opened = tracking.open(number, code, clientAddress.of(request));
    String content = Body.read(body, Supplement.class).content();
    return TrackView.of(casework.supplement(opened, content));
  }

  /** What was disclosed should be public (Art. 44). */
  @POST
  @Path("{number}/propose-disclosure")
  public TrackView proposeDisclosure(
      @PathParam("number") String number,
      @HeaderParam("X-Query-Code") @Nullable String code,
      byte[] body,
      HttpServerRequest request) {
    var opened = tracking.open(number, code, clientAddress.of(request));
    String reason = Body.read(body, Proposal.class).reason();
    return TrackView.of(casework.proposeDisclosure(opened, reason));
  }

  /**
   * The answer's letter and files; not found while the answer is not on its way.
   *
   * @throws TooLargeForOne with a link for each, when one answer does not carry them
   */
  @GET
  @Path("{number}/answer")
  public Response answer(
      @PathParam("number") String number,
      @HeaderParam("X-Query-Code") @Nullable String code,
      HttpServerRequest request) {
    var opened = tracking.open(number, code, clientAddress.of(request));
    var parts = answers.released(opened).orElseThrow(NotFoundException::new);
    if (!answers.fitsOneAnswer(parts)) {
      throw new TooLargeForOne(links.ofEach(opened, parts), "files 中的链接，15分钟内有效。");
    }
    return AnswerFiles.all(opened.request().number(), parts);
  }

  /** The body of a supplement. */
  record Supplement(@Nullable String content) {}

  /** The body of a proposal to publish. */
  record Proposal(@Nullable String reason) {}

  /** A body without fields. */
  record Nothing() {}
}
