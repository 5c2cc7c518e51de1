package org.gongkai.request;

import java.time.LocalDate;
import org.gongkai.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * A supplement asked for (补正, Art. 30): once, within {@link Law#supplementWithin()} working days of
 * receipt, saying everything that is missing. The term begins anew when it comes.
 *
 * @param of the number of the event that asked
 * @param askedOn the day of the notice, Asia/Shanghai
 * @param until the last day for the supplement
 * @param late asked for later than that
 * @param effect what the supplement does to the clock
 * @param sentOn the day the notice was on its way, or null
 * @param receivedOn the day the supplement came, or null
 */
public record Supplement(
    int of,
    String missing,
    LocalDate askedOn,
    LocalDate until,
    boolean late,
    Settings.LateSupplement effect,
    @Nullable LocalDate sentOn,
    @Nullable LocalDate receivedOn) {

  /**
   * The last day on which a request under that rule set, received (or supplemented) on {@code
   * receipt}, may be sent back for a supplement.
   */
  public static LocalDate lastDayToAsk(LocalDate receipt, Law law, WorkingDays calendar) {
    return calendar.plus(receipt, law.supplementWithin());
  }

  /** Whether the term stands still until it comes. */
  boolean restarts() {
    return effect == Settings.LateSupplement.RESTARTS;
  }

  boolean isPending() {
    return receivedOn == null;
  }

  /** On its way since that day; null when its mail came back. */
  Supplement sent(@Nullable LocalDate on) {
    return new Supplement(of, missing, askedOn, until, late, effect, on, receivedOn);
  }

  Supplement received(LocalDate on) {
    return new Supplement(of, missing, askedOn, until, late, effect, sentOn, on);
  }
}
