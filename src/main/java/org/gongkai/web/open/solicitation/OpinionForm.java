package org.gongkai.web.open.solicitation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.input.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The form for an opinion as it is shown: what was typed and what is wrong.
 *
 * @param typed by field
 */
public record OpinionForm(Map<String, String> typed, List<Problem> problems) {

  private static final String SUBMISSION = "submissionId";

  public OpinionForm {
    typed = Map.copyOf(typed);
    problems = List.copyOf(problems);
  }

  /** Nothing typed yet; the same form sent twice is one opinion. */
  static OpinionForm empty() {
    return new OpinionForm(Map.of(SUBMISSION, UUID.randomUUID().toString()), List.of());
  }

  /** What was typed, or nothing. */
  public String value(String name) {
    return typed.getOrDefault(name, "");
  }

  /** What is wrong with the field, or null. */
  public @Nullable String error(String name) {
    return problems.stream()
        .filter(problem -> problem.field().equals(name))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }

  /** Where a problem's link leads. */
  public String anchor(Problem problem) {
    return switch (problem.field()) {
      case "content", "name", "email", SolicitationsPage.TRAP -> problem.field();
      default -> "opinion";
    };
  }

  /** No field of this form has the focus by itself. */
  public boolean focused(String name) {
    return false;
  }
}
