package org.gongkai.web.session;

import java.time.Duration;

/** Too many wrong passwords: this one was not looked at, whether it is right or not. */
public final class TooSoon extends RuntimeException {

  private final Duration wait;

  TooSoon(Duration wait) {
    super("too many wrong passwords before");
    this.wait = wait;
  }

  /** After this time the next is looked at. */
  public Duration retryAfter() {
    return wait;
  }
}
