package org.gongkai.office;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.gongkai.deadline.OfficeCode;
import org.jboss.logging.Logger;

/**
 * What concerns security, as a log line and an item that is kept as long as the office's records:
 * who, from where, what. Never a password, a token or anything of a request.
 */
@Singleton
public class Audit {

  private static final Logger LOG = Logger.getLogger(Audit.class);

  /** Of somebody who is not at a browser: a function, the program itself. */
  public static final String NOBODY = "-";

  private final AuditBook book;
  private final Whence whence;
  private final Clock clock;

  Audit(AuditBook book, Whence whence, Clock clock) {
    this.book = book;
    this.whence = whence;
    this.clock = clock;
  }

  /** Tells from where the work of this thread was asked for. */
  public interface Whence {

    /** The network address, or {@link #NOBODY} when it is no request. */
    String address();
  }

  /** What happened. */
  public enum What {
    LOGIN,
    LOGIN_FAILED,
    LOGIN_WAITS,
    LOGOUT,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    OFFICIAL_CHANGED,
    OFFICE_CHANGED,
    CALENDAR_CHANGED,
    FEED_OPENED,
    FEED_ENDED,
    MAINTENANCE,
    ACTING_HEAD_NAMED,
    ACTING_HEAD_ENDED
  }

  /**
   * An entry.
   *
   * @param who the official who did it, or {@link #NOBODY}
   * @param from the network address, or {@link #NOBODY}
   * @param about e.g. the official who was changed and how; no secret
   */
  public record Entry(
      Instant at, OfficeCode office, What what, String who, String from, String about) {}

  /** Notes what happened, asked for by the request that is being answered. */
  public void note(OfficeCode office, What what, String who, String about) {
    note(office, what, who, whence.address(), about);
  }

  /** Notes what happened. */
  public void note(OfficeCode office, What what, String who, String from, String about) {
    LOG.infof("Audit what=%s office=%s who=%s from=%s about=%s", what, office, who, from, about);
    try {
      book.add(new Entry(clock.instant(), office, what, who, from, about));
    } catch (RuntimeException e) {
      // what was done is done, and the line above says so
      LOG.errorf(e, "AuditNotKept what=%s office=%s who=%s", what, office, who);
    }
  }
}
