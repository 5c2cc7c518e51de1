package org.gongkai.casework;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.gongkai.secret.Fingerprints;
import org.jspecify.annotations.Nullable;

/**
 * Limits how often somebody without a login may be wrong about a number and its query code: by the
 * caller's address, and by number. Whoever has the code is not counted.
 */
@Singleton
public class WrongGuesses {

  private static final int BY_ADDRESS = 30;
  private static final int BY_NUMBER = 20;
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final Fingerprints fingerprints;
  private final RateLimits limits;
  private final Clock clock;

  WrongGuesses(Fingerprints fingerprints, RateLimits limits, Clock clock) {
    this.fingerprints = fingerprints;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Counts a wrong one.
   *
   * @param number that was asked for, or null where it has not the form of one
   * @param address the caller's network address
   * @return how long to wait when there were too many, else {@link Duration#ZERO}
   */
  public Duration wrong(@Nullable String number, String address) {
    Duration wait =
        limits.take(
            "GUESS#" + fingerprints.blind("address", address), BY_ADDRESS, WINDOW, clock.instant());
    return wait.isZero() && number != null
        ? limits.take("GUESS#" + number, BY_NUMBER, WINDOW, clock.instant())
        : wait;
  }

  /** What is told then. */
  public static TooMany tooMany(Duration wait) {
    return new TooMany("编号或查询码多次不正确，请核对回执，过几分钟再试；也可以打电话向受理机关查询。", wait);
  }
}
