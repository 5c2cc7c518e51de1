package org.gongkai.office;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.gongkai.calendar.DueDate;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Owner;
import org.gongkai.deadline.Subject;

/**
 * The duty to publish the annual report, 年度报告 (Art. 50): each year by 31 January. Of the subjects
 * {@code DUTY#<office>#<id>} those whose id tells the year are its own, no others.
 */
public final class AnnualReportDuty {

  /** The room of duties, of which this is one. */
  private static final String DUTY = "DUTY";

  private static final String START = "annual-report-";

  private AnnualReportDuty() {}

  /** The one that is due on {@code due}: about the year before, the heads' own. */
  public static Deadline of(OfficeCode office, LocalDate due) {
    int year = due.getYear() - 1;
    var subject = new Subject(DUTY, office + "#" + START + year);
    String title = year + "年度政府信息公开工作年度报告";
    return new Deadline(
        office, subject, DeadlineKind.DUTY, 0, DueDate.fixed(due), Owner.Everyone.HEADS, title);
  }

  /** The year that such a duty is about; empty for any other thing. */
  public static OptionalInt year(Subject subject) {
    String id = subject.reference();
    return subject.room().equals(DUTY) && id.matches(START + "\\d{4}")
        ? OptionalInt.of(Integer.parseInt(id.substring(START.length())))
        : OptionalInt.empty();
  }
}
