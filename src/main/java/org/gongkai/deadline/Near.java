package org.gongkai.deadline;

/** How near a date due is, in working days: as digests group it, and the desk shows it. */
public enum Near {
  /** 已逾期. */
  OVERDUE("已逾期"),
  /** 今天到期. */
  TODAY("今天到期"),
  /** 1 to 3 working days. */
  SOON("1至3个工作日"),
  /** 4 to 5 working days. */
  NEAR("4至5个工作日"),
  /** Later than officials are told of. */
  LATER("更晚");

  private static final int SOON_UNTIL = 3;

  /** Officials are told of what is due within so many working days. */
  public static final int AHEAD = 5;

  private final String words;

  Near(String words) {
    this.words = words;
  }

  /** The group of what has so many working days left: 0 on the day due, negative after it. */
  public static Near of(int workingDaysLeft) {
    if (workingDaysLeft < 0) {
      return OVERDUE;
    }
    if (workingDaysLeft == 0) {
      return TODAY;
    }
    return workingDaysLeft <= SOON_UNTIL ? SOON : workingDaysLeft <= AHEAD ? NEAR : LATER;
  }

  /** The group in words. */
  public String words() {
    return words;
  }
}
