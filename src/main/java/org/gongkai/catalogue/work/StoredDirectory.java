package org.gongkai.catalogue.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.gongkai.catalogue.Directory;
import org.gongkai.catalogue.DirectoryRow;
import org.gongkai.catalogue.Heading;

/**
 * A directory as a load keeps it: its rows as they were read and judged, so that going on with it
 * needs no file, no process to read one in, and no second judgement.
 */
record StoredDirectory(List<DirectoryRow> rows, Set<Heading> said) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  static byte[] bytes(Directory directory) {
    try {
      return MAPPER.writeValueAsBytes(new StoredDirectory(directory.rows(), directory.said()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a directory is written as JSON", e);
    }
  }

  /** The inverse of {@link #bytes}; it has no remarks. */
  static Directory of(byte[] bytes) {
    try {
      StoredDirectory stored = MAPPER.readValue(bytes, StoredDirectory.class);
      return new Directory(stored.rows, stored.said, List.of(), List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
