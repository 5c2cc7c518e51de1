package org.gongkai.secret;

import jakarta.inject.Singleton;
import java.util.stream.IntStream;
import org.gongkai.input.Clean;
import org.gongkai.request.QueryCodeOrigin;
import org.gongkai.request.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * Query codes (查询码): 80 bits in four groups of four, without look-alikes. Derived from the secret,
 * the number and a version, so that a code can be given again and is never stored.
 */
@Singleton
public class QueryCodes {

  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 16;

  /** A code that was given again more often is not looked for by the end of its number. */
  private static final int MOST_VERSIONS = 4;

  private static final String GONE = "（已停用，请与本机关联系，核实身份后重发）";

  private final Keyring keyring;

  QueryCodes(Keyring keyring) {
    this.keyring = keyring;
  }

  /** The origin of the first code of a new request. */
  public QueryCodeOrigin first() {
    return new QueryCodeOrigin(1, keyring.writing());
  }

  /** The origin of the code that takes the place of one. */
  public QueryCodeOrigin after(QueryCodeOrigin last) {
    return new QueryCodeOrigin(last.version() + 1, keyring.writing());
  }

  /**
   * The code, e.g. {@code 7KQM-2B4R-XH8D-W3TN}.
   *
   * @throws IllegalStateException if the secret it came from was taken away
   */
  public String code(RequestNumber number, QueryCodeOrigin origin) {
    return code(number.toString(), origin);
  }

  /** The same of something else that has a number. */
  public String code(String number, QueryCodeOrigin origin) {
    byte[] key =
        keyring
            .key(Keyring.Label.QUERY_CODE, origin.secret())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        number + ": the secret of its query code is no longer in GONGKAI_SECRET"));
    byte[] bits = Fingerprints.mac(key, number + "#" + origin.version());
    var code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % 4 == 0) {
        code.append('-');
      }
      code.append(ALPHABET.charAt(fiveBits(bits, i)));
    }
    return code.toString();
  }

  /** The code for a mail or a letter; in its place words when the secret it came from is gone. */
  public String shown(RequestNumber number, QueryCodeOrigin origin) {
    return shown(number.toString(), origin);
  }

  /** The same of something else that has a number. */
  public String shown(String number, QueryCodeOrigin origin) {
    return isKnown(origin) ? code(number, origin) : GONE;
  }

  /** Whether the secret that the code came from is still there. */
  public boolean isKnown(QueryCodeOrigin origin) {
    return keyring.key(Keyring.Label.QUERY_CODE, origin.secret()).isPresent();
  }

  /** Without what stands before and behind it where it was copied from. */
  private static @Nullable String cleaned(@Nullable String typed) {
    String code = Clean.code(typed);
    return code == null ? null : code.replaceAll("[^0-9A-Z]", "");
  }

  /** Whether {@code typed} is the code; spaces, hyphens, case and full width do not matter. */
  public boolean matches(RequestNumber number, QueryCodeOrigin origin, @Nullable String typed) {
    return matches(number.toString(), origin, typed);
  }

  /** The same of something else that has a number. */
  public boolean matches(String number, QueryCodeOrigin origin, @Nullable String typed) {
    String cleaned = cleaned(typed);
    // a code whose secret was taken away opens nothing, like a wrong one
    return cleaned != null
        && isKnown(origin)
        && Fingerprints.equal(cleaned, code(number, origin).replace("-", ""));
  }

  /**
   * Whether {@code typed} may be a code of that number, of one of its first versions and under any
   * secret. Nothing is read for it; whoever goes on asks {@link #matches}.
   */
  public boolean mayMatch(String number, @Nullable String typed) {
    String cleaned = cleaned(typed);
    return cleaned != null
        && cleaned.length() == LENGTH
        && keyring.ids().stream()
            .flatMap(
                secret ->
                    IntStream.rangeClosed(1, MOST_VERSIONS)
                        .mapToObj(version -> new QueryCodeOrigin(version, secret)))
            .anyMatch(origin -> Fingerprints.equal(cleaned, code(number, origin).replace("-", "")));
  }

  private static int fiveBits(byte[] bits, int group) {
    int value = 0;
    for (int bit = group * 5; bit < group * 5 + 5; bit++) {
      value = (value << 1) | ((bits[bit / 8] >> (7 - bit % 8)) & 1);
    }
    return value;
  }
}
