package org.gongkai.search;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gongkai.input.Clean;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.item.ItemKind;
import org.gongkai.search.index.Asked;
import org.gongkai.search.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of what is public; null asks for all.
 *
 * @param q as it was typed
 * @param year of its formation, else of its publication
 * @param sort null for what fits best, or without words the newest
 * @param page from 1
 */
public record Question(
    @Nullable String q,
    @Nullable String office,
    @Nullable String column,
    @Nullable ItemKind kind,
    @Nullable Integer year,
    @Nullable Sorting sort,
    int page) {

  /** So many characters are searched for at the most. */
  public static final int LONGEST = 200;

  private static final int LONGEST_COLUMN = 100;
  private static final int FIRST_YEAR = 1949;
  private static final int LAST_YEAR = 2100;

  /** What comes first. */
  public enum Sorting {
    RELEVANCE,
    NEWEST
  }

  /**
   * Reads it.
   *
   * @param given the value of a parameter, or null
   * @param isOffice whether there is an office of that code
   * @throws org.gongkai.input.Refused with all that is wrong
   */
  public static Question read(
      Function<String, @Nullable String> given, Predicate<String> isOffice) {
    var problems = new Problems();
    String q = q(problems, given.apply("q"));
    String office = Clean.line(given.apply("office"));
    if (office != null && !isOffice.test(office)) {
      problems.add("office", Code.UNKNOWN_OFFICE, "没有找到这个机关，请核对机关代码");
    }
    String column = problems.line("column", "栏目", given.apply("column"), LONGEST_COLUMN);
    ItemKind kind = problems.oneOf("kind", "公文类型", given.apply("kind"), ItemKind.class);
    Integer year = year(problems, Clean.halfWidth(given.apply("year")));
    Sorting sort = sorting(problems, Clean.line(given.apply("sort")));
    int page = page(problems, Clean.halfWidth(given.apply("page")));
    problems.orRefuse();
    return new Question(q, office, column, kind, year, sort, page);
  }

  private static @Nullable String q(Problems problems, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    int length = Clean.length(typed);
    if (length > LONGEST) {
      problems.add("q", Code.LENGTH, "检索词不能超过%d个字，现有%d个字，请缩短后再检索".formatted(LONGEST, length));
    }
    return typed.strip();
  }

  private static @Nullable Integer year(Problems problems, @Nullable String year) {
    if (year == null) {
      return null;
    }
    int number = year.matches("\\d{4}") ? Integer.parseInt(year) : 0;
    if (number < FIRST_YEAR || number > LAST_YEAR) {
      problems.add("year", Code.FORMAT, "年份请写四位数字，例如 2026");
    }
    return number;
  }

  private static @Nullable Sorting sorting(Problems problems, @Nullable String sort) {
    if (sort == null) {
      return null;
    }
    for (Sorting one : Sorting.values()) {
      if (one.name().equalsIgnoreCase(sort)) {
        return one;
      }
    }
    problems.add("sort", Code.UNKNOWN_VALUE, "sort 只能是 relevance（相关度）或 newest（最新）");
    return null;
  }

  private static int page(Problems problems, @Nullable String page) {
    if (page == null) {
      return 1;
    }
    int number =
        page.matches("\\d{1,10}") ? (int) Math.min(Long.parseLong(page), 1_000_000_000) : 0;
    if (number < 1) {
      problems.add("page", Code.FORMAT, "页码请写从1起的数字");
    }
    return number;
  }

  /** What is searched for in texts; none without, or with nothing but punctuation. */
  public Words words() {
    String typed = q;
    return typed == null ? new Words(List.of()) : Words.of(typed);
  }

  /** Whether nothing but punctuation was typed, by which nothing is found. */
  public boolean isMarksAlone() {
    return q != null && words().isEmpty();
  }

  Asked on(LocalDate today) {
    return new Asked(
        words(),
        office,
        column,
        kind == null ? null : kind.name(),
        year,
        sort == Sorting.NEWEST,
        today);
  }
}
