package org.gongkai.web.desk;

import java.util.Map;

/** What notices are called on the desk, by the template that words them. */
public final class NoticeWords {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("receipt", "登记回执"),
          Map.entry("receipt-pending", "收到申请的告知"),
          Map.entry("receipt-confirmed", "确认收到的告知"),
          Map.entry("receipt-to-confirm", "提醒：确认收到"),
          Map.entry("new-request", "提醒：新申请"),
          Map.entry("assigned", "提醒：已分办"),
          Map.entry("assigned-away", "提醒：已分办（承办人请假）"),
          Map.entry("unassigned", "提醒：退回分办"),
          Map.entry("supplement-asked", "补正告知书"),
          Map.entry("supplemented", "提醒：收到补正"),
          Map.entry("extended", "延期答复告知书"),
          Map.entry("extension-decided", "提醒：延期审批结果"),
          Map.entry("approve-extension", "提醒：审批延期"),
          Map.entry("approve-answer", "提醒：审批答复"),
          Map.entry("answer-returned", "提醒：答复稿退回"),
          Map.entry("answer", "答复"),
          Map.entry("answer-ready", "答复（可以领取）"),
          Map.entry("answer-sent", "答复（已送出）"),
          Map.entry("answer-to-deliver", "提醒：答复待送达"),
          Map.entry("answered", "提醒：已答复"),
          Map.entry("consultation-opened", "征求意见的告知"),
          Map.entry("consultation-closed", "征求意见结束的告知"),
          Map.entry("fee-charged", "收费通知"),
          Map.entry("fee-paid", "缴费确认"),
          Map.entry("reasons-asked", "说明理由通知"),
          Map.entry("postponed", "延迟答复的告知"),
          Map.entry("overruled", "决定公开告知书（第三方）"),
          Map.entry("given-up", "视为放弃告知书"),
          Map.entry("withdrawn", "撤回确认"),
          Map.entry("withdrawn-handler", "提醒：申请撤回"),
          Map.entry("corrected", "更正告知"),
          Map.entry("code-reissued", "新查询码"),
          Map.entry("dates-moved", "期限调整的告知"),
          Map.entry("dates-moved-handler", "提醒：期限调整"),
          Map.entry("mail-failed", "提醒：邮件未送达"),
          Map.entry("mail-waits", "提醒：邮件等待发送"),
          Map.entry("report-to-sign", "提醒：签发年度报告"),
          Map.entry("deputy", "提醒：代办"),
          Map.entry("deputy-away", "提醒：代办人也请假"),
          Map.entry("deputy-ended", "提醒：代办结束"),
          Map.entry("absence", "提醒：已登记请假"),
          Map.entry("absence-ended", "提醒：请假取消"),
          Map.entry("calendar-missing", "提醒：录入下一年放假安排"),
          Map.entry("digest", "期限提醒"),
          Map.entry("escalation", "期限督办"),
          Map.entry("step", "办理进展"));

  private NoticeWords() {}

  public static String of(String kind) {
    return WORDS.getOrDefault(kind, kind);
  }
}
