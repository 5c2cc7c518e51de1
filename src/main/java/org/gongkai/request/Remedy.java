package org.gongkai.request;

import java.time.LocalDate;

/**
 * The remedy an answer must name, by the ground of a refusal (行政复议法 2023, Art. 23(1)(4), as read by
 * the Supreme Court since 2025-06-01).
 */
public enum Remedy {
  /** Reconsideration within 60 calendar days, then the court within 15. */
  RECONSIDERATION_FIRST,
  /**
   * Reconsideration within 60 calendar days or the court within 6 months, as the applicant likes.
   */
  EITHER;

  /** The remedy against a refusal on {@code ground} made on {@code day}. */
  public static Remedy against(Ground ground, LocalDate day) {
    return ground.reconsiderationFirst() && Law.reconsiderationFirst(day)
        ? RECONSIDERATION_FIRST
        : EITHER;
  }
}
