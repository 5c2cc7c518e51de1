package org.gongkai.web.open.message;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.gongkai.GongkaiConfig;
import org.gongkai.casework.TooMany;
import org.gongkai.input.Clean;
import org.gongkai.participation.message.work.MessageDoor;
import org.gongkai.participation.message.work.MessageView;
import org.gongkai.web.http.ClientAddress;
import org.gongkai.web.http.RetryAfter;
import org.gongkai.web.http.Revalidated;
import org.gongkai.web.look.Display;
import org.gongkai.web.look.PageView;
import org.gongkai.web.open.TrackedNumber;
import org.jspecify.annotations.Nullable;

/**
 * {@code /messages/track}: number and query code, then where the message stands and what was
 * answered. Both come by POST, so that neither stands in an address or a log; what was written goes
 * on to a request for information the same way.
 */
@Path("/messages/track")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class MessageTrackPage {

  private final MessageDoor door;
  private final ClientAddress clientAddress;
  private final PageView page;
  private final MessageTexts texts;
  private final boolean secure;

  MessageTrackPage(
      MessageDoor door,
      ClientAddress clientAddress,
      PageView page,
      MessageTexts texts,
      GongkaiConfig config) {
    this.door = door;
    this.clientAddress = clientAddress;
    this.page = page;
    this.texts = texts;
    this.secure = config.publicUrl().startsWith("https:");
  }

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record MessageTrack(String number, @Nullable String error) implements TemplateInstance {}

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record MessageStatus(MessageView view, String code) implements TemplateInstance {}

  @GET
  public Response question(
      @QueryParam("number") @Nullable String number, @Context Request request) {
    return Revalidated.page(request, new MessageTrack(TrackedNumber.shown(number), null).render());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response track(MultivaluedMap<String, String> form, HttpServerRequest request) {
    String display = form.getFirst(Display.COOKIE);
    if (display == null) {
      return answer(form, request);
    }
    page.show(Display.of(display));
    return Response.fromResponse(answer(form, request))
        .cookie(Display.of(display).cookie(secure))
        .build();
  }

  private Response answer(MultivaluedMap<String, String> form, HttpServerRequest request) {
    String number = Objects.requireNonNullElse(form.getFirst("number"), "");
    String code = Objects.requireNonNullElse(form.getFirst("code"), "");
    if (Clean.line(number) == null || Clean.line(code) == null) {
      return again(422, number, texts.both());
    }
    try {
      return door.open(number, code, clientAddress.of(request))
          .map(view -> Response.ok(new MessageStatus(view, code).render()).build())
          .orElseGet(() -> again(404, number, texts.wrong()));
    } catch (TooMany e) {
      RetryAfter.in(e.retryAfter());
      return again(429, number, e.getMessage());
    }
  }

  private static Response again(int status, String number, String error) {
    return Response.status(status).entity(new MessageTrack(number, error).render()).build();
  }
}
