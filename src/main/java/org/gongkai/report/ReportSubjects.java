package org.gongkai.report;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.gongkai.alert.SubjectRoom;
import org.gongkai.deadline.Subject;
import org.gongkai.office.AnnualReportDuty;

/** The yearly duty to publish the report (Art. 50). Other duties are other beans'. */
@Singleton
class ReportSubjects implements SubjectRoom {

  @Override
  public boolean has(Subject subject) {
    return AnnualReportDuty.year(subject).isPresent();
  }

  @Override
  public String work() {
    return "年度任务";
  }

  @Override
  public String label(Subject subject) {
    return "年度任务";
  }

  @Override
  public Optional<String> path(Subject subject) {
    return AnnualReportDuty.year(subject).stream()
        .mapToObj(year -> "/desk/report/text?year=" + year)
        .findFirst();
  }
}
