package org.gongkai.participation.solicitation;

/** Whether an opinion is shown to all. */
public enum OpinionState {
  /** Nobody of the office has read it yet. */
  HELD("待审看"),
  SHOWN("已公开"),
  HIDDEN("不公开");

  private final String words;

  OpinionState(String words) {
    this.words = words;
  }

  /** In words. */
  public String words() {
    return words;
  }
}
