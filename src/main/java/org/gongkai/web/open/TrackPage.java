package org.gongkai.web.open;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.gongkai.calendar.Words;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.TooMany;
import org.gongkai.casework.Tracking;
import org.gongkai.request.Status;
import org.gongkai.web.ClientAddress;
import org.jspecify.annotations.Nullable;

/** {@code /track}: number and query code, then status, date due explained, and the record. */
@Path("/track")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class TrackPage {

  private final Tracking tracking;
  private final ClientAddress clientAddress;
  private final Template page;

  TrackPage(Tracking tracking, ClientAddress clientAddress, @Location("track.html") Template page) {
    this.tracking = tracking;
    this.clientAddress = clientAddress;
    this.page = page;
  }

  /** What the page shows: a question, an error, or a request. */
  public record Model(
      String number,
      @Nullable String error,
      @Nullable TrackView request,
      String status,
      @Nullable String receivedOn,
      @Nullable String dueOn,
      String next) {

    static Model question(String number, @Nullable String error) {
      return new Model(number, error, null, "", null, null, "");
    }

    static Model of(OpenedCase opened) {
      var request = opened.request();
      return new Model(
          request.number().toString(),
          null,
          TrackView.of(opened),
          request.status().words(),
          request.receipt().on() == null ? null : Words.day(request.receipt().on()),
          request.due(opened.calendar(), opened.today()).map(Words::due).orElse(null),
          next(opened));
    }

    private static String next(OpenedCase opened) {
      Status status = opened.request().status();
      String left =
          opened
              .request()
              .due(opened.calendar(), opened.today())
              .map(due -> Words.left(opened.calendar().left(opened.today(), due.date())))
              .orElse("");
      return switch (status) {
        case AWAITING_RECEIPT -> "我们会与您联系，确认收到您的申请。";
        case IN_PROGRESS -> "我们会在答复期限之前（含当日）答复您，" + left + "。您现在不需要做什么。";
        case AWAITING_SUPPLEMENT -> "请按补正告知书补充内容。";
        case AWAITING_PAYMENT -> "请按收费通知缴费。";
        case APPROVED -> "答复已经批准，正在送达。";
        case ANSWERED -> "答复已经送出。如果没有收到，请与受理机关联系。";
        case GIVEN_UP -> "此申请已视为放弃。您可以重新申请。";
        case WITHDRAWN -> "此申请已撤回。您可以重新申请。";
      };
    }
  }

  @GET
  public String question() {
    return render(Model.question("", null));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response track(
      @FormParam("number") @Nullable String number,
      @FormParam("code") @Nullable String code,
      HttpServerRequest request) {
    try {
      OpenedCase opened = tracking.open(number, code, clientAddress.of(request));
      return Response.ok(render(Model.of(opened))).build();
    } catch (Tracking.NoSuchRequest e) {
      return again(404, number, e);
    } catch (TooMany e) {
      return again(429, number, e);
    }
  }

  private Response again(int status, @Nullable String number, RuntimeException e) {
    Model model = Model.question(number == null ? "" : number, String.valueOf(e.getMessage()));
    return Response.status(status).entity(render(model)).build();
  }

  private String render(Model model) {
    return page.data("model", model).render();
  }
}
