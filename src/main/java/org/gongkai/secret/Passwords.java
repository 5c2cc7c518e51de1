package org.gongkai.secret;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import org.gongkai.GongkaiConfig;

/** Officials' passwords: Argon2id, two passes, 19 MiB unless the setting says otherwise. */
@Singleton
public class Passwords {

  private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
  private static final int ONE_TIME_LENGTH = 16;

  private final SecureRandom random = new SecureRandom();
  private final Argon2Function argon2;

  @Inject
  Passwords(GongkaiConfig config) {
    this(config.desk().passwordMemory());
  }

  Passwords(int memory) {
    this.argon2 = Argon2Function.getInstance(memory, 2, 1, 32, Argon2.ID);
  }

  /** The hash that is stored; it names its own parameters and salt. */
  public String hash(String password) {
    return Password.hash(password).addRandomSalt(16).with(argon2).getResult();
  }

  /** Whether {@code password} is the one that was hashed. */
  public boolean matches(String password, String hash) {
    return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
  }

  /** A password for one login, 16 characters without look-alikes. */
  public String oneTime() {
    var text = new StringBuilder();
    for (int i = 0; i < ONE_TIME_LENGTH; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
