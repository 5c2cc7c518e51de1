package org.gongkai.office;

import java.time.Instant;
import java.util.Optional;
import org.gongkai.deadline.OfficeCode;
import org.jspecify.annotations.Nullable;

/** Logins of officials. They are made by {@link OfficeBook#save}. */
public interface LoginBook {

  /** The login of an official, or empty. */
  Optional<Login> login(String official);

  /** Ends all sessions of the official that began before {@code now}. */
  void endSessions(String official, Instant now);

  /**
   * Sets a new permanent password in place of the one that was given; the calendar feed ends with
   * the old one.
   *
   * @return the login as it is now, or empty when the password was changed meanwhile
   */
  Optional<Login> changePassword(Login login, String hash);

  /**
   * A login as it is stored.
   *
   * @param sessionsFrom sessions that began before it have ended, or null
   */
  record Login(
      String official,
      OfficeCode office,
      String hash,
      boolean oneTime,
      @Nullable Instant sessionsFrom) {}
}
