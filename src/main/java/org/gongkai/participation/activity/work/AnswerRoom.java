package org.gongkai.participation.activity.work;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.gongkai.matter.Step;
import org.gongkai.matter.Surroundings;
import org.gongkai.participation.activity.Answer;
import org.jspecify.annotations.Nullable;

/** The family of answers to surveys (答卷). */
@Singleton
public class AnswerRoom extends AnswerFamily {

  private final AnswerTexts texts;
  private final List<Step<Answer>> steps;

  AnswerRoom(AnswerTexts texts) {
    this.texts = texts;
    this.steps = AnswerSteps.all(texts);
  }

  @Override
  public List<Step<Answer>> steps() {
    return steps;
  }

  @Override
  public Map<String, @Nullable Object> fields(Answer answer, Surroundings in) {
    Map<String, @Nullable Object> fields = row(answer);
    fields.put("texts", texts.find(answer).orElse(Map.of()));
    return fields;
  }
}
