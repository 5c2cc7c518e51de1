package org.gongkai.casework.command;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.calendar.Words;
import org.gongkai.casework.OpenedCase;
import org.gongkai.input.Field;
import org.gongkai.request.Law;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestRules;
import org.gongkai.request.Settings;
import org.jspecify.annotations.Nullable;

/**
 * 告知补正: the applicant is asked for what is missing (Art. 30). In time, that is within the days of
 * {@link Law#supplementWithin()}, the term begins anew when the supplement comes; later, as the
 * office's setting says.
 *
 * @param until the last day; null for the office's number of working days
 */
record AskSupplement(String missing, @Nullable LocalDate until) implements Command {

  private static final Field<String, OpenedCase> MISSING =
      Field.<OpenedCase>lines("missing", "需要补正的内容", Limits.REASON).help("一次说全：哪里不清楚、请申请人补什么");
  private static final Field<LocalDate, OpenedCase> UNTIL =
      Field.<OpenedCase>day("until", "补正期限").ifAny().help(AskSupplement::untilHelp);

  static final CommandShape SHAPE =
      CommandShape.of("告知补正", "条例第三十条", Who.HANDLER)
          .help(AskSupplement::help)
          .under(
              r -> RequestRules.first(r.running(), r.supplementMayBeAsked(), r.notBeforeReceipt()))
          .fields(List.of(MISSING, UNTIL))
          .on("告知日期")
          .judged(
              (given, judging) -> {
                CommandShape.later(given, UNTIL, judging.on());
                return () -> new AskSupplement(given.get(MISSING), given.orNull(UNTIL));
              })
          .sends(RequestEvent.SupplementAsked.class, (_, e) -> List.of(e.missing()))
          .records(RequestEvent.SupplementAsked.class, AskSupplement::words)
          .movesDates();

  private static String help(OpenedCase opened) {
    Law law = opened.request().submitted().law();
    int term = law.term();
    int days = law.supplementWithin();
    return "收到申请后%d个工作日内一次性告知，写明补正事项和合理期限；收到补正之日起重新计算%d个工作日。超过%d个工作日才告知的，按本机关设置，期限可能照常计算。"
        .formatted(days, term, days);
  }

  private static String untilHelp(OpenedCase opened) {
    int days = opened.request().submitted().settings().supplementDays();
    LocalDate until = opened.calendar().plus(opened.today(), days);
    LocalDate receipt = opened.request().receipt().on();
    String last = "";
    if (receipt != null) {
      LocalDate lastDay =
          org.gongkai.request.Supplement.lastDayToAsk(
              receipt, opened.request().submitted().law(), opened.calendar());
      last =
          opened.today().isAfter(lastDay)
              ? "。注意：告知补正须在" + Words.day(lastDay) + "以前作出，现在已经晚了，会记为迟告知"
              : "。告知补正须在" + Words.day(lastDay) + "以前作出";
    }
    return "不填就是" + days + "个工作日，到" + Words.day(until) + last;
  }

  private static String words(RequestEvent.SupplementAsked e, Law law) {
    String late = e.late() ? "（晚于收到后第" + law.supplementWithin() + "个工作日）" : "";
    return "告知申请人补正，期限至" + Words.day(e.until()) + "：" + e.missing() + late;
  }

  @Override
  public RequestEvent event(Situation now) {
    RequestRules rules = now.rules();
    Settings settings = now.request().submitted().settings();
    LocalDate last =
        until == null ? now.calendar().plus(now.on(), settings.supplementDays()) : until;
    now.demand(rules.isLater(last));
    boolean late = rules.isLateForSupplement();
    Settings.LateSupplement effect =
        late ? settings.lateSupplement() : Settings.LateSupplement.RESTARTS;
    return new RequestEvent.SupplementAsked(missing, last, late, effect, now.on(), now.by());
  }
}
