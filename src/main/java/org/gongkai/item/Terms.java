package org.gongkai.item;

import java.time.LocalDate;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * What is open, with the days that held when it was opened: later settings do not move it.
 *
 * @param publish until it is published (Art. 26)
 * @param review until it is reviewed (Art. 17)
 * @param interpret until it is interpreted
 * @param examine when it is examined whether it must still be withheld (Art. 18)
 */
public record Terms(
    @Nullable Term publish,
    @Nullable Term review,
    @Nullable Term interpret,
    @Nullable Examination examine) {

  public static final Terms NONE = new Terms(null, null, null, null);

  /**
   * A term in working days.
   *
   * @param of the number of the event that opened it
   * @param from day 0
   */
  public record Term(int of, LocalDate from, int workingDays) {

    /**
     * Its last day. Before the first day that the calendar knows, a week counts five working days.
     */
    public DueDate due(WorkingDays calendar) {
      return from.isBefore(WorkingDays.FIRST)
          ? DueDate.fixed(from.plusDays(Math.ceilDiv(workingDays * 7, 5)))
          : calendar.due(from, workingDays);
    }
  }

  /**
   * The yearly examination.
   *
   * @param of the number of the event that opened it
   * @param on a calendar day
   */
  public record Examination(int of, LocalDate on) {}

  public Terms publishing(@Nullable Term term) {
    return new Terms(term, review, interpret, examine);
  }

  public Terms reviewing(@Nullable Term term) {
    return new Terms(publish, term, interpret, examine);
  }

  public Terms interpreting(@Nullable Term term) {
    return new Terms(publish, review, term, examine);
  }

  public Terms examining(@Nullable Examination yearly) {
    return new Terms(publish, review, interpret, yearly);
  }
}
