package org.gongkai.request;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * A rule set: the numbers of the law that hold for requests received from a day on. A request keeps
 * the one of its day of receipt, so that older ones do not move. What there is stands in {@link
 * Regulation}; whoever names one of these numbers asks the law of the day concerned.
 *
 * @param name by which events remember it; once stored it is read for ever
 * @param since the first day of receipt it holds for, Asia/Shanghai
 * @param term the term for the answer, in working days after receipt (Art. 33)
 * @param longestExtension the longest extension in all, in working days (Art. 33)
 * @param supplementWithin within so many working days of receipt a supplement may be asked for
 *     (Art. 30)
 * @param opinionTerm so many working days a third party (Art. 32) or an organ that made the
 *     information jointly (Art. 34) has to answer
 */
public record Law(
    String name,
    LocalDate since,
    int term,
    int longestExtension,
    int supplementWithin,
    int opinionTerm) {

  /** All rule sets, the oldest first. */
  private static final List<Law> ALL = all();

  /** A receipt before this day is refused: another regulation governed it. */
  public static final LocalDate FIRST_DAY = ALL.getFirst().since;

  private static final LocalDate RECONSIDERATION_FIRST = LocalDate.of(2024, Month.JANUARY, 1);

  /** Where rule sets come from; found as a service, so that one can be added beside the others. */
  public interface Source {
    /** The rule sets, in any order. */
    Stream<Law> laws();
  }

  private static List<Law> all() {
    List<Law> all =
        ServiceLoader.load(Source.class, Source.class.getClassLoader()).stream()
            .flatMap(source -> source.get().laws())
            .sorted(Comparator.comparing(Law::since))
            .toList();
    boolean unambiguous =
        all.stream().map(Law::name).distinct().count() == all.size()
            && all.stream().map(Law::since).distinct().count() == all.size();
    if (all.isEmpty() || !unambiguous) {
      throw new IllegalStateException("rule sets must differ in name and first day: " + all);
    }
    return all;
  }

  /**
   * The rule set in force on {@code day}.
   *
   * @throws IllegalArgumentException for a day before {@link #FIRST_DAY}
   */
  public static Law inForceOn(LocalDate day) {
    return ALL.reversed().stream()
        .filter(law -> !day.isBefore(law.since))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no rule set in force on " + day));
  }

  /**
   * The rule set of that name.
   *
   * @throws IllegalArgumentException for a name that no rule set has
   */
  public static Law named(String name) {
    return ALL.stream()
        .filter(law -> law.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no rule set " + name));
  }

  /** The name, by which it is stored. */
  @Override
  public String toString() {
    return name;
  }

  /**
   * Whether a refusal under Art. 14 to 16 made on {@code day} must be brought to reconsideration
   * before the court (行政复议法 2023, Art. 23(1)(4), since 2024-01-01).
   */
  public static boolean reconsiderationFirst(LocalDate day) {
    return !day.isBefore(RECONSIDERATION_FIRST);
  }
}
