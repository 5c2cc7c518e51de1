package org.gongkai.participation.activity.work;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.calendar.Words;
import org.gongkai.matter.Matter;
import org.gongkai.matter.Rule;
import org.gongkai.matter.Step.Situation;
import org.gongkai.matter.Who;
import org.gongkai.office.Role;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.ActivityState;
import org.gongkai.participation.activity.Survey;
import org.jspecify.annotations.Nullable;

/** Who may do what with activities and answers, and what forbids it. */
final class ActivityRules {

  private ActivityRules() {}

  /** Who writes. */
  static <M extends Matter> Who<M> writers() {
    return Who.roles(Role.CLERK, Role.HANDLER, Role.HEAD);
  }

  /** Who puts something before the public. */
  static <M extends Matter> Who<M> desk() {
    return Who.roles(Role.CLERK, Role.HEAD);
  }

  /** Only in these states, as they are today. */
  static Function<Situation<Activity>, @Nullable Rule> in(
      ActivityState first, ActivityState... others) {
    Set<ActivityState> states = EnumSet.of(first, others);
    String words =
        states.stream().map(ActivityState::words).collect(Collectors.joining("”“", "“", "”"));
    return now -> {
      ActivityState state = now.matter().on(now.in().today());
      return states.contains(state)
          ? null
          : wrongState("这项活动现在是“%s”，此事项只在%s时办理。".formatted(state.words(), words));
    };
  }

  static Rule wrongState(String sentence) {
    return new Rule("wrong-state", "公众参与活动办理流程", sentence);
  }

  /** What is published is not yet over. */
  static @Nullable Rule notPublishable(Situation<Activity> now) {
    Rule rule = in(ActivityState.RECORDED, ActivityState.DRAFT).apply(now);
    Survey survey = now.matter().survey();
    if (rule != null || survey == null || !now.in().today().isAfter(survey.closesOn())) {
      return rule;
    }
    return new Rule(
        "closed", "问卷说明", "截止日期（%s）已经过了，请先修改截止日期。".formatted(Words.day(survey.closesOn())));
  }

  /** The result comes after the last day. */
  static @Nullable Rule noResultYet(Situation<Activity> now) {
    Survey survey = now.matter().survey();
    ActivityState state = now.matter().on(now.in().today());
    if (survey != null
        && (state == ActivityState.ANNOUNCED
            || state == ActivityState.OPEN
            || (state == ActivityState.CLOSED && !now.on().isAfter(survey.closesOn())))) {
      return new Rule(
          "not-closed",
          "问卷说明",
          "问卷到%s（含当日）才截止，截止以后才能公布结果。".formatted(Words.day(survey.closesOn())));
    }
    return state == ActivityState.CLOSED
        ? null
        : wrongState("这项活动现在是“%s”，没有问卷结果要公布。".formatted(state.words()));
  }

  /** What the public is told who comes before or after. */
  static Rule closed(Survey survey, ActivityState state) {
    String why =
        switch (state) {
          case ANNOUNCED, DRAFT, RECORDED, PUBLISHED ->
              "问卷从%s开始，现在还不能提交。".formatted(Words.day(survey.opensOn()));
          case WITHDRAWN -> "这份问卷已经撤回，不再接收答卷。";
          case OPEN, CLOSED, RESULT_PUBLISHED ->
              "问卷已于%s截止，不再接收答卷；结果会在本页公布。".formatted(Words.day(survey.closesOn()));
        };
    return new Rule("closed", "问卷说明", why);
  }
}
