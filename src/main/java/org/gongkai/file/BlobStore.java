package org.gongkai.file;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where bytes lie: a folder or a bucket ({@code GONGKAI_FILES}). A write is whole or not at all,
 * and what was written is read by every process from then on. A store that does not answer is an
 * ordinary exception.
 */
public interface BlobStore {

  /** Writes the bytes, in place of what was there. */
  void put(BlobKey key, byte[] content);

  /** Writes the content of a file, in place of what was there. */
  void put(BlobKey key, Path content);

  /**
   * The bytes; the caller closes them.
   *
   * @throws BlobMissing if there are none
   */
  InputStream open(BlobKey key);

  /** Deletes the bytes if there are any. */
  void delete(BlobKey key);

  /**
   * A link that gives the bytes to whoever has it, for a short while, as a download; empty when the
   * store has no links and the application must hand the bytes out itself.
   */
  Optional<URI> link(BlobKey key, FileName downloadName, FileType type, Duration validFor);
}
