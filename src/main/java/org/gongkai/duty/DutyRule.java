package org.gongkai.duty;

import java.util.Locale;

/** Why something cannot be done with a duty as it stands. */
public enum DutyRule {
  ALREADY_DONE("已经完成。补充佐证请用“补充佐证”，要重做的由负责人重新打开"),
  WAIVED("已经免除。仍要做的，由负责人重新打开"),
  NOT_LATE("没有逾期，不需要说明逾期原因"),
  STILL_OPEN("还没有完成，也没有免除，不需要重新打开");

  private final String sentence;

  DutyRule(String sentence) {
    this.sentence = sentence;
  }

  /** The name in the contract. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is wrong and the way out, in Chinese. */
  public String sentence() {
    return "这项任务" + sentence + "。";
  }
}
