package org.gongkai.participation.activity.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.input.Field;
import org.gongkai.matter.Change;
import org.gongkai.matter.Change.GoesOut;
import org.gongkai.matter.Rule;
import org.gongkai.matter.Step;
import org.gongkai.matter.Step.Situation;
import org.gongkai.participation.activity.Answer;
import org.gongkai.participation.activity.AnswerState;
import org.jspecify.annotations.Nullable;

/** What is done with the words of an answer: shown to all, or not. */
final class AnswerSteps {

  private static final Field<String, Situation<Answer>> WHY =
      Field.lines("reason", "不公开的理由", ActivityFields.LONGEST_TEXT);

  private AnswerSteps() {}

  static List<Step<Answer>> all(AnswerTexts texts) {
    return List.of(show(texts), hide());
  }

  private static Step<Answer> show(AnswerTexts texts) {
    return Step.<Answer>of("show", "公开", ActivityRules.desk())
        .help("公布结果以后，任何人都能看到这份答卷里写的文字。")
        .unless(now -> notShowable(now, texts))
        .does(
            (_, now) -> {
              Answer was = now.matter();
              Map<String, String> said = texts.find(was).orElse(Map.of());
              return Change.to(was.shown(), "公开")
                  .sending(new GoesOut(new ArrayList<>(said.values()), List.of()));
            });
  }

  private static @Nullable Rule notShowable(Situation<Answer> now, AnswerTexts texts) {
    Answer answer = now.matter();
    if (answer.state() == AnswerState.CHOSEN) {
      return wordless();
    }
    if (answer.state() == AnswerState.SHOWN) {
      return ActivityRules.wrongState("这份答卷已经公开，无需办理。");
    }
    return texts.find(answer).isPresent()
        ? null
        : new Rule("forgotten", "个人信息保护法第四十七条", "这份答卷的文字已按规定删除，不能公开。");
  }

  private static Rule wordless() {
    return ActivityRules.wrongState("这份答卷没有写文字，只计入统计。");
  }

  private static Step<Answer> hide() {
    return Step.<Answer>of("hide", "不公开", ActivityRules.desk())
        .help("文字不适合公开的（涉及他人隐私、辱骂、广告）；选项仍计入统计。")
        .unless(
            now ->
                switch (now.matter().state()) {
                  case CHOSEN -> wordless();
                  case HIDDEN -> ActivityRules.wrongState("这份答卷已经是不公开，无需办理。");
                  case HELD, SHOWN -> null;
                })
        .fields(List.of(WHY))
        .does(
            (given, now) -> {
              String why = given.get(WHY);
              return Change.to(now.matter().hide(why), "不公开：" + why);
            });
  }
}
