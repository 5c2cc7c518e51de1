package org.gongkai.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * How often and how soon something is published in a column.
 *
 * @param everyDays something new at least every so many calendar days; null for no cadence
 * @param minimum so many items at least; null for any number
 * @param workingDays each item within so many working days after it was made; null for the office's
 *     own term
 */
public record Cadence(
    @Nullable Integer everyDays, @Nullable Integer minimum, @Nullable Integer workingDays) {

  /** Nothing is asked for. */
  public static final Cadence NONE = new Cadence(null, null, null);
}
