package org.gongkai.web.open.apply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.gongkai.secret.Sealing;
import org.jspecify.annotations.Nullable;

/**
 * Seals a {@link Draft} into one hidden field of the form and opens it again, under any secret that
 * still reads. An old one opens too: nothing typed is lost by time.
 */
@Singleton
class Drafts {

  private static final int MOST_BYTES = 512 * 1024;
  private static final String PLACE = "FORM#apply";
  private static final String FIELD = "state";

  private final Sealing sealing;
  private final JsonMapper json = JsonMapper.builder().build();

  Drafts(Sealing sealing) {
    this.sealing = sealing;
  }

  String seal(Draft draft) {
    try {
      var bytes = new ByteArrayOutputStream();
      try (var packed = new DeflaterOutputStream(bytes)) {
        packed.write(json.writeValueAsBytes(draft));
      }
      String text = Base64.getEncoder().encodeToString(bytes.toByteArray());
      return sealing.seal(text, PLACE, FIELD);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The draft, or empty when it was changed or its secret was taken away. */
  Optional<Draft> open(@Nullable String state) {
    if (state == null || state.isBlank()) {
      return Optional.empty();
    }
    try {
      byte[] packed = Base64.getDecoder().decode(sealing.open(state, PLACE, FIELD));
      byte[] text =
          new InflaterInputStream(new ByteArrayInputStream(packed)).readNBytes(MOST_BYTES);
      String content = new String(text, StandardCharsets.UTF_8);
      return Optional.of(json.readValue(content, Draft.class));
    } catch (IllegalStateException | IllegalArgumentException | IOException e) {
      return Optional.empty();
    }
  }
}
