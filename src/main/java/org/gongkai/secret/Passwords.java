package org.gongkai.secret;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gongkai.GongkaiConfig;
import org.gongkai.Told;

/** Officials' passwords: Argon2id, two passes, 19 MiB unless the setting says otherwise. */
@Singleton
public class Passwords {

  private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
  private static final int ONE_TIME_LENGTH = 16;
  private static final int WAITING_EACH = 8;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final SecureRandom random = new SecureRandom();
  private final Argon2Function argon2;
  private final Semaphore places;
  private final int mostWaiting;

  @Inject
  Passwords(GongkaiConfig config) {
    this(config.desk().passwordMemory(), config.desk().passwordsAtOnce());
  }

  Passwords(int memory, int atOnce) {
    this.argon2 = Argon2Function.getInstance(memory, 2, 1, 32, Argon2.ID);
    this.places = new Semaphore(atOnce, true);
    this.mostWaiting = atOnce * WAITING_EACH;
  }

  /** Too many passwords at once: this one was not looked at. HTTP 429. */
  public static final class Crowded extends Told {
    Crowded() {
      super("此刻登录的人较多，没有处理，请几秒钟后再试");
    }
  }

  /**
   * The hash that is stored; it names its own parameters and salt.
   *
   * @throws Crowded if too many are hashed at once
   */
  public String hash(String password) {
    return inTurn(() -> Password.hash(password).addRandomSalt(16).with(argon2).getResult());
  }

  /**
   * Whether {@code password} is the one that was hashed.
   *
   * @throws Crowded if too many are hashed at once
   */
  public boolean matches(String password, String hash) {
    return inTurn(
        () -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
  }

  /** Each takes memory and a core for itself, so few are at work and not many wait. */
  private <T> T inTurn(Supplier<T> work) {
    try {
      if (places.getQueueLength() >= mostWaiting
          || !places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Crowded();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Crowded();
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
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
