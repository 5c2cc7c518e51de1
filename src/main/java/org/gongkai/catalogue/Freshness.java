package org.gongkai.catalogue;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.Near;
import org.jspecify.annotations.Nullable;

/**
 * Whether a column is up to date on a day.
 *
 * @param updateDueOn the last day for something new, in calendar days after the latest; null where
 *     nothing is asked for
 */
public record Freshness(ColumnState state, @Nullable LocalDate updateDueOn) {

  /**
   * What has happened in a column.
   *
   * @param madeOn when it was made; counts while there is neither of the others
   * @param newestOn the day of its newest public item
   * @param nothingOn its last "nothing to report" (无更新说明)
   */
  public record Facts(
      LocalDate madeOn, @Nullable LocalDate newestOn, @Nullable LocalDate nothingOn) {

    /** From which day on the cadence is counted. */
    LocalDate latest() {
      return Stream.of(newestOn, nothingOn)
          .filter(Objects::nonNull)
          .max(LocalDate::compareTo)
          .orElse(madeOn);
    }
  }

  /** The last day for something new, or null where nothing is asked for. */
  public static @Nullable LocalDate updateDueOn(Column column, Facts facts) {
    Integer every = column.cadence().everyDays();
    return every == null || column.retired() ? null : facts.latest().plusDays(every);
  }

  /** How the column is on {@code today}. */
  public static Freshness of(Column column, Facts facts, LocalDate today, WorkingDays calendar) {
    LocalDate due = updateDueOn(column, facts);
    if (column.retired()) {
      return new Freshness(ColumnState.RETIRED, null);
    }
    if (due == null) {
      return new Freshness(ColumnState.UNKNOWN, null);
    }
    return new Freshness(state(due, today, calendar), due);
  }

  private static ColumnState state(LocalDate due, LocalDate today, WorkingDays calendar) {
    if (due.isBefore(today)) {
      return ColumnState.OVERDUE;
    }
    // so far ahead no calendar need be asked: five working days are never as long
    boolean far = due.isAfter(today.plusMonths(1));
    return far || calendar.left(today, due) > Near.AHEAD ? ColumnState.FRESH : ColumnState.DUE;
  }
}
