package org.gongkai.participation.activity.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.deadline.Deadline;
import org.gongkai.matter.Room;
import org.gongkai.matter.Step;
import org.gongkai.matter.Surroundings;
import org.gongkai.participation.activity.Answer;
import org.gongkai.participation.activity.AnswerState;
import org.jspecify.annotations.Nullable;

/** What needs no bean of the family of answers: its names and places. */
class AnswerFamily implements Room<Answer> {

  /** The room of their subjects. */
  static final String NAME = "ANSWER";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String path() {
    return "answers";
  }

  @Override
  public String words() {
    return "答卷";
  }

  @Override
  public Class<Answer> type() {
    return Answer.class;
  }

  /** None: who wants the words to be shown looks through them. */
  @Override
  public List<Deadline> deadlines(Answer answer, Surroundings in) {
    return List.of();
  }

  @Override
  public List<Step<Answer>> steps() {
    return List.of();
  }

  @Override
  public Map<String, @Nullable Object> fields(Answer answer, Surroundings in) {
    return row(answer);
  }

  /** What a list has of one, its words apart. */
  static Map<String, @Nullable Object> row(Answer answer) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", answer.id());
    row.put("survey", answer.survey());
    row.put("number", answer.serial().toString());
    row.put("state", answer.state());
    row.put("receivedOn", answer.origin().on());
    row.put("chosen", answer.given().chosen());
    row.put("hideReason", answer.hidden());
    return row;
  }

  /** A list for each state, so that none is looked through for another. */
  @Override
  public Place place(Answer answer) {
    return new Place(shelf(answer.survey(), answer.state()), true, answer.origin().on());
  }

  static String shelf(String survey, AnswerState state) {
    return survey + "-" + state;
  }
}
