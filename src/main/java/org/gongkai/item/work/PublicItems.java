package org.gongkai.item.work;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gongkai.OfficeTime;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.item.Item;
import org.gongkai.item.ItemId;
import org.gongkai.matter.MatterBook;

/** Items as anybody finds them by their id. */
@Singleton
public class PublicItems {

  private final ItemRoom room;
  private final MatterBook book;
  private final Clock clock;

  PublicItems(ItemRoom room, MatterBook book, Clock clock) {
    this.room = room;
    this.book = book;
    this.clock = clock;
  }

  /**
   * An item that is public, or was.
   *
   * @param gone whether nobody may read it any more
   */
  public record Found(Item item, boolean gone) {}

  /** The item, read by its key; empty for one that never was public. */
  public Optional<Found> find(String id) {
    Optional<OfficeCode> office = ItemId.office(id);
    return office
        .flatMap(code -> Optional.ofNullable(book.documents(room, code, List.of(id)).get(id)))
        .map(MatterBook.Versioned::matter)
        .flatMap(this::found);
  }

  private Optional<Found> found(Item item) {
    var today = OfficeTime.today(clock);
    boolean gone = item.isGone(today);
    return gone || item.isOpenToAll(today) ? Optional.of(new Found(item, gone)) : Optional.empty();
  }
}
