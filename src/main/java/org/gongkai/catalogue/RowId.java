package org.gongkai.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * The id of a row of the directory, made from its levels and its content, so that the same row is
 * known again in the next year's file; e.g. {@code D-K7Q2M4X6B3A5C7D2}.
 */
final class RowId {

  /** Before the letters of the hash. */
  static final String PREFIX = "D-";

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int LENGTH = 16;
  private static final int BITS = 5;

  private RowId() {}

  /**
   * The id.
   *
   * @param twin what tells it from another row of the file that says the same; null for the first
   */
  static String of(Levels levels, @Nullable String content, @Nullable String twin) {
    String key =
        String.join(
            "\n",
            Folded.of(levels.first()),
            Folded.of(levels.second()),
            Folded.of(levels.third()),
            Folded.of(content));
    return PREFIX + base32(sha256(twin == null ? key : key + "\n" + Folded.of(twin)));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base32(byte[] hash) {
    var text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      int bit = i * BITS;
      int two = ((hash[bit / 8] & 0xFF) << 8) | (hash[bit / 8 + 1] & 0xFF);
      text.append(LETTERS.charAt((two >> (16 - BITS - bit % 8)) & 31));
    }
    return text.toString();
  }
}
