package org.gongkai.link;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Lets no host be asked more often than once in a while, whoever asks. */
final class Pace {

  private final long between;
  private final Map<String, Long> next = new HashMap<>();

  Pace(Duration between) {
    this.between = between.toNanos();
  }

  /** Waits for the host's turn. */
  void await(String host) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(turn(host, System.nanoTime()));
  }

  private synchronized long turn(String host, long now) {
    long at = Math.max(now, next.getOrDefault(host, now));
    next.put(host, at + between);
    return at - now;
  }
}
