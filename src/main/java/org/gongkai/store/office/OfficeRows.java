package org.gongkai.store.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeList;
import org.gongkai.store.Condition;
import org.gongkai.store.Item;
import org.gongkai.store.Table;
import org.gongkai.store.Transaction;
import org.gongkai.store.UnreadableItem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What the public needs of all offices, in one partition: {@code OFFICES} with {@code
 * OFFICE#<code>}, its profile without officials, and CALENDAR, the calendar's version. Each is
 * written in the transaction that changes what it tells. A row from before it told anything gets
 * what it lacks from the first who reads it.
 */
final class OfficeRows {

  private static final Logger LOG = Logger.getLogger(OfficeRows.class);

  static final String PK = "OFFICES";
  static final String OFFICE = "OFFICE#";
  private static final Table.Key CALENDAR = new Table.Key(PK, "CALENDAR");
  private static final String VERSION = "version";

  /** No row of an office that tells its profile lacks it. */
  private static final String TOLD = "kind";

  private OfficeRows() {}

  /** The partition as it was read. */
  record All(OfficeList.Presented presented, long calendarVersion) {}

  static Item row(Office office) {
    return Offices.put(bare(office.code()), office);
  }

  private static Item bare(OfficeCode code) {
    return Item.at(PK, OFFICE + code);
  }

  static Item calendar(long version) {
    return Item.at(CALENDAR.pk(), CALENDAR.sk()).put(VERSION, version);
  }

  /** Whose row it is. */
  static OfficeCode code(Item row) {
    return row.parsed("sk", sk -> new OfficeCode(sk.substring(OFFICE.length())));
  }

  /** One query of the partition; what rows lack costs one call for all of them, once. */
  static All read(Table table) {
    List<Item> all = table.partition(PK).toList();
    List<Item> rows = all.stream().filter(item -> item.text("sk").startsWith(OFFICE)).toList();
    Item calendar = all.stream().filter(CALENDAR::isOf).findFirst().orElse(null);
    Map<Table.Key, Item> lacking = lacking(table, rows, calendar);

    var offices = new ArrayList<Office>();
    var unreadable = new ArrayList<String>();
    for (Item row : rows) {
      try {
        office(table, row, lacking).ifPresent(offices::add);
      } catch (UnreadableItem e) {
        unreadable.add(String.valueOf(e.getMessage()));
      }
    }
    long version =
        calendar != null
            ? calendar.big(VERSION)
            : copied(table, lacking.get(Offices.CALENDAR_VERSION));
    return new All(new OfficeList.Presented(offices, unreadable), version);
  }

  /** What the rows that lack something are made of. */
  private static Map<Table.Key, Item> lacking(
      Table table, List<Item> rows, @Nullable Item calendar) {
    var keys = new ArrayList<Table.Key>();
    rows.stream().filter(row -> !row.has(TOLD)).forEach(row -> keys.add(profile(row)));
    if (calendar == null) {
      keys.add(Offices.CALENDAR_VERSION);
    }
    Map<Table.Key, Item> found = new HashMap<>();
    table.getAll(keys).forEach(item -> found.put(Table.Key.of(item), item));
    return found;
  }

  private static Table.Key profile(Item row) {
    return new Table.Key(row.text("sk"), Offices.PROFILE); // the rows are called as the partitions
  }

  private static Optional<Office> office(Table table, Item row, Map<Table.Key, Item> lacking) {
    if (row.has(TOLD)) {
      return Optional.of(Offices.office(code(row), row, List.of()));
    }
    Item profile = lacking.get(profile(row));
    if (profile == null) {
      return Optional.empty();
    }
    Office office = Offices.office(code(row), profile, List.of());
    keep(
        Transaction.on(table)
            .checkingUnchanged(Transaction.CHANGED, profile)
            .writingIf(Transaction.CHANGED, row(office), Condition.lacks(TOLD)));
    return Optional.of(office);
  }

  /** The version, which the partition gets too. */
  private static long copied(Table table, @Nullable Item version) {
    long now = version == null ? 0 : version.big(VERSION);
    Condition asItWas = version == null ? Condition.absent() : Condition.is(VERSION, now);
    keep(
        Transaction.on(table)
            .checking(Transaction.CHANGED, Offices.CALENDAR_VERSION, asItWas)
            .writingNew(Transaction.CHANGED, calendar(now)));
    return now;
  }

  /** Who changes it meanwhile writes it; where it cannot be written it is read the same way on. */
  private static void keep(Transaction writes) {
    try {
      Transaction.Outcome _ = writes.commit();
    } catch (RuntimeException e) {
      LOG.warnf(e, "OfficesRowNotKept");
    }
  }
}
