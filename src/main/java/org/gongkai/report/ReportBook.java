package org.gongkai.report;

import java.util.Optional;
import org.gongkai.deadline.OfficeCode;

/** The yearly reports of the offices. */
public interface ReportBook {

  /** The office's report about the year, or empty while nothing was written. */
  Optional<YearReport> find(OfficeCode office, int year);

  /**
   * Stores the next version; one that is signed also as the edition it is, which stays.
   *
   * @return whether it was stored; false when somebody else stored one meanwhile
   */
  boolean store(OfficeCode office, YearReport next);
}
