package org.gongkai.web.http;

import java.util.List;

/** One answer does not carry all files; each can be fetched by itself. HTTP 413. */
public final class TooLargeForOne extends RuntimeException {

  private final transient List<?> files;
  private final String where;

  /**
   * @param files each with {@code name} and {@code url}
   * @param where they are found, in words
   */
  public TooLargeForOne(List<?> files, String where) {
    super("more than one answer carries");
    this.files = files;
    this.where = where;
  }

  /** Where they are found, in words. */
  public String where() {
    return where;
  }

  /** The files, each with {@code name} and {@code url}. */
  public List<?> files() {
    return files;
  }
}
