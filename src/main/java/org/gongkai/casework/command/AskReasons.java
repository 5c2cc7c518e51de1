package org.gongkai.casework.command;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.calendar.Words;
import org.gongkai.casework.OpenedCase;
import org.gongkai.input.Field;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestRules;

/** 要求说明理由: so many requests are to be explained, by {@code until} (Art. 35). */
record AskReasons(LocalDate until) implements Command {

  private static final Field<LocalDate, OpenedCase> UNTIL = Field.day("until", "说明理由的期限");

  static final CommandShape SHAPE =
      CommandShape.of("要求说明理由", "条例第三十五条", Who.HANDLER)
          .help("申请数量、频次明显超过合理范围的，可以要求说明理由，期限照常计算。")
          .under(r -> RequestRules.first(r.ticking(), r.reasonsMayBeAsked(), r.notBeforeReceipt()))
          .fields(List.of(UNTIL))
          .on("告知日期")
          .judged(
              (given, judging) -> {
                CommandShape.later(given, UNTIL, judging.on());
                return () -> new AskReasons(given.get(UNTIL));
              })
          .records(RequestEvent.ReasonsAsked.class, e -> "要求申请人说明理由，期限至" + Words.day(e.until()));

  @Override
  public RequestEvent event(Situation now) {
    now.demand(now.rules().isLater(until));
    return new RequestEvent.ReasonsAsked(until, now.on(), now.by());
  }
}
