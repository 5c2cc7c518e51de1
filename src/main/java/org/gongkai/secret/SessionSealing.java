package org.gongkai.secret;

import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Seals what a browser keeps for the desk: the session's cookie, and forms that wait for a login.
 * With a key of its own, so that nothing sealed as personal data is ever taken for a session.
 */
@Singleton
public class SessionSealing {

  private static final String FIELD = "session";

  private final Sealing sealing;

  SessionSealing(Keyring keyring) {
    this.sealing = new Sealing(keyring, Keyring.Label.SESSION);
  }

  /**
   * {@code <secret>:<base64>}.
   *
   * @param use what it is sealed for; opens for nothing else
   */
  public String seal(String text, String use) {
    return sealing.seal(text, use, FIELD);
  }

  /** The same in characters that a cookie and an address may hold. */
  public String token(String text, String use) {
    return seal(text, use).replace("=", "").replace(':', '.').replace('/', '_').replace('+', '-');
  }

  /** The text of a {@link #token}, or empty as with {@link #open}. */
  public Optional<String> ofToken(String token, String use) {
    return open(token.replace('.', ':').replace('_', '/').replace('-', '+'), use);
  }

  /** The text, or empty when it was sealed for something else, changed, or its secret is gone. */
  public Optional<String> open(String sealed, String use) {
    try {
      return Optional.of(sealing.open(sealed, use, FIELD));
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
  }
}
