package org.gongkai.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * When the information of a row is published (公开时限).
 *
 * @param text as the directory says it
 * @param workingDays published within so many working days after it was made; null for the office's
 *     own term
 * @param everyDays something new at least every so many calendar days; null for no cadence
 */
public record Limit(
    @Nullable String text, @Nullable Integer workingDays, @Nullable Integer everyDays) {

  /** Nothing is said. */
  public static final Limit NONE = new Limit(null, null, null);

  /** The longest term in working days that can be set. */
  public static final int MOST_WORKING_DAYS = 250;

  /** The longest cadence in calendar days that can be set: ten years. */
  public static final int MOST_DAYS = 3650;
}
