package org.gongkai.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongkai.alert.RunBook;
import org.gongkai.deadline.OfficeCode;

/** What the morning page asks of the office besides its deadlines and requests, in one call. */
public interface MorningBook {

  /** The run of the day, and the report about the year. */
  Morning morning(OfficeCode office, LocalDate day, int year);

  /**
   * A morning.
   *
   * @param run the day's run, or empty
   * @param report reads the report from what was fetched: empty while nothing was written; throws
   *     {@link org.gongkai.report.ReportBook.UnreadableReport} if it cannot be read
   */
  record Morning(Optional<RunBook.Run> run, Supplier<Optional<YearReport>> report) {}
}
