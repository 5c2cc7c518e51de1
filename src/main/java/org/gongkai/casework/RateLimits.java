package org.gongkai.casework;

import java.time.Duration;
import java.time.Instant;

/** Counts what may be done only so often. */
public interface RateLimits {

  /**
   * Counts one more under {@code key} in the window that {@code now} lies in, unless the limit is
   * reached.
   *
   * @return how long to wait when the limit is reached, else {@link Duration#ZERO}
   */
  Duration take(String key, int limit, Duration window, Instant now);
}
