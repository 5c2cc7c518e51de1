package org.gongkai.web.look;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeList;
import org.gongkai.written.ChineseOrder;
import org.jboss.logging.Logger;

/**
 * The offices as the foot of every page names them. Looks at most once a minute, and a page is
 * shown without them rather than not at all.
 */
@Singleton
public class OfficeContacts {

  private static final Logger LOG = Logger.getLogger(OfficeContacts.class);
  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

  private final OfficeList book;
  private final Clock clock;
  private volatile Seen seen = new Seen(Instant.EPOCH, List.of());

  private record Seen(Instant at, List<Office> offices) {}

  OfficeContacts(OfficeList book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  /** All offices, as they were a minute ago or less. */
  public List<Office> all() {
    Instant now = clock.instant();
    Seen last = seen;
    if (last.offices.isEmpty() || !now.isBefore(last.at.plus(LOOK_EVERY))) {
      last = new Seen(now, look(last.offices));
      seen = last;
    }
    return last.offices;
  }

  /** The next page looks again: there is one that was not seen. */
  public void renew() {
    seen = new Seen(Instant.EPOCH, seen.offices);
  }

  private List<Office> look(List<Office> before) {
    try {
      return now();
    } catch (RuntimeException e) {
      LOG.warn("OfficesNotRead", e);
      return before;
    }
  }

  /** All offices as they are now, without officials, in the order of their names. */
  public List<Office> now() {
    return book.all().stream().sorted(ChineseOrder.by(Office::name)).toList();
  }
}
