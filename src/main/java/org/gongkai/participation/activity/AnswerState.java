package org.gongkai.participation.activity;

/** Whether what was put in words in an answer is shown to all. */
public enum AnswerState {
  /** Nothing was put in words. */
  CHOSEN("只有选项"),
  /** Nobody of the office has let it be shown. */
  HELD("待审看"),
  SHOWN("已公开"),
  HIDDEN("不公开");

  private final String words;

  AnswerState(String words) {
    this.words = words;
  }

  /** In words. */
  public String words() {
    return words;
  }
}
