package org.gongkai.participation.solicitation.work;

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
import org.gongkai.participation.solicitation.Solicitation;
import org.gongkai.participation.solicitation.SolicitationState;
import org.jspecify.annotations.Nullable;

/** Who may do what with solicitations and opinions, and what forbids it. */
final class SolicitationRules {

  private static final String BASIS = "重大行政决策程序暂行条例第十八条";

  private SolicitationRules() {}

  /** Clerks and heads alike. */
  static <M extends Matter> Who<M> desk() {
    return Who.roles(Role.CLERK, Role.HEAD);
  }

  /** Only in these states, as they are today. */
  static Function<Situation<Solicitation>, @Nullable Rule> in(
      SolicitationState first, SolicitationState... others) {
    Set<SolicitationState> states = EnumSet.of(first, others);
    String words =
        states.stream().map(SolicitationState::words).collect(Collectors.joining("”“", "“", "”"));
    return now -> {
      SolicitationState state = now.matter().on(now.in().today());
      return states.contains(state)
          ? null
          : wrongState("这次征集现在是“%s”，此事项只在%s时办理。".formatted(state.words(), words));
    };
  }

  static Rule wrongState(String sentence) {
    return new Rule("wrong-state", "意见征集办理流程", sentence);
  }

  /** The result comes after the end, and after each opinion was decided on. */
  static @Nullable Rule noResultYet(Situation<Solicitation> now) {
    Solicitation one = now.matter();
    SolicitationState state = one.on(now.in().today());
    if (state != SolicitationState.ANNOUNCED
        && state != SolicitationState.OPEN
        && state != SolicitationState.CLOSED) {
      return wrongState("这次征集现在是“%s”，不能公布结果。".formatted(state.words()));
    }
    if (!now.on().isAfter(one.term().closesOn())) {
      return new Rule(
          "not-closed",
          BASIS,
          "征集到%s（含当日）才截止，截止以后才能公布结果。".formatted(Words.day(one.term().closesOn())));
    }
    int left = one.tally().unsorted();
    return left == 0
        ? null
        : new Rule("unsorted", BASIS, "还有%d条意见没有逐条研究，请先登记每条意见的采纳情况。".formatted(left));
  }

  /** What the public is told who comes before or after. */
  static Rule closed(Solicitation one, SolicitationState state) {
    String why =
        switch (state) {
          case DRAFT, ANNOUNCED -> "征集从%s开始，现在还不能提交意见。".formatted(Words.day(one.term().opensOn()));
          case WITHDRAWN -> "这次征集已经撤回，不再接收意见。";
          case OPEN, CLOSED, RESULT_PUBLISHED ->
              "征集已于%s截止，不再接收意见；结果会在本页公布。".formatted(Words.day(one.term().closesOn()));
        };
    return new Rule("closed", "征集公告", why);
  }
}
