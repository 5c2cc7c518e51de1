package org.gongkai.web.desk.morning;

import java.util.List;
import java.util.Map;
import org.gongkai.alert.MorningRoom;
import org.gongkai.web.desk.Band;
import org.jspecify.annotations.Nullable;

/**
 * What needs an official today.
 *
 * @param due the own deadlines of the next five working days, duties of two months, by how near
 *     they are
 * @param tasks what else waits, as each room tells it
 * @param watch for heads: others' deadlines that are over, today or tomorrow
 */
public record Today(Map<Band, List<Item>> due, List<MorningRoom.Task> tasks, List<Item> watch) {

  /**
   * A deadline, or a thing in hand.
   *
   * @param whose that it is somebody else's for whom the official stands in, or empty
   */
  public record Item(
      @Nullable String link,
      String number,
      String title,
      String what,
      String on,
      String left,
      Band band,
      String who,
      String whose) {}

  /** Whether there is nothing to do. */
  public boolean nothing() {
    return due.isEmpty() && tasks.isEmpty();
  }
}
