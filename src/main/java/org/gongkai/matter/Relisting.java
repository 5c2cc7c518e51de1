package org.gongkai.matter;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.gongkai.deadline.OfficeCode;

/** Writes the rows of {@link Listing} for what is there from before: a part of REBUILD. */
@Singleton
public class Relisting {

  private static final int TOGETHER = 100;

  private final List<? extends Room<?>> rooms;
  private final MatterBook book;
  private final ListingBook listings;

  Relisting(Instance<Room<?>> rooms, MatterBook book, ListingBook listings) {
    this.rooms = rooms.stream().toList();
    this.book = book;
    this.listings = listings;
  }

  /**
   * All that the office has.
   *
   * @return of how many matters rows were written
   */
  public int all(OfficeCode office) {
    int written = 0;
    for (Room<?> room : rooms) {
      written += all(room, office);
    }
    return written;
  }

  /** The list is moments late, so each is read by key. */
  private <M extends Matter> int all(Room<M> room, OfficeCode office) {
    List<String> ids =
        book.list(room, office, MatterBook.Query.<M>all("")).items().stream()
            .filter(one -> !room.listings(one).isEmpty())
            .map(Matter::id)
            .toList();
    int written = 0;
    for (int from = 0; from < ids.size(); from += TOGETHER) {
      Map<String, MatterBook.Versioned<M>> there =
          book.documents(room, office, ids.subList(from, Math.min(ids.size(), from + TOGETHER)));
      for (MatterBook.Versioned<M> one : there.values()) {
        written += listings.relist(room, office, one) ? 1 : 0;
      }
    }
    return written;
  }
}
