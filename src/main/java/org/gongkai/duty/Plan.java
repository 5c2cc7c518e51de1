package org.gongkai.duty;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan of a year (年度政务公开工作实施方案), as it was written.
 *
 * @param from occurrences due before it are not opened; null: the day of the first load
 */
public record Plan(int year, String title, @Nullable LocalDate from, List<PlannedTask> duties) {

  /** So many occurrences a plan may have. */
  public static final int MOST = 1_000;

  public Plan {
    duties = List.copyOf(duties);
  }

  /** All occurrences of its year, whenever they are due. */
  public List<Occurrence> occurrences() {
    return duties.stream().flatMap(duty -> duty.in(year).stream()).toList();
  }
}
