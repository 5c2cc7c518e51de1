package org.gongkai.casework.intake;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.gongkai.Busy;
import org.gongkai.GongkaiConfig;
import org.gongkai.OfficeTime;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.casework.OnlineLimits;
import org.gongkai.casework.PersonalDataNotice;
import org.gongkai.casework.Precedents;
import org.gongkai.casework.RateLimits;
import org.gongkai.casework.Register;
import org.gongkai.casework.RequestNotices;
import org.gongkai.casework.Rows;
import org.gongkai.casework.TooMany;
import org.gongkai.casework.Topics;
import org.gongkai.casework.paper.LetterOrders;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.file.Attachments;
import org.gongkai.file.CheckedFile;
import org.gongkai.file.StoredFile;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.input.Refused;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.OfficeCalendars;
import org.gongkai.request.Applicant;
import org.gongkai.request.Entry;
import org.gongkai.request.Law;
import org.gongkai.request.Request;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestNumber;
import org.gongkai.secret.Fingerprints;
import org.gongkai.secret.QueryCodes;
import org.jspecify.annotations.Nullable;

/**
 * Takes requests in: judged with all problems at once, stored as a whole in one transaction,
 * idempotent by {@code submissionId}, numbered without a gap.
 */
@Singleton
public class Intake {

  /** As long as a caller can wait: less than a function may take. */
  private static final Duration MOST_TIME = Duration.ofSeconds(12);

  /** What limits count of requests. */
  private static final String REQUESTS = "";

  private final Register register;
  private final OfficeBook offices;
  private final OfficeCalendars calendars;
  private final RateLimits limits;
  private final OnlineLimits online;
  private final QueryCodes queryCodes;
  private final Fingerprints fingerprints;
  private final Precedents precedents;
  private final Attachments attachments;
  private final Clock clock;
  private final GongkaiConfig config;
  private final Map<OfficeCode, ReentrantLock> turns = new ConcurrentHashMap<>();
  private final Map<OfficeCode, RequestNumber> given = new ConcurrentHashMap<>();

  public Intake(
      Register register,
      OfficeBook offices,
      OfficeCalendars calendars,
      RateLimits limits,
      OnlineLimits online,
      QueryCodes queryCodes,
      Fingerprints fingerprints,
      Precedents precedents,
      Attachments attachments,
      Clock clock,
      GongkaiConfig config) {
    this.register = register;
    this.offices = offices;
    this.calendars = calendars;
    this.limits = limits;
    this.online = online;
    this.queryCodes = queryCodes;
    this.fingerprints = fingerprints;
    this.precedents = precedents;
    this.attachments = attachments;
    this.clock = clock;
    this.config = config;
  }

  /**
   * Takes a request.
   *
   * @throws Refused with all problems
   * @throws TooMany without a login, above the office's limits
   * @throws Busy when the register is contended; a repeat is safe
   */
  public Accepted submit(SubmissionInput input, Caller caller) {
    return submit(input, caller, List.of(), null);
  }

  /**
   * Takes a request with attachments; problems of theirs stand at {@code attachments}.
   *
   * @param told what the applicant was told of the personal data, or null when it was not by us
   * @throws Refused with all problems
   * @throws TooMany without a login, above the office's limits
   * @throws Busy when the register is contended; a repeat is safe
   */
  public Accepted submit(
      SubmissionInput input,
      Caller caller,
      List<Attachments.Sent> attached,
      @Nullable PersonalDataNotice told) {
    var problems = new Problems();
    List<CheckedFile> files = attachments.check(problems, "attachments", attached);
    Register.Before before = before(problems, input, caller);
    Optional<Office> office = before.office();
    OfficeCode code = office.map(Office::code).orElse(null);
    Optional<Submission> submission =
        new SubmissionReader(problems, clock).read(input, caller, code);
    String content = content(input, files);
    Optional<Accepted> repeat = repeat(problems, content, before.taken());
    if (repeat.isPresent()) {
      return repeat.get();
    }
    problems.orRefuse();
    List<RateLimits.Limit> limits = limits(caller, office.orElseThrow(), submission.orElseThrow());
    refuseWhatIsReached(office.get(), limits, before.counts());
    var filed = new Filed(input, content, caller, office.get(), submission.get(), limits, told);
    return files.isEmpty()
        ? store(filed, files, before.lastSerial())
        : storeCounted(filed, files, before.lastSerial());
  }

  private static final Register.Before NOTHING =
      new Register.Before(Optional.empty(), null, 0, Map.of());

  private Register.Before before(Problems problems, SubmissionInput input, Caller caller) {
    String line = officeLine(problems, input.office());
    Register.Before before =
        Optional.ofNullable(line)
            .flatMap(OfficeCode::parse)
            .map(code -> before(input, code, caller))
            .orElse(NOTHING);
    if (line != null && before.office().isEmpty()) {
      unknown(problems);
    }
    return before;
  }

  private Register.Before before(SubmissionInput input, OfficeCode code, Caller caller) {
    int year = OfficeTime.today(clock).getYear();
    List<RateLimits.Limit> asked =
        caller instanceof Caller.Public person
            ? List.of(online.ofAddress(REQUESTS, code, person.address(), Integer.MAX_VALUE))
            : List.of();
    return register.before(code, SubmissionContent.id(input), year, asked);
  }

  /** What is over already costs no transaction. */
  private void refuseWhatIsReached(
      Office office, List<RateLimits.Limit> asked, Map<String, Integer> counts) {
    asked.stream()
        .filter(limit -> counts.getOrDefault(limit.key(), 0) >= limit.most())
        .findFirst()
        .ifPresent(limit -> refuseTooMany(office, limits.untilNext(limit, clock.instant())));
  }

  /**
   * With files it is counted before these are stored, so that many at once store no more than they
   * may; without, it is counted by the transaction that stores it.
   */
  private Accepted storeCounted(Filed filed, List<CheckedFile> files, int lastSerial) {
    OnlineLimits.Counted counted = online.count(filed.limits, wait -> tooMany(filed.office, wait));
    boolean taken = false;
    try {
      Accepted accepted = store(filed.counted(), files, lastSerial);
      taken = !accepted.repeat();
      return accepted;
    } finally {
      if (!taken) {
        counted.giveBack(); // the limit is of what was stored
      }
    }
  }

  private Accepted store(Filed filed, List<CheckedFile> files, int lastSerial) {
    List<StoredFile> stored = attachments.store(filed.office.code(), files);
    try {
      Accepted accepted = storeInTurn(filed, stored, lastSerial);
      if (accepted.repeat()) {
        attachments.discard(filed.office.code(), stored);
      }
      return accepted;
    } catch (Busy | Refused | TooMany e) {
      attachments.discard(filed.office.code(), stored);
      throw e;
    }
  }

  /** A submission on its way into the table. */
  private record Filed(
      SubmissionInput input,
      String content,
      Caller caller,
      Office office,
      Submission submission,
      List<RateLimits.Limit> limits,
      @Nullable PersonalDataNotice told) {

    /** The same once the limits have counted it. */
    Filed counted() {
      return new Filed(input, content, caller, office, submission, List.of(), told);
    }
  }

  private static String content(SubmissionInput input, List<CheckedFile> files) {
    return files.stream()
        .map(CheckedFile::sha256)
        .reduce(SubmissionContent.of(input), (all, one) -> all + "\u001f" + one);
  }

  /** What is wrong with a request that is still being filled in; nothing is stored or counted. */
  public List<Problem> judge(SubmissionInput input, Caller caller) {
    var problems = new Problems();
    OfficeCode office = office(problems, input.office()).map(Office::code).orElse(null);
    new SubmissionReader(problems, clock).read(input, caller, office);
    return problems.all();
  }

  /**
   * Open requests of the same applicant for the same, so that one paper is not entered twice; empty
   * for a submission that was taken already or that has problems.
   */
  public List<RequestNumber> openSame(SubmissionInput input, Caller caller) {
    var problems = new Problems();
    OfficeCode office = office(problems, input.office()).map(Office::code).orElse(null);
    Optional<Submission> submission =
        new SubmissionReader(problems, clock).read(input, caller, office);
    String id = SubmissionContent.id(input);
    boolean taken = office != null && id != null && register.taken(office, id).isPresent();
    return office == null || taken || !problems.none()
        ? List.of()
        : submission
            .map(f -> precedents.openSame(office, f.applicant(), f.information()))
            .orElse(List.of());
  }

  private Optional<Office> office(Problems problems, @Nullable String text) {
    String line = officeLine(problems, text);
    if (line == null) {
      return Optional.empty();
    }
    Optional<Office> office = OfficeCode.parse(line).flatMap(offices::find);
    if (office.isEmpty()) {
      unknown(problems);
    }
    return office;
  }

  private static @Nullable String officeLine(Problems problems, @Nullable String text) {
    return problems.required("office", "受理机关", problems.line("office", "受理机关", text, 50));
  }

  private static void unknown(Problems problems) {
    problems.add("office", Code.UNKNOWN_OFFICE, "没有找到这个受理机关，请核对机关代码");
  }

  /** The same submission again gets the first answer; another content under its id is refused. */
  private Optional<Accepted> repeat(
      Problems problems, String content, Register.@Nullable Taken first) {
    boolean forOfficials =
        problems.all().stream().anyMatch(p -> p.code().equals(Code.NEEDS_AN_OFFICIAL.slug()));
    if (first == null || forOfficials) {
      return Optional.empty();
    }
    if (!queryCodes.isKnown(first.queryCode())) {
      throw new Refused(
          List.of(
              new Problem(
                  "submissionId",
                  Code.SUBMISSION_REUSED.slug(),
                  "这份申请已经提交，编号" + first.number() + "；它的查询码已停用，请与受理机关联系，核实身份后重发")));
    }
    if (!fingerprints.isContent(content, first.content())) {
      throw new Refused(
          List.of(
              new Problem(
                  "submissionId",
                  Code.SUBMISSION_REUSED.slug(),
                  "这个提交编号已经用于另一份内容不同的申请；如要另行申请，请换一个提交编号")));
    }
    return Optional.of(
        Accepted.of(
            first.number(),
            queryCodes.code(first.number(), first.queryCode()),
            first.receivedOn(),
            first.answerDue(),
            true));
  }

  /** What counts a submission without a login. */
  private List<RateLimits.Limit> limits(Caller caller, Office office, Submission submission) {
    return caller instanceof Caller.Public person
        ? online.of(REQUESTS, office, person.address(), submission.applicant().email())
        : List.of();
  }

  private static void refuseTooMany(Office office, Duration wait) {
    if (!wait.isZero()) {
      throw tooMany(office, wait);
    }
  }

  private static TooMany tooMany(Office office, Duration wait) {
    var ways = new StringBuilder("短时间内提交的申请较多，这一份尚未提交。请稍后再试，或者改用其他方式申请：");
    ways.append("到").append(office.name()).append("当面提交");
    if (office.address() != null) {
      ways.append("（").append(office.address()).append("）");
    }
    ways.append("，或邮寄书面申请");
    if (office.phone() != null) {
      ways.append("，咨询电话 ").append(office.phone());
    }
    return new TooMany(ways.append("。").toString(), wait);
  }

  /**
   * In this process one after the other, so that they do not take each other's numbers; others are
   * met by trying again, as long as the caller can wait.
   */
  private Accepted storeInTurn(Filed filed, List<StoredFile> files, int lastSerial) {
    long until = System.nanoTime() + MOST_TIME.toNanos();
    ReentrantLock turn = turns.computeIfAbsent(filed.office.code(), _ -> new ReentrantLock(true));
    if (!taken(turn)) {
      throw new Busy();
    }
    try {
      int last = Math.max(lastSerial, given(filed.office.code()));
      for (int attempt = 1; System.nanoTime() < until; attempt++) {
        try {
          return storeOnce(filed, files, last);
        } catch (Register.NumberTaken e) {
          pause(attempt);
          last = register.lastSerial(filed.office.code(), OfficeTime.today(clock).getYear());
        }
      }
      throw new Busy();
    } catch (Register.SubmissionTaken e) {
      Register.Before now = before(filed.input, filed.office.code(), filed.caller);
      return repeat(new Problems(), filed.content, now.taken()).orElseThrow(Busy::new);
    } catch (Register.LimitReached e) {
      refuseTooMany(filed.office, e.waiting());
      throw e;
    } finally {
      turn.unlock();
    }
  }

  /**
   * The last number that this process gave in this year: newer than what was read before the turn
   * came. That it is still the last is a condition of what is stored.
   */
  private int given(OfficeCode office) {
    RequestNumber last = given.get(office);
    return last == null || last.year() != OfficeTime.today(clock).getYear() ? 0 : last.serial();
  }

  private static boolean taken(ReentrantLock turn) {
    try {
      return turn.tryLock(MOST_TIME.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void pause(int attempt) {
    long millis = ThreadLocalRandom.current().nextLong(10L, 40L * Math.min(attempt, 8));
    LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
  }

  private Accepted storeOnce(Filed filed, List<StoredFile> files, int last) {
    Office office = filed.office;
    Submission submission = filed.submission;
    Instant now = clock.instant();
    int year = OfficeTime.day(now).getYear();
    var number = new RequestNumber(office.code(), year, last + 1);
    RequestEvent.Submitted submitted = submitted(number, filed.caller, office, submission);
    Request request = Request.of(submitted);
    WorkingDays calendar = calendars.of(office.code());
    Entry entry = new Entry(1, now, submitted);
    var notices = new RequestNotices(office, calendar, config.publicUrl()).of(entry, request);
    String id = SubmissionContent.id(filed.input);
    register.file(
        new Register.NewCase(
            request,
            entry,
            submission.applicant(),
            request.deadlines(calendar),
            notices,
            id == null ? "" : id,
            fingerprints.content(filed.content),
            Topics.of(submission.information()),
            LetterOrders.of(entry, request, calendar),
            files,
            filed.limits,
            filed.told,
            Rows.of(List.of(entry), request, calendar)));
    given.put(office.code(), number);
    DueDate due = request.due(calendar, submission.on()).orElse(null);
    return Accepted.of(
        number, queryCodes.code(number, submitted.queryCode()), request.receipt().on(), due, false);
  }

  private RequestEvent.Submitted submitted(
      RequestNumber number, Caller caller, Office office, Submission submission) {
    Applicant applicant = submission.applicant();
    return new RequestEvent.Submitted(
        number,
        submission.channel(),
        submission.on(),
        caller.by(),
        Law.inForceOn(submission.on()),
        office.settings().legal(),
        applicant.kind(),
        applicant.maskedName(),
        applicant.reach(),
        submission.information(),
        submission.delivery(),
        submission.warnings(),
        queryCodes.first());
  }
}
