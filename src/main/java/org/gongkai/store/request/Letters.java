package org.gongkai.store.request;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.LetterOrder;
import org.gongkai.letter.LetterKind;
import org.gongkai.letter.Series;
import org.gongkai.request.RequestNumber;
import org.gongkai.store.EventJson;
import org.gongkai.store.Item;
import org.gongkai.store.Table;
import org.gongkai.store.Transaction;

/**
 * Numbers of letters: {@code REQUEST#<number>}, {@code LETTER#<event>-<kind>}; the counters are
 * {@code OFFICE#<code>}, {@code COUNTER#<year>#<series>}, raised on the value last seen in the
 * transaction that makes the letter: no number is lost or given twice.
 */
@Singleton
class Letters {

  static final String PREFIX = "LETTER#";

  /** Another letter got the number meanwhile. */
  static final String NUMBER = "letter's number";

  private final Table table;

  Letters(Table table) {
    this.table = table;
  }

  /** Another letter got the number meanwhile; with the next number it succeeds. */
  static final class NumberTaken extends RuntimeException {}

  private record Counter(int year, Series series) {}

  /** Queries {@code LETTER#} of the request. */
  List<CaseBook.Numbered> of(RequestNumber number) {
    return table.query(number.subject().toString(), PREFIX).map(Letters::numbered).toList();
  }

  /** Adds what numbers and keeps these letters; fails as {@link #NUMBER}. */
  void number(Transaction writes, RequestNumber number, List<LetterOrder> orders) {
    Map<Counter, List<LetterOrder>> byCounter = new LinkedHashMap<>();
    for (LetterOrder order : orders) {
      if (order.kind().series() == Series.RECEIPT) {
        writes.writing(item(number, order, number.serial()));
      } else {
        byCounter
            .computeIfAbsent(
                new Counter(order.year(), order.kind().series()), _ -> new ArrayList<>())
            .add(order);
      }
    }
    byCounter.forEach((counter, all) -> number(writes, number, counter, all));
  }

  private void number(
      Transaction writes, RequestNumber number, Counter counter, List<LetterOrder> orders) {
    var key =
        new Table.Key(
            "OFFICE#" + number.office(), "COUNTER#" + counter.year + "#" + counter.series);
    int last = table.get(key.pk(), key.sk()).map(item -> item.number("last")).orElse(0);
    if (last == 0) {
      // absence alone does not keep two apart on every store
      boolean _ = table.putNew(Item.at(key.pk(), key.sk()).put("last", 0));
    }
    writes.raising(NUMBER, key, last, last + orders.size());
    int n = last;
    for (LetterOrder order : orders) {
      writes.writing(item(number, order, ++n));
    }
  }

  private static Item item(RequestNumber number, LetterOrder order, int n) {
    Item item =
        Item.at(number.subject().toString(), PREFIX + order.id())
            .put("kind", order.kind().name())
            .put("event", order.event())
            .put("year", order.year())
            .put("n", n);
    if (!order.told().isEmpty()) {
      item.put("values", EventJson.write(order.told()));
    }
    Integer party = order.party();
    return party == null ? item : item.put("party", party);
  }

  static CaseBook.Numbered numbered(Item item) {
    return new CaseBook.Numbered(
        new LetterOrder(
            item.constant("kind", LetterKind.class),
            item.number("event"),
            item.number("year"),
            item.has("party") ? item.number("party") : null,
            item.has("values") ? EventJson.values(item) : Map.of()),
        item.number("n"));
  }
}
