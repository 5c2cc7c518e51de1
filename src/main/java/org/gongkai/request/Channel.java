package org.gongkai.request;

/** The way on which a request reached the office; it decides the day of receipt (Art. 31). */
public enum Channel {
  /** 互联网: the day of submission, or of confirmation if the office chose so. */
  ONLINE("互联网提交"),
  /** 传真: like the internet. */
  FAX("传真"),
  /** 当面: the day of submission. */
  IN_PERSON("当面提交"),
  /** 口头: the clerk fills in the form (Art. 29); as in person. */
  ORAL("口头申请（代为填写）"),
  /** 挂号信、特快专递: the day signed for. */
  REGISTERED_MAIL("邮寄（签收）"),
  /** 平常信函: the day of confirmation with the applicant. */
  ORDINARY_MAIL("平常信函");

  private final String words;

  Channel(String words) {
    this.words = words;
  }

  /** The channel in the words of the register. */
  public String words() {
    return words;
  }
}
