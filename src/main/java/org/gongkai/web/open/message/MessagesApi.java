package org.gongkai.web.open.message;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Clean;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Refused;
import org.gongkai.office.Office;
import org.gongkai.participation.message.Ending;
import org.gongkai.participation.message.Message;
import org.gongkai.participation.message.work.AcceptedMessage;
import org.gongkai.participation.message.work.Figures;
import org.gongkai.participation.message.work.MessageDoor;
import org.gongkai.participation.message.work.MessageIntake;
import org.gongkai.participation.message.work.MessageView;
import org.gongkai.participation.message.work.Messages;
import org.gongkai.web.http.BadQuery;
import org.gongkai.web.http.Body;
import org.gongkai.web.http.ClientAddress;
import org.gongkai.web.open.OpenOffices;
import org.jspecify.annotations.Nullable;

/** {@code /api/messages}: writing one, looking after it, and what everybody sees. */
@Path("/api/messages")
public class MessagesApi {

  private final MessageIntake intake;
  private final MessageDoor door;
  private final Messages messages;
  private final OpenOffices offices;
  private final ClientAddress clientAddress;

  MessagesApi(
      MessageIntake intake,
      MessageDoor door,
      Messages messages,
      OpenOffices offices,
      ClientAddress clientAddress) {
    this.intake = intake;
    this.door = door;
    this.messages = messages;
    this.offices = offices;
    this.clientAddress = clientAddress;
  }

  @POST
  public Response submit(byte[] body, HttpServerRequest request) {
    AcceptedMessage accepted = intake.submit(Body.tree(body), clientAddress.of(request));
    URI location = URI.create("/api/messages/" + accepted.number());
    return accepted.repeat()
        ? Response.ok(accepted).location(location).build()
        : Response.created(location).entity(accepted).build();
  }

  /** Status and answer, for whoever has the query code. */
  @GET
  @Path("{number}")
  public Map<String, @Nullable Object> track(
      @PathParam("number") String number,
      @HeaderParam("X-Query-Code") @Nullable String code,
      HttpServerRequest request) {
    return door.open(number, code, clientAddress.of(request))
        .map(MessageView::json)
        .orElseThrow(NotFoundException::new);
  }

  /** What the writers allowed and the office published, and what is counted of all. */
  @GET
  public Map<String, @Nullable Object> published(
      @QueryParam("office") @Nullable String code, @QueryParam("cursor") @Nullable String cursor) {
    Office office = office(code);
    Messages.Page page = page(office, cursor);
    Figures figures = messages.figures(office);
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("office", office.code().value());
    body.put("items", page.rows().stream().map(MessagesApi::item).toList());
    body.put("next", page.next());
    body.put("received", figures.received());
    body.put("answered", figures.answered());
    body.put("answeredInTime", figures.answeredInTime());
    body.put("overdue", figures.overdue());
    body.put("shareInTime", figures.shareInTime());
    body.put("months", figures.months());
    return body;
  }

  private Messages.Page page(Office office, @Nullable String cursor) {
    try {
      return messages.published(office, cursor);
    } catch (Refused e) {
      throw new BadQuery(e);
    }
  }

  private Office office(@Nullable String code) {
    return Optional.ofNullable(Clean.line(code))
        .flatMap(OfficeCode::parse)
        .flatMap(offices::find)
        .orElseThrow(MessagesApi::unknown);
  }

  private static BadQuery unknown() {
    return new BadQuery(
        new Refused(
            List.of(
                new Problem("office", Code.UNKNOWN_OFFICE.slug(), "请在 office 中写受理机关的代码，例如 LJQ"))));
  }

  private static Map<String, @Nullable Object> item(Messages.Row row) {
    Message message = row.message();
    Ending ending = message.handling().ending();
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    item.put("number", message.id());
    item.put("status", message.status());
    item.put("kind", message.kind());
    item.put("title", row.texts().title());
    item.put("content", row.texts().content());
    item.put("maskedName", message.writer().maskedName());
    item.put("receivedOn", message.terms().receivedOn());
    item.put("answeredOn", ending == null ? null : ending.on());
    item.put("answer", row.texts().answer());
    return item;
  }
}
