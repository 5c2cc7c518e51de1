package org.gongkai.casework.command;

import java.util.List;
import org.gongkai.casework.OpenedCase;
import org.gongkai.input.Field;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestRules;

/** 退回答复: the head sends the draft back. */
record ReturnAnswer(String reason) implements Command {

  private static final Field<String, OpenedCase> REASON =
      Field.lines("reason", "理由", Limits.REASON);

  static final CommandShape SHAPE =
      CommandShape.of("退回答复", "条例第三十六条", Who.HEAD)
          .help("承办人会收到您写的理由，修改后重新拟写。")
          .under(RequestRules::draftAwaitsDecision)
          .fields(List.of(REASON))
          .on("日期")
          .read(given -> new ReturnAnswer(given.get(REASON)))
          .notes(RequestEvent.AnswerReturned.class, e -> "答复稿退回修改：" + e.reason());

  @Override
  public RequestEvent event(Situation now) {
    return new RequestEvent.AnswerReturned(reason, now.on(), now.by());
  }
}
