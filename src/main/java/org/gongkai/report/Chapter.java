package org.gongkai.report;

/** The chapters of the yearly report that are written, not counted (国办公开办函〔2021〕30号; Art. 50). */
public enum Chapter {
  /** 一. */
  OVERVIEW("一、总体情况"),
  /** 五. */
  PROBLEMS("五、存在的主要问题及改进情况"),
  /** 六. */
  OTHERS("六、其他需要报告的事项");

  private final String heading;

  Chapter(String heading) {
    this.heading = heading;
  }

  /** As the official form has it. */
  public String heading() {
    return heading;
  }
}
