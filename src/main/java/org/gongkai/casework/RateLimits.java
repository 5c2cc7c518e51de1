package org.gongkai.casework;

import java.time.Duration;
import java.time.Instant;

/** Counts what may be done only so often. What is counted and then not done is given back. */
public interface RateLimits {

  /**
   * Counts one more under {@code key} in the window that {@code now} lies in, unless the limit is
   * reached.
   *
   * @return how long to wait when the limit is reached, else {@link Duration#ZERO}
   */
  Duration take(String key, int limit, Duration window, Instant now);

  /**
   * What may be done only so often.
   *
   * @param most how often in the window
   */
  record Limit(String key, int most, Duration window) {}

  /** How long until the window of the limit ends. */
  Duration untilNext(Limit limit, Instant now);

  /** Takes one back that {@link #take} counted at {@code now}. */
  void giveBack(String key, Duration window, Instant now);

  /**
   * Counts one more guess under {@code key} before it is judged: some are free, then each opens a
   * longer wait, in which no other is judged, however many come at once. After a day without any
   * they are forgotten.
   *
   * @return how long to wait when this one may not be judged, else {@link Duration#ZERO}
   */
  Duration guess(String key, Instant now);

  /** Forgets the guesses under {@code key}: the last was right. */
  void guessed(String key);
}
