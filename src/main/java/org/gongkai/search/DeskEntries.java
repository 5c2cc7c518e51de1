package org.gongkai.search;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.gongkai.item.Item;
import org.gongkai.item.work.ItemRoom;
import org.gongkai.search.index.Entry;

/** All items, whatever their state; of what is withheld the title alone (Art. 14 to 16). */
@Singleton
class DeskEntries implements Indexed {

  private final EntryTexts texts;

  DeskEntries(EntryTexts texts) {
    this.texts = texts;
  }

  @Override
  public String log() {
    return ItemRoom.DESK_LOG;
  }

  @Override
  public boolean isIn(Item item) {
    return true;
  }

  /** Officials find what ended too: no day ends it. */
  @Override
  public Optional<Entry> of(Item item) {
    Entry entry = item.decision().isWithheld() ? EntryTexts.titled(item) : texts.whole(item);
    return Optional.of(entry.unending());
  }
}
