package org.gongkai.item;

/** What sort of information it is (公文类型). */
public enum ItemKind {
  POLICY("政策文件"),
  NORMATIVE("行政规范性文件"),
  DECISION("行政决定"),
  FINANCE("财政信息"),
  PERSONNEL("人事信息"),
  NOTICE("通知公告"),
  NEWS("工作动态"),
  OTHER("其他");

  private final String words;

  ItemKind(String words) {
    this.words = words;
  }

  /** In words. */
  public String words() {
    return words;
  }

  /** Whether it must be said if it is interpreted (政策解读). */
  public boolean needsInterpreting() {
    return this == POLICY || this == NORMATIVE;
  }
}
