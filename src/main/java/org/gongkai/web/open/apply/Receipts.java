package org.gongkai.web.open.apply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.GongkaiConfig;
import org.gongkai.secret.Sealing;
import org.jspecify.annotations.Nullable;

/**
 * Carries a {@link Receipt} from the sending to its page, sealed, in a cookie of one hour that only
 * {@code /apply} sees; or in a form, where the browser takes no cookies.
 */
@Singleton
class Receipts {

  /** The cookie, and the field of a form. */
  static final String NAME = "receipt";

  /** How long the page of the receipt can be shown again. */
  static final Duration KEPT = Duration.ofHours(1);

  private static final String PLACE = "FORM#receipt";

  private final Sealing sealing;
  private final boolean secure;
  private final JsonMapper json = JsonMapper.builder().build();

  Receipts(Sealing sealing, GongkaiConfig config) {
    this.sealing = sealing;
    this.secure = config.publicUrl().startsWith("https:");
  }

  /** Names a submission to the browser that sent it. */
  static String mark(String submissionId) {
    return UUID.nameUUIDFromBytes(submissionId.getBytes(StandardCharsets.UTF_8)).toString();
  }

  String seal(Receipt receipt) {
    try {
      String sealed = sealing.seal(json.writeValueAsString(receipt), PLACE, NAME);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(sealed.getBytes(StandardCharsets.US_ASCII));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  Optional<Receipt> open(@Nullable String sealed) {
    if (sealed == null || sealed.isBlank()) {
      return Optional.empty();
    }
    try {
      byte[] text = Base64.getUrlDecoder().decode(sealed);
      String content = sealing.open(new String(text, StandardCharsets.US_ASCII), PLACE, NAME);
      return Optional.of(json.readValue(content, Receipt.class));
    } catch (IllegalStateException | IllegalArgumentException | JsonProcessingException e) {
      return Optional.empty();
    }
  }

  NewCookie cookie(Receipt receipt) {
    return cookie(NAME, seal(receipt), (int) KEPT.toSeconds());
  }

  /** A cookie of the form's pages alone. */
  NewCookie cookie(String name, String value, int maxAge) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/apply")
        .maxAge(maxAge)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
