package org.gongkai.search;

import java.util.Optional;
import org.gongkai.item.Item;
import org.gongkai.search.index.Entry;

/** What an index is of. */
interface Indexed {

  /** The log of changes by which it follows. */
  String log();

  /** Whether the item stands in it. */
  boolean isIn(Item item);

  /** How it stands there; empty when it does not. */
  Optional<Entry> of(Item item);
}
