package org.gongkai.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done with a request; the names are those of the desk's API. */
public enum CommandKind {
  CONFIRM_RECEIPT("确认收到"),
  RECEIPT_ATTEMPTED("登记联系未果"),
  ASSIGN("分办"),
  ASK_EXTENSION("申请延期"),
  APPROVE_EXTENSION("同意延期"),
  REFUSE_EXTENSION("不同意延期"),
  DRAFT_ANSWER("拟写答复"),
  RETURN_ANSWER("退回答复"),
  APPROVE_ANSWER("批准答复"),
  RECORD_DISPATCH("登记送达"),
  WITHDRAW("登记撤回");

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
