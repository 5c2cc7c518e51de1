package org.gongkai.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.deadline.OfficeCode;

/**
 * A record that the morning page shows something of: a bean for each; all are fetched in one call.
 */
public interface MorningItem {

  /** Which item it is on the day, and how it is read. */
  Wanted<?> wanted(OfficeCode office, LocalDate day);

  /**
   * An item that is wanted.
   *
   * @param type what its room calls it by
   * @param read reads the item; empty for one that does not count
   */
  record Wanted<T>(Class<T> type, Table.Key key, Function<Item, Optional<T>> read) {}
}
