package org.gongkai.office;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.gongkai.calendar.DueDate;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Owner;
import org.gongkai.deadline.Subject;

/** The duty to publish the annual report, 年度报告 (Art. 50): each year by 31 January. */
public final class AnnualReportDuty {

  /** The room of yearly duties. */
  public static final String DUTY = "DUTY";

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

  /** The year that such a duty is about, by its id; empty for another duty. */
  public static OptionalInt year(String id) {
    return id.matches(START + "\\d{4}")
        ? OptionalInt.of(Integer.parseInt(id.substring(START.length())))
        : OptionalInt.empty();
  }
}
