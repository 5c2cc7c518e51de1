package org.gongkai.report;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.DeskRows;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.figures.AnnualCase;
import org.gongkai.figures.AnnualFigures;
import org.gongkai.figures.AnnualRemedies;
import org.gongkai.figures.AnnualTable;
import org.gongkai.request.RequestBook;
import org.jboss.logging.Logger;

/** Counts the records for the yearly report. */
@Singleton
public class AnnualCount {

  private static final Logger LOG = Logger.getLogger(AnnualCount.class);

  /** As many requests as are counted. */
  public static final int MOST = 3000;

  /** Records are read side by side, since reading one is mostly waiting. */
  private static final int AT_ONCE = 8;

  /** A remedy is often taken, and a suit ends, after the year in which the request ended. */
  private static final int YEARS_OF_REMEDIES = 2;

  private final DeskRows rows;
  private final RequestBook requests;

  AnnualCount(DeskRows rows, RequestBook requests) {
    this.rows = rows;
    this.requests = requests;
  }

  /**
   * The tables as the records stand.
   *
   * @param rows the requests that were looked at, as the queue shows them
   * @param unreadable how many requests could not be read and are not counted
   * @param truncated whether there are more requests than are counted
   */
  public record Tables(
      AnnualTable table,
      AnnualRemedies remedies,
      List<CaseBook.DeskRow> rows,
      int unreadable,
      boolean truncated) {

    /** As numbers. */
    public AnnualFigures figures() {
      return AnnualFigures.of(table, remedies);
    }
  }

  /** A request's record, or that it cannot be read. */
  private record Read(Optional<AnnualCase> counted, boolean unreadable) {}

  /**
   * Counts a year from the rows of the requests that arrived by its end and did not end more than
   * two years before it, {@link #MOST} at most. Queries two stretches of the index of the rooms.
   */
  public Tables tables(OfficeCode office, int year) {
    CaseBook.Span span = span(office, year);
    return tables(
        year,
        span,
        span.rows().stream()
            .map(row -> new Read(Optional.ofNullable(row.counted()), row.counted() == null))
            .toList());
  }

  /**
   * The same from the records themselves, one query for each request: for what is fixed and signed.
   */
  Tables tablesOfRecords(OfficeCode office, int year) {
    CaseBook.Span span = span(office, year);
    return tables(
        year,
        span,
        span.rows().stream().gather(Gatherers.mapConcurrent(AT_ONCE, this::read)).toList());
  }

  private CaseBook.Span span(OfficeCode office, int year) {
    LocalDate since = LocalDate.of(year - YEARS_OF_REMEDIES, Month.JANUARY, 1);
    LocalDate until = LocalDate.of(year, Month.DECEMBER, 31);
    return rows.span(office, since, until, MOST);
  }

  private static Tables tables(int year, CaseBook.Span span, List<Read> read) {
    List<AnnualCase> counted = read.stream().flatMap(r -> r.counted.stream()).toList();
    int unreadable = (int) read.stream().filter(Read::unreadable).count();
    return new Tables(
        AnnualTable.of(year, counted),
        AnnualRemedies.of(year, counted),
        span.rows(),
        unreadable + span.unreadable(),
        span.more());
  }

  private Read read(CaseBook.DeskRow row) {
    try {
      return new Read(requests.entries(row.number()).map(AnnualCase::of), false);
    } catch (RequestBook.UnreadableRecord e) {
      LOG.errorf(e, "NotCounted request=%s", row.number());
      return new Read(Optional.empty(), true);
    }
  }
}
