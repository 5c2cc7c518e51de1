package org.gongkai.store;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.report.ReportBook;
import org.gongkai.report.YearReport;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Yearly reports: {@code OFFICE#<code>}, {@code REPORT#<year>}; each edition that was signed as
 * {@code REPORT#<year>#<edition>}.
 */
@Singleton
class Reports implements ReportBook {

  private final Table table;

  Reports(Table table) {
    this.table = table;
  }

  @Override
  public Optional<YearReport> find(OfficeCode office, int year) {
    return table
        .get(pk(office), sk(year))
        .map(item -> EventJson.read(item, "report", YearReport.class));
  }

  @Override
  public boolean store(OfficeCode office, YearReport next) {
    var writes = new ArrayList<TransactWriteItem>();
    Item item = item(office, sk(next.year()), next);
    writes.add(
        next.version() == 1
            ? table.writingNew(item)
            : table.writingIf(
                item,
                "version = :before",
                Map.of(":before", AttributeValue.fromN(Integer.toString(next.version() - 1)))));
    if (next.state() == YearReport.State.SIGNED) {
      writes.add(table.writingNew(item(office, sk(next.year()) + "#" + next.edition(), next)));
    }
    return table.transact(writes).isEmpty();
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
