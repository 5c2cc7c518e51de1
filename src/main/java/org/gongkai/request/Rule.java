package org.gongkai.request;

import java.util.Locale;

/**
 * The rules that can forbid a command, each with the article it comes from and the sentence an
 * official reads; a number of the law stands in it as the name of its field in {@link Law}. Their
 * names are part of the contract.
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
  EXTENSION_TOO_LONG("条例第三十三条", "延长答复的期限累计不得超过{longestExtension}个工作日。"),
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
  /** No mail of the kind went that could come back. */
  NO_MAIL_TO_RETURN("国办公开办函〔2016〕235号", "没有用电子邮件送出的此类文书，或者所告知的事项已经办完。"),
  /** Who proposes something about the answer has read it. */
  ANSWER_WAS_READ("条例第四十四条", "申请人看到答复以后已经提出建议，邮件没有退回，请核对退信是哪一件的。"),
  /** The applicant left no contact for this way of delivery. */
  DELIVERY_NOT_POSSIBLE("条例第四十条", "申请人没有留下此种送达方式所需的联系方式，请改用其他方式。"),
  /** A supplement is asked for once. */
  SUPPLEMENT_ONCE("条例第三十条", "补正只能一次性告知，已经告知过补正，不能再次要求补正。"),
  /** A supplement is awaited already. */
  SUPPLEMENT_PENDING("条例第三十条", "已经告知申请人补正，正在等待，不能重复告知。"),
  /** No supplement is awaited. */
  NO_SUPPLEMENT_PENDING("条例第三十条", "目前没有等待补正的告知。"),
  /** While a supplement is awaited the term does not run. */
  AWAITING_SUPPLEMENT("条例第三十条", "正在等待申请人补正，答复期限自收到补正之日重新起算，现在不能办理此事项。"),
  /** While a payment is awaited the term does not run. */
  AWAITING_PAYMENT("国办函〔2020〕109号", "正在等待申请人缴费，现在不能办理此事项。"),
  /** The party is being asked already. */
  CONSULTATION_OPEN("条例第三十二条", "已经在征求此方意见，不能重复征求。"),
  /** No such party is being asked. */
  NO_CONSULTATION("条例第三十二条", "没有正在征求此方意见的记录，请核对名称。"),
  /** Too many parties. */
  TOO_MANY_CONSULTATIONS("登记规则", "一件申请最多登记20方征求意见。"),
  /** A disclosure before a party's time is over. */
  CONSULTATION_PENDING("条例第三十二条", "征求意见尚未结束，在第三方或者相关机关答复、期满之前不能决定公开。"),
  /** A disclosure against an objection says why. */
  OBJECTION_NEEDS_PUBLIC_INTEREST("条例第三十二条", "第三方不同意公开；决定公开的，须写明不公开可能对公共利益造成重大影响的理由。"),
  /** What the answer leads to was taken down since it was drafted. */
  NO_LONGER_PUBLIC("条例第三十六条第一项", "答复所指的信息现在已经不公开（撤下或者公示期满），请退回，核对后重新答复。"),
  /** A fee is charged once, by item or by page. */
  FEE_ALREADY_CHARGED("国办函〔2020〕109号", "已经告知收费；同一件申请只能按件或者按量收费一次。"),
  /** The fee notice belongs into the term. */
  FEE_TOO_LATE("国办函〔2020〕109号", "收费通知须在答复期限之内作出，现已超过期限，不能再收费。"),
  /** Below the free quantity. */
  NOTHING_TO_CHARGE("国办函〔2020〕109号", "此数量在免费范围之内，不收取信息处理费。"),
  /** There were no such fees then. */
  FEES_NOT_YET("国办函〔2020〕109号", "信息处理费自2021年1月1日起收取，此前的申请不收费。"),
  /** No charge by page for what is public. */
  NO_PAGE_FEE_FOR_PUBLIC("国办函〔2020〕109号", "申请公开已经主动公开的信息，不按量收费。"),
  /** No payment is awaited. */
  NO_FEE_PENDING("国办函〔2020〕109号", "目前没有等待缴纳的费用。"),
  /** Reasons are asked for once. */
  REASONS_ALREADY_ASKED("条例第三十五条", "已经要求申请人说明理由，不能重复要求。"),
  /** No reasons were asked for. */
  NO_REASONS_ASKED("条例第三十五条", "尚未要求申请人说明理由，不能办理此事项。"),
  /** The reasons were judged already. */
  REASONS_ALREADY_RECORDED("条例第三十五条", "申请人说明的理由已经登记，不能重复登记。"),
  /** A later date needs reasons found reasonable. */
  REASONS_NOT_REASONABLE("条例第三十五条", "只有申请理由合理、但无法在期限内答复的，才能确定延迟答复的期限。"),
  /** Reasonable requests are answered. */
  REASONS_REASONABLE("条例第三十五条", "申请人说明的理由已认定合理，不能以超过合理范围为由不予处理。"),
  /** A later date lies after the date due. */
  POSTPONEMENT_NOT_LATER("条例第三十五条", "延迟答复的期限须是现有答复期限之后的一个工作日。"),
  /** No date can be moved while an end is open. */
  CLOCK_STANDS_STILL("条例第三十三条", "正在等待其他机关答复，现在没有确定的期限，请在答复之后办理。"),
  /** The time for supplement or payment is not over. */
  GIVE_UP_TOO_EARLY("条例第三十条；国办函〔2020〕109号", "补正或者缴费的期限尚未届满，不能视为放弃。"),
  /** The applicant must have got the notice. */
  NOTICE_NOT_RECEIVED("条例第三十条；国办函〔2020〕109号", "尚无申请人收到告知的记录，请先登记送达或者收到的日期。"),
  /** Only an answered request can be complained of here. */
  NOT_ANSWERED("行政复议法第二十三条", "该申请尚未答复，不能登记复议或诉讼。"),
  /** Only what was disclosed can be published. */
  NOTHING_DISCLOSED("条例第四十四条", "只有答复公开了信息的申请，才能建议主动公开。"),
  /** A proposal waits, or was accepted. */
  ALREADY_PROPOSED("条例第四十四条", "已经提出过主动公开的建议，正在研究或者已经采纳，无需再次提出。"),
  /** No proposal to publish waits. */
  NO_PROPOSAL("条例第四十四条", "目前没有等待研究的主动公开建议。"),
  /** A correction that changes nothing. */
  NOTHING_TO_CORRECT("登记规则", "更正前后的内容相同，无需更正。"),
  /** The day of receipt of this request follows from another entry. */
  NOT_CORRECTABLE("登记规则", "此项内容在该申请的现有状态下不能更正。"),
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

  /** The sentence an official reads of a request under that rule set. */
  public String message(Law law) {
    return message.replace("{longestExtension}", Integer.toString(law.longestExtension()));
  }

  /** The name outsiders see, e.g. {@code extension-too-late}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
