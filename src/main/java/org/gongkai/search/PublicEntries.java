package org.gongkai.search;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.gongkai.item.Item;
import org.gongkai.item.ItemState;
import org.gongkai.item.work.ItemRoom;
import org.gongkai.search.index.Entry;

/** What is public, whatever the day. */
@Singleton
class PublicEntries implements Indexed {

  private final EntryTexts texts;

  PublicEntries(EntryTexts texts) {
    this.texts = texts;
  }

  @Override
  public String log() {
    return ItemRoom.PUBLIC_LOG;
  }

  @Override
  public boolean isIn(Item item) {
    return item.publicity().publication() != null
        && (item.state() == ItemState.PUBLISHED || item.state() == ItemState.INVALID);
  }

  @Override
  public Optional<Entry> of(Item item) {
    return isIn(item) ? Optional.of(texts.whole(item)) : Optional.empty();
  }
}
