package org.gongkai.web.crowd;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each address may ask: as often as it likes until a minute's number is used up, and then
 * as fast as that number comes back. Of the addresses seen last a bounded number is remembered.
 */
final class AddressRates {

  /** So many addresses are remembered. */
  static final int MOST = 20_000;

  private static final double MINUTE = Duration.ofMinutes(1).toMillis();

  private final int perMinute;
  private final Clock clock;
  private final Map<String, Left> left =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Left> eldest) {
          return size() > MOST;
        }
      };

  /**
   * What an address has left.
   *
   * @param at when it had so much
   */
  private record Left(double calls, Instant at) {}

  AddressRates(int perMinute, Clock clock) {
    this.perMinute = perMinute;
    this.clock = clock;
  }

  /**
   * Takes one call of the address.
   *
   * @return how long to wait when it has none left, else zero
   */
  synchronized Duration take(String address) {
    Instant now = clock.instant();
    Left before = left.getOrDefault(address, new Left(perMinute, now));
    double passed = Math.max(0, Duration.between(before.at, now).toMillis());
    double calls = Math.min(perMinute, before.calls + passed * perMinute / MINUTE);
    if (calls < 1) {
      left.put(address, new Left(calls, now));
      return Duration.ofMillis((long) Math.ceil((1 - calls) * MINUTE / perMinute));
    }
    left.put(address, new Left(calls - 1, now));
    return Duration.ZERO;
  }

  /** How many addresses are remembered. */
  synchronized int remembered() {
    return left.size();
  }
}
