package org.gongkai.participation.solicitation.work;

import java.util.List;
import java.util.Optional;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.item.Item;
import org.gongkai.item.work.ItemRoom;
import org.gongkai.matter.Also;
import org.gongkai.matter.MatterBook;
import org.jspecify.annotations.Nullable;

/** The document that comes of a solicitation (草案 → 文件): an item of the same office. */
record ComingItem(ItemRoom room, MatterBook book) {

  boolean isThere(OfficeCode office, String id) {
    return !book.documents(room, office, List.of(id)).isEmpty();
  }

  /** The item names the solicitation, so that each leads to the other. */
  Also<Item> leading(String item, String solicitation) {
    return new Also<>(room, item, there -> named(there, solicitation));
  }

  private static Optional<Also.Changed<Item>> named(@Nullable Item there, String solicitation) {
    if (there == null || there.publicity().solicitations().contains(solicitation)) {
      return Optional.empty();
    }
    Item after = there.with(there.publicity().and(solicitation));
    return Optional.of(new Also.Changed<>(after, "关联意见征集" + solicitation));
  }
}
