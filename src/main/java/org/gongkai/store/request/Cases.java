package org.gongkai.store.request;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.calendar.DueDate;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.PersonalDataNotice;
import org.gongkai.casework.RateLimits;
import org.gongkai.casework.Register;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.matter.Beside;
import org.gongkai.matter.Writing;
import org.gongkai.notice.Notice;
import org.gongkai.notice.NoticeStatus;
import org.gongkai.request.Applicant;
import org.gongkai.request.CorrectableField;
import org.gongkai.request.Entry;
import org.gongkai.request.QueryCodeOrigin;
import org.gongkai.request.RequestBook;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestNumber;
import org.gongkai.store.Condition;
import org.gongkai.store.EventJson;
import org.gongkai.store.FreeTexts;
import org.gongkai.store.Item;
import org.gongkai.store.Pause;
import org.gongkai.store.Table;
import org.gongkai.store.Transaction;
import org.gongkai.store.UnreadableItem;
import org.gongkai.store.deadline.Deadlines;
import org.gongkai.store.matter.MatterItems;
import org.gongkai.store.notice.Notices;
import org.gongkai.store.office.Offices;
import org.gongkai.store.office.Runs;
import org.jspecify.annotations.Nullable;

/**
 * Requests: {@code REQUEST#<number>} with STATE (version and the row of the queues), {@code
 * EVENT#<6 digits>}, APPLICANT, deadlines and notices. The state itself follows from the events.
 */
@Singleton
class Cases implements CaseBook, Register, RequestBook {

  static final String STATE = "STATE";
  static final String EVENT = "EVENT#";

  /** Names of what a transaction rests on. */
  private static final String NUMBER = "number";

  private static final String SUBMISSION = "submission";
  private static final String VERSION = "version";
  private static final String CLAIM = "claim";
  private static final String REQUEST = "request";
  private static final int LETTER_TRIES = 8;

  /** Of writes that need not be one transaction. */
  private static final int PORTION = 90;

  private final Table table;
  private final Notices notices;
  private final Applicants applicants;
  private final Queue queue;
  private final Letters letters;
  private final MatterItems matters;
  private final FreeTexts texts;
  private final Runs runs;
  private final Offices offices;
  private final Clock clock;

  Cases(
      Table table,
      Notices notices,
      Applicants applicants,
      Queue queue,
      Letters letters,
      MatterItems matters,
      FreeTexts texts,
      Runs runs,
      Offices offices,
      Clock clock) {
    this.table = table;
    this.notices = notices;
    this.applicants = applicants;
    this.queue = queue;
    this.letters = letters;
    this.matters = matters;
    this.texts = texts;
    this.runs = runs;
    this.offices = offices;
    this.clock = clock;
  }

  // ---- reading

  /** Queries {@code EVENT#} of the request. */
  @Override
  public Optional<List<Entry>> entries(RequestNumber number) {
    try {
      List<Entry> entries =
          table.query(number.subject().toString(), EVENT).map(this::entry).toList();
      return entries.isEmpty() ? Optional.empty() : Optional.of(entries);
    } catch (UnreadableItem e) {
      throw new UnreadableRecord(String.valueOf(e.getMessage()), e);
    }
  }

  /** Reads the counter of office and year. */
  @Override
  public int lastSerial(OfficeCode office, int year) {
    return table
        .get("OFFICE#" + office, "COUNTER#" + year)
        .map(item -> item.number("last"))
        .orElse(0);
  }

  /** Reads {@code SUBMISSION#<office>#<id>}. */
  @Override
  public Optional<Taken> taken(OfficeCode office, String submissionId) {
    return table.get(submission(office, submissionId), STATE).map(Cases::taken);
  }

  /**
   * Reads {@code SUBMISSION#<office>#<id>}, the counter of office and year, those of the limits,
   * and VERSION of CALENDAR in one call.
   */
  @Override
  public Before before(
      OfficeCode office, @Nullable String submissionId, int year, List<RateLimits.Limit> limits) {
    Instant now = clock.instant();
    var counter = new Table.Key("OFFICE#" + office, "COUNTER#" + year);
    var submission =
        submissionId == null ? null : new Table.Key(submission(office, submissionId), STATE);
    var keys = new ArrayList<Table.Key>(List.of(counter));
    if (submission != null) {
      keys.add(submission);
    }
    limits.forEach(limit -> keys.add(Runs.key(limit, now)));
    Offices.With read = offices.with(office, keys);
    List<Item> found = read.others();
    var counts = new HashMap<String, Integer>();
    limits.forEach(
        limit ->
            at(found, Runs.key(limit, now))
                .ifPresent(item -> counts.put(limit.key(), item.number("n"))));
    return new Before(
        read.office(),
        submission == null ? null : at(found, submission).map(Cases::taken).orElse(null),
        at(found, counter).map(item -> item.number("last")).orElse(0),
        counts);
  }

  private static Optional<Item> at(List<Item> found, Table.Key key) {
    return found.stream().filter(key::isOf).findFirst();
  }

  /** Queries the whole partition of the request. */
  @Override
  public Optional<Folder> folder(RequestNumber number) {
    List<Item> all = table.partition(number.subject().toString()).toList();
    try {
      List<Entry> entries = of(all, EVENT).map(this::entry).toList();
      return entries.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Folder(
                  entries,
                  of(all, Applicants.SK).findFirst().map(applicants::open).orElse(null),
                  of(all, Letters.PREFIX).map(Letters::numbered).toList(),
                  Files.files(of(all, Files.PREFIX)),
                  of(all, Notices.PREFIX).map(notices::notice).toList(),
                  of(all, Applicants.NOTE).map(applicants::note).toList(),
                  of(all, Personal.VIEW).map(Personal::view).toList().reversed()));
    } catch (UnreadableItem e) {
      throw new UnreadableRecord(String.valueOf(e.getMessage()), e);
    }
  }

  private static Stream<Item> of(List<Item> all, String prefix) {
    return all.stream().filter(item -> item.text("sk").startsWith(prefix));
  }

  /** Queries {@code DEADLINE#} of the request, the open ones. */
  @Override
  public List<Deadline> deadlines(RequestNumber number) {
    try {
      return table
          .query(number.subject().toString(), Deadlines.PREFIX)
          .filter(item -> item.optional("duePk").isPresent())
          .map(Deadlines::deadline)
          .toList();
    } catch (UnreadableItem e) {
      throw new UnreadableRecord(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public List<Numbered> letters(RequestNumber number) {
    return letters.of(number);
  }

  // ---- writing

  /** The counter is raised on the value last seen: a register without gaps. */
  @Override
  public void file(NewCase filed) {
    RequestNumber number = filed.row().number();
    if (number.serial() == 1) {
      // a transaction rests on a row that exists: absence alone does not keep two apart everywhere
      boolean _ = table.putNew(Item.at(counter(number).pk(), counter(number).sk()).put("last", 0));
    }
    Transaction writes =
        Transaction.on(table)
            .raising(NUMBER, counter(number), number.serial() - 1L, number.serial())
            .writingNew(SUBMISSION, submission(filed));
    Instant now = clock.instant();
    filed
        .limits()
        .forEach(limit -> writes.updating(name(limit), runs.taking(limit, now), Runs.below(limit)));
    Item state = Queue.item(filed.row()).put("applicantSk", filed.row().arrivedOn() + "#" + number);
    applicants.findable(state, number, filed.applicant());
    writes.writingNew(REQUEST, state);
    writes.writingNew(REQUEST, item(number, filed.entry()));
    writes.writingNew(REQUEST, applicants.item(number, filed.applicant()));
    filed.deadlines().forEach(d -> writes.writing(Deadlines.opened(d)));
    filed.notices().forEach(n -> writes.writing(notices.item(n)));
    letters.number(writes, number, filed.letters());
    PersonalDataNotice told = filed.told();
    if (told != null) {
      writes.writingNew(
          REQUEST,
          Item.at(number.subject().toString(), "INFORMED")
              .put("version", told.version())
              .put("at", Notices.time(told.shownAt())));
    }
    filed.files().forEach(f -> writes.writingNew(REQUEST, Files.item(number, f)));
    filed.topics().forEach(topic -> writes.writing(topic(number, topic)));
    Optional<String> failed = writes.commit().why();
    if (failed.isPresent()) {
      throw refusal(failed.get(), filed, now);
    }
  }

  private RuntimeException refusal(String failed, NewCase filed, Instant now) {
    RequestNumber number = filed.row().number();
    if (failed.equals(NUMBER) && taken(number.office(), filed.submissionId()).isEmpty()) {
      return new NumberTaken();
    }
    if (failed.equals(NUMBER) || failed.equals(SUBMISSION)) {
      return new SubmissionTaken();
    }
    return filed.limits().stream()
        .filter(limit -> name(limit).equals(failed))
        .findFirst()
        .<RuntimeException>map(limit -> new LimitReached(runs.untilNext(limit, now)))
        .orElseGet(() -> new IllegalStateException(number + " is stored already"));
  }

  private static String name(RateLimits.Limit limit) {
    return "limit " + limit.key() + " " + limit.window();
  }

  private static Table.Key counter(RequestNumber number) {
    return new Table.Key("OFFICE#" + number.office(), "COUNTER#" + number.year());
  }

  private static boolean movesArrival(Entry entry) {
    return entry.event() instanceof RequestEvent.Corrected corrected
        && corrected.field() == CorrectableField.SUBMITTED_ON;
  }

  @Override
  public void commit(Change change) {
    for (int attempt = 1; ; attempt++) {
      try {
        commitOnce(change);
        return;
      } catch (Letters.NumberTaken e) {
        if (attempt == LETTER_TRIES) {
          throw e;
        }
        Pause.jittered(attempt);
      }
    }
  }

  private void commitOnce(Change change) {
    RequestNumber number = change.row().number();
    Applicant corrected = change.applicant();
    Transaction writes =
        Transaction.on(table)
            .updating(
                VERSION,
                queue.update(
                    change.row(),
                    state -> {
                      if (corrected != null) {
                        applicants.findable(state, number, corrected);
                      }
                      if (change.entries().stream().anyMatch(Cases::movesArrival)) {
                        state.put("applicantSk", change.row().arrivedOn() + "#" + number);
                      }
                    }),
                Condition.is("version", change.versionBefore()));
    if (corrected != null) {
      // the version keeps other corrections out; what was forgotten meanwhile stays forgotten
      writes.writingIf(REQUEST, applicants.item(number, corrected), Condition.present());
    }
    String contact = change.contact();
    if (contact != null) {
      writes.writing(applicants.contactItem(number, change.row().version(), contact));
    }
    change.entries().forEach(entry -> writes.writingNew(REQUEST, item(number, entry)));
    Notice delivered = change.delivered();
    if (delivered != null && change.deliveredAt() != null) {
      writes.updating(
          CLAIM,
          notices.sentUpdate(delivered, change.deliveredAt()),
          Notices.stillClaimed(delivered));
    }
    change.open().forEach(d -> writes.writing(Deadlines.opened(d)));
    change.closed().forEach(d -> writes.writing(Deadlines.closed(d)));
    change.notices().forEach(n -> writes.writing(notices.item(n)));
    change
        .posted()
        .forEach(
            key ->
                writes.updating(
                    REQUEST, notices.settledUpdate(key, settled(change)), Condition.present()));
    Notice.Key returned = change.returned();
    if (returned != null) {
      writes.updating(
          REQUEST,
          notices.returnedUpdate(returned, change.row().number().office(), clock.instant()),
          Condition.present());
    }
    change.entries().stream()
        .flatMap(Cases::files)
        .forEach(
            id ->
                writes.checking(
                    REQUEST,
                    new Table.Key(number.subject().toString(), Files.PREFIX + id),
                    Condition.is("forgotten", false)));
    letters.number(writes, number, change.letters());
    Writing<?> draft = change.draft();
    Map<String, Beside> taken = draft == null ? Map.of() : matters.add(writes, List.of(draft));
    Optional<String> failed = writes.commit().why();
    if (failed.isPresent()) {
      Beside lost = taken.get(failed.get());
      throw switch (failed.get()) {
        case CLAIM -> new ClaimLost();
        case Letters.NUMBER -> new Letters.NumberTaken();
        default -> lost == null ? new Conflict() : new org.gongkai.matter.Taken(lost);
      };
    }
  }

  /** What is done with a letter on the desk: told by phone, or written. */
  private static NoticeStatus settled(Change change) {
    return change.entries().stream()
            .map(Entry::event)
            .anyMatch(
                e -> e instanceof RequestEvent.Dispatched d && d.way() == RequestEvent.Way.PHONE)
        ? NoticeStatus.CALLED
        : NoticeStatus.POSTED;
  }

  /** The files that an answer is drafted with: none of them is removed meanwhile. */
  private static Stream<String> files(Entry entry) {
    return entry.event() instanceof RequestEvent.AnswerDrafted e
        ? e.answer().attachments().stream()
        : Stream.of();
  }

  /** Reads the counters {@code COUNTER#<year>} of the office. */
  @Override
  public List<RequestNumber> numbers(OfficeCode office) {
    return table
        .query("OFFICE#" + office, "COUNTER#")
        .filter(item -> item.text("sk").matches("COUNTER#\\d{4}"))
        .flatMap(
            item ->
                IntStream.rangeClosed(1, item.number("last"))
                    .mapToObj(serial -> new RequestNumber(office, year(item), serial)))
        .toList();
  }

  private static int year(Item counter) {
    return counter.parsed("sk", sk -> Integer.valueOf(sk.substring("COUNTER#".length())));
  }

  /**
   * On the version and the personal data that were read: what was forgotten or corrected meanwhile
   * is read anew.
   */
  @Override
  public void rebuild(DeskRow row, List<Deadline> open, List<String> topics) {
    Pause.until(row.number(), () -> rebuildOnce(row, open, topics));
  }

  private boolean rebuildOnce(DeskRow row, List<Deadline> open, List<String> topics) {
    RequestNumber number = row.number();
    Item state = Queue.item(row);
    Optional<Item> before = table.get(number.subject().toString(), STATE);
    if (before.filter(item -> item.number("version") > row.version()).isPresent()) {
      return true; // a command was faster and wrote all of this
    }
    Optional<Item> stored = applicants.stored(number);
    if (stored.isPresent()) {
      applicants.findable(state, number, applicants.open(stored.get()));
      state.put("applicantSk", row.arrivedOn() + "#" + number);
    }
    Transaction writes =
        Transaction.on(table)
            .writingIf(
                VERSION,
                state,
                before
                    .map(item -> Condition.is("version", item.number("version")))
                    .orElseGet(Condition::absent))
            .checking(
                REQUEST,
                new Table.Key(number.subject().toString(), Applicants.SK),
                stored.map(Condition::unchanged).orElseGet(Condition::absent));
    open.forEach(d -> writes.writing(Deadlines.opened(d)));
    topics.forEach(topic -> writes.writing(topic(number, topic)));
    List<Item> over =
        table
            .query(number.subject().toString(), Deadlines.PREFIX)
            .filter(item -> open.stream().noneMatch(d -> Deadlines.sk(d).equals(item.text("sk"))))
            .toList();
    int now = Math.min(over.size(), PORTION - writes.size());
    if (!deleting(writes, over.subList(0, now)).commit().isDone()) {
      return false;
    }
    for (int from = now; from < over.size(); from += PORTION) {
      List<Item> some = over.subList(from, Math.min(over.size(), from + PORTION));
      if (!deleting(Transaction.on(table), some).commit().isDone()) {
        return false;
      }
    }
    return true;
  }

  private static Transaction deleting(Transaction writes, List<Item> seen) {
    seen.forEach(item -> writes.deletingUnchanged(Transaction.CHANGED, item));
    return writes;
  }

  // ---- mapping

  private static Item topic(RequestNumber number, String topic) {
    return Item.at(Earlier.topicPk(number.office(), topic), number.toString());
  }

  private Item item(RequestNumber number, Entry entry) {
    return texts.sealed(
        Item.at(number.subject().toString(), EVENT + "%06d".formatted(entry.n()))
            .put("type", EventJson.type(entry.event()))
            .put("on", entry.event().on().toString())
            .put("by", entry.event().by())
            .put("recordedAt", Notices.time(entry.recordedAt()))
            .put(FreeTexts.BODY, EventJson.write(entry.event())),
        FreeTexts.BODY);
  }

  private Entry entry(Item item) {
    int n = item.parsed("sk", sk -> Integer.valueOf(sk.substring(EVENT.length())));
    return new Entry(
        n, item.instant("recordedAt"), EventJson.event(texts.opened(item, FreeTexts.BODY)));
  }

  private static String submission(OfficeCode office, String id) {
    return "SUBMISSION#" + office + "#" + id;
  }

  private static Item submission(NewCase filed) {
    QueryCodeOrigin code = filed.request().submitted().queryCode();
    DueDate due = filed.row().answerDue();
    LocalDate receivedOn = filed.row().receivedOn();
    return Item.at(submission(filed.row().number().office(), filed.submissionId()), STATE)
        .put("number", filed.row().number().toString())
        .put("content", filed.content())
        .put("codeVersion", code.version())
        .put("codeSecret", code.secret())
        .put("receivedOn", text(receivedOn))
        .put("answerDueOn", due == null ? null : due.date().toString())
        .flag("provisional", due != null && due.provisional());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static Taken taken(Item item) {
    return new Taken(
        item.parsed("number", text -> RequestNumber.parse(text).orElseThrow()),
        item.text("content"),
        new QueryCodeOrigin(item.number("codeVersion"), item.text("codeSecret")),
        item.dateOrNull("receivedOn"),
        item.optional("answerDueOn").isEmpty() ? null : item.due("answerDueOn"));
  }
}
