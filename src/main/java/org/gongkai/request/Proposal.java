package org.gongkai.request;

import java.time.LocalDate;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.request.RequestEvent.ProposedBy;
import org.jspecify.annotations.Nullable;

/**
 * A proposal that what was disclosed to one be published for all (Art. 44).
 *
 * @param of the event that made it
 * @param on day 0
 * @param days working days within which the head decides
 * @param accepted what was decided; null while it waits
 */
public record Proposal(int of, ProposedBy why, LocalDate on, int days, @Nullable Boolean accepted) {

  /** Whether it waits for the head. */
  public boolean isPending() {
    return accepted == null;
  }

  /** Whether it waits, or was accepted: it need not be made again. */
  public boolean stands() {
    return accepted == null || accepted;
  }

  /** By when the head decides. */
  public DueDate due(WorkingDays calendar) {
    return calendar.due(on, days);
  }

  Proposal decided(boolean whether) {
    return new Proposal(of, why, on, days, whether);
  }
}
