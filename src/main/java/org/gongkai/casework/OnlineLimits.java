package org.gongkai.casework;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.gongkai.StoreAway;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.office.Office;
import org.gongkai.secret.Fingerprints;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * How much somebody without a login may hand in: by network address in an hour, by mailbox in a
 * day, as the office has set it. Each series (requests, messages) is counted by itself.
 */
@Singleton
public class OnlineLimits {

  private static final Logger LOG = Logger.getLogger(OnlineLimits.class);

  private final RateLimits limits;
  private final Fingerprints fingerprints;
  private final Clock clock;

  OnlineLimits(RateLimits limits, Fingerprints fingerprints, Clock clock) {
    this.limits = limits;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /** What counts one submission. */
  public List<RateLimits.Limit> of(
      String series, Office office, String address, @Nullable String email) {
    var all = new ArrayList<RateLimits.Limit>();
    all.add(ofAddress(series, office.code(), address, office.settings().onlinePerHour()));
    if (email != null) {
      all.add(
          new RateLimits.Limit(
              series + "EMAIL#" + office.code() + "#" + fingerprints.blind("email", mailbox(email)),
              office.settings().onlinePerMail(),
              Duration.ofDays(1)));
    }
    return List.copyOf(all);
  }

  /** That of a network address. */
  public RateLimits.Limit ofAddress(String series, OfficeCode office, String address, int most) {
    String key = series + "ADDRESS#" + office + "#" + fingerprints.blind("address", address);
    return new RateLimits.Limit(key, most, Duration.ofHours(1));
  }

  /** One mailbox has many addresses: what follows a plus, and dots, make no other of it. */
  static String mailbox(String email) {
    int at = email.lastIndexOf('@');
    if (at < 0) {
      return email.toLowerCase(Locale.ROOT);
    }
    String local = email.substring(0, at);
    int plus = local.indexOf('+');
    String bare = (plus > 0 ? local.substring(0, plus) : local).replace(".", "");
    return (bare + email.substring(at)).toLowerCase(Locale.ROOT);
  }

  /**
   * Counts a submission before it is stored, so that many at once store no more than they may.
   *
   * @param tooMany what is thrown above a limit, by the time to wait; nothing is counted then
   */
  public Counted count(List<RateLimits.Limit> asked, Function<Duration, TooMany> tooMany) {
    var counted = new Counted(limits, new LinkedHashMap<>(), clock.instant());
    for (RateLimits.Limit limit : asked) {
      Duration wait = counted.take(limit);
      if (!wait.isZero()) {
        counted.giveBack();
        throw tooMany.apply(wait);
      }
    }
    return counted;
  }

  /**
   * Stores a submission that counts.
   *
   * @param tooMany what is thrown above a limit, by the time to wait
   * @param isNew whether what came of it was stored; the limit is of what was stored
   */
  public <T> T within(
      List<RateLimits.Limit> asked,
      Function<Duration, TooMany> tooMany,
      Supplier<T> storing,
      Predicate<T> isNew) {
    Counted counted = count(asked, tooMany);
    boolean stored = false;
    try {
      T taken = storing.get();
      stored = isNew.test(taken);
      return taken;
    } finally {
      if (!stored) {
        counted.giveBack();
      }
    }
  }

  /** What was counted for a submission, to be given back when nothing is stored. */
  public record Counted(RateLimits limits, Map<String, Duration> windows, Instant at) {

    private Duration take(RateLimits.Limit limit) {
      Duration wait = limits.take(limit.key(), limit.most(), limit.window(), at);
      if (wait.isZero()) {
        windows.put(limit.key(), limit.window());
      }
      return wait;
    }

    /** The limit is of what was stored. */
    public void giveBack() {
      try {
        windows.forEach((key, window) -> limits.giveBack(key, window, at));
      } catch (StoreAway e) {
        LOG.warnf("LimitNotGivenBack why=%s", e.getCause());
      }
      windows.clear();
    }
  }
}
