package org.gongkai.casework;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.GongkaiConfig;
import org.gongkai.OfficeTime;
import org.gongkai.StoreAway;
import org.gongkai.casework.command.Casework;
import org.gongkai.notice.Correspondents;
import org.gongkai.notice.Notice;
import org.gongkai.notice.Recipient;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
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
  private static final String MAIL_FAILED = "mail-failed";
  private static final int TRIES = 6;

  private final Casework casework;
  private final CaseBook cases;
  private final OfficeBook offices;
  private final QueryCodes queryCodes;
  private final Enclosures enclosures;
  private final Precedents precedents;
  private final org.gongkai.notice.Outbox outbox;
  private final GongkaiConfig config;

  RequestCorrespondents(
      Casework casework,
      CaseBook cases,
      OfficeBook offices,
      QueryCodes queryCodes,
      Enclosures enclosures,
      Precedents precedents,
      org.gongkai.notice.Outbox outbox,
      GongkaiConfig config) {
    this.casework = casework;
    this.cases = cases;
    this.offices = offices;
    this.queryCodes = queryCodes;
    this.enclosures = enclosures;
    this.precedents = precedents;
    this.outbox = outbox;
    this.config = config;
  }

  @Override
  public Optional<Addressee> addressee(Notice notice) {
    Office office = offices.find(notice.office()).orElseThrow();
    Optional<RequestNumber> number = RequestNumber.ofSubject(notice.key().subject());
    if (notice.reports() != null) {
      // what is reported must be known before the mail is out, not after
      Paper _ = Paper.valueOf(notice.reports());
    }
    return switch (notice.to()) {
      case Recipient.TheApplicant _ -> number.flatMap(n -> applicant(n, notice, office));
      case Recipient.AParty _ -> Optional.empty(); // always a letter to post
      case Recipient.AnOfficial to ->
          office
              .official(to.id())
              .filter(Official::active)
              .map(
                  official ->
                      new Addressee(
                          official.name(),
                          official.email(),
                          office.email(),
                          office.name(),
                          more(notice, number),
                          number.map(RequestNumber::toString).orElse(null),
                          List.of()));
    };
  }

  /** What is known of earlier requests goes with the mail that tells of a new one. */
  private Map<String, Object> more(Notice notice, Optional<RequestNumber> number) {
    return RequestNotices.NEW.contains(notice.kind())
        ? Map.of("earlier", number.map(this::earlier).orElse(""))
        : Map.of();
  }

  /** A record that cannot be read holds back no mail: it goes without what there was earlier. */
  private String earlier(RequestNumber number) {
    try {
      return casework.open(number).map(opened -> precedents.told(opened.request())).orElse("");
    } catch (StoreAway e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.errorf(e, "EarlierUnreadable request=%s", number);
      return "";
    }
  }

  /** The query code is derived now; it is stored nowhere. The letter is written now. */
  private Optional<Addressee> applicant(RequestNumber number, Notice notice, Office office) {
    return cases
        .applicant(number)
        .map(
            applicant -> {
              OpenedCase opened = casework.open(number).orElseThrow();
              var enclosed = enclosures.of(opened, notice);
              return new Addressee(
                  applicant.name(),
                  applicant.email(),
                  office.email(),
                  office.name(),
                  Map.of(
                      "queryCode",
                      queryCodes.shown(number, opened.request().filing().queryCode()),
                      "enclosed",
                      enclosed.words()),
                  number.toString(),
                  enclosed.attachments());
            });
  }

  @Override
  public List<Notice> tellOfFailure(Notice failed, String reason, Instant now) {
    if (failed.kind().equals(MAIL_FAILED)) {
      return List.of();
    }
    Office office = offices.find(failed.office()).orElseThrow();
    Map<String, Object> values = new HashMap<>();
    values.put("reason", reason);
    values.put("whom", failed.to() instanceof Recipient.TheApplicant ? "申请人" : "工作人员");
    values.put("reference", reference(failed));
    values.put("desk", config.publicUrl() + "/");
    Stream<Official> heads =
        isAnswerOnItsLastDay(failed, now) ? office.all(Role.HEAD).stream() : Stream.of();
    Stream<Official> desk =
        Stream.concat(office.all(Role.CLERK).stream(), office.all(Role.ADMIN).stream());
    return Stream.concat(desk, heads)
        .map(Official::id)
        .distinct()
        .filter(id -> !failed.to().equals(new Recipient.AnOfficial(id)))
        .map(id -> told(failed, MAIL_FAILED, "FAILED", values, id, now))
        .toList();
  }

  @Override
  public List<Notice> tellOfDelay(Notice waiting, String reason, Instant now) {
    if (!isAnswerOnItsLastDay(waiting, now)) {
      return List.of();
    }
    Office office = offices.find(waiting.office()).orElseThrow();
    LocalDate today = OfficeTime.day(now);
    Map<String, Object> values =
        Map.of("reason", reason, "reference", reference(waiting), "desk", config.publicUrl() + "/");
    return Stream.concat(office.all(Role.CLERK).stream(), office.all(Role.HEAD).stream())
        .map(Official::id)
        .distinct()
        .map(id -> told(waiting, "mail-waits", "WAITS-" + today, values, id, now))
        .toList();
  }

  /** An approved answer that is due today or overdue and is not on its way. */
  private boolean isAnswerOnItsLastDay(Notice notice, Instant now) {
    if (!Paper.ANSWER.name().equals(notice.reports())) {
      return false;
    }
    LocalDate today = OfficeTime.day(now);
    return RequestNumber.ofSubject(notice.key().subject())
        .flatMap(casework::open)
        .flatMap(opened -> opened.request().due(opened.calendar(), today))
        .filter(due -> !today.isBefore(due.date()))
        .isPresent();
  }

  private static Notice told(
      Notice about, String kind, String why, Map<String, Object> values, String id, Instant now) {
    var to = new Recipient.AnOfficial(id);
    var key = new Notice.Key(about.key().subject(), about.key().id() + "-" + why + "-" + id);
    return Notice.mail(key, about.office(), kind, to, values, now);
  }

  private static String reference(Notice notice) {
    return RequestNumber.ofSubject(notice.key().subject())
        .map(RequestNumber::toString)
        .orElse("期限提醒");
  }

  @Override
  public boolean onItsWay(Notice claimed, Instant at) {
    RequestNumber number = RequestNumber.ofSubject(claimed.key().subject()).orElseThrow();
    Paper paper =
        Paper.valueOf(Objects.requireNonNull(claimed.reports(), "only who reports is asked"));
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
