package org.gongkai.notice;

/** Where a notice stands, in the words a person reads. */
public enum NoticeStatus {
  /** Waits for its next try. */
  PENDING("待发送"),
  /** The SMTP server took it. */
  SENT("已发送"),
  /** Refused for good, or tried for a day in vain. */
  FAILED("发送失败，请改用电话或邮寄"),
  /** Held back by the allow-list outside production; nothing was sent. */
  HELD("非正式环境，已拦截"),
  /** The applicant has no e-mail: a letter to post. */
  TO_POST("待邮寄"),
  /** The letter was posted or handed over. */
  POSTED("已寄出"),
  /** The applicant left a phone alone: a call to make. */
  TO_CALL("待电话告知"),
  /** The applicant was told by phone. */
  CALLED("已电话告知"),
  /** Overtaken by what came after it: nobody need be told any more. */
  DROPPED("不再需要");

  private final String words;

  NoticeStatus(String words) {
    this.words = words;
  }

  /** The status in plain words. */
  public String words() {
    return words;
  }
}
