package org.gongkai.participation.activity.work;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.input.BrokenInput;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.participation.activity.Answer;
import org.gongkai.participation.activity.Question;
import org.gongkai.participation.activity.Survey;
import org.jspecify.annotations.Nullable;

/** Reads the answers to the questions of a survey, strictly. */
final class AnswerReader {

  /** The field with all of them; those of a question are {@code answers.q1} and so on. */
  static final String FIELD = "answers";

  static final int LONGEST_TEXT = 2_000;

  private final Survey survey;
  private final Problems problems;
  private final Map<String, List<Integer>> chosen = new TreeMap<>();
  private final Map<String, String> texts = new TreeMap<>();

  private AnswerReader(Survey survey, Problems problems) {
    this.survey = survey;
    this.problems = problems;
  }

  /**
   * What was answered.
   *
   * @param chosen by question, the numbers of what was chosen
   * @param texts by question
   */
  record Read(Map<String, List<Integer>> chosen, Map<String, String> texts) {

    /** What the answer's document holds of it. */
    Answer.Given given() {
      return new Answer.Given(chosen, List.copyOf(texts.keySet()));
    }

    /** All of it in one text, the same for the same. */
    String whole() {
      return chosen + "\u001f" + texts;
    }

    /** Says nothing of what was written. */
    @Override
    public String toString() {
      return "Read";
    }
  }

  /**
   * Reads them; what is wrong is noted.
   *
   * @throws BrokenInput for a wrong JSON type
   */
  static Read read(Survey survey, @Nullable JsonNode tree, Problems problems) {
    var reader = new AnswerReader(survey, problems);
    if (tree != null && !tree.isNull()) {
      if (!tree.isObject()) {
        throw new BrokenInput("字段类型不对：" + FIELD);
      }
      reader.unknown(tree);
      survey.questions().forEach(one -> reader.question(one, tree.get(one.id())));
    }
    if (reader.chosen.isEmpty() && reader.texts.isEmpty() && problems.none()) {
      problems.add(FIELD, Code.REQUIRED, "请至少回答一个问题");
    }
    return new Read(reader.chosen, reader.texts);
  }

  private void unknown(JsonNode tree) {
    for (Iterator<String> names = tree.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (survey.question(name).isEmpty()) {
        String shown = name.length() > 30 ? name.substring(0, 30) : name;
        problems.add(FIELD + "." + shown, Code.UNKNOWN_VALUE, "问卷没有这个问题，请用本问卷问题的编号（q1、q2……）");
      }
    }
  }

  private void question(Question question, @Nullable JsonNode value) {
    String at = FIELD + "." + question.id();
    int before = problems.all().size();
    if (value != null && !value.isNull()) {
      switch (question.kind()) {
        case ONE, SCALE -> chosen(question, at, List.of(value));
        case SEVERAL -> several(question, at, value);
        case TEXT -> text(question, at, value);
      }
    }
    boolean answered = chosen.containsKey(question.id()) || texts.containsKey(question.id());
    if (question.required() && !answered && problems.all().size() == before) {
      problems.add(at, Code.REQUIRED, "第%d题必须回答".formatted(question.number()));
    }
  }

  private void several(Question question, String at, JsonNode value) {
    if (!value.isArray()) {
      throw new BrokenInput("字段类型不对：" + at);
    }
    if (value.size() > question.options().size()) {
      problems.add(at, Code.LENGTH, "第%d题选得比选项还多，请核对".formatted(question.number()));
      return;
    }
    chosen(question, at, value);
  }

  private void chosen(Question question, String at, Iterable<JsonNode> values) {
    Set<Integer> numbers = new TreeSet<>();
    int most = question.choices().size();
    for (JsonNode value : values) {
      if (!value.isInt()) {
        throw new BrokenInput("字段类型不对：" + at);
      }
      int number = value.asInt();
      if (number < 1 || number > most) {
        problems.add(
            at, Code.UNKNOWN_VALUE, "第%d题没有这个选项，请填1至%d".formatted(question.number(), most));
        return;
      }
      numbers.add(number);
    }
    if (!numbers.isEmpty()) {
      chosen.put(question.id(), List.copyOf(numbers));
    }
  }

  private void text(Question question, String at, JsonNode value) {
    if (!value.isTextual()) {
      throw new BrokenInput("字段类型不对：" + at);
    }
    String text =
        problems.lines(at, "第%d题".formatted(question.number()), value.asText(), LONGEST_TEXT);
    if (text != null) {
      texts.put(question.id(), text);
    }
  }
}
