package org.gongkai.store.blob;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.gongkai.file.BlobKey;
import org.gongkai.file.BlobStore;
import org.gongkai.file.FileName;
import org.gongkai.file.FileType;

/** No store: for functions that handle no files and are given none. */
final class NoBlobs implements BlobStore {

  private static IllegalStateException none() {
    return new IllegalStateException("this process was given no GONGKAI_FILES");
  }

  @Override
  public void put(BlobKey key, byte[] content) {
    throw none();
  }

  @Override
  public void put(BlobKey key, Path content) {
    throw none();
  }

  @Override
  public InputStream open(BlobKey key) {
    throw none();
  }

  @Override
  public void delete(BlobKey key) {
    throw none();
  }

  @Override
  public Optional<URI> link(BlobKey key, FileName name, FileType type, Duration validFor) {
    throw none();
  }
}
