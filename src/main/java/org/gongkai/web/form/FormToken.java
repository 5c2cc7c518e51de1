package org.gongkai.web.form;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gongkai.secret.Sealing;
import org.jspecify.annotations.Nullable;

/**
 * The token in each form: sealed, tied to whoever the page was made for, good for a day. It stands
 * beside the look at where a request comes from ({@code ResponseHeaders}). A stale one loses
 * nothing: the page comes again with all that was typed and a fresh token.
 */
@Singleton
public class FormToken {

  /** The owner of forms of pages without a login. */
  public static final String PUBLIC = "public";

  /** The field. */
  public static final String FIELD = "token";

  private static final Duration GOOD_FOR = Duration.ofDays(1);

  private final Sealing sealing;
  private final Clock clock;

  FormToken(Sealing sealing, Clock clock) {
    this.sealing = sealing;
    this.clock = clock;
  }

  /**
   * A fresh token.
   *
   * @param owner {@link #PUBLIC}, or what names the session
   */
  public String issue(String owner) {
    return sealing.seal(Long.toString(clock.instant().getEpochSecond()), "FORM#" + owner, FIELD);
  }

  /** Whether the token was issued to the owner, however long ago. */
  public boolean isOf(@Nullable String token, String owner) {
    try {
      return token != null && !sealing.open(token, "FORM#" + owner, FIELD).isEmpty();
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /** Whether the token was issued to the owner within the last day. */
  public boolean isFresh(@Nullable String token, String owner) {
    if (token == null) {
      return false;
    }
    try {
      long issued = Long.parseLong(sealing.open(token, "FORM#" + owner, FIELD));
      Instant until = Instant.ofEpochSecond(issued).plus(GOOD_FOR);
      return clock.instant().isBefore(until);
    } catch (IllegalStateException | NumberFormatException e) {
      return false;
    }
  }
}
