package org.gongkai.file;

import java.util.function.Supplier;

/** No bytes under a key; the message names it. */
public final class BlobMissing extends RuntimeException {
  public BlobMissing(BlobKey key) {
    super("no blob " + key);
  }

  /**
   * Reads a document and what it names; once more when a text was replaced between the two, since
   * what a document names no more is deleted at once.
   */
  public static <T> T again(Supplier<T> read) {
    try {
      return read.get();
    } catch (BlobMissing e) {
      return read.get();
    }
  }
}
