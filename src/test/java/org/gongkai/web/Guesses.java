package org.gongkai.web;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.gongkai.casework.RateLimits;
import org.gongkai.secret.Fingerprints;

/** Brings a name into a wait that no test outlasts, as wrong passwords over some hours would. */
@Singleton
public class Guesses {

  private final RateLimits limits;
  private final Fingerprints fingerprints;

  Guesses(RateLimits limits, Fingerprints fingerprints) {
    this.limits = limits;
    this.fingerprints = fingerprints;
  }

  /** From this machine's address. */
  void waitsForLong(String name) {
    String key = fingerprints.blind("login", name + "\naddress\n127.0.0.1");
    Instant now = Instant.now();
    for (int i = 0; i < 40; i++) {
      now = now.plus(Duration.ofMinutes(20));
      Duration _ = limits.guess(key, now);
    }
  }
}
