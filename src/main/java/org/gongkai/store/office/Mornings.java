package org.gongkai.store.office;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.alert.MorningBook;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.store.Item;
import org.gongkai.store.MorningItem;
import org.gongkai.store.MorningItem.Wanted;
import org.gongkai.store.Table;

/** What the morning page wants of an office by key, whichever rooms' it is. */
@Singleton
class Mornings implements MorningBook {

  private final Table table;
  private final List<MorningItem> items;

  Mornings(Table table, @All List<MorningItem> items) {
    this.table = table;
    this.items = items;
  }

  /** One BatchGetItem. */
  @Override
  public Records records(OfficeCode office, LocalDate day) {
    List<? extends Wanted<?>> wanted =
        items.stream().map(item -> item.wanted(office, day)).toList();
    List<Item> found = table.getAll(wanted.stream().map(Wanted::key).toList());
    return new Records() {
      @Override
      public <T> Optional<T> find(Class<T> type) {
        return wanted.stream()
            .filter(one -> one.type().equals(type))
            .findFirst()
            .flatMap(one -> read(one, found))
            .map(type::cast);
      }
    };
  }

  private static <T> Optional<T> read(Wanted<T> one, List<Item> found) {
    return found.stream().filter(one.key()::isOf).findFirst().flatMap(one.read());
  }
}
