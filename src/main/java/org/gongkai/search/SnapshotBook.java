package org.gongkai.search;

import java.time.Instant;
import java.util.Optional;
import org.gongkai.file.BlobKey;
import org.jspecify.annotations.Nullable;

/** Which snapshot of an index is the newest; that of what is public has no name. */
public interface SnapshotBook {

  /** The newest, or empty; one call. */
  Optional<Snapshot> newest(String name);

  /** Puts another in place of the one that was seen; whether it still was. */
  boolean replace(String name, @Nullable Snapshot seen, Snapshot next);

  /**
   * A copy of the index in the blob store, which never changes.
   *
   * @param layout of the index; another program makes another
   * @param bytes of the archive
   * @param before the one before, kept for who reads it just now; null for the first
   */
  record Snapshot(
      BlobKey key, String layout, Instant madeAt, long bytes, @Nullable BlobKey before) {}
}
