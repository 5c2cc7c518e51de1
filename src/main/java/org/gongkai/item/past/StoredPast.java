package org.gongkai.item.past;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.gongkai.item.Item;

/**
 * An import as a load keeps it: the items as they are to be, with their ids and numbers, so that
 * going on with it makes each of them once.
 */
record StoredPast(List<Item> items) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  static byte[] bytes(List<Item> items) {
    try {
      return MAPPER.writeValueAsBytes(new StoredPast(items));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("items are written as JSON", e);
    }
  }

  /** The inverse of {@link #bytes}. */
  static List<Item> of(byte[] bytes) {
    try {
      return MAPPER.readValue(bytes, StoredPast.class).items;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
