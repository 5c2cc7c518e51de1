package org.gongkai.participation.solicitation;

/** How opinions are asked for, and how one came. */
public enum OpinionWay {
  ONLINE("网上"),
  MEETING("座谈会"),
  VISIT("实地走访"),
  LETTER("来信"),
  SURVEY("问卷调查"),
  HEARING("听证会");

  private final String words;

  OpinionWay(String words) {
    this.words = words;
  }

  /** In words. */
  public String words() {
    return words;
  }
}
