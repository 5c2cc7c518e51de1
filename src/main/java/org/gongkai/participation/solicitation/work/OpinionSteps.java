package org.gongkai.participation.solicitation.work;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gongkai.input.Field;
import org.gongkai.input.Problem.Code;
import org.gongkai.matter.Change;
import org.gongkai.matter.Change.GoesOut;
import org.gongkai.matter.Room;
import org.gongkai.matter.Rule;
import org.gongkai.matter.Step;
import org.gongkai.matter.Step.Situation;
import org.gongkai.participation.solicitation.Adopted;
import org.gongkai.participation.solicitation.Opinion;
import org.gongkai.participation.solicitation.OpinionState;
import org.gongkai.participation.solicitation.Solicitation;
import org.gongkai.participation.solicitation.Stage;
import org.jspecify.annotations.Nullable;

/** What is done with an opinion: shown or not, and decided on. */
final class OpinionSteps {

  private static final Field<String, Situation<Opinion>> WHY =
      Field.lines("reason", "不公开的理由", SolicitationFields.LONGEST_TEXT);
  private static final Field<Adopted, Situation<Opinion>> ADOPTED =
      Field.oneOf("adopted", "采纳情况", Adopted.class, Adopted::words);
  private static final Field<String, Situation<Opinion>> REASON =
      Field.<Situation<Opinion>>lines("reason", "理由", SolicitationFields.LONGEST_TEXT)
          .ifAny()
          .help("部分采纳、未采纳的必须写明；结果公布时一并公开，留了邮箱的会收到");

  private final Room<Solicitation> room;
  private final OpinionTexts texts;
  private final Function<Opinion, Solicitation> solicitations;

  OpinionSteps(
      Room<Solicitation> room, OpinionTexts texts, Function<Opinion, Solicitation> solicitations) {
    this.room = room;
    this.texts = texts;
    this.solicitations = solicitations;
  }

  List<Step<Opinion>> all() {
    return List.of(show(), hide(), sort());
  }

  private Step<Opinion> show() {
    return Step.<Opinion>of("show", "公开", SolicitationRules.desk())
        .help("公开以后，任何人都能看到意见的内容和隐去名字的姓名。")
        .unless(now -> first(going(now, true), notIn(now, OpinionState.SHOWN, "已经公开"), there(now)))
        .does(
            (_, now) -> {
              Opinion was = now.matter();
              var out = new ArrayList<String>();
              out.add(texts.content(was));
              if (was.sorting() != null && was.sorting().reason() != null) {
                out.add(was.sorting().reason());
              }
              return turned(was, was.shown(), "公开").sending(new GoesOut(out, List.of()));
            });
  }

  private Step<Opinion> hide() {
    return Step.<Opinion>of("hide", "不公开", SolicitationRules.desk())
        .help("内容不适合公开的（涉及他人隐私、辱骂、广告）；不公开的意见仍要研究是否采纳，计入总数。")
        .unless(now -> first(going(now, true), notIn(now, OpinionState.HIDDEN, "已经是不公开")))
        .fields(List.of(WHY))
        .does(
            (given, now) -> {
              String why = given.get(WHY);
              return turned(now.matter(), now.matter().hide(why), "不公开：" + why);
            });
  }

  private Change<Opinion> turned(Opinion was, Opinion after, String what) {
    return Change.to(after, what)
        .also(
            Counted.along(
                room,
                was,
                true,
                tally -> tally.turned(was.origin().on(), was.state(), after.state())));
  }

  private Step<Opinion> sort() {
    return Step.<Opinion>of("sort", "登记采纳情况", SolicitationRules.desk())
        .help("逐条研究；结果公布以前可以改。")
        .unless(now -> going(now, false))
        .fields(List.of(ADOPTED, REASON))
        .judged(
            (given, now) -> {
              Adopted adopted = given.orNull(ADOPTED);
              if (adopted != null && adopted.needsReason() && given.orNull(REASON) == null) {
                if (!given.isWrong(REASON)) {
                  given.wrong(REASON, Code.REQUIRED, "部分采纳、未采纳的，请写明理由");
                }
              }
              return () -> sorted(now.matter(), given.get(ADOPTED), given.orNull(REASON));
            });
  }

  private Change<Opinion> sorted(Opinion was, Adopted adopted, @Nullable String reason) {
    return Change.to(
            was.with(new Opinion.Sorting(adopted, reason)),
            adopted.words() + (reason == null ? "" : "：" + reason))
        .also(Counted.along(room, was, false, tally -> tally.sorted(was.adopted(), adopted)));
  }

  /**
   * @param ended whether it is still possible once the result is published
   */
  private @Nullable Rule going(Situation<Opinion> now, boolean ended) {
    Solicitation one = solicitations.apply(now.matter());
    boolean over =
        one.stage() == Stage.WITHDRAWN || (!ended && one.stage() == Stage.RESULT_PUBLISHED);
    return over ? Counted.over(one) : null;
  }

  private static @Nullable Rule notIn(Situation<Opinion> now, OpinionState state, String words) {
    return now.matter().state() == state
        ? SolicitationRules.wrongState("这条意见%s，无需办理。".formatted(words))
        : null;
  }

  private @Nullable Rule there(Situation<Opinion> now) {
    return texts.find(now.matter()).isPresent()
        ? null
        : new Rule("forgotten", "个人信息保护法第四十七条", "这条意见的内容已按规定删除，不能公开。");
  }

  private static @Nullable Rule first(@Nullable Rule... rules) {
    for (Rule rule : rules) {
      if (rule != null) {
        return rule;
      }
    }
    return null;
  }
}
