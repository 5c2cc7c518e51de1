package org.gongkai.participation.activity.work;

import java.util.List;
import java.util.Objects;
import org.gongkai.input.Field;
import org.gongkai.input.Fields;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Rows;
import org.gongkai.participation.activity.Question;
import org.gongkai.participation.activity.Question.Kind;
import org.gongkai.participation.activity.Survey;
import org.jspecify.annotations.Nullable;

/**
 * The questions of a survey as they are written; their ids come with their places.
 *
 * @param <C> what they depend on
 */
public final class QuestionFields<C> {

  private static final int LONGEST_QUESTION = 300;
  private static final int LONGEST_OPTION = 100;
  private static final int MOST_OPTIONS = 20;

  private final Field<String, C> text = Field.line("text", "问题", LONGEST_QUESTION);

  private final Field<Kind, C> kind = Field.oneOf("kind", "怎样回答", Kind.class, Kind::words);

  private final Field<List<String>, C> options =
      Field.<C>texts("options", "选项", MOST_OPTIONS, LONGEST_OPTION)
          .ifAny()
          .help("单选、多选：每行一个选项，至少两个；打分：可以写两行，1分和5分各是什么意思；填写文字的不用填");

  private final Field<Boolean, C> required =
      Field.<C>flag("required", "是否必答", "必答", "可以不答").ifAny();

  /** All of them, row by row. */
  public Rows<Question, C> rows() {
    return new Rows<>(
        "questions",
        "问题",
        new Fields<>(List.of(text, kind, options, required)),
        Survey.MOST,
        "请至少写一个问题",
        "问卷最多%d个问题，请分成两份问卷或者合并问题".formatted(Survey.MOST),
        (given, _) -> question(given));
  }

  private @Nullable Question question(Given<C> given) {
    Kind how = given.get(kind);
    List<String> all = Objects.requireNonNullElse(given.orNull(options), List.of());
    String wrong =
        switch (how) {
          case ONE, SEVERAL -> all.size() < 2 ? "单选、多选的问题请至少写两个不同的选项" : null;
          case SCALE -> all.isEmpty() || all.size() == 2 ? null : "打分的问题写两行（1分和5分的意思），或者不写";
          case TEXT -> all.isEmpty() ? null : "填写文字的问题不要写选项";
        };
    if (wrong != null) {
      given.wrong(options, Code.NOT_ALLOWED, wrong);
      return null;
    }
    boolean must = Boolean.TRUE.equals(given.orNull(required));
    return new Question(Question.id(1), how, given.get(text), all, must);
  }

  /** The same questions with the ids of their places. */
  static List<Question> numbered(List<Question> all) {
    return java.util.stream.IntStream.range(0, all.size())
        .mapToObj(
            i -> {
              Question one = all.get(i);
              return new Question(
                  Question.id(i + 1), one.kind(), one.text(), one.options(), one.required());
            })
        .toList();
  }
}
