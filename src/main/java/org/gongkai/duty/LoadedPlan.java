package org.gongkai.duty;

import java.time.LocalDate;
import java.util.List;

/**
 * A plan that an office has loaded.
 *
 * @param firstLoadedOn the day on which a plan of that year was loaded for the first time
 */
public record LoadedPlan(Plan plan, LocalDate firstLoadedOn) {

  /** Occurrences due before this day are not opened. */
  public LocalDate from() {
    return plan.from() == null ? firstLoadedOn : plan.from();
  }

  /** Those that are opened: standing ones, and those not due before {@link #from}. */
  public List<Occurrence> opened() {
    return plan.occurrences().stream()
        .filter(o -> o.dueOn() == null || !o.dueOn().isBefore(from()))
        .toList();
  }
}
