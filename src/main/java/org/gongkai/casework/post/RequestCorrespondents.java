package org.gongkai.casework.post;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.OfficeTime;
import org.gongkai.alert.OfficialMails;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.PersonalData;
import org.gongkai.casework.command.Casework;
import org.gongkai.deadline.Subject;
import org.gongkai.notice.Correspondents;
import org.gongkai.notice.Notice;
import org.gongkai.notice.Outbox;
import org.gongkai.notice.Recipient;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.request.RequestBook;
import org.gongkai.request.RequestEvent.Paper;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.RuleBroken;
import org.gongkai.secret.QueryCodes;
import org.jboss.logging.Logger;

/**
 * Whom a notice goes to, read at the moment of sending; and what a notice that was sent brings on
 * its way (done means sent).
 */
@Singleton
public class RequestCorrespondents implements Correspondents {

  private static final Logger LOG = Logger.getLogger(RequestCorrespondents.class);
  private static final int TRIES = 6;

  private final Casework casework;
  private final PersonalData people;
  private final OfficeBook offices;
  private final QueryCodes queryCodes;
  private final Enclosures enclosures;
  private final Composed composed;
  private final Outbox outbox;
  private final OfficialMails officials;

  RequestCorrespondents(
      Casework casework,
      PersonalData people,
      OfficeBook offices,
      QueryCodes queryCodes,
      Enclosures enclosures,
      Composed composed,
      Outbox outbox,
      OfficialMails officials) {
    this.casework = casework;
    this.people = people;
    this.offices = offices;
    this.queryCodes = queryCodes;
    this.enclosures = enclosures;
    this.composed = composed;
    this.outbox = outbox;
    this.officials = officials;
  }

  @Override
  public boolean has(Subject subject) {
    return subject.room().equals(RequestNumber.ROOM);
  }

  @Override
  public Optional<Addressee> addressee(Notice notice) {
    RequestNumber number = number(notice);
    Notice.Report reports = notice.reports();
    if (reports != null) {
      // what is reported must be known before the mail is out, not after
      Paper _ = reports.as(Paper.class);
    }
    return switch (notice.to()) {
      case Recipient.TheApplicant _ -> applicant(number, notice);
      case Recipient.AParty _ -> Optional.empty(); // always a letter to post
      case Recipient.AnOfficial to ->
          officials.official(notice, to, number.toString(), more(notice, number));
    };
  }

  private static RequestNumber number(Notice notice) {
    return RequestNumber.ofSubject(notice.key().subject()).orElseThrow();
  }

  /** What is read for a mail to an official; a record that cannot be read holds none back. */
  private Map<String, Object> more(Notice notice, RequestNumber number) {
    if (!Composed.isComposed(notice)) {
      return Map.of();
    }
    try {
      return casework
          .open(number)
          .map(opened -> composed.of(opened, notice))
          .orElse(Map.of("earlier", ""));
    } catch (RequestBook.UnreadableRecord e) {
      LOG.errorf(e, "EarlierUnreadable request=%s", number);
      return Map.of("earlier", "");
    }
  }

  /** The query code is derived now; it is stored nowhere. The letter is written now. */
  private Optional<Addressee> applicant(RequestNumber number, Notice notice) {
    Office office = offices.find(notice.office()).orElseThrow();
    return people
        .applicant(number)
        .map(
            applicant -> {
              OpenedCase opened = casework.open(number).orElseThrow();
              var enclosed = enclosures.of(opened, notice);
              Map<String, Object> values = new HashMap<>(composed.of(opened, notice));
              values.put(
                  "queryCode", queryCodes.shown(number, opened.request().submitted().queryCode()));
              var whole =
                  new Addressee(
                      applicant.name(),
                      applicant.email(),
                      office.email(),
                      office.name(),
                      values,
                      number.toString(),
                      enclosed.attachments());
              return enclosing(whole, enclosed);
            });
  }

  /** The addressee with what is enclosed, and with the less that may go instead. */
  private static Addressee enclosing(Addressee to, Enclosures.Enclosed enclosed) {
    Map<String, Object> values = new HashMap<>(to.values());
    values.put("enclosed", enclosed.words());
    Addressee whole = to.with(values, enclosed.attachments());
    Enclosures.Enclosed less = enclosed.lighter();
    return less == null ? whole : whole.orElse(enclosing(to, less));
  }

  @Override
  public List<Notice> tellOfFailure(Notice failed, String reason, Instant now) {
    boolean heads = isAnswerOnItsLastDay(failed, now);
    return officials.failure(
        failed,
        new OfficialMails.About(number(failed).toString(), OfficialMails.APPLICANT),
        reason,
        heads,
        now);
  }

  @Override
  public List<Notice> tellOfDelay(Notice waiting, String reason, Instant now) {
    return isAnswerOnItsLastDay(waiting, now)
        ? officials.delay(waiting, number(waiting).toString(), reason, now)
        : List.of();
  }

  /** An approved answer that is due today or overdue and is not on its way. */
  private boolean isAnswerOnItsLastDay(Notice notice, Instant now) {
    if (!Notice.Report.of(Paper.ANSWER).equals(notice.reports())) {
      return false;
    }
    LocalDate today = OfficeTime.day(now);
    return casework
        .open(number(notice))
        .flatMap(opened -> opened.request().due(opened.calendar(), today))
        .filter(due -> !today.isBefore(due.date()))
        .isPresent();
  }

  @Override
  public boolean onItsWay(Notice claimed, Instant at) {
    RequestNumber number = number(claimed);
    Paper paper =
        Objects.requireNonNull(claimed.reports(), "only who reports is asked").as(Paper.class);
    for (int attempt = 1; ; attempt++) {
      try {
        OpenedCase opened = casework.open(number).orElseThrow();
        casework.mailed(opened, paper, claimed);
        return true;
      } catch (RuleBroken e) {
        // Recorded by hand meanwhile, or the request ended: the mail is just a mail.
        LOG.infof("DispatchNotNeeded request=%s paper=%s rule=%s", number, paper, e.rule());
        return outbox.sent(claimed, at);
      } catch (CaseBook.ClaimLost e) {
        return false;
      } catch (CaseBook.Conflict e) {
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
  }
}
