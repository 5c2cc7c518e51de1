package org.gongkai.office;

import org.gongkai.deadline.OfficeCode;
import org.jspecify.annotations.Nullable;

/** Keeps who stands in for the head. */
public interface ActingBook {

  /**
   * Stores when an official stands in for the head, over what was stored before.
   *
   * @throws OfficeBook.Changed if something else was entered since {@code before} was read
   */
  void name(OfficeCode code, String official, @Nullable Acting before, Acting acting);

  /**
   * The official stands in no more.
   *
   * @throws OfficeBook.Changed if something else was entered since {@code before} was read
   */
  void end(OfficeCode code, String official, Acting before);
}
