package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;

/**
 * The term for the answer (Art. 33): 20 working days after the day of receipt, and the extension on
 * top. The day of receipt is day 0, also when it is a rest day. Computed, never stored.
 *
 * <p>Received on Saturday 2026-02-14 (worked), the answer is due on Friday 2026-03-20.
 *
 * @param receivedOn the day of receipt, Asia/Shanghai
 * @param workingDays term and extension together
 * @param calendar the office's calendar
 */
public record LegalClock(LocalDate receivedOn, int workingDays, WorkingDays calendar) {

  /** The last day on which the answer is in time. */
  public DueDate due() {
    return calendar.due(receivedOn, workingDays);
  }

  /** Every day after receipt up to the date due, counted or not, and why. */
  public List<ClockDay> explain() {
    return calendar.days(receivedOn, due().date()).stream().map(ClockDay::of).toList();
  }
}
