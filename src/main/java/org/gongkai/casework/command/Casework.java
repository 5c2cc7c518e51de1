package org.gongkai.casework.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.gongkai.GongkaiConfig;
import org.gongkai.OfficeTime;
import org.gongkai.Told;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.EarlierRequests;
import org.gongkai.casework.LetterOrder;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.PersonalData;
import org.gongkai.casework.PublicInformation;
import org.gongkai.casework.RequestNotices;
import org.gongkai.casework.Rows;
import org.gongkai.casework.StillNeeded;
import org.gongkai.casework.paper.LetterOrders;
import org.gongkai.deadline.Deadline;
import org.gongkai.file.Downloads;
import org.gongkai.matter.Writing;
import org.gongkai.notice.Notice;
import org.gongkai.notice.NoticeStatus;
import org.gongkai.notice.Outbox;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.OfficeCalendars;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.personal.PersonalDataFound;
import org.gongkai.request.Entry;
import org.gongkai.request.Request;
import org.gongkai.request.RequestBook;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestNumber;
import org.gongkai.secret.QueryCodes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What is done with a request once it is in. One thing per command: load, decide, and commit state,
 * event, deadlines and notices in one transaction, on the version that was read.
 */
@Singleton
public class Casework {

  private static final Logger LOG = Logger.getLogger(Casework.class);

  private final RequestBook requests;
  private final CaseBook cases;
  private final EarlierRequests earlier;
  private final PersonalData people;
  private final OfficeBook offices;
  private final OfficeCalendars calendars;
  private final QueryCodes queryCodes;
  private final Downloads downloads;
  private final OutgoingText outgoing;
  private final PublicInformation published;
  private final Outbox outbox;
  private final Clock clock;
  private final GongkaiConfig config;

  Casework(
      RequestBook requests,
      CaseBook cases,
      EarlierRequests earlier,
      PersonalData people,
      OfficeBook offices,
      OfficeCalendars calendars,
      QueryCodes queryCodes,
      Downloads downloads,
      OutgoingText outgoing,
      PublicInformation published,
      Outbox outbox,
      Clock clock,
      GongkaiConfig config) {
    this.requests = requests;
    this.cases = cases;
    this.earlier = earlier;
    this.people = people;
    this.offices = offices;
    this.calendars = calendars;
    this.queryCodes = queryCodes;
    this.downloads = downloads;
    this.outgoing = outgoing;
    this.published = published;
    this.outbox = outbox;
    this.clock = clock;
    this.config = config;
  }

  /** The request with its record, or empty when the office has no such request. */
  public Optional<OpenedCase> open(Office office, RequestNumber number) {
    return number.office().equals(office.code())
        ? requests.entries(number).map(entries -> opened(office, entries))
        : Optional.empty();
  }

  /** The request with its record, or empty. */
  public Optional<OpenedCase> open(RequestNumber number) {
    return requests
        .entries(number)
        .map(entries -> opened(offices.find(number.office()).orElseThrow(), entries));
  }

  /** The request with all that is kept with it, in one query; or empty as above. */
  public Optional<Whole> whole(Office office, RequestNumber number) {
    return number.office().equals(office.code())
        ? cases.folder(number).map(folder -> new Whole(opened(office, folder.entries()), folder))
        : Optional.empty();
  }

  /** A request and all that is kept with it. */
  public record Whole(OpenedCase opened, CaseBook.Folder folder) {}

  private OpenedCase opened(Office office, List<Entry> entries) {
    return new OpenedCase(
        Request.of(entries), entries, office, calendars.of(office.code()), OfficeTime.today(clock));
  }

  /**
   * Carries out an official's command.
   *
   * @param version the version the official saw
   * @throws NotAllowed when role or assignment do not allow it
   * @throws CaseBook.Conflict when the request is no longer at that version
   * @throws org.gongkai.input.Refused when fields are missing or wrong
   * @throws org.gongkai.request.RuleBroken when a rule forbids it
   * @throws PersonalDataFound when personal data would go out unconfirmed
   */
  public OpenedCase command(OpenedCase opened, CommandInput input, Official official, int version) {
    Command.Decided decided = decided(opened, input, official, version);
    CommandShape shape = input.kind().orElseThrow().shape();
    if (shape.isOutgoing()) {
      outgoing.orRefuse(opened, shape, decided.event(), input.confirmed());
    }
    return decided.event() instanceof RequestEvent.ProposalAnswered e && e.accepted()
        ? drafting(opened, decided, official)
        : commit(opened, decided, null, null);
  }

  /**
   * The draft is stored with the decision, so that of two who decide at once the one who loses
   * leaves none. It is the handler's who knows the information, else the clerk's.
   */
  private OpenedCase drafting(OpenedCase opened, Command.Decided decided, Official decider) {
    Office office = opened.office();
    String drafter =
        Optional.ofNullable(opened.request().assignee())
            .flatMap(office::official)
            .filter(Official::active)
            .map(Official::id)
            .or(() -> office.all(Role.CLERK).stream().map(Official::id).findFirst())
            .orElse(decider.id());
    Request request = opened.request();
    var done = new AtomicReference<>(opened);
    published.make(
        office,
        request.number(),
        request.submitted().information().heading(),
        drafter,
        draft -> done.set(commit(opened, decided, null, draft)));
    return Objects.requireNonNull(done.get(), "stored, or thrown");
  }

  /**
   * What an official's command would lead to; nothing is stored, and nothing goes out.
   *
   * @throws RuntimeException as {@link #command} would, but for personal data
   */
  public OpenedCase tried(OpenedCase opened, CommandInput input, Official official, int version) {
    RequestEvent event = decided(opened, input, official, version).event();
    Request after = opened.request().apply(event);
    return opened.after(new Entry(after.version(), clock.instant(), event), after);
  }

  private Command.Decided decided(
      OpenedCase opened, CommandInput input, Official official, int version) {
    Optional<Who> who = input.kind().map(CommandKind::shape).map(CommandShape::who);
    if (who.isPresent() && !who.get().includes(official, opened)) {
      throw new NotAllowed(who.get().refusal());
    }
    if (opened.request().version() != version) {
      throw new CaseBook.Conflict();
    }
    return judgement(opened, official.id()).of(input);
  }

  private Judgement judgement(OpenedCase opened, String by) {
    var circumstances =
        new StoredCircumstances(
            opened.office(),
            opened.request(),
            earlier,
            people,
            requests,
            published,
            queryCodes,
            downloads);
    return new Judgement(opened, circumstances, by);
  }

  /** The applicant supplements, with the query code (Art. 30). */
  public OpenedCase supplement(OpenedCase opened, @Nullable String content) {
    var given = JsonNodeFactory.instance.objectNode().put(Supplement.CONTENT.name(), content);
    return applicant(opened, CommandKind.SUPPLEMENT, given);
  }

  /**
   * The applicant finds that what was disclosed should be public, with the query code (Art. 44).
   */
  public OpenedCase proposeDisclosure(OpenedCase opened, @Nullable String reason) {
    var given = JsonNodeFactory.instance.objectNode().put(ProposeDisclosure.REASON.name(), reason);
    return applicant(opened, CommandKind.PROPOSE_DISCLOSURE, given);
  }

  /** The applicant withdraws, with the query code. */
  public OpenedCase withdraw(OpenedCase opened) {
    return applicant(opened, CommandKind.WITHDRAW, JsonNodeFactory.instance.objectNode());
  }

  private OpenedCase applicant(OpenedCase opened, CommandKind kind, ObjectNode fields) {
    var input = CommandInput.read(fields.put("command", kind.slug()));
    return commit(opened, judgement(opened, RequestEvent.APPLICANT).of(input), null, null);
  }

  /**
   * A paper was taken by the SMTP server.
   *
   * @param delivered the claimed notice that brought it
   * @throws CaseBook.ClaimLost if it is no longer claimed as it was
   * @throws org.gongkai.request.RuleBroken when the paper waits no longer
   */
  public void mailed(OpenedCase opened, RequestEvent.Paper paper, Notice delivered) {
    var command = new RecordDispatch(paper, RequestEvent.Way.EMAIL);
    var judgement = judgement(opened, RequestEvent.SYSTEM);
    commit(opened, judgement.of(CommandKind.RECORD_DISPATCH, command), delivered, null);
  }

  /** The handler has left: the request is the clerks' again. */
  public void unassign(RequestNumber number, String left) {
    OpenedCase opened = open(number).orElseThrow();
    if (left.equals(opened.request().assignee()) && opened.request().status().isOpen()) {
      LocalDate today = OfficeTime.today(clock);
      commit(opened, new RequestEvent.Unassigned(today, RequestEvent.SYSTEM));
    }
  }

  /** Stores an event that the program itself brought. */
  public OpenedCase commit(OpenedCase opened, RequestEvent event) {
    return commit(opened, Command.Decided.of(event), null, null);
  }

  private OpenedCase commit(
      OpenedCase opened,
      Command.Decided decided,
      @Nullable Notice delivered,
      @Nullable Writing<?> draft) {
    Instant now = clock.instant();
    Request before = opened.request();
    WorkingDays calendar = opened.calendar();
    var told = new RequestNotices(opened.office(), calendar, config.publicUrl());
    var entries = new ArrayList<Entry>();
    var notices = new ArrayList<Notice>();
    var letters = new ArrayList<LetterOrder>();
    OpenedCase done = opened;
    for (RequestEvent event : decided.events()) {
      Request after = done.request().apply(event);
      Entry entry = new Entry(after.version(), now, event);
      done = done.after(entry, after);
      entries.add(entry);
      notices.addAll(told.of(entry, after));
      letters.addAll(LetterOrders.of(entry, after, calendar));
    }
    Request after = done.request();
    List<Deadline> open = after.deadlines(calendar);
    List<Deadline> closed =
        before.deadlines(calendar).stream()
            .filter(d -> open.stream().noneMatch(o -> o.key().equals(d.key())))
            .toList();
    cases.commit(
        new CaseBook.Change(
            Rows.of(done.entries(), after, calendar),
            entries,
            before.version(),
            open,
            closed,
            notices,
            delivered,
            delivered == null ? null : now,
            decided.posted(),
            decided.returned(),
            decided.applicant(),
            decided.contact(),
            letters,
            draft));
    overtaken(before, after);
    return done;
  }

  /**
   * Letters and calls that the step has made idle leave the lists; mails have gone. Who is stopped
   * here leaves one too many on a list, which shows none that is not needed.
   */
  private void overtaken(Request before, Request after) {
    boolean stays = before.status() == after.status() && before.awaited().equals(after.awaited());
    if (stays || after.submitted().reach().email()) {
      return;
    }
    try {
      outbox.of(after.number().subject()).stream()
          .filter(notice -> Outbox.WAITING.contains(notice.status()))
          .filter(notice -> !StillNeeded.is(notice, after))
          .forEach(notice -> outbox.settled(notice.key(), NoticeStatus.DROPPED));
    } catch (RuntimeException e) {
      LOG.warnf(e, "OvertakenNotSettled request=%s", after.number());
    }
  }

  /** Role or assignment do not allow the command; the sentence says who may. HTTP 403. */
  public static final class NotAllowed extends Told {
    public NotAllowed(String message) {
      super(message);
    }
  }
}
