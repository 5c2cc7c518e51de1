package org.gongkai;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock by which a call's time is over as soon as it has begun. */
public final class HurriedClock extends Clock {

  private static final Duration STEP = Duration.ofSeconds(20);

  private Instant now = Instant.now();

  @Override
  public ZoneId getZone() {
    return OfficeTime.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public synchronized Instant instant() {
    now = now.plus(STEP);
    return now;
  }
}
