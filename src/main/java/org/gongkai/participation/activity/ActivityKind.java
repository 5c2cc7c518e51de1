package org.gongkai.participation.activity;

/** What kind of activity it is; the contract's {@code kind}. */
public enum ActivityKind {
  MEETING("座谈会"),
  VISIT("实地走访"),
  OPEN_DAY("政府开放日"),
  SURVEY("问卷调查"),
  HEARING("听证会"),
  TRAINING("培训");

  private final String words;

  ActivityKind(String words) {
    this.words = words;
  }

  /** In words. */
  public String words() {
    return words;
  }
}
