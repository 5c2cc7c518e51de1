package org.gongkai.duty;

/** The five indicators (五大指标) by which disclosure is assessed. */
public enum Indicator {
  DISCLOSURE("主动公开"),
  REQUESTS("依申请公开"),
  INTERPRETATION("政策解读"),
  PARTICIPATION("公众参与"),
  SUPERVISION("监督保障");

  private final String words;

  Indicator(String words) {
    this.words = words;
  }

  /** As plans call it. */
  public String words() {
    return words;
  }
}
