package org.gongkai.secret;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes (HMAC-SHA256): by them a person can be found again, and a content compared, without
 * either being stored.
 */
@Singleton
public class Fingerprints {

  /** Hexadecimal digits of a token: 64 bits. */
  private static final int TOKEN = 16;

  private final Keyring keyring;

  Fingerprints(Keyring keyring) {
    this.keyring = keyring;
  }

  /** The blind index of a personal value, under the secret that writes. */
  public String blind(String field, String value) {
    return hex(Keyring.Label.BLIND_INDEX, keyring.writing(), field + "\n" + value).orElseThrow();
  }

  /**
   * The beginning of {@link #blind}, enough to tell a value from the others of an office: by it
   * people are found in lists, where the whole would make a row too long.
   */
  public String token(String field, String value) {
    return shortened(blind(field, value));
  }

  /** The token under each secret. */
  public List<String> tokens(String field, String value) {
    return blinds(field, value).stream().map(Fingerprints::shortened).toList();
  }

  /**
   * The token of a whole blind index, as rows have it that were written before there were tokens.
   */
  public static String shortened(String blind) {
    return blind.substring(0, Math.min(TOKEN, blind.length()));
  }

  /** The blind index under each secret, to find what was written before a rotation. */
  public List<String> blinds(String field, String value) {
    return keyring.ids().stream()
        .flatMap(id -> hex(Keyring.Label.BLIND_INDEX, id, field + "\n" + value).stream())
        .toList();
  }

  /** A content's fingerprint, {@code <secret>:<hash>}. */
  public String content(String content) {
    String id = keyring.writing();
    return id + ":" + hex(Keyring.Label.CONTENT, id, content).orElseThrow();
  }

  /** Whether {@code content} is what {@code fingerprint} was made of. */
  public boolean isContent(String content, String fingerprint) {
    String id = fingerprint.substring(0, fingerprint.indexOf(':'));
    return hex(Keyring.Label.CONTENT, id, content)
        .map(hash -> equal(id + ":" + hash, fingerprint))
        .orElse(false);
  }

  private Optional<String> hex(Keyring.Label label, String id, String text) {
    return keyring.key(label, id).map(key -> HexFormat.of().formatHex(mac(key, text)));
  }

  static byte[] mac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Compares in a time that does not depend on where the texts differ. */
  static boolean equal(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
