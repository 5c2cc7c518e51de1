package org.gongkai.participation.solicitation.work;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.gongkai.input.Clean;
import org.gongkai.input.Problems;
import org.gongkai.participation.solicitation.Solicitation;
import org.gongkai.participation.solicitation.SolicitationState;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the list; null asks for all.
 *
 * @param q part of a title
 */
public record SolicitationFilter(@Nullable SolicitationState state, @Nullable String q) {

  /**
   * Reads it.
   *
   * @param given the value of a parameter, or null
   * @throws org.gongkai.input.Refused with all that is wrong
   */
  public static SolicitationFilter read(Function<String, @Nullable String> given) {
    var problems = new Problems();
    SolicitationState state =
        problems.oneOf("state", "状态", given.apply("state"), SolicitationState.class);
    problems.orRefuse();
    String q = Clean.line(given.apply("q"));
    return new SolicitationFilter(state, q == null ? null : q.toLowerCase(Locale.ROOT));
  }

  /** Which stretch of the list is looked through; null for both. */
  @Nullable Boolean open() {
    if (state == null) {
      return null;
    }
    return switch (state) {
      case DRAFT, ANNOUNCED, OPEN, CLOSED -> true;
      case RESULT_PUBLISHED, WITHDRAWN -> false;
    };
  }

  boolean fits(Solicitation one, LocalDate today) {
    return (state == null || one.on(today) == state)
        && (q == null || one.title().toLowerCase(Locale.ROOT).contains(q));
  }
}
