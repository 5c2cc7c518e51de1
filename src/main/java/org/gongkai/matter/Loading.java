package org.gongkai.matter;

import java.time.Instant;

/** How a kind of load is applied. One bean a kind. */
public interface Loading {

  /** The kind, e.g. {@code PLAN}. */
  String kind();

  /**
   * Applies what is not applied yet; applied twice it changes nothing.
   *
   * @param until the moment after which no further piece is begun
   * @return whether all of it is applied
   */
  boolean apply(Load load, byte[] content, Instant until);
}
