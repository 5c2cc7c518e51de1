package org.gongkai.participation.solicitation.work;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.gongkai.participation.door.Submissions;
import org.gongkai.participation.solicitation.Opinion;
import org.gongkai.participation.solicitation.OpinionState;
import org.gongkai.participation.solicitation.OpinionWay;
import org.gongkai.participation.solicitation.Solicitation;
import org.gongkai.participation.solicitation.SolicitationState;
import org.gongkai.secret.Fingerprints;

/**
 * The door for opinions of the public: open by the server's clock alone, however its page was
 * reached; idempotent by {@code submissionId}, numbered without a gap.
 */
@Singleton
public class OpinionDoor {

  private static final int LONGEST_NAME = 100;

  /** The series of names by which submissions are claimed, and of what is counted. */
  private static final String SUBMITTED = "OPINION-SUBMISSION";

  private static final String COUNTED = "OPINION-";

  private final Solicitations solicitations;
  private final SolicitationRoom room;
  private final OpinionRoom opinions;
  private final Matters matters;
  private final MatterBook book;
  private final OfficeBook offices;
  private final OnlineLimits limits;
  private final Fingerprints fingerprints;
  private final Clock clock;

  OpinionDoor(
      Solicitations solicitations,
      SolicitationRoom room,
      OpinionRoom opinions,
      Matters matters,
      MatterBook book,
      OfficeBook offices,
      OnlineLimits limits,
      Fingerprints fingerprints,
      Clock clock) {
    this.solicitations = solicitations;
    this.room = room;
    this.opinions = opinions;
    this.matters = matters;
    this.book = book;
    this.offices = offices;
    this.limits = limits;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /** An opinion on its way into the table. */
  private record Sent(
      Solicitation about, Office office, String claim, OpinionTexts.Sealed said, String content) {}

  /**
   * Takes an opinion.
   *
   * @param address the network address that it came from
   * @return empty when there is no such solicitation before the public
   * @throws Refused with all that is wrong with its fields
   * @throws Forbidden before and after the solicitation is open
   * @throws TooMany above the office's limits
   * @throws Busy when many come at once; a repeat is safe
   */
  public Optional<OpinionTaken> take(String id, OpinionInput input, String address) {
    return solicitations.published(id).map(one -> take(one, input, address));
  }

  private OpinionTaken take(Solicitation one, OpinionInput input, String address) {
    Office office = offices.find(one.office()).orElseThrow();
    var problems = new Problems();
    String submission = Submissions.id(problems, input.submissionId());
    String content =
        problems.requiredLines("content", "意见", input.content(), SolicitationFields.LONGEST_TEXT);
    String name = problems.name("name", "姓名", input.name(), LONGEST_NAME);
    String email = problems.email("email", input.email());
    if (submission != null && content != null && problems.none()) {
      var said = new OpinionTexts.Sealed(content, name, email);
      var sent =
          new Sent(one, office, Submissions.claim(one.id(), submission), said, content(said));
      return taken(sent).orElseGet(() -> counted(sent, address));
    }
    orClosed(one);
    throw new Refused(problems.all());
  }

  private static String content(OpinionTexts.Sealed said) {
    return String.join(
        "\u001f",
        said.content(),
        Objects.requireNonNullElse(said.name(), ""),
        Objects.requireNonNullElse(said.email(), ""));
  }

  /** The same submission again gets the first answer; another content under its id is refused. */
  private Optional<OpinionTaken> taken(Sent sent) {
    OfficeCode office = sent.office.code();
    Optional<Subject> first = book.claimed(office, SUBMITTED, sent.claim);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    String id = first.get().reference();
    Opinion opinion =
        Objects.requireNonNull(book.documents(opinions, office, List.of(id)).get(id), id).matter();
    String known = opinion.origin().content();
    if (known == null || !fingerprints.isContent(sent.content, known)) {
      throw Submissions.reused("这个提交编号已经用于另一条内容不同的意见；如要另提意见，请换一个提交编号");
    }
    return Optional.of(OpinionTaken.of(opinion, true));
  }

  private OpinionTaken counted(Sent sent, String address) {
    orClosed(sent.about);
    return limits.within(
        limits.of(COUNTED, sent.office, address, sent.said.email()),
        wait -> tooMany(sent.office, wait),
        () -> stored(sent),
        taken -> !taken.repeat());
  }

  private static TooMany tooMany(Office office, Duration wait) {
    String phone = office.phone() == null ? "" : "，联系电话 " + office.phone();
    return new TooMany(
        "短时间内提交的意见较多，这一条尚未提交。请稍后再试，也可以写信或者当面向%s提出%s。".formatted(office.name(), phone), wait);
  }

  /**
   * @throws Forbidden before and after it is open
   */
  private void orClosed(Solicitation one) {
    SolicitationState state = one.on(OfficeTime.today(clock));
    if (state != SolicitationState.OPEN) {
      throw new Forbidden(SolicitationRules.closed(one, state));
    }
  }

  /** Each try takes the next number. */
  private OpinionTaken stored(Sent sent) {
    return Submissions.stored(
        sent.about,
        now -> solicitations.of(now.office(), now.id()).orElseThrow(),
        now -> storedOnce(sent, now.tally().total() + 1),
        () -> taken(sent));
  }

  private OpinionTaken storedOnce(Sent sent, int n) {
    Instant at = clock.instant();
    LocalDate today = OfficeTime.day(at);
    OpinionTexts.Sealed said = sent.said;
    var origin =
        new Opinion.Origin(
            OpinionWay.ONLINE,
            Opinions.masked(said.name()),
            today,
            said.email() != null,
            fingerprints.content(sent.content));
    var opinion =
        new Opinion(sent.office.code(), sent.about.id(), n, OpinionState.HELD, origin, null, null);
    Change<Opinion> change =
        Change.to(opinion, "网上收到")
            .taking(new Beside.Claim(SUBMITTED, sent.claim))
            .taking(said.beside())
            .also(along(sent, n, today));
    if (said.email() != null) {
      change =
          change.taking(new Beside.Notify(ResultMails.notice(opinion, ResultMails.RECEIVED, at)));
    }
    var _ =
        matters.make(
            opinions, change, sent.office, new Matters.Done("receive", today, Entry.SYSTEM));
    return OpinionTaken.of(opinion, false);
  }

  /** It counts the opinion, if that is the next and it is still open. */
  private Also<Solicitation> along(Sent sent, int n, LocalDate today) {
    int days = sent.office.settings().disclosure().reviewDays();
    return new Also<>(
        room,
        sent.about.id(),
        there -> {
          Solicitation one = Objects.requireNonNull(there, sent.about.id());
          orClosed(one);
          if (one.tally().total() + 1 != n) {
            throw new Submissions.NumberGone();
          }
          return Optional.of(new Also.Changed<>(one.with(one.tally().received(today, days)), null));
        });
  }
}
