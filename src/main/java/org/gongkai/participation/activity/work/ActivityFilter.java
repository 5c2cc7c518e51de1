package org.gongkai.participation.activity.work;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.gongkai.input.Clean;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.ActivityKind;
import org.gongkai.participation.activity.ActivityState;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the list; null asks for all.
 *
 * @param year in which it was held, or opened
 * @param q part of a topic
 */
public record ActivityFilter(
    @Nullable ActivityKind kind,
    @Nullable Integer year,
    @Nullable ActivityState state,
    @Nullable String q) {

  /**
   * Reads it.
   *
   * @param given the value of a parameter, or null
   * @throws org.gongkai.input.Refused with all that is wrong
   */
  public static ActivityFilter read(Function<String, @Nullable String> given) {
    var problems = new Problems();
    ActivityKind kind = problems.oneOf("kind", "活动种类", given.apply("kind"), ActivityKind.class);
    ActivityState state = problems.oneOf("state", "状态", given.apply("state"), ActivityState.class);
    String year = Clean.halfWidth(Clean.line(given.apply("year")));
    boolean sound = year == null || year.matches("\\d{4}");
    if (!sound) {
      problems.add("year", Code.FORMAT, "年份请填四位数字，例如 2026");
    }
    problems.orRefuse();
    String q = Clean.line(given.apply("q"));
    return new ActivityFilter(
        kind,
        year == null ? null : Integer.valueOf(year),
        state,
        q == null ? null : q.toLowerCase(Locale.ROOT));
  }

  boolean fits(Activity one, LocalDate today) {
    return (kind == null || one.content().kind() == kind)
        && (year == null || one.content().on().getYear() == year)
        && (state == null || one.on(today) == state)
        && (q == null || one.title().toLowerCase(Locale.ROOT).contains(q));
  }
}
