package org.gongkai.figures;

import org.gongkai.request.Answer;
import org.gongkai.request.Ground;
import org.gongkai.request.RequestEvent;

/**
 * The rows of table 二 of the yearly report, 收到和处理政府信息公开申请情况, with the labels of the official form
 * (国办公开办函〔2021〕30号).
 */
public enum AnnualRow {
  /** 一. */
  RECEIVED("1", "一、本年新收政府信息公开申请数量", ""),
  /** 二. */
  CARRIED_OVER("2", "二、上年结转政府信息公开申请数量", ""),
  /** 三（一）. */
  DISCLOSED("3.1", "（一）予以公开", "三、本年度办理结果"),
  /** 三（二）. */
  PARTLY("3.2", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "三、本年度办理结果"),
  /** 三（三）1. */
  STATE_SECRET("3.3.1", "1.属于国家秘密", "（三）不予公开"),
  /** 三（三）2. */
  FORBIDDEN("3.3.2", "2.其他法律行政法规禁止公开", "（三）不予公开"),
  /** 三（三）3. */
  SAFETY("3.3.3", "3.危及“三安全一稳定”", "（三）不予公开"),
  /** 三（三）4. */
  THIRD_PARTY("3.3.4", "4.保护第三方合法权益", "（三）不予公开"),
  /** 三（三）5. */
  INTERNAL("3.3.5", "5.属于三类内部事务信息", "（三）不予公开"),
  /** 三（三）6. */
  PROCESS("3.3.6", "6.属于四类过程性信息", "（三）不予公开"),
  /** 三（三）7. */
  ENFORCEMENT("3.3.7", "7.属于行政执法案卷", "（三）不予公开"),
  /** 三（三）8. */
  ENQUIRY("3.3.8", "8.属于行政查询事项", "（三）不予公开"),
  /** 三（四）1. */
  NOT_HELD("3.4.1", "1.本机关不掌握相关政府信息", "（四）无法提供"),
  /** 三（四）2. */
  TO_BE_MADE("3.4.2", "2.没有现成信息需要另行制作", "（四）无法提供"),
  /** 三（四）3. */
  UNCLEAR("3.4.3", "3.补正后申请内容仍不明确", "（四）无法提供"),
  /** 三（五）1. */
  PETITION("3.5.1", "1.信访举报投诉类申请", "（五）不予处理"),
  /** 三（五）2. */
  REPEATED("3.5.2", "2.重复申请", "（五）不予处理"),
  /** 三（五）3. */
  PUBLICATION("3.5.3", "3.要求提供公开出版物", "（五）不予处理"),
  /** 三（五）4. */
  UNREASONABLE("3.5.4", "4.无正当理由大量反复申请", "（五）不予处理"),
  /** 三（五）5. */
  RECERTIFICATION("3.5.5", "5.要求行政机关确认或重新出具已获取信息", "（五）不予处理"),
  /** 三（六）1. */
  NO_SUPPLEMENT("3.6.1", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "（六）其他处理"),
  /** 三（六）2. */
  FEE_UNPAID("3.6.2", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "（六）其他处理"),
  /** 三（六）3. */
  OTHER("3.6.3", "3.其他", "（六）其他处理"),
  /** 三（七）. */
  RESULTS("3.7", "（七）总计", "三、本年度办理结果"),
  /** 四. */
  CARRIED_ON("4", "四、结转下年度继续办理", "");

  private final String key;
  private final String label;
  private final String group;

  AnnualRow(String key, String label, String group) {
    this.key = key;
    this.label = label;
    this.group = group;
  }

  /** The place in the official form, e.g. 3.3.4. */
  public String key() {
    return key;
  }

  /** The label of the official form. */
  public String label() {
    return label;
  }

  /** The group the form puts it under, or empty. */
  public String group() {
    return group;
  }

  /** Whether it is one of the results that 三（七） adds up. */
  public boolean isResult() {
    return key.startsWith("3.") && this != RESULTS;
  }

  /** The row of an answer. One that discloses in part counts there only. */
  static AnnualRow of(Answer answer) {
    return switch (answer) {
      case Answer.AlreadyPublic _, Answer.Disclosed _ -> DISCLOSED;
      case Answer.PartlyDisclosed _ -> PARTLY;
      case Answer.NotDisclosed a -> of(a.ground());
      case Answer.NotExisting _, Answer.OtherOrgan _ -> NOT_HELD;
      case Answer.NeedsCreation _ -> TO_BE_MADE;
      case Answer.StillUnclear _ -> UNCLEAR;
      case Answer.Recertification _ -> RECERTIFICATION;
      case Answer.Repeated _ -> REPEATED;
      case Answer.Petition _ -> PETITION;
      case Answer.Publication _ -> PUBLICATION;
      case Answer.Unreasonable _ -> UNREASONABLE;
      case Answer.SpecialLaw _ -> ENQUIRY;
    };
  }

  private static AnnualRow of(Ground ground) {
    return switch (ground) {
      case STATE_SECRET -> STATE_SECRET;
      case FORBIDDEN_BY_LAW -> FORBIDDEN;
      case SAFETY -> SAFETY;
      case THIRD_PARTY -> THIRD_PARTY;
      case INTERNAL -> INTERNAL;
      case PROCESS -> PROCESS;
      case ENFORCEMENT_FILE -> ENFORCEMENT;
      case NOT_GOVERNMENT_INFORMATION ->
          throw new IllegalStateException("no ground of a whole answer: " + ground);
    };
  }

  /** The row of a request that was given up. */
  static AnnualRow of(RequestEvent.GiveUpGround ground) {
    return switch (ground) {
      case NO_SUPPLEMENT -> NO_SUPPLEMENT;
      case FEE_UNPAID -> FEE_UNPAID;
    };
  }
}
