package org.gongkai.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * When a mail that could not go is tried again: after growing pauses, with jitter, for at least 24
 * hours; a township's mail server can be down overnight. What is our own fault waits for who mends
 * it, over the longest holidays too.
 *
 * @param first the first pause; each next one is twice as long, up to {@link #LONGEST}
 */
record Retries(Duration first) {

  /** No pause is longer than this. */
  static final Duration LONGEST = Duration.ofHours(4);

  /** After this time since it was written a notice is given up at its next failure. */
  static final Duration GIVE_UP = Duration.ofHours(26);

  /** The same where the fault is ours. */
  static final Duration GIVE_UP_OURS = Duration.ofDays(14);

  /** No pause is longer than this where the fault is ours: it goes soon once that is mended. */
  static final Duration LONGEST_OURS = Duration.ofMinutes(30);

  /**
   * Whether a notice written then has been tried long enough.
   *
   * @param ours whether what keeps it is ours to mend
   */
  boolean exhausted(Notice notice, boolean ours, Instant now) {
    return now.isAfter(notice.createdAt().plus(ours ? GIVE_UP_OURS : GIVE_UP));
  }

  /** The next try after the given number of attempts: the pause with up to 20 % of jitter. */
  Instant next(int attempts, boolean ours, Instant now, RandomGenerator random) {
    int doublings = Math.clamp(attempts - 1, 0, 20);
    Duration longest = ours ? LONGEST_OURS : LONGEST;
    long millis = Math.min(first.toMillis() << doublings, longest.toMillis());
    return now.plusMillis(millis + random.nextLong(millis / 5 + 1));
  }
}
