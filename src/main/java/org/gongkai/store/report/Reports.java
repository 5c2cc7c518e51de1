package org.gongkai.store.report;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.report.ReportBook;
import org.gongkai.report.YearReport;
import org.gongkai.store.Condition;
import org.gongkai.store.EventJson;
import org.gongkai.store.Item;
import org.gongkai.store.MorningItem;
import org.gongkai.store.Table;
import org.gongkai.store.Transaction;
import org.gongkai.store.UnreadableItem;
import org.gongkai.store.deadline.Deadlines;

/**
 * Yearly reports: {@code OFFICE#<code>}, {@code REPORT#<year>}; each edition that was signed as
 * {@code REPORT#<year>#<edition>}.
 */
@Singleton
public class Reports implements ReportBook, MorningItem {

  private final Table table;

  Reports(Table table) {
    this.table = table;
  }

  @Override
  public Optional<YearReport> find(OfficeCode office, int year) {
    return read(office, sk(year));
  }

  @Override
  public List<YearReport> findAll(OfficeCode office, List<Integer> years) {
    List<Table.Key> keys = years.stream().map(year -> new Table.Key(pk(office), sk(year))).toList();
    return table.getAll(keys).stream().map(Reports::report).toList();
  }

  @Override
  public Optional<YearReport> edition(OfficeCode office, int year, int edition) {
    return read(office, sk(year) + "#" + edition);
  }

  private Optional<YearReport> read(OfficeCode office, String sk) {
    return table.get(pk(office), sk).map(Reports::report);
  }

  /** {@code REPORT#<year>} about the year before. */
  @Override
  public Wanted<YearReport> wanted(OfficeCode office, LocalDate day) {
    var key = new Table.Key(pk(office), sk(day.getYear() - 1));
    return new Wanted<>(YearReport.class, key, item -> Optional.of(report(item)));
  }

  private static YearReport report(Item item) {
    try {
      return EventJson.read(item, "report", YearReport.class);
    } catch (UnreadableItem e) {
      throw new UnreadableReport(e);
    }
  }

  @Override
  public boolean store(
      OfficeCode office, YearReport next, List<Deadline> done, List<Deadline> coming) {
    Item item = item(office, sk(next.year()), next);
    Transaction writes =
        Transaction.on(table)
            .writingIf(
                "version",
                item,
                next.version() == 1
                    ? Condition.absent()
                    : Condition.is("version", next.version() - 1));
    if (next.isSigned()) {
      writes.writing(item(office, sk(next.year()) + "#" + next.edition(), next));
    }
    done.forEach(deadline -> writes.writing(Deadlines.closed(deadline)));
    coming.stream()
        .filter(
            deadline -> table.get(deadline.subject().toString(), Deadlines.sk(deadline)).isEmpty())
        .forEach(deadline -> writes.writing(Deadlines.opened(deadline)));
    return writes.commit().isDone();
  }

  private static Item item(OfficeCode office, String sk, YearReport report) {
    return Item.at(pk(office), sk)
        .put("version", report.version())
        .put("report", EventJson.write(report));
  }

  private static String pk(OfficeCode office) {
    return "OFFICE#" + office;
  }

  private static String sk(int year) {
    return "REPORT#" + year;
  }
}
