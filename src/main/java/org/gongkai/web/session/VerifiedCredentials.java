package org.gongkai.web.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gongkai.office.LoginBook;

/**
 * Basic sends the password with each call, and each would be hashed again. That one was right is
 * remembered for some minutes, under a keyed hash of it together with the stored hash that it was
 * held against; so a new password ends it. Neither the password nor a wrong one is ever kept, and
 * what the official may do is read with each call.
 */
@Singleton
class VerifiedCredentials {

  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final int MOST = 1000;
  private static final String HMAC = "HmacSHA256";

  private final Clock clock;
  private final byte[] key = new byte[32];
  private final Map<String, Instant> until =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
              return size() > MOST;
            }
          });

  @Inject
  VerifiedCredentials(Clock clock) {
    this.clock = clock;
    new SecureRandom().nextBytes(key);
  }

  boolean has(LoginBook.Login login, String password) {
    Instant end = until.get(mark(login, password));
    return end != null && clock.instant().isBefore(end);
  }

  void add(LoginBook.Login login, String password) {
    until.put(mark(login, password), clock.instant().plus(KEPT));
  }

  private String mark(LoginBook.Login login, String password) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      for (String part : new String[] {login.official(), login.hash(), password}) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update((byte) (bytes.length >> 8));
        mac.update((byte) bytes.length);
        mac.update(bytes);
      }
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
