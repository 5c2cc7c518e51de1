package org.gongkai.web.open.apply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.GongkaiConfig;
import org.gongkai.secret.Sealing;
import org.jspecify.annotations.Nullable;

/**
 * Carries a {@link Receipt} from the sending to its page, sealed, in a cookie that only {@code
 * /apply} sees; or in a form, where the browser takes no cookies. It holds for {@link #KEPT}:
 * others use the computer too. That something was sent is known an hour, by a mark that tells
 * nothing else.
 */
@Singleton
class Receipts {

  /** The cookie, and the field of a form. */
  static final String NAME = "receipt";

  /** How long the page of the receipt can be shown again. */
  static final Duration KEPT = Duration.ofMinutes(10);

  /** The cookie by which a form that is gone back to is known as sent. */
  static final String SENT = "sent";

  private static final Duration SENT_KNOWN = Duration.ofHours(1);

  private static final String PLACE = "FORM#receipt";

  private final Sealing sealing;
  private final Clock clock;
  private final boolean secure;
  private final JsonMapper json = JsonMapper.builder().build();

  Receipts(Sealing sealing, Clock clock, GongkaiConfig config) {
    this.sealing = sealing;
    this.clock = clock;
    this.secure = config.publicUrl().startsWith("https:");
  }

  /** Names a submission to the browser that sent it. */
  static String mark(String submissionId) {
    return UUID.nameUUIDFromBytes(submissionId.getBytes(StandardCharsets.UTF_8)).toString();
  }

  String seal(Receipt receipt) {
    try {
      long until = clock.instant().plus(KEPT).getEpochSecond();
      String text = until + "\n" + json.writeValueAsString(receipt);
      String sealed = sealing.seal(text, PLACE, NAME);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(sealed.getBytes(StandardCharsets.US_ASCII));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The receipt, or empty when its time is over or it is none of ours. */
  Optional<Receipt> open(@Nullable String sealed) {
    if (sealed == null || sealed.isBlank()) {
      return Optional.empty();
    }
    try {
      byte[] text = Base64.getUrlDecoder().decode(sealed);
      String content = sealing.open(new String(text, StandardCharsets.US_ASCII), PLACE, NAME);
      int line = content.indexOf('\n');
      long until = Long.parseLong(content.substring(0, Math.max(line, 0)));
      return clock.instant().getEpochSecond() > until
          ? Optional.empty()
          : Optional.of(json.readValue(content.substring(line + 1), Receipt.class));
    } catch (IllegalStateException | IllegalArgumentException | JsonProcessingException e) {
      return Optional.empty();
    }
  }

  NewCookie cookie(Receipt receipt) {
    return cookie(NAME, seal(receipt), (int) KEPT.toSeconds());
  }

  /** The receipt was read: the cookie goes. */
  NewCookie hidden() {
    return cookie(NAME, "", 0);
  }

  /** By it the browser knows the submission as sent. */
  NewCookie sent(String submissionId) {
    return cookie(SENT, mark(submissionId), (int) SENT_KNOWN.toSeconds());
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
