package org.gongkai.participation.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far an activity is.
 *
 * @param published when it was put before the public, or null
 * @param ending when the result of a survey was published, or it was withdrawn; or null
 */
public record Course(Stage stage, @Nullable Published published, @Nullable Ending ending) {

  /** Of one that the office alone knows of. */
  public static final Course NEW = new Course(Stage.RECORDED, null, null);

  /**
   * Its publication.
   *
   * @param of the number of the event
   * @param resultDays working days from a survey's last day to its result, as they were set then
   */
  public record Published(int of, LocalDate on, int resultDays) {}

  /**
   * Its end.
   *
   * @param reason why it was withdrawn, or null
   */
  public record Ending(LocalDate on, @Nullable String reason) {}

  Course publish(Published now) {
    return new Course(Stage.PUBLISHED, now, null);
  }

  Course end(Stage last, Ending now) {
    return new Course(last, published, now);
  }
}
