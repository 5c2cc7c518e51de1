package org.gongkai.casework.command;

import java.util.List;
import org.gongkai.casework.OpenedCase;
import org.gongkai.input.Field;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestRules;

/** 登记理由: the reasons, and whether they are reasonable (Art. 35). */
record RecordReasons(String reasons, boolean reasonable) implements Command {

  private static final Field<String, OpenedCase> REASONS =
      Field.lines("reasons", "申请人说明的理由", Limits.CONTENT);
  private static final Field<Boolean, OpenedCase> REASONABLE =
      Field.<OpenedCase>flag("reasonable", "理由是否合理", "理由合理", "理由不合理").shownAs("认定");

  static final CommandShape SHAPE =
      CommandShape.of("登记理由", "条例第三十五条", Who.HANDLER)
          .help("理由不合理的，可以不予处理；合理但无法按期答复的，由负责人确定延迟答复的期限。")
          .under(RequestRules::reasonsAwaited)
          .fields(List.of(REASONS, REASONABLE))
          .on("收到日期")
          .read(given -> new RecordReasons(given.get(REASONS), given.get(REASONABLE)))
          .records(
              RequestEvent.ReasonsRecorded.class,
              e -> "申请人已说明理由，认定" + (e.reasonable() ? "合理" : "不合理"));

  @Override
  public RequestEvent event(Situation now) {
    return new RequestEvent.ReasonsRecorded(reasons, reasonable, now.on(), now.by());
  }
}
