package org.gongkai.item.work;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.item.Interpretation;
import org.gongkai.item.Item;
import org.gongkai.matter.LaidTexts;
import org.gongkai.matter.TextRef;
import org.jspecify.annotations.Nullable;

/** Bodies of items and of their interpretations. */
@Singleton
public class ItemTexts {

  private final LaidTexts texts;

  ItemTexts(LaidTexts texts) {
    this.texts = texts;
  }

  /** As {@link LaidTexts#named}, of the item. */
  static LaidTexts.Named named(Item item, @Nullable TextRef before, String given) {
    return LaidTexts.named(item.office(), item.id(), before, given);
  }

  /** The text as it is kept. */
  public String read(Item item, TextRef kept) {
    return texts.read(item.office(), item.id(), kept);
  }

  /** The text as clean HTML. */
  public String html(Item item, TextRef kept) {
    return texts.html(item.office(), item.id(), kept);
  }

  /** What it says, without marks. */
  public String words(Item item, TextRef kept) {
    return texts.words(item.office(), item.id(), kept);
  }

  /** Deletes what the item named and names no more. */
  void forget(Item before, Item after) {
    texts.forget(before.office(), before.id(), named(before), named(after));
  }

  private static List<TextRef> named(Item item) {
    Stream<@Nullable TextRef> all =
        Stream.concat(
            Stream.<@Nullable TextRef>of(item.content().body()),
            item.publicity().interpreting().all().stream().map(Interpretation::body));
    return all.filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }
}
