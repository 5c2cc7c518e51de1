package org.gongkai.web.desk.morning;

import java.util.List;
import java.util.Map;
import org.gongkai.web.desk.Band;
import org.gongkai.web.desk.queue.QueueList;
import org.jspecify.annotations.Nullable;

/**
 * What needs an official today.
 *
 * @param due the own deadlines of the next five working days, duties of two months, by how near
 *     they are
 * @param tasks what else waits, by role
 * @param watch for heads: others' deadlines that are over, today or tomorrow
 */
public record Today(Map<Band, List<Item>> due, List<Task> tasks, List<Item> watch) {

  /**
   * A deadline.
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

  /** Requests that wait for the same thing. */
  public record Task(String title, String link, List<QueueList.Row> rows, int count) {}

  /** Whether there is nothing to do. */
  public boolean nothing() {
    return due.isEmpty() && tasks.isEmpty();
  }
}
