package org.gongkai.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done with a request; the names are those of the desk's API. */
public enum CommandKind {
  CONFIRM_RECEIPT("确认收到"),
  RECEIPT_ATTEMPTED("登记联系未果"),
  ASSIGN("分办"),
  ASK_SUPPLEMENT("告知补正"),
  SUPPLEMENT("登记补正"),
  ASK_EXTENSION("申请延期"),
  APPROVE_EXTENSION("同意延期"),
  REFUSE_EXTENSION("不同意延期"),
  OPEN_CONSULTATION("征求意见"),
  NOTICE_RECEIVED("登记收到日期"),
  CLOSE_CONSULTATION("登记意见"),
  CHARGE_FEE("告知收费"),
  RECORD_PAYMENT("登记缴费"),
  ASK_REASONS("要求说明理由"),
  RECORD_REASONS("登记理由"),
  POSTPONE("确定延迟答复期限"),
  DRAFT_ANSWER("拟写答复"),
  RETURN_ANSWER("退回答复"),
  APPROVE_ANSWER("批准答复"),
  RECORD_DISPATCH("登记送达"),
  WITHDRAW("登记撤回"),
  GIVE_UP("视为放弃"),
  RECORD_REMEDY("登记复议、诉讼"),
  REISSUE_CODE("重发查询码"),
  CORRECT("更正笔误");

  private final String words;

  CommandKind(String words) {
    this.words = words;
  }

  /** The command in the words of the desk. */
  public String words() {
    return words;
  }

  /** The name in the API, e.g. {@code ask-extension}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The command of that name, or empty. */
  public static Optional<CommandKind> ofSlug(String slug) {
    return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
  }
}
