package org.gongkai.participation.message.work;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.alert.OfficialMails;
import org.gongkai.deadline.Subject;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.SealedBook;
import org.gongkai.notice.Correspondents;
import org.gongkai.notice.Notice;
import org.gongkai.notice.Outbox;
import org.gongkai.notice.Recipient;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.participation.message.Ending;
import org.gongkai.participation.message.Message;
import org.gongkai.request.Information;
import org.gongkai.secret.QueryCodes;

/**
 * Whom the notices of messages go to, read at the moment of sending; so are what its writer is told
 * and the query code. A writer who was forgotten is written to no more.
 */
@Singleton
class MessageCorrespondents implements Correspondents {

  private static final String TITLE = "title";

  /** What who wrote is called. */
  private static final String WRITER = "留言人";

  private final MessageRoom room;
  private final MatterBook book;
  private final SealedBook sealed;
  private final OfficeBook offices;
  private final QueryCodes queryCodes;
  private final OfficialMails officials;
  private final Outbox outbox;

  MessageCorrespondents(
      MessageRoom room,
      MatterBook book,
      SealedBook sealed,
      OfficeBook offices,
      QueryCodes queryCodes,
      OfficialMails officials,
      Outbox outbox) {
    this.room = room;
    this.book = book;
    this.sealed = sealed;
    this.offices = offices;
    this.queryCodes = queryCodes;
    this.officials = officials;
    this.outbox = outbox;
  }

  @Override
  public boolean has(Subject subject) {
    return subject.room().equals(MessageRoom.NAME);
  }

  @Override
  public Optional<Addressee> addressee(Notice notice) {
    String number = notice.key().subject().reference();
    return notice.to() instanceof Recipient.AnOfficial to
        ? officials.official(notice, to, number, Map.of(TITLE, title(notice)))
        : writer(notice, number);
  }

  private Optional<Addressee> writer(Notice notice, String number) {
    Office office = offices.find(notice.office()).orElseThrow();
    Sealed texts = Sealed.of(sealed, notice.key().subject());
    return Optional.ofNullable(book.documents(room, notice.office(), List.of(number)).get(number))
        .filter(_ -> texts.email() != null)
        .map(
            there ->
                new Addressee(
                    Objects.requireNonNullElse(texts.name(), WRITER),
                    texts.email(),
                    office.email(),
                    office.name(),
                    values(there.matter(), texts),
                    number,
                    List.of()));
  }

  private String title(Notice notice) {
    return heading(Sealed.of(sealed, notice.key().subject()));
  }

  /** One line by which it is recognised; phones and ID numbers in it are masked. */
  private static String heading(Sealed texts) {
    return new Information(texts.title(), null, null).heading();
  }

  private Map<String, Object> values(Message message, Sealed texts) {
    Map<String, Object> values = new HashMap<>();
    values.put(TITLE, heading(texts));
    values.put("queryCode", queryCodes.shown(message.id(), message.receipt().queryCode()));
    values.put("answer", Objects.requireNonNullElse(texts.answer(), ""));
    values.put("reason", Objects.requireNonNullElse(texts.reason(), ""));
    values.put("extension", Objects.requireNonNullElse(texts.extension(), ""));
    Ending ending = message.handling().ending();
    values.put("elsewhere", ending == null ? "" : ending.destination());
    values.put("apply", ending != null && Ending.APPLY.equals(ending.to()));
    values.put("published", message.published());
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
