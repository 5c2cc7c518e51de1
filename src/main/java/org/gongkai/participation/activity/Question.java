package org.gongkai.participation.activity;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A question of a survey.
 *
 * @param id {@code q1} to {@code q20}, by its place
 * @param options what can be chosen of ONE and SEVERAL; the words of both ends of a SCALE, or none
 * @param required whether it must be answered
 */
public record Question(String id, Kind kind, String text, List<String> options, boolean required) {

  /** The steps of a scale. */
  public static final int STEPS = 5;

  /** How it is answered. */
  public enum Kind {
    ONE("单选"),
    SEVERAL("多选"),
    SCALE("打分（1至5）"),
    TEXT("填写文字");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** In words. */
    public String words() {
      return words;
    }

    /** Whether its answer is one or more of what can be chosen. */
    public boolean isChosen() {
      return this != TEXT;
    }
  }

  public Question {
    options = List.copyOf(Objects.requireNonNullElse(options, List.of()));
  }

  /** The id of the n-th question. */
  public static String id(int n) {
    return "q" + n;
  }

  /** Its place, from 1. */
  public int number() {
    return Integer.parseInt(id.substring(1));
  }

  /** What can be chosen, in words; empty for a text. */
  public List<String> choices() {
    return switch (kind) {
      case ONE, SEVERAL -> options;
      case SCALE -> IntStream.rangeClosed(1, STEPS).mapToObj(this::step).toList();
      case TEXT -> List.of();
    };
  }

  private String step(int n) {
    if (options.size() == 2 && n == 1) {
      return n + "（" + options.getFirst() + "）";
    }
    return options.size() == 2 && n == STEPS ? n + "（" + options.getLast() + "）" : "" + n;
  }

  /** All words of it. */
  public List<String> texts() {
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(text), options.stream())
        .toList();
  }
}
