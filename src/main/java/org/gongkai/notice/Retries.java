package org.gongkai.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * When a mail that could not go is tried again: after growing pauses, with jitter, for at least 24
 * hours; a township's mail server can be down overnight.
 *
 * @param first the first pause; each next one is twice as long, up to {@link #LONGEST}
 */
record Retries(Duration first) {

  /** No pause is longer than this. */
  static final Duration LONGEST = Duration.ofHours(4);

  /** After this time since it was written a notice is given up at its next failure. */
  static final Duration GIVE_UP = Duration.ofHours(26);

  /** Whether a notice written then has been tried long enough. */
  boolean exhausted(Notice notice, Instant now) {
    return now.isAfter(notice.createdAt().plus(GIVE_UP));
  }

  /** The next try after the given number of attempts: the pause with up to 20 % of jitter. */
  Instant next(int attempts, Instant now, RandomGenerator random) {
    int doublings = Math.clamp(attempts - 1, 0, 20);
    long millis = Math.min(first.toMillis() << doublings, LONGEST.toMillis());
    return now.plusMillis(millis + random.nextLong(millis / 5 + 1));
  }
}
