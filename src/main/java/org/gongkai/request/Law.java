package org.gongkai.request;

import java.time.LocalDate;
import java.time.Month;

/**
 * The rules by the day to which they apply, in one place: what must be changed on the day the law
 * changes. Working days unless said otherwise.
 */
public enum Law {
  /** 《政府信息公开条例》 (国务院令第711号), in force since 2019-05-15. */
  REGULATION_2019(LocalDate.of(2019, Month.MAY, 15), 20, 20);

  /** A receipt before this day is refused: another regulation governed it. */
  public static final LocalDate FIRST_DAY = REGULATION_2019.since;

  private static final LocalDate RECONSIDERATION_FIRST = LocalDate.of(2024, Month.JANUARY, 1);

  private final LocalDate since;
  private final int term;
  private final int longestExtension;

  Law(LocalDate since, int term, int longestExtension) {
    this.since = since;
    this.term = term;
    this.longestExtension = longestExtension;
  }

  /**
   * The rule set in force on {@code day}.
   *
   * @throws IllegalArgumentException for a day before {@link #FIRST_DAY}
   */
  public static Law inForceOn(LocalDate day) {
    Law found = null;
    for (Law law : values()) {
      if (!day.isBefore(law.since)) {
        found = law;
      }
    }
    if (found == null) {
      throw new IllegalArgumentException("no rule set in force on " + day);
    }
    return found;
  }

  /** The term for the answer, in working days after receipt (Art. 33). */
  public int term() {
    return term;
  }

  /** The longest extension in all, in working days (Art. 33). */
  public int longestExtension() {
    return longestExtension;
  }

  /**
   * Whether a refusal under Art. 14 to 16 made on {@code day} must be brought to reconsideration
   * before the court (行政复议法 2023, Art. 23(1)(4), since 2024-01-01).
   */
  public static boolean reconsiderationFirst(LocalDate day) {
    return !day.isBefore(RECONSIDERATION_FIRST);
  }
}
