package org.gongkai.participation.activity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What was answered to a survey, counted.
 *
 * @param total how many answers
 * @param questions one line each, in their order
 */
public record Result(int total, List<OfQuestion> questions) {

  /**
   * Of a question.
   *
   * @param answered of how many the parts are: those who answered; of several choices and texts all
   * @param counts by what could be chosen; of a text how many wrote something
   */
  public record OfQuestion(Question question, int answered, List<Bar> counts) {

    /** The mean of a scale, with two places; empty for other kinds and without an answer. */
    public Optional<String> mean() {
      if (question.kind() != Question.Kind.SCALE || answered == 0) {
        return Optional.empty();
      }
      long sum =
          IntStream.range(0, counts.size())
              .mapToLong(i -> (long) (i + 1) * counts.get(i).count())
              .sum();
      return Optional.of("%.2f".formatted((double) sum / answered));
    }
  }

  /**
   * How often something was chosen.
   *
   * @param percent of those who answered the question, rounded
   */
  public record Bar(String words, int count, int percent) {
    static Bar of(String words, int count, int all) {
      return new Bar(words, count, all == 0 ? 0 : Math.round(100f * count / all));
    }
  }

  /** Adds up what is counted. */
  public static Result of(Survey survey, Collection<Count> counts) {
    int total = counts.stream().mapToInt(Count::total).sum();
    return new Result(
        total, survey.questions().stream().map(one -> of(one, counts, total)).toList());
  }

  private static OfQuestion of(Question question, Collection<Count> counts, int total) {
    List<String> choices = question.kind().isChosen() ? question.choices() : List.of("写了意见的");
    int[] chosen =
        IntStream.rangeClosed(1, choices.size())
            .map(option -> counts.stream().mapToInt(one -> one.of(question.id(), option)).sum())
            .toArray();
    boolean one = question.kind() == Question.Kind.ONE || question.kind() == Question.Kind.SCALE;
    int answered = one ? IntStream.of(chosen).sum() : total;
    return new OfQuestion(
        question,
        answered,
        IntStream.range(0, chosen.length)
            .mapToObj(i -> Bar.of(choices.get(i), chosen[i], answered))
            .toList());
  }
}
