package org.gongkai.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gongkai.input.Fields;
import org.gongkai.input.Fields.Given;
import org.gongkai.matter.Change;
import org.gongkai.matter.Rule;
import org.gongkai.matter.Step;
import org.gongkai.matter.Step.Situation;
import org.gongkai.matter.Who;
import org.gongkai.office.Role;
import org.jspecify.annotations.Nullable;

/** What can be done with a duty: by whom, when, with which fields, and what it is afterwards. */
final class DutySteps {

  private static final String PLAN = "年度政务公开工作实施方案";
  private static final Who<Duty> OWNER = Who.owner("任务的负责人", Duty::owner);
  private static final Who<Duty> OWNER_OR_CLERK = OWNER.or(Who.roles(Role.CLERK));
  private static final Who<Duty> HEAD = Who.roles(Role.HEAD);

  private static final Rule DONE = rule("already-done", "已经完成。补充佐证请用“补充佐证”，要重做的由负责人重新打开");
  private static final Rule WAIVED = rule("waived", "已经免除。仍要做的，由负责人重新打开");
  private static final Rule NOT_LATE = rule("not-late", "没有逾期，不需要说明逾期原因");
  private static final Rule STILL_OPEN = rule("still-open", "还没有完成，也没有免除，不需要重新打开");

  private DutySteps() {}

  private static Rule rule(String slug, String sentence) {
    return new Rule(slug, PLAN, "这项任务" + sentence + "。");
  }

  /** All of them, in the order of the page. */
  static List<Step<Duty>> all(EvidenceFields evidence) {
    return List.of(
        step("done", "完成", OWNER_OR_CLERK, evidence.all)
            .on("完成日期")
            .unless(now -> ended(now.matter()))
            .judged(
                (given, now) ->
                    naming(
                        evidence,
                        now,
                        then(evidence.done(given, now, now.on()), duty -> done(duty, now.on())))),
        step("add-evidence", "补充佐证", OWNER_OR_CLERK, evidence.all)
            .unless(now -> now.matter().state() == DutyState.WAIVED ? WAIVED : null)
            .judged(
                (given, now) ->
                    naming(evidence, now, then(evidence.more(given, now), _ -> "补充了佐证"))),
        step("explain", "说明逾期原因", OWNER, ReasonFields.REASON)
            .unless(now -> now.matter().isLate(now.in().today()) ? null : NOT_LATE)
            .judged(reasoned(ReasonFields::explained, (_, reason) -> "说明逾期原因：" + reason)),
        step("reassign", "改派", HEAD, ReasonFields.TO)
            .unless(now -> ended(now.matter()))
            .judged(
                (given, now) ->
                    then(
                        ReasonFields.reassigned(given, now), duty -> "改派给" + ownerName(duty, now))),
        step("waive", "免除", HEAD, ReasonFields.REASON)
            .unless(now -> ended(now.matter()))
            .judged(
                reasoned(
                    (given, now) -> ReasonFields.reason(given).map(now.matter()::waived),
                    (_, reason) -> "免除：" + reason)),
        step("reopen", "重新打开", HEAD, ReasonFields.REASON)
            .unless(now -> now.matter().state().isOpen() ? STILL_OPEN : null)
            .judged(
                reasoned(
                    (given, now) -> ReasonFields.reason(given).map(_ -> now.matter().reopened()),
                    (_, reason) -> "重新打开：" + reason)));
  }

  private static Step<Duty> step(
      String slug, String words, Who<Duty> who, Fields<Situation<Duty>> fields) {
    return Step.of(slug, words, who).fields(fields.all());
  }

  private static BiFunction<Given<Situation<Duty>>, Situation<Duty>, Supplier<Change<Duty>>>
      reasoned(
          BiFunction<Given<Situation<Duty>>, Situation<Duty>, Optional<Duty>> after,
          BiFunction<Duty, String, String> words) {
    return (given, now) ->
        then(
            after.apply(given, now),
            duty -> words.apply(duty, ReasonFields.reason(given).orElseThrow()));
  }

  private static Supplier<Change<Duty>> naming(
      EvidenceFields evidence, Situation<Duty> now, Supplier<Change<Duty>> change) {
    return () -> evidence.naming(change.get(), now.matter());
  }

  /** What follows once nothing is wrong. */
  private static Supplier<Change<Duty>> then(Optional<Duty> after, Function<Duty, String> words) {
    return () -> {
      Duty duty = after.orElseThrow();
      return Change.to(duty, words.apply(duty));
    };
  }

  private static String done(Duty duty, LocalDate on) {
    return duty.isLate(on) ? "逾期完成" : "完成";
  }

  private static String ownerName(Duty duty, Situation<Duty> now) {
    return switch (duty.ownerId()) {
      case "CLERKS" -> "登记人员";
      case "HEADS" -> "负责人";
      case String id -> now.in().office().nameOf(id);
    };
  }

  private static @Nullable Rule ended(Duty duty) {
    return duty.state().isDone() ? DONE : duty.state() == DutyState.WAIVED ? WAIVED : null;
  }
}
