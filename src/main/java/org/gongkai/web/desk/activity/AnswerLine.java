package org.gongkai.web.desk.activity;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.Question;
import org.gongkai.participation.activity.work.Answers;
import org.gongkai.web.desk.matter.MatterPage.Fact;

/**
 * What was answered to a question, in words.
 *
 * @param said empty where it was not answered
 */
public record AnswerLine(Question question, String said) {

  /** What was answered to all questions, in their order. */
  static List<AnswerLine> of(Activity one, Answers.Seen seen) {
    return Objects.requireNonNull(one.survey()).questions().stream()
        .map(question -> new AnswerLine(question, said(question, seen)))
        .toList();
  }

  private static String said(Question question, Answers.Seen seen) {
    String text = seen.texts().get(question.id());
    if (text != null) {
      return text;
    }
    List<String> choices = question.choices();
    return seen.answer().given().chosen().getOrDefault(question.id(), List.of()).stream()
        .map(n -> choices.get(n - 1))
        .collect(Collectors.joining("；"));
  }

  Fact fact() {
    return Fact.of(question.number() + ". " + question.text(), said.isEmpty() ? "没有回答" : said);
  }
}
