package org.gongkai.web.session;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.gongkai.GongkaiConfig;
import org.gongkai.office.LoginBook;
import org.gongkai.secret.SessionSealing;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of officials: one sealed cookie for pages and API, nothing stored. A session ends
 * after 30 minutes without a request, after 10 hours in any case, when the official logs out, and
 * when the password changes. docs/decisions/0011-desk-session.md says why.
 */
@Singleton
public class DeskSessions {

  /** A session ends after this time without a request. */
  public static final Duration IDLE = Duration.ofMinutes(30);

  /** No session is longer. */
  public static final Duration LONGEST = Duration.ofHours(10);

  private static final Duration RENEW_AFTER = Duration.ofMinutes(1);
  private static final String USE = "SESSION";

  private final SessionSealing sealing;
  private final Clock clock;
  private final boolean secure;

  DeskSessions(SessionSealing sealing, Clock clock, GongkaiConfig config) {
    this.sealing = sealing;
    this.clock = clock;
    this.secure = config.publicUrl().startsWith("https:");
  }

  /**
   * A session as its cookie tells.
   *
   * @param mark of the password that it began with
   */
  record Session(String official, Instant began, Instant seen, String mark) {

    /** Whether it is a session of this login as it stands. */
    boolean isOf(LoginBook.Login login) {
      Instant from = login.sessionsFrom();
      return mark.equals(DeskSessions.mark(login)) && (from == null || began.isAfter(from));
    }
  }

  /** The cookie's name; behind https no other host and path can set it. */
  public String cookieName() {
    return secure ? "__Host-desk" : "desk";
  }

  /** The cookie of a new session. */
  public NewCookie begin(LoginBook.Login login) {
    Instant now = clock.instant();
    return cookie(sealed(new Session(login.official(), now, now, mark(login))), -1);
  }

  /** The cookie that takes the session away. */
  public NewCookie end() {
    return cookie("", 0);
  }

  /** The session of the cookie, or empty when it is none or is over. */
  Optional<Session> open(@Nullable String cookie) {
    Instant now = clock.instant();
    return read(cookie)
        .filter(s -> now.isBefore(s.seen.plus(IDLE)) && now.isBefore(s.began.plus(LONGEST)));
  }

  /** Whose session the cookie was, also when it is over; empty when it is none. */
  public Optional<String> officialOf(@Nullable String cookie) {
    return read(cookie).map(Session::official);
  }

  /** The cookie as it goes on, or empty while it is fresh enough. */
  Optional<NewCookie> renewed(Session session) {
    Instant now = clock.instant();
    if (now.isBefore(session.seen.plus(RENEW_AFTER))) {
      return Optional.empty();
    }
    var seen = new Session(session.official, session.began, now, session.mark);
    return Optional.of(cookie(sealed(seen), -1));
  }

  private Optional<Session> read(@Nullable String cookie) {
    if (cookie == null || cookie.isBlank()) {
      return Optional.empty();
    }
    return sealing.ofToken(cookie, USE).flatMap(DeskSessions::parse);
  }

  private static Optional<Session> parse(String text) {
    String[] parts = text.split("\n", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    try {
      Instant began = Instant.ofEpochMilli(Long.parseLong(parts[1]));
      Instant seen = Instant.ofEpochMilli(Long.parseLong(parts[2]));
      return Optional.of(new Session(parts[0], began, seen, parts[3]));
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** In characters that a cookie may hold. */
  private String sealed(Session session) {
    String text =
        String.join(
            "\n",
            session.official,
            Long.toString(session.began.toEpochMilli()),
            Long.toString(session.seen.toEpochMilli()),
            session.mark);
    return sealing.token(text, USE);
  }

  private NewCookie cookie(String value, int maxAge) {
    return new NewCookie.Builder(cookieName())
        .value(value)
        .path("/")
        .maxAge(maxAge)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  private static String mark(LoginBook.Login login) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(login.hash().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
