package org.gongkai.casework.command;

import java.util.List;
import org.gongkai.casework.OpenedCase;
import org.gongkai.input.Field;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestRules;

/** 不同意延期: the head does not agree; the date due stays (Art. 33). */
record RefuseExtension(String reason) implements Command {

  private static final Field<String, OpenedCase> REASON =
      Field.lines("reason", "理由", Limits.REASON);

  static final CommandShape SHAPE =
      CommandShape.of("不同意延期", "条例第三十三条", Who.HEAD)
          .help("答复期限不变，承办人会收到邮件。")
          .under(RequestRules::extensionAwaitsDecision)
          .fields(List.of(REASON))
          .on("日期")
          .read(given -> new RefuseExtension(given.get(REASON)))
          .notes(RequestEvent.ExtensionRefused.class, e -> "负责人未同意延期：" + e.reason());

  @Override
  public RequestEvent event(Situation now) {
    return new RequestEvent.ExtensionRefused(reason, now.on(), now.by());
  }
}
