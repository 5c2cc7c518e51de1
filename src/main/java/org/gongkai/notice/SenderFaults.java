package org.gongkai.notice;

import java.time.Instant;
import org.gongkai.deadline.OfficeCode;

/**
 * What keeps an office's mail from going that no recipient can mend: told on the desk, since a mail
 * would not arrive. Owned here.
 */
public interface SenderFaults {

  /** Notes it as it is now. */
  void note(OfficeCode office, Known fault);

  /** A mail of the office went: nothing keeps it any more. */
  void mended(OfficeCode office);

  /**
   * A fault that holds.
   *
   * @param words what it is and what an administrator does about it
   * @param at when it was last met
   */
  record Known(String words, Instant at) {}
}
