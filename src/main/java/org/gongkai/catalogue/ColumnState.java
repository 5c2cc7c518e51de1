package org.gongkai.catalogue;

/** Whether a column is up to date. */
public enum ColumnState {
  FRESH("按期更新"),
  /** Due within five working days. */
  DUE("即将到期"),
  OVERDUE("逾期未更新"),
  /** No cadence is set. */
  UNKNOWN("未设更新间隔"),
  RETIRED("已停用");

  private final String words;

  ColumnState(String words) {
    this.words = words;
  }

  /** In words. */
  public String words() {
    return words;
  }
}
