package org.gongkai.file;

/** No bytes under a key; the message names it. */
public final class BlobMissing extends RuntimeException {
  public BlobMissing(BlobKey key) {
    super("no blob " + key);
  }
}
