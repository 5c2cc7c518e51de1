package org.gongkai.participation.solicitation.work;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.matter.Load;
import org.gongkai.matter.LoadBook;
import org.gongkai.matter.Loading;
import org.gongkai.matter.MatterBook;
import org.gongkai.notice.Notice;
import org.gongkai.notice.NoticeKind;
import org.gongkai.notice.Outbox;
import org.gongkai.notice.Recipient;
import org.gongkai.participation.solicitation.Opinion;

/**
 * Whoever left an address is told what became of their opinion once the result is published: a
 * notice each, begun with the result, added piece by piece, each once; what was cut off goes on
 * behind the last piece.
 */
@Singleton
class ResultMails implements Loading {

  static final String KIND = "SOLICITATION-RESULT";

  /** The mail with the result. */
  static final NoticeKind RESULT = new NoticeKind("solicitation-result");

  /** The mail that an opinion came in. */
  static final NoticeKind RECEIVED = new NoticeKind("opinion-received");

  private static final int AT_ONCE = 100;
  private static final OpinionFamily OPINIONS = new OpinionFamily();

  private final MatterBook book;
  private final LoadBook loads;
  private final Outbox outbox;
  private final Clock clock;

  ResultMails(MatterBook book, LoadBook loads, Outbox outbox, Clock clock) {
    this.book = book;
    this.loads = loads;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** The content is how many opinions there are. */
  @Override
  public boolean apply(Load load, byte[] content, Instant until) {
    int total = Integer.parseInt(new String(content, StandardCharsets.UTF_8));
    for (int done = loads.reached(load); done < total; done = piece(load, done, total)) {
      if (!clock.instant().isBefore(until)) {
        return false;
      }
    }
    return true;
  }

  /** Up to which opinion all are told then. */
  private int piece(Load load, int done, int total) {
    int upTo = Math.min(done + AT_ONCE, total);
    List<String> ids =
        IntStream.rangeClosed(done + 1, upTo).mapToObj(n -> Opinion.id(load.name(), n)).toList();
    book.documents(OPINIONS, load.office(), ids).values().stream()
        .map(MatterBook.Versioned::matter)
        .filter(opinion -> opinion.origin().mail())
        .forEach(opinion -> outbox.add(notice(opinion, RESULT, clock.instant())));
    loads.reached(load, upTo);
    return upTo;
  }

  /** A notice to who gave the opinion; what it says is read when it is sent. */
  static Notice notice(Opinion opinion, NoticeKind kind, Instant now) {
    OfficeCode office = opinion.office();
    var key = new Notice.Key(OPINIONS.subject(office, opinion.id()), kind.inId());
    return Notice.mail(key, office, kind, Recipient.TheApplicant.APPLICANT, Map.of(), now);
  }
}
