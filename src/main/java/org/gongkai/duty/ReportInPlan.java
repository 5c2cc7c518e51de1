package org.gongkai.duty;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gongkai.OfficeTime;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineBook;
import org.gongkai.matter.Change;
import org.gongkai.matter.Kept;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.MatterBook.Query;
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
class ReportInPlan implements ReportPublished {

  private static final MonthDay DAY = MonthDay.of(Month.JANUARY, 31);

  private static final int TRIES = 5;

  private final DutyRoom room;
  private final Matters matters;
  private final MatterBook book;
  private final DeadlineBook deadlines;
  private final ReportBook reports;
  private final Clock clock;

  ReportInPlan(
      DutyRoom room,
      Matters matters,
      MatterBook book,
      DeadlineBook deadlines,
      ReportBook reports,
      Clock clock) {
    this.room = room;
    this.matters = matters;
    this.book = book;
    this.deadlines = deadlines;
    this.reports = reports;
    this.clock = clock;
  }

  /**
   * Takes the office's own duty out of the book where the plan has it, and puts it back where the
   * plan has it no longer and the report is not published.
   */
  void follow(Office office, LoadedPlan plan, Collection<Duty> duties) {
    LocalDate today = OfficeTime.today(clock);
    int loaded = plan.plan().year();
    for (int year = loaded - 1; year <= loaded; year++) {
      LocalDate day = DAY.atYear(year + 1);
      Deadline own = AnnualReportDuty.of(office.code(), day);
      YearReport report = reports.find(office.code(), year).orElse(null);
      LocalDate on = report == null ? null : report.publishedOn();
      YearReport.Step step = report == null ? null : report.last(YearReport.Act.PUBLISHED);
      var of = new ArrayList<Duty>(duties);
      of.addAll(duties(office, year == loaded ? loaded + 1 : loaded - 1));
      if (!YearlyReport.isTheOffices(year, of)) {
        deadlines.close(own);
        if (on != null && step != null) {
          published(office, year, on, step.note(), step.by());
        }
      } else if (on == null && !day.isBefore(today) && isOwed(year, of, today)) {
        deadlines.open(own);
      }
    }
  }

  /** The next one that comes, which each office has; and one that a plan took and lost. */
  private static boolean isOwed(int year, Collection<Duty> duties, LocalDate today) {
    boolean next = DAY.atYear(year).isBefore(today);
    return next || duties.stream().anyMatch(duty -> YearlyReport.isAbout(duty, year));
  }

  /** Of the plan of that year, which may have it as well: a plan reaches into the year after. */
  private List<Duty> duties(Office office, int year) {
    return book.list(room, office.code(), Query.all(DutyRoom.shelf(year))).items();
  }

  /** The plan's duty is done with the report. */
  @Override
  public void published(Office office, int year, LocalDate on, String where, String by) {
    LocalDate day = DAY.atYear(year + 1);
    deadlines.due(office.code(), day).deadlines().stream()
        .filter(d -> d.subject().room().equals(Duty.ROOM) && d.due().date().equals(day))
        .map(d -> d.subject().reference())
        .forEach(
            id ->
                done(office, id, after -> YearlyReport.published(year, on, where, after), on, by));
  }

  private void done(
      Office office, String id, UnaryOperator<List<Duty>> done, LocalDate on, String by) {
    for (int attempt = 1; ; attempt++) {
      Optional<Kept<Duty>> kept = matters.find(room, office, id);
      List<Duty> after = done.apply(kept.stream().map(Kept::matter).toList());
      if (kept.isEmpty() || after.isEmpty()) {
        return;
      }
      try {
        var change = Change.to(after.getFirst(), "年度报告已公布");
        matters.change(room, kept.get(), change, office, new Matters.Done("done", on, by));
        return;
      } catch (Overtaken e) {
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
  }
}
