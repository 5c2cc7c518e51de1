package org.gongkai.secret;

import com.google.crypto.tink.subtle.Hkdf;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gongkai.GongkaiConfig;

/**
 * The secrets of {@code GONGKAI_SECRET} and the keys derived from them (HKDF-SHA256, one label for
 * each use). The first secret writes; all read, so that a secret can be rotated while the program
 * runs.
 */
@Singleton
public class Keyring {

  /** What a key is for. */
  enum Label {
    QUERY_CODE,
    PERSONAL_DATA,
    BLIND_INDEX,
    CONTENT,
    SESSION
  }

  private static final Set<String> WITHOUT_SECRET =
      Set.of("scan-deadlines", "configure-office", "check-links", "update-search-index");
  private static final int LEAST_BYTES = 32;

  private final List<Secret> secrets;
  private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

  private record Secret(String id, byte[] bytes) {}

  @Inject
  Keyring(GongkaiConfig config) {
    this(config.secret().orElse(""));
  }

  Keyring(String configured) {
    var all = new ArrayList<Secret>();
    for (String text : configured.split(",", -1)) {
      if (!text.isBlank()) {
        all.add(secret(text.strip()));
      }
    }
    this.secrets = List.copyOf(all);
  }

  void check(
      @Observes StartupEvent start,
      @ConfigProperty(name = "quarkus.funqy.export") String function) {
    if (secrets.isEmpty() && !WITHOUT_SECRET.contains(function)) {
      throw new IllegalStateException(
          "GONGKAI_SECRET is missing: set it to the base64 of at least 32 random bytes,"
              + " e.g. from `openssl rand -base64 32`, and start again");
    }
  }

  /** Names the secret that writes: the first 4 bytes of its SHA-256, in hex. */
  public String writing() {
    return first().id;
  }

  /** All secrets that can be read with, the writing one first. */
  List<String> ids() {
    return secrets.stream().map(Secret::id).toList();
  }

  /** The 32-byte key of a label under the secret of that id, or empty when it was taken away. */
  Optional<byte[]> key(Label label, String id) {
    return secrets.stream()
        .filter(secret -> secret.id.equals(id))
        .findFirst()
        .map(secret -> keys.computeIfAbsent(label + id, _ -> derive(secret, label)));
  }

  private Secret first() {
    if (secrets.isEmpty()) {
      throw new IllegalStateException("this function was given no GONGKAI_SECRET");
    }
    return secrets.getFirst();
  }

  private static Secret secret(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("GONGKAI_SECRET is not base64", e);
    }
    if (bytes.length < LEAST_BYTES) {
      throw new IllegalStateException("GONGKAI_SECRET must be at least 32 bytes before base64");
    }
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Secret(HexFormat.of().formatHex(hash, 0, 4), bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] derive(Secret secret, Label label) {
    try {
      byte[] info = ("gongkai " + label).getBytes(StandardCharsets.UTF_8);
      return Hkdf.computeHkdf("HMACSHA256", secret.bytes, new byte[0], info, 32);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
