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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.GongkaiConfig;
import org.gongkai.calendar.Words;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Refused;
import org.gongkai.office.KeptOffices;
import org.gongkai.office.Office;
import org.gongkai.participation.message.work.AcceptedMessage;
import org.gongkai.participation.message.work.Figures;
import org.gongkai.participation.message.work.MessageFields;
import org.gongkai.participation.message.work.MessageIntake;
import org.gongkai.participation.message.work.Messages;
import org.gongkai.web.form.FormToken;
import org.gongkai.web.form.Outcome;
import org.gongkai.web.http.ClientAddress;
import org.gongkai.web.look.Display;
import org.gongkai.web.look.PageView;
import org.jspecify.annotations.Nullable;

/**
 * {@code /messages}: the form of a message, and below it what was answered in public. Without
 * scripts; the same form sent twice is one message.
 */
@Path("/messages")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class MessagesPage {

  /** Nobody sees this field; a program that fills in all fields fills it in too. */
  private static final String TRAP = "website";

  private static final String OFFICE = "office";
  private static final String SUBMISSION = "submissionId";

  private final MessageIntake intake;
  private final Messages messages;
  private final KeptOffices kept;
  private final ClientAddress clientAddress;
  private final FormToken tokens;
  private final PageView page;
  private final MessageTexts texts;
  private final boolean secure;

  MessagesPage(
      MessageIntake intake,
      Messages messages,
      KeptOffices kept,
      ClientAddress clientAddress,
      FormToken tokens,
      PageView page,
      MessageTexts texts,
      GongkaiConfig config) {
    this.intake = intake;
    this.messages = messages;
    this.kept = kept;
    this.clientAddress = clientAddress;
    this.tokens = tokens;
    this.page = page;
    this.texts = texts;
    this.secure = config.publicUrl().startsWith("https:");
  }

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record MessagePage(MessageForm model, @Nullable Shown shown) implements TemplateInstance {}

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record MessageDone(AcceptedMessage accepted, String dueOn, boolean mailed)
      implements TemplateInstance {}

  /**
   * What an office shows to all.
   *
   * @param next the address of the next page, or null after the last
   */
  public record Shown(
      Office office, List<Messages.Row> rows, @Nullable String next, Figures figures) {}

  @GET
  public Response form(
      @QueryParam("office") @Nullable String office,
      @QueryParam("cursor") @Nullable String cursor) {
    Map<String, String> typed = office == null ? Map.of() : Map.of(OFFICE, office);
    var model = new MessageForm(typed, List.of(), kept.all(), fresh());
    Office chosen = model.office();
    try {
      return page(200, model, chosen == null ? null : shown(chosen, cursor));
    } catch (Refused e) {
      return show(400, typed, e.problems(), fresh());
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send(MultivaluedMap<String, String> form, HttpServerRequest request) {
    Map<String, String> typed = new HashMap<>();
    form.forEach((name, all) -> typed.put(name, all.isEmpty() ? "" : all.getFirst()));
    String submission = typed.getOrDefault(SUBMISSION, "");
    String display = typed.get(Display.COOKIE);
    if (display != null) {
      page.show(Display.of(display));
      return Response.fromResponse(show(200, typed, List.of(), submission))
          .cookie(Display.of(display).cookie(secure))
          .build();
    }
    if (!typed.getOrDefault(TRAP, "").isBlank()) {
      return again(typed, submission, texts.trapped());
    }
    if (!tokens.isFresh(form.getFirst(FormToken.FIELD), FormToken.PUBLIC)) {
      return again(typed, submission, texts.stale());
    }
    return Outcome.of(() -> intake.submit(MessageFields.tree(typed), clientAddress.of(request)))
        .page(
            accepted -> taken(accepted, typed),
            (status, problems) -> refused(status, problems, typed, submission));
  }

  /** Under the id of a message that was taken another is written as a new one. */
  private Response refused(
      int status, List<Problem> problems, Map<String, String> typed, String submission) {
    boolean reused =
        problems.stream().anyMatch(p -> p.code().equals(Code.SUBMISSION_REUSED.slug()));
    return reused
        ? again(typed, fresh(), texts.sentBefore())
        : show(status, typed, problems, submission);
  }

  private Response again(Map<String, String> typed, String submission, String why) {
    var problem = new Problem("", Code.NOT_ALLOWED.slug(), why);
    return show(422, typed, List.of(problem), submission);
  }

  private static Response taken(AcceptedMessage accepted, Map<String, String> typed) {
    boolean mailed = !typed.getOrDefault("email", "").isBlank();
    String html = new MessageDone(accepted, Words.day(accepted.replyDueOn()), mailed).render();
    return Response.ok(html).build();
  }

  private static String fresh() {
    return UUID.randomUUID().toString();
  }

  /** The form alone: what is counted and published costs reads, and is not what was sent. */
  private Response show(
      int status, Map<String, String> typed, List<Problem> problems, String submission) {
    return page(status, new MessageForm(typed, problems, kept.all(), submission), null);
  }

  private static Response page(int status, MessageForm form, @Nullable Shown shown) {
    return Response.status(status).entity(new MessagePage(form, shown).render()).build();
  }

  private Shown shown(Office office, @Nullable String cursor) {
    Messages.Page found = messages.published(office, cursor);
    String next = found.next();
    String address =
        next == null
            ? null
            : "/messages?office=%s&cursor=%s"
                .formatted(office.code(), URLEncoder.encode(next, StandardCharsets.UTF_8));
    return new Shown(office, found.rows(), address, messages.figures(office));
  }
}
