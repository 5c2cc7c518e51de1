package org.gongkai.casework.command;

import java.util.List;
import org.gongkai.casework.OpenedCase;
import org.gongkai.input.Field;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestRules;

/** 登记补正: the supplement came, in time or late, but before the case was closed (Art. 30). */
record Supplement(String content) implements Command {

  static final Field<String, OpenedCase> CONTENT = Field.lines("content", "补正内容", Limits.CONTENT);

  static final CommandShape SHAPE =
      CommandShape.of("登记补正", "条例第三十条", Who.CLERK)
          .help("纸质补正由登记人员录入；申请人也可以在网上补正。")
          .under(r -> RequestRules.first(r.running(), r.supplementAwaited()))
          .fields(List.of(CONTENT))
          .on("收到补正的日期")
          .read(given -> new Supplement(given.get(CONTENT)))
          .records(RequestEvent.Supplemented.class, _ -> "收到申请人的补正")
          .movesDates();

  @Override
  public RequestEvent event(Situation now) {
    return new RequestEvent.Supplemented(content, now.on(), now.by());
  }
}
