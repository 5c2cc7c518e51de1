package org.gongkai.alert;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.GongkaiConfig;
import org.gongkai.OfficeTime;
import org.gongkai.deadline.Subject;
import org.gongkai.notice.Correspondents;
import org.gongkai.notice.Notice;
import org.gongkai.notice.NoticeKind;
import org.gongkai.notice.Outbox;
import org.gongkai.notice.Recipient;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.jspecify.annotations.Nullable;

/**
 * Mails to officials: of their digests, and of what belongs to no single thing. A room that writes
 * to officials about its own things asks here for their addresses.
 */
@Singleton
public class OfficialMails implements Correspondents {

  private static final NoticeKind MAIL_FAILED = new NoticeKind("mail-failed");
  private static final NoticeKind MAIL_WAITS = new NoticeKind("mail-waits");
  private static final String REFERENCE = "期限提醒";

  /** Who wrote to the office, of requests. */
  public static final String APPLICANT = "申请人";

  private final OfficeBook offices;
  private final Outbox outbox;
  private final GongkaiConfig config;

  OfficialMails(OfficeBook offices, Outbox outbox, GongkaiConfig config) {
    this.offices = offices;
    this.outbox = outbox;
    this.config = config;
  }

  @Override
  public boolean has(Subject subject) {
    return subject.room().equals(Notice.OFFICIALS);
  }

  @Override
  public Optional<Addressee> addressee(Notice notice) {
    return notice.to() instanceof Recipient.AnOfficial to
        ? official(notice, to, null, Map.of())
        : Optional.empty();
  }

  /**
   * The official, while they work here.
   *
   * @param reference the number that the subject ends with, or null
   * @param values what the template shows besides the notice's own
   */
  public Optional<Addressee> official(
      Notice notice,
      Recipient.AnOfficial to,
      @Nullable String reference,
      Map<String, Object> values) {
    Office office = offices.find(notice.office()).orElseThrow();
    return office
        .official(to.id())
        .filter(Official::active)
        .map(
            official ->
                new Addressee(
                    official.name(),
                    official.email(),
                    office.email(),
                    office.name(),
                    values,
                    reference,
                    List.of()));
  }

  @Override
  public List<Notice> tellOfFailure(Notice failed, String reason, Instant now) {
    return failure(failed, new About(REFERENCE, APPLICANT), reason, false, now);
  }

  /**
   * What a mail was about.
   *
   * @param reference its number
   * @param writer what who wrote to the office is called there, e.g. 申请人
   */
  public record About(String reference, String writer) {}

  /**
   * Tells clerks and administrators that a mail failed for good; never of a mail that told of one.
   *
   * @param heads whether the heads are told too
   */
  public List<Notice> failure(
      Notice failed, About about, String reason, boolean heads, Instant now) {
    if (failed.kind().equals(MAIL_FAILED)) {
      return List.of();
    }
    Office office = offices.find(failed.office()).orElseThrow();
    Map<String, Object> values = about(failed, about.reference(), reason);
    values.put("whom", failed.to() instanceof Recipient.TheApplicant ? about.writer() : "工作人员");
    Stream<Official> desk =
        Stream.concat(office.all(Role.CLERK).stream(), office.all(Role.ADMIN).stream());
    Stream<Official> all = heads ? Stream.concat(desk, office.all(Role.HEAD).stream()) : desk;
    return all.map(Official::id)
        .distinct()
        .filter(id -> !failed.to().equals(new Recipient.AnOfficial(id)))
        .map(id -> told(failed, MAIL_FAILED, "FAILED", values, id, now))
        .toList();
  }

  @Override
  public List<Notice> tellOfDelay(Notice waiting, String reason, Instant now) {
    return List.of();
  }

  /** Tells clerks and heads, once a day, that a mail waits whose term ends. */
  public List<Notice> delay(Notice waiting, String reference, String reason, Instant now) {
    Office office = offices.find(waiting.office()).orElseThrow();
    LocalDate today = OfficeTime.day(now);
    Map<String, Object> values = about(waiting, reference, reason);
    return Stream.concat(office.all(Role.CLERK).stream(), office.all(Role.HEAD).stream())
        .map(Official::id)
        .distinct()
        .map(id -> told(waiting, MAIL_WAITS, "WAITS-" + today, values, id, now))
        .toList();
  }

  private Map<String, Object> about(Notice notice, String reference, String reason) {
    Map<String, Object> values = new HashMap<>();
    values.put("reason", reason);
    values.put("reference", reference);
    values.put("title", notice.values().getOrDefault("title", ""));
    values.put("desk", config.publicUrl() + "/");
    return values;
  }

  private static Notice told(
      Notice about,
      NoticeKind kind,
      String why,
      Map<String, Object> values,
      String id,
      Instant now) {
    var to = new Recipient.AnOfficial(id);
    var key = new Notice.Key(about.key().subject(), about.key().id() + "-" + why + "-" + id);
    return Notice.mail(key, about.office(), kind, to, values, now);
  }

  /** Nothing is reported of a mail to an official. */
  @Override
  public boolean onItsWay(Notice claimed, Instant at) {
    return outbox.sent(claimed, at);
  }
}
