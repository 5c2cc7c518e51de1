package org.gongkai.file;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of a file: 128 random bits, which tell nothing of its name, content or request.
 *
 * @param value 32 hexadecimal digits in lower case
 */
public record FileId(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * @throws IllegalArgumentException if the text is no id
   */
  public FileId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no file id");
    }
  }

  /** The id, or empty when the text is none. */
  public static Optional<FileId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new FileId(text)) : Optional.empty();
  }

  /** A new id. */
  public static FileId random() {
    byte[] bits = new byte[16];
    RANDOM.nextBytes(bits);
    return new FileId(HexFormat.of().formatHex(bits));
  }

  @Override
  public String toString() {
    return value;
  }
}
