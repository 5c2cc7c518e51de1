package org.gongkai.web.desk.calendar;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import org.gongkai.GongkaiConfig;
import org.gongkai.OfficeTime;
import org.gongkai.alert.Subjects;
import org.gongkai.calendar.Words;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineBook;
import org.gongkai.office.Audit;
import org.gongkai.office.FeedBook;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.OfficeCalendars;
import org.gongkai.office.Official;
import org.gongkai.secret.Fingerprints;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/feed}: an official makes and ends the secret link of the own calendar feed; {@code
 * /desk/feed/{token}.ics}: the own deadlines, with numbers and kinds and no personal data, for
 * phones and Outlook.
 */
@Path("/desk/feed")
@Produces(Gate.HTML)
public class FeedPage {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String FIELD = "feed";
  private static final int AHEAD_YEARS = 1;

  private final Gate gate;
  private final FeedBook feeds;
  private final Audit audit;
  private final Fingerprints fingerprints;
  private final DeadlineBook deadlines;
  private final OfficeBook offices;
  private final OfficeCalendars calendars;
  private final GongkaiConfig config;
  private final Clock clock;
  private final Subjects subjects;

  FeedPage(
      Gate gate,
      FeedBook feeds,
      Audit audit,
      Fingerprints fingerprints,
      DeadlineBook deadlines,
      OfficeBook offices,
      OfficeCalendars calendars,
      GongkaiConfig config,
      Clock clock,
      Subjects subjects) {
    this.subjects = subjects;
    this.gate = gate;
    this.feeds = feeds;
    this.audit = audit;
    this.fingerprints = fingerprints;
    this.deadlines = deadlines;
    this.offices = offices;
    this.calendars = calendars;
    this.config = config;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Feed(@Nullable String link, boolean has) implements TemplateInstance {}

  @GET
  public String feed() {
    return render(gate.enter(), null);
  }

  @GET
  @Path("{action:make|end}")
  public Response back() {
    return Response.seeOther(URI.create("/desk/feed")).build();
  }

  /** A new link, shown once; the one before it ends. */
  @POST
  @Path("make")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public String make(MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.enter(form);
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var feed = new FeedBook.Feed(me.office(), me.official().id());
    feeds.open(fingerprints.blind(FIELD, token), feed);
    audit.note(me.office(), Audit.What.FEED_OPENED, me.official().id(), Audit.NOBODY);
    return render(me, config.publicUrl() + "/desk/feed/" + token + ".ics");
  }

  @POST
  @Path("end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response end(MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.enter(form);
    feeds.end(me.official().id());
    audit.note(me.office(), Audit.What.FEED_ENDED, me.official().id(), Audit.NOBODY);
    return Response.seeOther(URI.create("/desk/feed")).build();
  }

  private String render(LoggedIn.OfOffice me, @Nullable String link) {
    return new Feed(link, feeds.has(me.official().id())).render();
  }

  /** The feed; who has the link may read it. */
  @GET
  @Path("{token:[A-Za-z0-9_-]{32}}.ics")
  @Produces("text/calendar;charset=UTF-8")
  public String ics(@PathParam("token") String token) {
    FeedBook.Feed feed =
        feeds.find(fingerprints.blinds(FIELD, token)).orElseThrow(NotFoundException::new);
    Office office = offices.find(feed.office()).orElseThrow(NotFoundException::new);
    Official official =
        office
            .official(feed.official())
            .filter(Official::readsRequests)
            .orElseThrow(NotFoundException::new);
    LocalDate today = OfficeTime.today(clock);
    WorkingDays calendar = calendars.of(feed.office());
    Instant now = clock.instant();
    var ics = new DeadlineCalendar(office.name() + "政务公开期限", now);
    deadlines
        .due(feed.office(), today.plusYears(AHEAD_YEARS))
        .on(today, calendar)
        .deadlines()
        .stream()
        .filter(deadline -> subjects.responsible(office, deadline, today).contains(official.id()))
        .forEach(deadline -> ics.add(entry(deadline)));
    return ics.write();
  }

  private DeadlineCalendar.Entry entry(Deadline deadline) {
    String key = deadline.subject() + "|" + deadline.kind() + "|" + deadline.of();
    String what = deadline.kind().words();
    String called = subjects.appointment(deadline);
    return new DeadlineCalendar.Entry(
        fingerprints.blind(FIELD, key).substring(0, 32) + "@gongkai",
        deadline.due().date(),
        called.equals(deadline.title()) ? called : called + " " + what,
        what + "，" + Words.due(deadline.due()),
        subjects.path(deadline).map(path -> config.publicUrl() + path).orElse(null));
  }
}
