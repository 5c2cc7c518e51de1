package org.gongkai.participation.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A survey that is answered on a page; both days are open, Asia/Shanghai.
 *
 * @param prolonged when and why it was last prolonged, or null
 */
public record Survey(
    LocalDate opensOn,
    LocalDate closesOn,
    @Nullable Prolonged prolonged,
    List<Question> questions) {

  /** The most questions of a survey. */
  public static final int MOST = 20;

  public Survey {
    questions = List.copyOf(Objects.requireNonNullElse(questions, List.of()));
  }

  /**
   * A prolongation.
   *
   * @param from the last day until then
   */
  public record Prolonged(LocalDate on, LocalDate from, String reason) {}

  /** The question of that id, or empty. */
  public Optional<Question> question(String id) {
    return questions.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** Whether some of it is answered in words. */
  public boolean asksForTexts() {
    return questions.stream().anyMatch(one -> one.kind() == Question.Kind.TEXT);
  }

  /** The same, open until a later day. */
  Survey prolong(LocalDate on, LocalDate to, String reason) {
    return new Survey(opensOn, to, new Prolonged(on, closesOn, reason), questions);
  }
}
