package org.gongkai.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** One sweep: delivers what waits, and ends before the function's time does. */
@Singleton
public class Sweep {

  private static final Duration LONGEST = Duration.ofSeconds(210);

  private final Delivery delivery;
  private final Clock clock;

  Sweep(Delivery delivery, Clock clock) {
    this.delivery = delivery;
    this.clock = clock;
  }

  /** Delivers what waits. */
  public Delivery.Swept run() {
    return delivery.sweep(clock.instant().plus(LONGEST));
  }
}
