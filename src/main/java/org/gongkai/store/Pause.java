package org.gongkai.store;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** A short wait before another try. */
public final class Pause {

  private Pause() {}

  public static void jittered(int attempt) {
    long millis = ThreadLocalRandom.current().nextLong(10L, 50L * attempt);
    LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
  }
}
