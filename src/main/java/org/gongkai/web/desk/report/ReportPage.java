package org.gongkai.web.desk.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.casework.CaseBook;
import org.gongkai.figures.AnnualFigures;
import org.gongkai.figures.AnnualRow;
import org.gongkai.figures.AnnualTable;
import org.gongkai.file.FileName;
import org.gongkai.report.AnnualCount;
import org.gongkai.report.AnnualReports;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestNumber;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.queue.QueueSheet;
import org.gongkai.web.http.Download;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/report}: the tables of the yearly report as they stand now, each figure with the
 * requests behind it, and as a spreadsheet. Costs the index {@code desk} and one query for each
 * request of the year, {@value AnnualCount#MOST} at most.
 */
@Path("/desk/report")
@Produces(Gate.HTML)
public class ReportPage {

  private final Gate gate;
  private final AnnualCount count;
  private final AnnualReports reports;
  private final ReportYears years;

  ReportPage(Gate gate, AnnualCount count, AnnualReports reports, ReportYears years) {
    this.gate = gate;
    this.count = count;
    this.reports = reports;
    this.years = years;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Report(
      int year,
      List<Integer> years,
      String state,
      boolean balances,
      List<String> columns,
      List<Line> lines,
      List<RequestEvent.RemedyOutcome> outcomes,
      List<Remedy> remedies,
      int unreadable,
      boolean truncated,
      int most)
      implements TemplateInstance {}

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ReportCases(int year, String label, String column, List<CaseBook.DeskRow> rows)
      implements TemplateInstance {}

  /**
   * A line of table 二.
   *
   * @param head the group that begins with this line, or empty
   * @param cells one for each kind of applicant, then the total
   */
  public record Line(String key, String label, String head, List<Cell> cells) {}

  /** A figure, and the address of what is behind it; null for nothing. */
  public record Cell(int count, @Nullable String link) {}

  /** A line of table 三. */
  public record Remedy(String words, List<Integer> figures, int total) {}

  @GET
  public String report(@QueryParam("year") @Nullable String year) {
    LoggedIn.OfOffice me = gate.enter();
    AnnualCount.Tables tables = count.tables(me.office(), years.of(year));
    AnnualTable table = tables.table();
    return new Report(
            table.year(),
            years.all(),
            reports.report(me.office(), table.year()).state().words(),
            tables.figures().balances(),
            columns(),
            lines(table),
            List.of(RequestEvent.RemedyOutcome.values()),
            remedies(tables.figures()),
            tables.unreadable(),
            tables.truncated(),
            AnnualCount.MOST)
        .render();
  }

  /** The requests behind a figure. */
  @GET
  @Path("cases")
  public String cases(
      @QueryParam("year") @Nullable String year,
      @QueryParam("row") @Nullable String row,
      @QueryParam("kind") @Nullable String kind) {
    LoggedIn.OfOffice me = gate.enter();
    AnnualRow line =
        Stream.of(AnnualRow.values())
            .filter(r -> r.key().equals(row))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    ApplicantKind column =
        kind == null || kind.isEmpty()
            ? null
            : Stream.of(ApplicantKind.values())
                .filter(k -> k.name().equals(kind))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    AnnualCount.Tables tables = count.tables(me.office(), years.of(year));
    AnnualTable table = tables.table();
    Set<RequestNumber> behind =
        Set.copyOf(column == null ? table.cases(line) : table.cases(line, column));
    return new ReportCases(
            table.year(),
            line.label(),
            column == null ? "总计" : AnnualTable.column(column),
            tables.rows().stream()
                .filter(r -> behind.contains(r.number()))
                .sorted(Comparator.comparing(r -> r.number().toString()))
                .toList())
        .render();
  }

  /** The tables as a spreadsheet. */
  @GET
  @Path("table.xlsx")
  @Produces(QueueSheet.TYPE)
  public Response sheet(@QueryParam("year") @Nullable String year) {
    AnnualCount.Tables tables = count.tables(gate.enter().office(), years.of(year));
    AnnualTable table = tables.table();
    var name = new FileName(table.year() + "年度政府信息公开申请情况.xlsx");
    byte[] sheet = ReportSheet.of(lines(table), remedies(tables.figures()));
    return Download.of(sheet, QueueSheet.TYPE, name);
  }

  private static List<Line> lines(AnnualTable table) {
    return lines(
        row ->
            Stream.concat(
                    Stream.of(ApplicantKind.values())
                        .map(k -> cell(table, row, k.name(), table.count(row, k))),
                    Stream.of(cell(table, row, "", table.total(row))))
                .toList());
  }

  /** Figures without what is behind them. */
  static List<Line> lines(AnnualFigures figures) {
    return lines(row -> figures.row(row).stream().map(n -> new Cell(n, null)).toList());
  }

  private static List<Line> lines(Function<AnnualRow, List<Cell>> cells) {
    var lines = new ArrayList<Line>();
    String group = "";
    for (AnnualRow row : AnnualRow.values()) {
      boolean begins = !row.group().equals(group) && row != AnnualRow.RESULTS;
      group = row.group();
      lines.add(new Line(row.key(), row.label(), begins ? row.group() : "", cells.apply(row)));
    }
    return lines;
  }

  private static Cell cell(AnnualTable table, AnnualRow row, String kind, int count) {
    String link = "/desk/report/cases?year=" + table.year() + "&row=" + row.key() + "&kind=" + kind;
    return new Cell(count, count == 0 ? null : link);
  }

  static List<Remedy> remedies(AnnualFigures figures) {
    return Stream.of(RequestEvent.RemedyTaken.values())
        .map(
            kind -> {
              List<Integer> row = figures.row(kind);
              return new Remedy(kind.words(), row.subList(0, row.size() - 1), row.getLast());
            })
        .toList();
  }

  /** The columns of table 二 before the total. */
  static List<String> columns() {
    return Stream.of(ApplicantKind.values()).map(AnnualTable::column).toList();
  }
}
