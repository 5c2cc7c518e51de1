package org.gongkai.deadline;

/** What is due. */
public enum DeadlineKind {
  /** 答复: the answer to the applicant (Art. 33). */
  ANSWER("答复申请人"),
  /** 确认收到: an ordinary letter is confirmed with the applicant (Art. 31). */
  RECEIPT("与申请人确认收到"),
  /** The applicant's supplement (Art. 30). */
  SUPPLEMENT_REPLY("等待申请人补正"),
  /** A third party's, a co-author's or another organ's opinion (Art. 32, 34). */
  OPINION("等待征求意见答复"),
  /** When did the third party get the letter? */
  OPINION_RECEIPT("查明征求意见书送达日"),
  /** The applicant's payment (国办函〔2020〕109号). */
  PAYMENT("等待申请人缴费"),
  /** The head's consent to an extension (Art. 33). */
  EXTENSION_APPROVAL("审批延期"),
  /** A notice that the law wants sent by a day. */
  DISPATCH("送达法定告知"),
  /** The applicant's reasons for many requests (Art. 35). */
  REASONS("等待申请人说明理由"),
  /** A yearly duty of disclosure. */
  DUTY("完成公开工作任务"),
  /** 主动公开: information is published (Art. 26). */
  PUBLISH("公开信息"),
  /** 政策解读: a policy is interpreted. */
  INTERPRET("发布解读"),
  /** 审查: before publication (Art. 17), of what is withheld (Art. 18), of what is to be shown. */
  REVIEW("审查"),
  /** A column needs something new. */
  UPDATE("更新栏目"),
  /** 公示期满: a list comes down. */
  TAKEDOWN("撤下公示"),
  /** The result of a solicitation (征集结果). */
  RESULT("公布征集结果"),
  /** A message of the public is answered. */
  REPLY("答复留言"),
  /** 单项否决: a message that nobody answered counts against the whole office after this day. */
  VETO("留言即将触及单项否决"),
  /** What several asked for, or an applicant proposed, may be made public (Art. 44). */
  PROPOSAL("研究主动公开建议");

  private final String words;

  DeadlineKind(String words) {
    this.words = words;
  }

  /** What is due, in the words an official reads. */
  public String words() {
    return words;
  }
}
