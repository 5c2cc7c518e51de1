package org.gongkai.store.matter;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.matter.Beside;
import org.gongkai.matter.ChangeLog;
import org.gongkai.store.Item;
import org.gongkai.store.Table;
import org.gongkai.store.notice.Notices;

/**
 * Logs of changes: {@code pk} is {@code CHANGES#<log>#<day, UTC>}, {@code sk} {@code
 * <instant>#<id>}; they leave by the table's {@code ttl}.
 */
@Singleton
class ChangeItems implements ChangeLog {

  /** Behind all that begins with a moment. */
  private static final String END = "~";

  private final Table table;
  private final Clock clock;

  ChangeItems(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  static Item row(String log, OfficeCode office, String id, Instant at) {
    return Item.at(pk(log, day(at)), Notices.time(at) + "#" + id)
        .put("office", office.value())
        .put("id", id)
        .put("at", Notices.time(at))
        .put("ttl", at.plus(Duration.ofDays(Beside.LOG_DAYS)).getEpochSecond());
  }

  private static LocalDate day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static String pk(String log, LocalDate day) {
    return "CHANGES#" + log + "#" + day;
  }

  /** Queries each day up to the next one, whose clocks may be ahead. */
  @Override
  public List<Changed> since(String log, Instant from) {
    var all = new ArrayList<Changed>();
    LocalDate last = day(clock.instant().plus(Duration.ofMinutes(1)));
    for (LocalDate day = day(from); !day.isAfter(last); day = day.plusDays(1)) {
      table
          .query(pk(log, day), Notices.time(from), END)
          .map(
              row ->
                  new Changed(
                      new OfficeCode(row.text("office")), row.text("id"), row.instant("at")))
          .forEach(all::add);
    }
    return all;
  }

  @Override
  public void tell(String log, OfficeCode office, String id) {
    table.put(row(log, office, id, clock.instant()));
  }
}
