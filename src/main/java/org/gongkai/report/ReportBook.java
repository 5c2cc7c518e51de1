package org.gongkai.report;

import java.util.List;
import java.util.Optional;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.OfficeCode;

/** The yearly reports of the offices. */
public interface ReportBook {

  /** A report cannot be read; its key is in the message. */
  final class UnreadableReport extends RuntimeException {
    public UnreadableReport(Throwable cause) {
      super(cause.getMessage(), cause);
    }
  }

  /**
   * The office's report about the year, or empty while nothing was written.
   *
   * @throws UnreadableReport if it cannot be read
   */
  Optional<YearReport> find(OfficeCode office, int year);

  /** Those of these years that were begun; one call. */
  List<YearReport> findAll(OfficeCode office, List<Integer> years);

  /** An edition that was signed, or empty. */
  Optional<YearReport> edition(OfficeCode office, int year, int edition);

  /**
   * Stores the next version, all or nothing; one that is signed or published also as the edition it
   * is, which stays.
   *
   * @param done deadlines that go from the book
   * @param coming deadlines that come into it unless they are there or were
   * @return whether it was stored; false when somebody else stored one meanwhile
   */
  boolean store(OfficeCode office, YearReport next, List<Deadline> done, List<Deadline> coming);
}
