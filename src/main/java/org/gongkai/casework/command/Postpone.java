package org.gongkai.casework.command;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.calendar.Words;
import org.gongkai.casework.OpenedCase;
import org.gongkai.input.Field;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestRules;

/**
 * 确定延迟答复期限: reasonable, but too much for the term: the head sets a later date (Art. 35).
 *
 * @param until a working day after the date due
 */
record Postpone(LocalDate until, String reason) implements Command {

  private static final Field<LocalDate, OpenedCase> UNTIL =
      Field.<OpenedCase>day("until", "延迟答复的期限").shownAs("延迟到哪一天答复");
  private static final Field<String, OpenedCase> REASON =
      Field.lines("reason", "理由", Limits.REASON);

  static final CommandShape SHAPE =
      CommandShape.of("确定延迟答复期限", "条例第三十五条", Who.HEAD)
          .help("只有理由合理的才能延迟，并告知申请人。")
          .under(RequestRules::mayBePostponed)
          .fields(List.of(UNTIL, REASON))
          .on("决定日期")
          .judged(
              (given, judging) -> {
                CommandShape.later(given, UNTIL, judging.on());
                return () -> new Postpone(given.get(UNTIL), given.get(REASON));
              })
          .sends(RequestEvent.Postponed.class, (_, e) -> List.of(e.reason()))
          .records(
              RequestEvent.Postponed.class,
              e -> "经负责人确定，延迟至" + Words.day(e.until()) + "答复，理由：" + e.reason())
          .movesDates();

  @Override
  public RequestEvent event(Situation now) {
    RequestRules rules = now.rules();
    now.demand(rules.postpones(until));
    int days = now.calendar().between(rules.due().orElseThrow(), until);
    return new RequestEvent.Postponed(until, days, reason, now.on(), now.by());
  }
}
