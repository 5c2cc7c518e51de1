package org.gongkai.secret;

import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Seals personal data (AES-256-GCM) so that a value can be opened only where it was put: the key of
 * its item and the name of its field are part of the seal.
 */
@Singleton
public class Sealing {

  private final Keyring keyring;
  private final Keyring.Label label;

  @Inject
  Sealing(Keyring keyring) {
    this(keyring, Keyring.Label.PERSONAL_DATA);
  }

  Sealing(Keyring keyring, Keyring.Label label) {
    this.keyring = keyring;
    this.label = label;
  }

  /** {@code <secret>:<base64>}. */
  public String seal(String text, String itemKey, String field) {
    String id = keyring.writing();
    try {
      byte[] sealed =
          aead(id).encrypt(text.getBytes(StandardCharsets.UTF_8), place(itemKey, field));
      return id + ":" + Base64.getEncoder().encodeToString(sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealing failed for " + itemKey, e);
    }
  }

  /**
   * The text that was sealed.
   *
   * @throws IllegalStateException if it was sealed elsewhere, was changed, or its secret was taken
   *     away
   */
  public String open(String sealed, String itemKey, String field) {
    int colon = sealed.indexOf(':');
    if (colon < 0) {
      throw new IllegalStateException("no sealed value in " + itemKey);
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(sealed.substring(colon + 1));
      byte[] text = aead(sealed.substring(0, colon)).decrypt(bytes, place(itemKey, field));
      return new String(text, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException("cannot open " + field + " of " + itemKey, e);
    }
  }

  /** Whether this was sealed with the secret that writes now, as {@code RESEAL} leaves it. */
  public boolean isOfWritingSecret(String sealed) {
    return sealed.startsWith(keyring.writing() + ":");
  }

  private AesGcmJce aead(String id) throws GeneralSecurityException {
    byte[] key =
        keyring.key(label, id).orElseThrow(() -> new GeneralSecurityException("no secret " + id));
    return new AesGcmJce(key);
  }

  private static byte[] place(String itemKey, String field) {
    return (itemKey + "|" + field).getBytes(StandardCharsets.UTF_8);
  }
}
