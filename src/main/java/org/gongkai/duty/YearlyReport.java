package org.gongkai.duty;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.gongkai.OfficeTime;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineBook;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.matter.Change;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Overtaken;
import org.gongkai.office.AnnualReportDuty;
import org.gongkai.office.Office;
import org.gongkai.report.ReportBook;
import org.gongkai.report.ReportPublished;
import org.gongkai.report.YearReport;

/**
 * The yearly report (Art. 49, 50) stands once in the book: as the plan's duty, if it has one of
 * that name on 31 January, else as the one that an office has anyway.
 */
@Singleton
class YearlyReport implements ReportPublished {

  private static final MonthDay DAY = MonthDay.of(Month.JANUARY, 31);

  /** What its id begins with in a plan. */
  private static final String REPORT = "REPORT";

  private static final int TRIES = 5;

  private final DutyRoom room;
  private final Matters matters;
  private final DeadlineBook deadlines;
  private final ReportBook reports;
  private final Clock clock;

  YearlyReport(
      DutyRoom room, Matters matters, DeadlineBook deadlines, ReportBook reports, Clock clock) {
    this.room = room;
    this.matters = matters;
    this.deadlines = deadlines;
    this.reports = reports;
    this.clock = clock;
  }

  /** Whether the occurrence is the yearly report. */
  static boolean is(String id, LocalDate dueOn) {
    return id.startsWith(REPORT) && MonthDay.from(dueOn).equals(DAY);
  }

  /**
   * Takes the office's own duty out of the book where the plan has it, and puts it back where the
   * plan has it no longer and the report is not published.
   */
  void follow(OfficeCode office, LoadedPlan plan) {
    for (int year = plan.plan().year(); year <= plan.plan().year() + 1; year++) {
      LocalDate day = DAY.atYear(year);
      Deadline own = AnnualReportDuty.of(office, day);
      if (isPlanned(plan, day)) {
        deadlines.close(own);
      } else if (!isPublished(office, year - 1)
          && year == plan.plan().year()
          && !day.isBefore(OfficeTime.today(clock))) {
        deadlines.open(own);
      }
    }
  }

  private static boolean isPlanned(LoadedPlan plan, LocalDate day) {
    return plan.opened().stream().anyMatch(one -> day.equals(one.dueOn()) && is(one.id(), day));
  }

  private boolean isPublished(OfficeCode office, int year) {
    return reports
        .find(office, year)
        .filter(report -> report.state() == YearReport.State.PUBLISHED)
        .isPresent();
  }

  /** The plan's duty is done with the report. */
  @Override
  public void published(Office office, int year, LocalDate on, String where, String by) {
    for (Kept<Duty> kept : planned(office, DAY.atYear(year + 1))) {
      done(office, kept, on, where, by);
    }
  }

  private List<Kept<Duty>> planned(Office office, LocalDate day) {
    return deadlines.due(office.code(), day).deadlines().stream()
        .filter(d -> d.subject().room().equals(Duty.ROOM) && d.due().date().equals(day))
        .map(d -> d.subject().reference())
        .filter(id -> is(id, day))
        .flatMap(id -> matters.find(room, office, id).stream())
        .toList();
  }

  private void done(Office office, Kept<Duty> seen, LocalDate on, String where, String by) {
    var evidence =
        new Evidence(WebAddress.isOne(where) ? Evidence.Kind.URL : Evidence.Kind.TEXT, where);
    Optional<Kept<Duty>> kept = Optional.of(seen);
    for (int attempt = 1; kept.filter(k -> k.matter().state() == DutyState.OPEN).isPresent(); ) {
      try {
        Duty after = kept.get().matter().done(on, List.of(evidence));
        var done = new Matters.Done("done", on, by);
        matters.change(room, kept.get(), Change.to(after, "年度报告已公布：" + where), office, done);
        return;
      } catch (Overtaken e) {
        if (attempt++ == TRIES) {
          throw e;
        }
        kept = matters.find(room, office, seen.matter().id());
      }
    }
  }
}
