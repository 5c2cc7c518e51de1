package org.gongkai.input;

import java.util.List;
import java.util.stream.Collectors;

/** Input with problems. Nothing was stored. */
public final class Refused extends RuntimeException {

  private final transient List<Problem> problems;

  public Refused(List<Problem> problems) {
    super(
        problems.stream()
            .map(problem -> problem.field() + ": " + problem.code())
            .collect(Collectors.joining(", ")));
    this.problems = List.copyOf(problems);
  }

  /** All of them. */
  public List<Problem> problems() {
    return problems;
  }

  /** Whether one of them is {@code code}. */
  public boolean has(Problem.Code code) {
    return problems.stream().anyMatch(problem -> problem.code().equals(code.slug()));
  }
}
