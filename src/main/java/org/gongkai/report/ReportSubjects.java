package org.gongkai.report;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.gongkai.alert.SubjectRoom;
import org.gongkai.deadline.Subject;
import org.gongkai.office.AnnualReportDuty;

/** Yearly duties, of which the report (Art. 50) has a page of its own. */
@Singleton
class ReportSubjects implements SubjectRoom {

  @Override
  public boolean has(Subject subject) {
    return subject.room().equals(AnnualReportDuty.DUTY);
  }

  @Override
  public String label(Subject subject) {
    return "年度任务";
  }

  @Override
  public Optional<String> path(Subject subject) {
    return AnnualReportDuty.year(subject.reference()).stream()
        .mapToObj(year -> "/desk/report/text?year=" + year)
        .findFirst();
  }
}
