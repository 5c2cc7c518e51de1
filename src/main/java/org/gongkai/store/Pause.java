package org.gongkai.store;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A short wait before another try. */
public final class Pause {

  private Pause() {}

  /** Of work that reads, and writes only if nobody was in between. */
  private static final int TRIES = 8;

  /** Again with what is there now, until nobody was in between. */
  public static void until(Object what, BooleanSupplier write) {
    for (int attempt = 1; !write.getAsBoolean(); attempt++) {
      if (attempt == TRIES) {
        throw new IllegalStateException(what + " changed at each try");
      }
      jittered(attempt);
    }
  }

  public static void jittered(int attempt) {
    long millis = ThreadLocalRandom.current().nextLong(10L, 50L * attempt);
    LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
  }
}
