package org.gongkai.casework;

import java.time.Duration;
import org.gongkai.Told;

/** Too many submissions without a login; nothing was stored. HTTP 429. */
public final class TooMany extends Told {

  private final Duration wait;

  public TooMany(String message, Duration wait) {
    super(message);
    this.wait = wait;
  }

  /** After this time another one is taken. */
  public Duration retryAfter() {
    return wait;
  }
}
