package org.gongkai.participation.activity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.matter.Matter;

/**
 * What is counted of the answers to a survey; it changes with each of them, in the same
 * transaction. A survey has {@value #SHARDS}, so that many who answer at once do not wait for one
 * another, and a result costs the same with ten answers and with ten thousand.
 *
 * @param total how many answers it counts; the number of the last
 * @param chosen by question, how often each was chosen, in the order of what can be; of a text how
 *     often something was written
 */
public record Count(
    OfficeCode office, String survey, int shard, int total, Map<String, List<Integer>> chosen)
    implements Matter {

  public static final int SHARDS = 8;

  public Count {
    chosen = Map.copyOf(Objects.requireNonNullElse(chosen, Map.of()));
  }

  /** What is there all along. */
  private enum Always {
    COUNTING
  }

  /** One that counts nothing yet. */
  public static Count none(OfficeCode office, String survey, int shard) {
    return new Count(office, survey, shard, 0, Map.of());
  }

  /** The id of a survey's. */
  public static String id(String survey, int shard) {
    return survey + "-" + shard;
  }

  @Override
  public String id() {
    return id(survey, shard);
  }

  @Override
  public String title() {
    return "答卷统计" + shard;
  }

  @Override
  public Enum<?> state() {
    return Always.COUNTING;
  }

  /** With one answer more. */
  public Count plus(Answer.Given given) {
    Map<String, List<Integer>> all = new HashMap<>(chosen);
    given.chosen().forEach((question, those) -> those.forEach(one -> raise(all, question, one)));
    given.written().forEach(question -> raise(all, question, 1));
    return new Count(office, survey, shard, total + 1, all);
  }

  private static void raise(Map<String, List<Integer>> all, String question, int option) {
    var counts = new ArrayList<>(all.getOrDefault(question, List.of()));
    if (counts.size() < option) {
      counts.addAll(Collections.nCopies(option - counts.size(), 0));
    }
    counts.set(option - 1, counts.get(option - 1) + 1);
    all.put(question, counts);
  }

  /** How often it was chosen. */
  public int of(String question, int option) {
    List<Integer> counts = chosen.getOrDefault(question, List.of());
    return counts.size() < option ? 0 : counts.get(option - 1);
  }
}
