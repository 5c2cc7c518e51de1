package org.gongkai.participation.activity.work;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.gongkai.Busy;
import org.gongkai.OfficeTime;
import org.gongkai.casework.OnlineLimits;
import org.gongkai.casework.TooMany;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Subject;
import org.gongkai.input.Problems;
import org.gongkai.input.Refused;
import org.gongkai.matter.Also;
import org.gongkai.matter.Beside;
import org.gongkai.matter.Change;
import org.gongkai.matter.Entry;
import org.gongkai.matter.Forbidden;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.Matters;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.ActivityState;
import org.gongkai.participation.activity.Answer;
import org.gongkai.participation.activity.AnswerState;
import org.gongkai.participation.activity.Count;
import org.gongkai.participation.activity.Survey;
import org.gongkai.participation.door.Submissions;
import org.gongkai.secret.Fingerprints;

/**
 * The door for answers of the public: open by the server's clock alone, however its page was
 * reached; idempotent by {@code submissionId}. Answer and count are one transaction.
 */
@Singleton
public class AnswerDoor {

  /** The series of names by which submissions are claimed, and of what is counted. */
  private static final String SUBMITTED = "ANSWER-SUBMISSION";

  private static final String COUNTED = "ANSWER-";

  private final Activities activities;
  private final AnswerRoom answers;
  private final Results results;
  private final Matters matters;
  private final MatterBook book;
  private final OfficeBook offices;
  private final OnlineLimits limits;
  private final Fingerprints fingerprints;
  private final Clock clock;

  AnswerDoor(
      Activities activities,
      AnswerRoom answers,
      Results results,
      Matters matters,
      MatterBook book,
      OfficeBook offices,
      OnlineLimits limits,
      Fingerprints fingerprints,
      Clock clock) {
    this.activities = activities;
    this.answers = answers;
    this.results = results;
    this.matters = matters;
    this.book = book;
    this.offices = offices;
    this.limits = limits;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /** An answer on its way into the table. */
  private record Sent(Activity about, Office office, String claim, AnswerReader.Read said) {}

  /**
   * Takes an answer.
   *
   * @param address the network address that it came from
   * @return empty when there is no such survey before the public
   * @throws org.gongkai.input.BrokenInput for a wrong JSON type
   * @throws Refused with all that is wrong
   * @throws Forbidden before and after the survey is open
   * @throws TooMany above the office's limits
   * @throws Busy when many come at once; a repeat is safe
   */
  public Optional<AnswerTaken> take(String id, AnswerInput input, String address) {
    return activities
        .published(id)
        .flatMap(
            one ->
                Optional.ofNullable(one.survey()).map(survey -> take(one, survey, input, address)));
  }

  private AnswerTaken take(Activity one, Survey survey, AnswerInput input, String address) {
    Office office = offices.find(one.office()).orElseThrow();
    var problems = new Problems();
    String submission = Submissions.id(problems, input.submissionId());
    AnswerReader.Read said = AnswerReader.read(survey, input.answers(), problems);
    if (submission != null && problems.none()) {
      var sent = new Sent(one, office, Submissions.claim(one.id(), submission), said);
      return taken(sent).orElseGet(() -> counted(sent, address));
    }
    orClosed(one);
    throw new Refused(problems.all());
  }

  /** The same submission again gets the first answer; another content under its id is refused. */
  private Optional<AnswerTaken> taken(Sent sent) {
    OfficeCode office = sent.office.code();
    Optional<Subject> first = book.claimed(office, SUBMITTED, sent.claim);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    String id = first.get().reference();
    Answer answer =
        Objects.requireNonNull(book.documents(answers, office, List.of(id)).get(id), id).matter();
    if (!fingerprints.isContent(sent.said.whole(), answer.origin().content())) {
      throw Submissions.reused("这个提交编号已经用于另一份内容不同的答卷；每人请只答一次，要重填的请换一个提交编号");
    }
    return Optional.of(AnswerTaken.of(answer, true));
  }

  private AnswerTaken counted(Sent sent, String address) {
    orClosed(sent.about);
    return limits.within(
        limits.of(COUNTED, sent.office, address, null),
        wait -> tooMany(sent.office, wait),
        () -> stored(sent),
        taken -> !taken.repeat());
  }

  private static TooMany tooMany(Office office, Duration wait) {
    String phone = office.phone() == null ? "" : "，联系电话 " + office.phone();
    return new TooMany(
        "同一网络短时间内提交的答卷较多，这一份尚未提交。请稍后再试，也可以当面向%s提出意见%s。".formatted(office.name(), phone), wait);
  }

  /**
   * @throws Forbidden before and after it is open
   */
  private void orClosed(Activity one) {
    ActivityState state = one.on(OfficeTime.today(clock));
    if (state != ActivityState.OPEN) {
      throw new Forbidden(ActivityRules.closed(Objects.requireNonNull(one.survey()), state));
    }
  }

  /** Each try counts it in a shard of its own. */
  private AnswerTaken stored(Sent sent) {
    return Submissions.stored(
        sent.about,
        now -> activities.of(now.office(), now.id()).orElseThrow(),
        now -> {
          orClosed(now);
          int shard = ThreadLocalRandom.current().nextInt(Count.SHARDS);
          return storedOnce(sent, new Answer.Serial(shard, results.total(now, shard) + 1));
        },
        () -> taken(sent));
  }

  private AnswerTaken storedOnce(Sent sent, Answer.Serial serial) {
    Instant at = clock.instant();
    LocalDate today = OfficeTime.day(at);
    Answer.Given given = sent.said.given();
    var answer =
        new Answer(
            sent.office.code(),
            sent.about.id(),
            serial,
            given.written().isEmpty() ? AnswerState.CHOSEN : AnswerState.HELD,
            new Answer.Origin(today, fingerprints.content(sent.said.whole())),
            given,
            null);
    Change<Answer> change =
        Change.to(answer, "网上收到")
            .taking(new Beside.Claim(SUBMITTED, sent.claim))
            .also(counting(answer));
    if (!given.written().isEmpty()) {
      change = change.taking(AnswerTexts.beside(sent.said.texts()));
    }
    matters.make(answers, change, sent.office, new Matters.Done("receive", today, Entry.SYSTEM));
    return AnswerTaken.of(answer, false);
  }

  /** It is counted, if its number is still the next. */
  private static Also<Count> counting(Answer answer) {
    Answer.Serial serial = answer.serial();
    return new Also<>(
        CountRoom.COUNTS,
        Count.id(answer.survey(), serial.shard()),
        there -> {
          Count count =
              there == null ? Count.none(answer.office(), answer.survey(), serial.shard()) : there;
          if (count.total() + 1 != serial.n()) {
            throw new Submissions.NumberGone();
          }
          return Optional.of(new Also.Changed<>(count.plus(answer.given()), null));
        });
  }
}
