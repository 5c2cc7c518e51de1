package org.gongkai.web.desk.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.duty.PlanChange;
import org.gongkai.input.Problem;
import org.gongkai.matter.Load;
import org.gongkai.office.Office;
import org.jspecify.annotations.Nullable;

/**
 * What the page of plans shows.
 *
 * @param text of the plan as it was pasted or uploaded
 * @param tried what loading it would change, or null
 * @param problems why it was not taken, with their lines
 * @param said what was done, or null
 */
public record PlanSheet(
    List<Year> years,
    String text,
    @Nullable Tried tried,
    List<String> problems,
    @Nullable String said) {

  /** As many ids of each kind are named. */
  private static final int NAMED = 60;

  /** A plan that is loaded. */
  public record Year(int year, LocalDate on, String by, int version, boolean loading) {
    static Year of(int year, Load load, Office office) {
      return new Year(year, load.on(), office.nameOf(load.by()), load.version(), load.loading());
    }
  }

  /**
   * What loading would change.
   *
   * @param year of the plan
   */
  public record Tried(int year, List<Group> groups, int kept, List<String> warnings) {
    static Tried of(PlanChange change) {
      return new Tried(
          change.plan().plan().year(),
          Stream.of(
                  Group.of("新增", change.added()),
                  Group.of("修改", change.changed()),
                  Group.of("免除（方案中已删去）", change.dropped()))
              .filter(group -> group.count() > 0)
              .toList(),
          change.kept(),
          change.warnings());
    }
  }

  /**
   * Occurrences to which the same happens.
   *
   * @param ids the first of them
   */
  public record Group(String words, int count, List<String> ids) {
    static Group of(String words, List<String> ids) {
      return new Group(words, ids.size(), ids.stream().limit(NAMED).toList());
    }

    /** How many are not named. */
    public int more() {
      return count - ids.size();
    }
  }

  static PlanSheet empty(List<Year> years, @Nullable String said) {
    return new PlanSheet(years, "", null, List.of(), said);
  }

  PlanSheet with(String given) {
    return new PlanSheet(years, given, tried, problems, said);
  }

  PlanSheet tried(PlanChange change) {
    return new PlanSheet(years, text, Tried.of(change), problems, said);
  }

  PlanSheet refused(List<Problem> why) {
    return new PlanSheet(years, text, tried, why.stream().map(PlanSheet::words).toList(), said);
  }

  private static String words(Problem problem) {
    if (problem.line() == null) {
      return problem.message();
    }
    return "第%d行（%s）：%s".formatted(problem.line(), problem.field(), problem.message());
  }
}
