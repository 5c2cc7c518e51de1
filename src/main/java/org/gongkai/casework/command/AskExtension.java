package org.gongkai.casework.command;

import java.util.List;
import org.gongkai.casework.OpenedCase;
import org.gongkai.input.Field;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestRules;

/** 申请延期: the handler asks the head for {@code days} more working days (Art. 33). */
record AskExtension(int days, String reason) implements Command {

  private static final Field<Integer, OpenedCase> DAYS =
      Field.number("days", "延长的工作日数", AskExtension::longest)
          .help(
              opened ->
                  "累计不超过" + longest(opened) + "个，现已延长" + opened.request().extensionDays() + "个");
  private static final Field<String, OpenedCase> REASON =
      Field.<OpenedCase>lines("reason", "延期理由", Limits.REASON).help("会写进告知书");

  static final CommandShape SHAPE =
      CommandShape.of("申请延期", "条例第三十三条", Who.HANDLER)
          .help(opened -> "须经负责人同意，并在答复期限届满前告知申请人，累计不超过" + longest(opened) + "个工作日。")
          .under(r -> RequestRules.first(r.ticking(), r.extensionMayBeAsked()))
          .fields(List.of(DAYS, REASON))
          .on("申请日期")
          .read(given -> new AskExtension(given.get(DAYS), given.get(REASON)))
          .sends(RequestEvent.ExtensionAsked.class, (_, e) -> List.of(e.reason()))
          .notes(
              RequestEvent.ExtensionAsked.class, e -> "承办人申请延期" + e.days() + "个工作日：" + e.reason());

  private static int longest(OpenedCase opened) {
    return opened.request().submitted().law().longestExtension();
  }

  @Override
  public RequestEvent event(Situation now) {
    now.demand(now.rules().extensionFits(days));
    return new RequestEvent.ExtensionAsked(days, reason, now.on(), now.by());
  }
}
