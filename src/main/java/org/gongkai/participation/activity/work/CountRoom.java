package org.gongkai.participation.activity.work;

import java.util.List;
import java.util.Map;
import org.gongkai.deadline.Deadline;
import org.gongkai.matter.Room;
import org.gongkai.matter.Step;
import org.gongkai.matter.Surroundings;
import org.gongkai.participation.activity.Count;
import org.jspecify.annotations.Nullable;

/** What is counted of answers: read by key, in no list that anybody asks for. */
final class CountRoom implements Room<Count> {

  static final CountRoom COUNTS = new CountRoom();

  private CountRoom() {}

  @Override
  public String name() {
    return "ANSWERCOUNT";
  }

  @Override
  public String path() {
    return "answer-counts";
  }

  @Override
  public String words() {
    return "答卷统计";
  }

  @Override
  public Class<Count> type() {
    return Count.class;
  }

  @Override
  public List<Deadline> deadlines(Count count, Surroundings in) {
    return List.of();
  }

  @Override
  public List<Step<Count>> steps() {
    return List.of();
  }

  @Override
  public Map<String, @Nullable Object> fields(Count count, Surroundings in) {
    return Map.of();
  }

  @Override
  public Place place(Count count) {
    return new Place(count.survey(), false, null);
  }
}
