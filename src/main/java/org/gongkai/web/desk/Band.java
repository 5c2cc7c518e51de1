package org.gongkai.web.desk;

import org.gongkai.calendar.Words;
import org.jspecify.annotations.Nullable;

/**
 * How near a date due is: said in words and by a shape, coloured besides. The same everywhere on
 * the desk, and as the digest groups it.
 */
public enum Band {
  /** 已逾期. */
  OVERDUE("■", "已逾期"),
  /** 今天到期. */
  TODAY("●", "今天到期"),
  /** 1 to 3 working days. */
  SOON("▲", "1至3个工作日"),
  /** 4 to 5 working days. */
  NEAR("◆", "4至5个工作日"),
  /** Later. */
  LATER("", "更晚"),
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

  static Band of(@Nullable Integer workingDaysLeft) {
    if (workingDaysLeft == null) {
      return NONE;
    }
    if (workingDaysLeft < 0) {
      return OVERDUE;
    }
    if (workingDaysLeft == 0) {
      return TODAY;
    }
    return workingDaysLeft <= 3 ? SOON : workingDaysLeft <= 5 ? NEAR : LATER;
  }

  /** What is left, in words. */
  static String left(@Nullable Integer workingDaysLeft) {
    return workingDaysLeft == null ? "期限未定" : Words.left(workingDaysLeft);
  }
}
