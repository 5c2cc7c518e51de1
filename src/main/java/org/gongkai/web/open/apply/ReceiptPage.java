package org.gongkai.web.open.apply;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.GongkaiConfig;
import org.gongkai.OfficeTime;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.Words;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeCalendars;
import org.gongkai.request.Law;
import org.gongkai.request.RequestNumber;
import org.gongkai.web.look.MonthView;
import org.gongkai.web.open.OpenOffices;
import org.jspecify.annotations.Nullable;

/**
 * What follows the sending: {@code /apply/done} shows the receipt that the cookie carries, {@code
 * /apply/receipt} gives it as a file, {@code /apply/hide} takes it off a computer that others use
 * too, and {@code /apply/sent.css} turns the last page of the form, when somebody goes back to it,
 * into "sent already".
 */
@Path("/apply")
public class ReceiptPage {

  private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
  private static final String SENT_STYLE = ".unsent{display:none}.sent{display:block}";

  private final Receipts receipts;
  private final OpenOffices offices;
  private final OfficeCalendars calendars;
  private final Clock clock;
  private final String track;

  ReceiptPage(
      Receipts receipts,
      OpenOffices offices,
      OfficeCalendars calendars,
      Clock clock,
      GongkaiConfig config) {
    this.receipts = receipts;
    this.offices = offices;
    this.calendars = calendars;
    this.clock = clock;
    this.track = config.publicUrl() + "/track";
  }

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Done(Model model) implements TemplateInstance {}

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Gone(boolean hidden) implements TemplateInstance {}

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ReceiptFile(Model model) implements TemplateInstance {}

  /**
   * What the page and the file say.
   *
   * @param law the rule set in force on the day of receipt; today, while that is to be confirmed
   * @param track where the request can be followed
   */
  public record Model(
      Law law,
      String number,
      String queryCode,
      @Nullable String receivedOn,
      @Nullable String dueOn,
      boolean email,
      Receipt.Typed typed,
      String track,
      String sealed,
      @Nullable Office office,
      List<MonthView> months) {}

  @GET
  @Path("done")
  @Produces(HTML)
  public Response done(@CookieParam(Receipts.NAME) @Nullable String cookie) {
    return receipts
        .open(cookie)
        .map(receipt -> Response.ok(render(receipt)))
        .orElseGet(() -> Response.status(404).entity(new Gone(false).render()))
        .build();
  }

  String render(Receipt receipt) {
    return new Done(model(receipt)).render();
  }

  /** The receipt was read; what the browser kept of the form's pages goes too, where it can. */
  @POST
  @Path("hide")
  public Response hide() {
    return Response.seeOther(URI.create("/apply/hidden"))
        .cookie(receipts.hidden())
        .header("Clear-Site-Data", "\"cache\"")
        .build();
  }

  @GET
  @Path("hidden")
  @Produces(HTML)
  public String hidden() {
    return new Gone(true).render();
  }

  @POST
  @Path("receipt")
  @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
  public Response file(@FormParam(Receipts.NAME) @Nullable String sealed) {
    Optional<Receipt> receipt = receipts.open(sealed);
    if (receipt.isEmpty()) {
      return Response.status(404).type(HTML).entity(new Gone(false).render()).build();
    }
    String text = new ReceiptFile(model(receipt.get())).render();
    // with a byte order mark and CRLF it opens well everywhere
    return Response.ok("\uFEFF" + text.replace("\n", "\r\n"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + receipt.get().number() + ".txt\"")
        .build();
  }

  @GET
  @Path("sent.css")
  @Produces("text/css;charset=UTF-8")
  public String sent(
      @CookieParam(Receipts.SENT) @Nullable String sent, @QueryParam("s") @Nullable String mark) {
    return sent != null && sent.equals(mark) ? SENT_STYLE : "";
  }

  private Model model(Receipt receipt) {
    Optional<RequestNumber> number = RequestNumber.parse(receipt.number());
    LocalDate received = receipt.received();
    LocalDate due = receipt.due();
    return new Model(
        Law.inForceOn(received == null ? OfficeTime.today(clock) : received),
        receipt.number(),
        receipt.queryCode(),
        received == null ? null : Words.day(received),
        due == null ? null : Words.due(new DueDate(due, receipt.provisional())),
        receipt.email(),
        receipt.typed(),
        track,
        receipts.seal(receipt),
        number.flatMap(n -> offices.find(n.office())).orElse(null),
        number.isEmpty() || received == null || due == null
            ? List.of()
            : months(calendars.of(number.get().office()), received, due));
  }

  private static List<MonthView> months(WorkingDays calendar, LocalDate received, LocalDate due) {
    return MonthView.of(received, due, null, MonthView.explained(calendar.days(received, due)));
  }
}
