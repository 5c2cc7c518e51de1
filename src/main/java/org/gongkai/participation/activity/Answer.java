package org.gongkai.participation.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.matter.Matter;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a survey (答卷). What was put in words is sealed beside it.
 *
 * @param survey the activity's id
 * @param serial its number
 * @param hidden why its words are not shown, or null
 */
public record Answer(
    OfficeCode office,
    String survey,
    Serial serial,
    AnswerState state,
    Origin origin,
    Given given,
    @Nullable String hidden)
    implements Matter {

  /**
   * Its number: the n-th of those that are counted together.
   *
   * @param shard which of them, from 0
   * @param n from 1, without a gap
   */
  public record Serial(int shard, int n) {

    /** As it stands in addresses, e.g. {@code 3-12}. */
    @Override
    public String toString() {
      return shard + "-" + n;
    }
  }

  /**
   * Where it came from.
   *
   * @param on the day of receipt, Asia/Shanghai
   * @param content fingerprint of what was sent, by which a repeat is known
   */
  public record Origin(LocalDate on, String content) {}

  /**
   * What was answered.
   *
   * @param chosen by question, the numbers of what was chosen, from 1
   * @param written the questions that were answered in words
   */
  public record Given(Map<String, List<Integer>> chosen, List<String> written) {
    public Given {
      chosen = Map.copyOf(Objects.requireNonNullElse(chosen, Map.of()));
      written = List.copyOf(Objects.requireNonNullElse(written, List.of()));
    }
  }

  /** The id of an answer. */
  public static String id(String survey, Serial serial) {
    return survey + "-" + serial;
  }

  @Override
  public String id() {
    return id(survey, serial);
  }

  @Override
  public String title() {
    return "答卷" + serial;
  }

  /** The same, its words shown to all. */
  public Answer shown() {
    return new Answer(office, survey, serial, AnswerState.SHOWN, origin, given, null);
  }

  /** The same, its words shown to nobody. */
  public Answer hide(String why) {
    return new Answer(office, survey, serial, AnswerState.HIDDEN, origin, given, why);
  }
}
