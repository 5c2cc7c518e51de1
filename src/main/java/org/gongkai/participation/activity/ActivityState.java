package org.gongkai.participation.activity;

/** Where an activity stands on a day; the contract's {@code state}. */
public enum ActivityState {
  /** It was held; the office alone knows of it. */
  RECORDED("已登记"),
  /** It was held, and the public reads of it. */
  PUBLISHED("已公布"),
  /** A survey that is being written. */
  DRAFT("问卷草稿"),
  /** Published before the day on which it opens. */
  ANNOUNCED("即将开始"),
  OPEN("调查中"),
  /** Its last day is over, its result not yet published. */
  CLOSED("已截止，待公布结果"),
  RESULT_PUBLISHED("已公布结果"),
  WITHDRAWN("已撤回");

  private final String words;

  ActivityState(String words) {
    this.words = words;
  }

  /** In words. */
  public String words() {
    return words;
  }
}
