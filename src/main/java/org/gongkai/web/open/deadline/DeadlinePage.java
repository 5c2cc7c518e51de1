package org.gongkai.web.open.deadline;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.OfficeTime;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.Words;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.input.Clean;
import org.gongkai.input.Problem;
import org.gongkai.input.Refused;
import org.gongkai.office.KeptOffices;
import org.gongkai.office.Office;
import org.gongkai.request.Channel;
import org.gongkai.request.ClockDay;
import org.gongkai.request.Law;
import org.gongkai.request.Settings;
import org.gongkai.web.http.Revalidated;
import org.gongkai.web.look.MonthView;
import org.gongkai.web.look.PageView;
import org.gongkai.web.open.apply.ApplyForm;
import org.jspecify.annotations.Nullable;

/**
 * {@code /deadline}: anybody enters a day of receipt and a channel and sees the date due, day by
 * day, at an address that can be passed on. Nothing is stored.
 */
@Path("/deadline")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class DeadlinePage {

  private final DeadlineQuestion.Reader reader;
  private final KeptOffices kept;
  private final PageView page;
  private final DeadlineTexts texts;
  private final Clock clock;

  DeadlinePage(
      DeadlineQuestion.Reader reader,
      KeptOffices kept,
      PageView page,
      DeadlineTexts texts,
      Clock clock) {
    this.reader = reader;
    this.kept = kept;
    this.page = page;
    this.texts = texts;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Deadline(Model model) implements TemplateInstance {}

  /**
   * The question as typed, what is wrong with it, and the answer.
   *
   * @param law the rule set in force on the day of receipt asked for, else today
   */
  public record Model(
      Law law,
      String received,
      String days,
      String channel,
      String office,
      List<Problem> problems,
      @Nullable Found found,
      List<ApplyForm.Option> channels,
      List<Office> offices) {

    /** The first day that can be asked for. */
    public LocalDate first() {
      return Law.FIRST_DAY;
    }

    /** The last day that can be asked for. */
    public LocalDate last() {
      return DeadlineQuestion.LAST_DAY;
    }

    /** The first day in words. */
    public String firstInWords() {
      return Words.date(first());
    }

    /** What is wrong with the field, or null. */
    public @Nullable String error(String name) {
      return problems.stream()
          .filter(problem -> problem.field().equals(name))
          .map(Problem::message)
          .findFirst()
          .orElse(null);
    }
  }

  /** The answer. */
  public record Found(
      LocalDate received,
      String receivedOn,
      String dueOn,
      int days,
      boolean provisional,
      String channelRule,
      List<MonthView> months,
      List<MonthView.Row> rows) {}

  private record Typed(String received, String days, String channel, String office) {}

  @GET
  public Response page(
      @QueryParam("received") @Nullable String received,
      @QueryParam("days") @Nullable String days,
      @QueryParam("channel") @Nullable String channel,
      @QueryParam("office") @Nullable String office,
      @Context Request request) {
    var typed =
        new Typed(
            text(received),
            text(days),
            channel == null ? Channel.ONLINE.name() : channel,
            text(office));
    if (received == null) {
      return Revalidated.page(request, render(typed, List.of(), null));
    }
    try {
      return answer(typed, request);
    } catch (Refused e) {
      return Response.status(400).entity(render(typed, e.problems(), null)).build();
    }
  }

  private Response answer(Typed typed, Request request) {
    String office = typed.office.isBlank() ? null : typed.office;
    String days = typed.days.isBlank() ? null : Clean.halfWidth(typed.days);
    DeadlineQuestion question = reader.read(Clean.halfWidth(typed.received), days, office);
    WorkingDays calendar = reader.calendar(question);
    String offices = Integer.toHexString(kept.all().hashCode()); // what the page names
    String state = reader.tag(calendar, question) + "-" + offices;
    var tag = new EntityTag(state + "-" + page.display().slug(), true);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        unchanged != null
            ? unchanged
            : Response.ok(render(typed, List.of(), found(question, calendar, typed)));
    var cache = new CacheControl();
    cache.setPrivate(true);
    cache.setMaxAge(DeadlineApi.CACHED_SECONDS);
    return answer.tag(tag).cacheControl(cache).header(HttpHeaders.VARY, "Cookie").build();
  }

  private Found found(DeadlineQuestion question, WorkingDays calendar, Typed typed) {
    DueDate due = calendar.due(question.received(), question.days());
    List<ClockDay> days = MonthView.explained(calendar.days(question.received(), due.date()));
    return new Found(
        question.received(),
        Words.day(question.received()),
        Words.day(due.date()),
        question.days(),
        due.provisional(),
        rule(typed.channel, office(typed.office)),
        MonthView.of(question.received(), due.date(), null, days),
        MonthView.rows(days));
  }

  private @Nullable Office office(String code) {
    return kept.all().stream()
        .filter(office -> office.code().value().equals(code))
        .findFirst()
        .orElse(null);
  }

  private String rule(String channel, @Nullable Office office) {
    boolean confirmed =
        office != null
            && office.settings().legal().onlineReceipt() == Settings.OnlineReceipt.CONFIRMATION;
    return Stream.of(Channel.values())
        .filter(c -> c.name().equals(channel))
        .findFirst()
        .map(
            c ->
                switch (c) {
                  case ONLINE -> confirmed ? texts.onlineConfirmed() : texts.online();
                  case FAX -> confirmed ? texts.onlineConfirmed() : texts.fax();
                  case IN_PERSON -> texts.inPerson();
                  case ORAL -> texts.oral();
                  case REGISTERED_MAIL -> texts.registered();
                  case ORDINARY_MAIL -> texts.ordinary();
                })
        .orElse("");
  }

  private String render(Typed typed, List<Problem> problems, @Nullable Found found) {
    List<ApplyForm.Option> channels =
        Stream.of(Channel.values()).map(c -> new ApplyForm.Option(c.name(), c.words())).toList();
    LocalDate day = found == null ? OfficeTime.today(clock) : found.received;
    var model =
        new Model(
            Law.inForceOn(day),
            typed.received,
            typed.days,
            typed.channel,
            typed.office,
            problems,
            found,
            channels,
            kept.all());
    return new Deadline(model).render();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
