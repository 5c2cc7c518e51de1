package org.gongkai.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gongkai.item.Item;
import org.gongkai.search.index.Asked;
import org.gongkai.search.index.Found;

/**
 * Hits that were held against the table: each is as it was indexed and may be shown. What the table
 * has otherwise is indexed anew, and the page made again.
 *
 * @param total on all pages
 * @param rows of this page
 */
record HeldHits(int total, List<Held> rows) {

  /** As often a page is made anew when the table has some of it otherwise. */
  private static final int TRIES = 3;

  HeldHits {
    rows = List.copyOf(rows);
  }

  /** A hit, and the item as it is now. */
  record Held(Found.Hit hit, Item item) {}

  /** The hits from that one on; the index follows the log first. */
  static HeldHits of(
      IndexPlace place, LiveIndex index, Asked asked, int from, int size, Predicate<Item> shown)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      Found found = index.find(asked, from, size);
      Map<String, Item> there =
          place.filler().items(found.hits().stream().map(Found.Hit::id).toList());
      var held = new ArrayList<Held>();
      var other = new ArrayList<String>();
      for (Found.Hit hit : found.hits()) {
        Item item = there.get(hit.id());
        if (item != null && shown.test(item) && EntryTexts.mark(item).equals(hit.mark())) {
          held.add(new Held(hit, item));
        } else {
          other.add(hit.id());
        }
      }
      if (other.isEmpty() || attempt == TRIES) {
        return new HeldHits(found.total(), held);
      }
      index.look(other);
    }
  }
}
