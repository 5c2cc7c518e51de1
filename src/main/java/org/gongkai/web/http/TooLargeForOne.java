package org.gongkai.web.http;

import java.util.List;

/** One answer does not carry all files; each can be fetched by itself. HTTP 413. */
public final class TooLargeForOne extends RuntimeException {

  private final transient List<?> files;

  /**
   * @param files each with {@code name} and {@code url}
   */
  public TooLargeForOne(List<?> files) {
    super("more than one answer carries");
    this.files = files;
  }

  /** The files, each with {@code name} and {@code url}. */
  public List<?> files() {
    return files;
  }
}
