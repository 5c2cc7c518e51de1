package org.gongkai.participation.solicitation;

/** Where a solicitation stands on a day; the contract's {@code state}. */
public enum SolicitationState {
  DRAFT("草稿"),
  /** Published before the day on which it opens. */
  ANNOUNCED("即将开始"),
  OPEN("征集中"),
  /** Its last day is over, its result not yet published. */
  CLOSED("已截止，待公布结果"),
  RESULT_PUBLISHED("已公布结果"),
  WITHDRAWN("已撤回");

  private final String words;

  SolicitationState(String words) {
    this.words = words;
  }

  /** In words. */
  public String words() {
    return words;
  }
}
