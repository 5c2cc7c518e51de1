package org.gongkai.web.open.activity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongkai.input.Problem;
import org.gongkai.participation.activity.Question;
import org.gongkai.participation.activity.Survey;
import org.gongkai.participation.activity.work.AnswerInput;
import org.jspecify.annotations.Nullable;

/**
 * The form of a survey as it is shown: its questions, what was chosen and typed, what is wrong.
 *
 * @param typed by the question's id
 */
public record SurveyForm(
    String submissionId,
    List<Question> questions,
    Map<String, List<String>> typed,
    List<Problem> problems) {

  private static final String SUBMISSION = "submissionId";
  private static final String AT = "answers.";

  public SurveyForm {
    typed = Map.copyOf(typed);
    problems = List.copyOf(problems);
  }

  /** A choice of a question. */
  public record Choice(String value, String words, boolean chosen) {}

  /** Nothing chosen yet; the same form sent twice is one answer. */
  static SurveyForm empty(@Nullable Survey survey) {
    List<Question> questions = survey == null ? List.of() : survey.questions();
    return new SurveyForm(UUID.randomUUID().toString(), questions, Map.of(), List.of());
  }

  /** What came by the form. */
  static SurveyForm of(Survey survey, MultivaluedMap<String, String> form) {
    Map<String, List<String>> typed = new HashMap<>();
    for (Question one : survey.questions()) {
      List<String> values =
          form.getOrDefault(one.id(), List.of()).stream().filter(text -> !text.isBlank()).toList();
      if (!values.isEmpty()) {
        typed.put(one.id(), values);
      }
    }
    String submission = form.getFirst(SUBMISSION);
    return new SurveyForm(
        Objects.requireNonNullElse(submission, ""), survey.questions(), typed, List.of());
  }

  /** The same with what is wrong. */
  SurveyForm with(List<Problem> wrong) {
    return new SurveyForm(submissionId, questions, typed, wrong);
  }

  /** The same, as another answer. */
  SurveyForm anew() {
    return new SurveyForm(UUID.randomUUID().toString(), questions, typed, problems);
  }

  /** As the API takes it; a choice that is no number is none of the survey's. */
  AnswerInput input() {
    ObjectNode answers = JsonNodeFactory.instance.objectNode();
    for (Question one : questions) {
      List<String> values = typed.getOrDefault(one.id(), List.of());
      if (values.isEmpty()) {
        continue;
      }
      switch (one.kind()) {
        case TEXT -> answers.put(one.id(), values.getFirst());
        case ONE, SCALE -> answers.put(one.id(), number(values.getFirst()));
        case SEVERAL -> {
          ArrayNode all = answers.putArray(one.id());
          values.forEach(value -> all.add(number(value)));
        }
      }
    }
    return new AnswerInput(submissionId, answers);
  }

  private static int number(String value) {
    return value.matches("\\d{1,3}") ? Integer.parseInt(value) : 0;
  }

  /** What can be chosen of a question. */
  public List<Choice> choices(Question one) {
    List<String> words = one.choices();
    List<String> chosen = typed.getOrDefault(one.id(), List.of());
    return IntStream.rangeClosed(1, words.size())
        .mapToObj(n -> new Choice("" + n, words.get(n - 1), chosen.contains(Integer.toString(n))))
        .toList();
  }

  /** What was typed, or nothing. */
  public String value(Question one) {
    return String.join("\n", typed.getOrDefault(one.id(), List.of()));
  }

  /** What is wrong with the question, or null. */
  public @Nullable String error(Question one) {
    return problems.stream()
        .filter(problem -> problem.field().equals(AT + one.id()))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }

  /** Where a problem's link leads. */
  public String anchor(Problem problem) {
    String field = problem.field();
    return field.startsWith(AT) ? field.substring(AT.length()) : "survey";
  }
}
