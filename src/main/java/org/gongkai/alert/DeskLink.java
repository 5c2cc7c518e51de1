package org.gongkai.alert;

import java.util.Optional;
import org.gongkai.deadline.Deadline;
import org.gongkai.office.OfficeBook;

/** Where on the desk something that is due gets done. */
public final class DeskLink {

  private DeskLink() {}

  /** The path of its page: the request's, the yearly report's; empty for another duty. */
  public static Optional<String> of(Deadline deadline) {
    if (deadline.ofRequest()) {
      return Optional.of("/desk/requests/" + deadline.reference());
    }
    return OfficeBook.annualReportYear(deadline.reference()).stream()
        .mapToObj(year -> "/desk/report/text?year=" + year)
        .findFirst();
  }
}
