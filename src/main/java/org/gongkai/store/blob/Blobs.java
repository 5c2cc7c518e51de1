package org.gongkai.store.blob;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.GongkaiConfig;
import org.gongkai.file.BlobStore;
import org.jspecify.annotations.Nullable;

/**
 * The store that {@code GONGKAI_FILES} names. A value that is neither a folder nor {@code
 * s3://<bucket>} ends the start; without a value the process starts, and only what needs files
 * fails.
 */
@Singleton
class Blobs {

  private static final Pattern BUCKET =
      Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])/?");

  /** A drive of Windows has one letter. */
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:");

  private final BlobStore store;

  Blobs(GongkaiConfig config, Clock clock) {
    this.store = store(config.files(), clock);
  }

  static BlobStore store(Optional<String> files, Clock clock) {
    if (files.isEmpty()) {
      return new NoBlobs();
    }
    String value = files.get();
    Matcher bucket = BUCKET.matcher(value);
    if (bucket.matches()) {
      return new S3Blobs(bucket.group(1));
    }
    try {
      if (!value.isBlank() && !SCHEME.matcher(value).lookingAt()) {
        return new FolderBlobs(Path.of(value), clock);
      }
    } catch (InvalidPathException | FolderBlobs.Unusable e) {
      throw unusable(value, e);
    }
    throw unusable(value, null);
  }

  private static IllegalStateException unusable(String value, @Nullable Exception cause) {
    return new IllegalStateException(
        "GONGKAI_FILES must be a folder that can be written or s3://<bucket>, not \""
            + value
            + "\"",
        cause);
  }

  /** Being made is the check. */
  void check(@Observes StartupEvent start) {}

  @Produces
  @Singleton
  BlobStore store() {
    return store;
  }
}
