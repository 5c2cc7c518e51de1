package org.gongkai.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.deadline.OfficeCode;

/** The heartbeats of the morning scan. */
public interface RunBook {

  /**
   * Records that the scan of an office and day ended. A replay never stands for the day's own run.
   */
  void record(Run run);

  /** The day's own run (no replay) of the office, or empty when it has not ended. */
  Optional<Run> run(OfficeCode office, LocalDate day);

  /**
   * A scan that ended.
   *
   * @param day the day it was for
   * @param replay whether it was asked for with {@code asOf}
   */
  record Run(
      OfficeCode office,
      LocalDate day,
      boolean replay,
      boolean workingDay,
      int due,
      int overdue,
      int digests,
      int skipped,
      Instant at) {}
}
