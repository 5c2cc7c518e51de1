package org.gongkai.request;

/**
 * The rules that can forbid a command, each with the article it comes from and the sentence an
 * official reads. Their names are part of the contract.
 */
public enum Rule {
  /** The receipt of this request is already settled. */
  RECEIPT_ALREADY_CONFIRMED("条例第三十一条", "该申请的收到日期已经确定，无需再次确认。"),
  /** The clock has not begun. */
  RECEIPT_NOT_CONFIRMED("条例第三十一条", "尚未与申请人确认收到申请，期限未起算，请先办理“确认收到”。"),
  /** The request has ended. */
  REQUEST_CLOSED("条例第三十三条", "该申请已经办结，不能再办理此事项。"),
  /** The answer is approved and waits to be sent. */
  ANSWER_APPROVED("条例第三十三条", "答复已经批准、正在送达，不能再办理此事项。"),
  /** Assigned to the same official. */
  ALREADY_ASSIGNED("分办规则", "该申请已由此人承办，无需再次分办。"),
  /** An extension already waits for the head. */
  EXTENSION_PENDING("条例第三十三条", "已有延期申请等待负责人审批，不能重复提出。"),
  /** No extension waits for the head. */
  NO_EXTENSION_PENDING("条例第三十三条", "目前没有等待审批的延期申请。"),
  /** The extensions together would pass the longest. */
  EXTENSION_TOO_LONG("条例第三十三条", "延长答复的期限累计不得超过20个工作日。"),
  /** After the date due. */
  EXTENSION_TOO_LATE("条例第三十三条", "延期须在答复期限届满前经负责人同意并告知申请人，现已超过期限，不能再延期。"),
  /** Nobody approves the own work. */
  FOUR_EYES("条例第三十三条；内部审批制度", "不能审批本人提出或拟写的事项，请由另一位负责人办理。"),
  /** No draft waits for the head. */
  NO_DRAFT("条例第三十六条", "目前没有等待审批的答复稿，请承办人先拟写答复。"),
  /** The answer is not yet approved. */
  ANSWER_NOT_APPROVED("条例第三十六条", "答复尚未批准，不能登记送达。"),
  /** The notice is not awaited, or was sent already. */
  NOTHING_TO_DISPATCH("条例第三十三条", "没有等待送达的此类告知，或者已经登记送达。"),
  /** The applicant left no contact for this way of delivery. */
  DELIVERY_NOT_POSSIBLE("条例第四十条", "申请人没有留下此种送达方式所需的联系方式，请改用其他方式。"),
  /** Dated before the event that it answers. */
  BEFORE_WHAT_IT_ANSWERS("登记规则", "所填日期早于所对应事项发生的日期，请核对后重新填写。");

  private final String article;
  private final String message;

  Rule(String article, String message) {
    this.article = article;
    this.message = message;
  }

  /** The source. */
  public String article() {
    return article;
  }

  /** The sentence an official reads. */
  public String message() {
    return message;
  }

  /** The name outsiders see, e.g. {@code extension-too-late}. */
  public String slug() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
