package org.gongkai.participation.solicitation.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.deadline.Deadline;
import org.gongkai.matter.Room;
import org.gongkai.matter.Step;
import org.gongkai.matter.Surroundings;
import org.gongkai.participation.solicitation.Opinion;
import org.gongkai.participation.solicitation.OpinionState;
import org.jspecify.annotations.Nullable;

/**
 * Opinions as they are kept, without what is done with them: for who makes or reads them. {@link
 * OpinionRoom} is the family with its commands.
 */
class OpinionFamily implements Room<Opinion> {

  /** The room of their subjects. */
  static final String NAME = "OPINION";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String path() {
    return "opinions";
  }

  @Override
  public String words() {
    return "征集到的意见";
  }

  @Override
  public Class<Opinion> type() {
    return Opinion.class;
  }

  /** None of its own: the one of all that are held is the solicitation's. */
  @Override
  public List<Deadline> deadlines(Opinion opinion, Surroundings in) {
    return List.of();
  }

  @Override
  public List<Step<Opinion>> steps() {
    return List.of();
  }

  @Override
  public Map<String, @Nullable Object> fields(Opinion opinion, Surroundings in) {
    return row(opinion);
  }

  /** What the contract's list has of one, its text apart. */
  static Map<String, @Nullable Object> row(Opinion opinion) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", opinion.id());
    row.put("solicitation", opinion.solicitation());
    row.put("n", opinion.n());
    row.put("state", opinion.state());
    row.put("way", opinion.origin().way());
    row.put("maskedName", opinion.origin().maskedName());
    row.put("receivedOn", opinion.origin().on());
    Opinion.Sorting sorting = opinion.sorting();
    row.put("adopted", sorting == null ? null : sorting.adopted());
    row.put("reason", sorting == null ? null : sorting.reason());
    row.put("hideReason", opinion.hidden());
    return row;
  }

  /** They are read by their numbers; lists have them by solicitation. */
  @Override
  public Place place(Opinion opinion) {
    return new Place(
        opinion.solicitation(), opinion.state() == OpinionState.HELD, opinion.origin().on());
  }
}
