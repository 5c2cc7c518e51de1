package org.gongkai.web.desk;

import org.gongkai.calendar.Words;
import org.gongkai.deadline.Near;
import org.jspecify.annotations.Nullable;

/**
 * How near a date due is ({@link Near}): said in words and by a shape, coloured besides. The same
 * everywhere on the desk.
 */
public enum Band {
  /** 已逾期. */
  OVERDUE("■", Near.OVERDUE.words()),
  /** 今天到期. */
  TODAY("●", Near.TODAY.words()),
  /** 1 to 3 working days. */
  SOON("▲", Near.SOON.words()),
  /** 4 to 5 working days. */
  NEAR("◆", Near.NEAR.words()),
  /** Later. */
  LATER("", Near.LATER.words()),
  /** No date due now: the clock stands still, or has not begun. */
  NONE("‖", "计时中止或者未起算");

  private final String sign;
  private final String words;

  Band(String sign, String words) {
    this.sign = sign;
    this.words = words;
  }

  /** The shape beside the words. */
  public String sign() {
    return sign;
  }

  /** The group in words. */
  public String words() {
    return words;
  }

  /** Whether it is over or due within five working days. */
  public boolean isNear() {
    return this != LATER && this != NONE;
  }

  /** The class in the style sheet. */
  public String slug() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public static Band of(@Nullable Integer workingDaysLeft) {
    if (workingDaysLeft == null) {
      return NONE;
    }
    return switch (Near.of(workingDaysLeft)) {
      case OVERDUE -> OVERDUE;
      case TODAY -> TODAY;
      case SOON -> SOON;
      case NEAR -> NEAR;
      case LATER -> LATER;
    };
  }

  /** What is left, in words. */
  public static String left(@Nullable Integer workingDaysLeft) {
    return workingDaysLeft == null ? "期限未定" : Words.left(workingDaysLeft);
  }
}
