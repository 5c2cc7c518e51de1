package org.gongkai.item.work;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.item.Item;
import org.gongkai.matter.Step;

/** The commands on an item, in the order in which they are usually given. */
final class ItemSteps {

  private ItemSteps() {}

  static List<Step<Item>> all(Workshop shop) {
    return Stream.of(
            new DraftSteps(shop).all(),
            new DecideSteps(shop).all(),
            new PublishSteps(shop).all(),
            new InterpretSteps(shop).all(),
            new EndSteps(shop).all())
        .flatMap(List::stream)
        .toList();
  }
}
