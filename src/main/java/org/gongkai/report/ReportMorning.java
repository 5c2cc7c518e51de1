package org.gongkai.report;

import jakarta.inject.Singleton;
import java.util.List;
import org.gongkai.alert.Morning;
import org.gongkai.alert.MorningRoom;
import org.gongkai.office.Official;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The report of last year, while it waits for the official. */
@Singleton
class ReportMorning implements MorningRoom {

  private static final Logger LOG = Logger.getLogger(ReportMorning.class);

  @Override
  public List<Task> tasks(Morning morning) {
    if (!AnnualReports.mayWrite(morning.official())) {
      return List.of();
    }
    int year = morning.today().getYear() - 1;
    String waits;
    try {
      YearReport report = morning.find(YearReport.class).orElseGet(() -> YearReport.begun(year));
      waits = waits(report, morning.official());
    } catch (ReportBook.UnreadableReport e) {
      LOG.errorf("ReportUnreadable %s", e.getMessage());
      waits = "年度报告的记录读不出来，请告知县里的技术人员";
    }
    return waits == null
        ? List.of()
        : List.of(new Task(Place.TO_PUBLISH, year + waits, "/desk/report/text?year=" + year, 1));
  }

  private static @Nullable String waits(YearReport report, Official official) {
    if (AnnualReports.maySign(report, official)) {
      return "年度报告等待签发";
    }
    return switch (report.state()) {
      case DRAFT -> report.last(YearReport.Act.REOPENED) == null ? null : "年度报告已重新打开，等待修改";
      case SIGNED -> "年度报告已签发，等待公布";
      case FROZEN, PUBLISHED -> null;
    };
  }
}
