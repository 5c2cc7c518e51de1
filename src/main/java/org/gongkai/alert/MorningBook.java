package org.gongkai.alert;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.deadline.OfficeCode;

/**
 * The single records that the morning page shows something of, whatever their rooms are, in one
 * call: the scan's run of the day, last year's report.
 */
public interface MorningBook {

  /** The office's records on the day. */
  Records records(OfficeCode office, LocalDate day);

  /** What was fetched. */
  interface Records {

    /**
     * The record of this type, or empty while there is none. It is read only now: throws what its
     * own room's book throws of one that cannot be read.
     */
    <T> Optional<T> find(Class<T> type);
  }
}
