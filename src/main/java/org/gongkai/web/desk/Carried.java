package org.gongkai.web.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.gongkai.secret.SessionSealing;
import org.gongkai.web.form.FormToken;
import org.jspecify.annotations.Nullable;

/**
 * A form that could not be taken because the session was over: it goes sealed through the login
 * page, so that nothing typed is lost. Only the official whom it was made for gets it back: its
 * token tells.
 *
 * @param path where it was sent
 * @param fields what was typed
 * @param filled whether it was filled in, so that its page shows it once more; else a mere button
 */
record Carried(String path, Map<String, List<String>> fields, boolean filled) {

  private static final int MOST_BYTES = 512 * 1024;
  private static final String USE = "CARRIED";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  String sealed(SessionSealing sealing) {
    try {
      var bytes = new ByteArrayOutputStream();
      try (var packed = new DeflaterOutputStream(bytes)) {
        packed.write(JSON.writeValueAsBytes(this));
      }
      return sealing.seal(Base64.getEncoder().encodeToString(bytes.toByteArray()), USE);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The form, or empty when the text is none of ours. */
  static Optional<Carried> open(@Nullable String sealed, SessionSealing sealing) {
    if (sealed == null || sealed.isBlank()) {
      return Optional.empty();
    }
    return sealing.open(sealed, USE).flatMap(Carried::unpacked);
  }

  private static Optional<Carried> unpacked(String text) {
    try {
      byte[] packed = Base64.getDecoder().decode(text);
      byte[] json =
          new InflaterInputStream(new ByteArrayInputStream(packed)).readNBytes(MOST_BYTES);
      String content = new String(json, StandardCharsets.UTF_8);
      return Optional.of(JSON.readValue(content, Carried.class));
    } catch (IllegalArgumentException | IOException e) {
      return Optional.empty();
    }
  }

  /** The token of the page that it was typed into, or null. */
  @Nullable String token() {
    List<String> all = fields.getOrDefault(FormToken.FIELD, List.of());
    return all.isEmpty() ? null : all.getFirst();
  }

  /** A field of the form, for the page that asks once more. */
  public record Field(String name, String value) {}

  /** All fields but the token, which the page makes anew. */
  public List<Field> all() {
    return fields.entrySet().stream()
        .filter(e -> !e.getKey().equals(FormToken.FIELD))
        .flatMap(e -> e.getValue().stream().map(v -> new Field(e.getKey(), v)))
        .toList();
  }

  static Map<String, List<String>> copy(Map<String, List<String>> form) {
    return new LinkedHashMap<>(form);
  }
}
