package org.gongkai.matter;

import java.time.Instant;
import java.util.List;
import org.gongkai.deadline.OfficeCode;

/**
 * The logs of changes: which matters were changed since when, so that others follow without looking
 * through all there are. A line is stored with the change that it tells of ({@link Beside.Logged}).
 */
public interface ChangeLog {

  /**
   * A matter that was changed.
   *
   * @param at a few seconds before it was stored
   */
  record Changed(OfficeCode office, String id, Instant at) {}

  /** Those of the log since the moment, the earliest first; one query for each day since. */
  List<Changed> since(String log, Instant from);

  /** Tells of a matter that is to be looked at anew though it was not changed. */
  void tell(String log, OfficeCode office, String id);
}
