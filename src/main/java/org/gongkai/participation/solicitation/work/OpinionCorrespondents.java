package org.gongkai.participation.solicitation.work;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.GongkaiConfig;
import org.gongkai.alert.OfficialMails;
import org.gongkai.calendar.Words;
import org.gongkai.deadline.Subject;
import org.gongkai.matter.MatterBook;
import org.gongkai.notice.Correspondents;
import org.gongkai.notice.Notice;
import org.gongkai.notice.Outbox;
import org.gongkai.notice.Recipient;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.participation.solicitation.Opinion;
import org.gongkai.participation.solicitation.Solicitation;
import org.gongkai.participation.solicitation.Stage;

/**
 * Whom the notices of opinions go to, and what they say, read at the moment of sending. Who was
 * forgotten is written to no more.
 */
@Singleton
class OpinionCorrespondents implements Correspondents {

  /** What who wrote is called. */
  private static final String WRITER = "提意见的人";

  private final OpinionRoom opinions;
  private final SolicitationRoom solicitations;
  private final MatterBook book;
  private final OpinionTexts texts;
  private final OfficeBook offices;
  private final OfficialMails officials;
  private final Outbox outbox;
  private final GongkaiConfig config;

  OpinionCorrespondents(
      OpinionRoom opinions,
      SolicitationRoom solicitations,
      MatterBook book,
      OpinionTexts texts,
      OfficeBook offices,
      OfficialMails officials,
      Outbox outbox,
      GongkaiConfig config) {
    this.opinions = opinions;
    this.solicitations = solicitations;
    this.book = book;
    this.texts = texts;
    this.offices = offices;
    this.officials = officials;
    this.outbox = outbox;
    this.config = config;
  }

  @Override
  public boolean has(Subject subject) {
    return subject.room().equals(OpinionFamily.NAME);
  }

  @Override
  public Optional<Addressee> addressee(Notice notice) {
    String id = notice.key().subject().reference();
    return notice.to() instanceof Recipient.AnOfficial to
        ? officials.official(notice, to, id, Map.of())
        : writer(notice, id);
  }

  private Optional<Addressee> writer(Notice notice, String id) {
    Office office = offices.find(notice.office()).orElseThrow();
    var sealed = texts.find(notice.key().subject()).filter(one -> one.email() != null);
    var there = book.documents(opinions, office.code(), List.of(id)).get(id);
    if (sealed.isEmpty() || there == null) {
      return Optional.empty();
    }
    Opinion opinion = there.matter();
    String about = opinion.solicitation();
    Solicitation one =
        Objects.requireNonNull(
                book.documents(solicitations, office.code(), List.of(about)).get(about), about)
            .matter();
    return Optional.of(
        new Addressee(
            Objects.requireNonNullElse(sealed.get().name(), "您好"),
            sealed.get().email(),
            office.email(),
            office.name(),
            values(opinion, one, office),
            id,
            List.of()));
  }

  private Map<String, Object> values(Opinion opinion, Solicitation one, Office office) {
    Map<String, Object> values = new HashMap<>();
    values.put("office", office.name());
    values.put("phone", Objects.requireNonNullElse(office.phone(), ""));
    values.put("title", one.title());
    values.put("n", opinion.n());
    values.put("receivedOn", Words.day(opinion.origin().on()));
    values.put("closesOn", Words.day(one.term().closesOn()));
    values.put("withdrawn", one.stage() == Stage.WITHDRAWN);
    values.put("totals", ResultSteps.words(one.tally()));
    Opinion.Sorting sorting = opinion.sorting();
    values.put("fate", sorting == null ? "" : sorting.adopted().words());
    values.put("why", sorting == null ? "" : Objects.requireNonNullElse(sorting.reason(), ""));
    values.put("link", config.publicUrl() + "/solicitations/" + one.id());
    return values;
  }

  @Override
  public List<Notice> tellOfFailure(Notice failed, String reason, Instant now) {
    var about = new OfficialMails.About(failed.key().subject().reference(), WRITER);
    return officials.failure(failed, about, reason, false, now);
  }

  @Override
  public List<Notice> tellOfDelay(Notice waiting, String reason, Instant now) {
    return List.of();
  }

  /** Nothing is reported. */
  @Override
  public boolean onItsWay(Notice claimed, Instant at) {
    return outbox.sent(claimed, at);
  }
}
