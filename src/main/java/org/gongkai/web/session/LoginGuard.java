package org.gongkai.web.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.GongkaiConfig;
import org.gongkai.casework.RateLimits;
import org.gongkai.secret.Fingerprints;
import org.gongkai.secret.SessionSealing;
import org.gongkai.web.http.ClientAddress;
import org.jspecify.annotations.Nullable;

/**
 * How often passwords may be guessed. A guess is counted before it is judged, under the name and
 * where it comes from, known names and unknown ones alike; so nobody can keep the right person out
 * from elsewhere. Many guesses from one address, or at one name from everywhere, have limits of
 * their own. A browser that has logged in before is known by a cookie and counted by itself: what
 * others do, from the same address too, does not concern it.
 */
@Singleton
public class LoginGuard {

  private static final Duration WINDOW = Duration.ofHours(1);
  private static final Duration DEVICE_KNOWN = Duration.ofDays(180);
  private static final String USE = "DEVICE";

  private final RateLimits limits;
  private final Fingerprints fingerprints;
  private final SessionSealing sealing;
  private final ClientAddress addresses;
  private final Clock clock;
  private final int perAddress;
  private final int perName;
  private final boolean secure;

  LoginGuard(
      RateLimits limits,
      Fingerprints fingerprints,
      SessionSealing sealing,
      ClientAddress addresses,
      Clock clock,
      GongkaiConfig config) {
    this.limits = limits;
    this.fingerprints = fingerprints;
    this.sealing = sealing;
    this.addresses = addresses;
    this.clock = clock;
    this.perAddress = config.desk().guessesPerAddress();
    this.perName = config.desk().guessesPerName();
    this.secure = config.publicUrl().startsWith("https:");
  }

  /**
   * Where a guess comes from.
   *
   * @param device the cookie of a browser that has logged in before, or null
   */
  public record From(String address, @Nullable String device) {}

  /** Where the request comes from. */
  public From from(HttpServerRequest request) {
    Cookie cookie = request.getCookie(cookieName());
    return new From(addresses.of(request), cookie == null ? null : cookie.getValue());
  }

  /**
   * Counts a guess.
   *
   * @return how long to wait when it may not be judged, else zero
   */
  public Duration count(String name, From from) {
    Instant now = clock.instant();
    // first its own: what is refused here is not judged, and takes nothing of the common limits
    Duration wait = limits.guess(key(name, from), now);
    if (!wait.isZero() || isKnown(name, from)) {
      return wait;
    }
    wait = limits.take(ofAddress(from), perAddress, WINDOW, now);
    return wait.isZero() ? limits.take(ofName(name), perName, WINDOW, now) : wait;
  }

  /** The guess that was counted at {@code at} was right. */
  void right(String name, From from) {
    limits.guessed(key(name, from));
    if (!isKnown(name, from)) {
      Instant now = clock.instant();
      limits.giveBack(ofAddress(from), WINDOW, now);
      limits.giveBack(ofName(name), WINDOW, now);
    }
  }

  private String ofAddress(From from) {
    return "LOGIN-ADDRESS#" + fingerprints.blind("address", from.address);
  }

  private String ofName(String name) {
    return "LOGIN-NAME#" + fingerprints.blind("login", name);
  }

  private String key(String name, From from) {
    String where = isKnown(name, from) ? "device\n" + from.device : "address\n" + from.address;
    return fingerprints.blind("login", name + "\n" + where);
  }

  private boolean isKnown(String name, From from) {
    return device(from.device).filter(name::equals).isPresent();
  }

  /** Whose browser it is, or empty. */
  private Optional<String> device(@Nullable String cookie) {
    if (cookie == null || cookie.isBlank()) {
      return Optional.empty();
    }
    return sealing
        .ofToken(cookie, USE)
        .map(text -> text.split("\n", 3))
        .filter(parts -> parts.length == 3 && until(parts[1]).isAfter(clock.instant()))
        .map(parts -> parts[0]);
  }

  private static Instant until(String issued) {
    try {
      return Instant.ofEpochSecond(Long.parseLong(issued)).plus(DEVICE_KNOWN);
    } catch (NumberFormatException e) {
      return Instant.EPOCH;
    }
  }

  /** The cookie by which the browser is known from now on. */
  public NewCookie known(String name) {
    String text = name + "\n" + clock.instant().getEpochSecond() + "\n" + UUID.randomUUID();
    return new NewCookie.Builder(cookieName())
        .value(sealing.token(text, USE))
        .path("/")
        .maxAge((int) DEVICE_KNOWN.toSeconds())
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }

  private String cookieName() {
    return secure ? "__Host-device" : "device";
  }
}
