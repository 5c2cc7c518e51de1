package org.gongkai.file;

import java.util.List;

/** How far an upload is after one of its parts. */
public sealed interface Progress {

  /** All parts are there and the file is stored. */
  record Stored(StoredFile file) implements Progress {}

  /**
   * Parts are missing.
   *
   * @param file the id that the file will have
   * @param parts their numbers, in order
   */
  record Missing(FileId file, List<Integer> parts) implements Progress {}
}
