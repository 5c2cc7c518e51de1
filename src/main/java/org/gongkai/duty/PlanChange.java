package org.gongkai.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongkai.deadline.Owner;
import org.gongkai.office.Office;
import org.gongkai.office.Official;
import org.jspecify.annotations.Nullable;

/**
 * What loading a plan changes. The lists hold ids of dated occurrences alone, by the day due.
 *
 * @param plan as it is stored
 * @param steps what is to be done, one for each duty that changes
 * @param added new, or open again because the plan has it again
 * @param changed with another day, title, owner, basis, indicator or evidence
 * @param dropped gone from the plan and not done: waived
 * @param kept how many dated ones stay as they are; what is done counts among them
 * @param warnings owners whom the office does not have, in Chinese
 */
public record PlanChange(
    LoadedPlan plan,
    List<PlanStep> steps,
    List<String> added,
    List<String> changed,
    List<String> dropped,
    int kept,
    List<String> warnings) {

  /**
   * Compares a plan with what is loaded of its year. Nothing is changed.
   *
   * @param before the plan of that year as last loaded, or null
   * @param duties of that year's plan as they stand, all of them
   * @param today the day of the load, Asia/Shanghai
   */
  public static PlanChange compare(
      Plan next,
      @Nullable LoadedPlan before,
      Collection<Duty> duties,
      LocalDate today,
      Office office) {
    var plan = new LoadedPlan(next, before == null ? today : before.firstLoadedOn());
    List<PlanStep> steps = steps(plan, duties);
    List<String> changed = ids(steps, PlanStep::changes);
    List<String> added = ids(steps, PlanStep::adds);
    int kept = dated(plan, duties) - added.size() - changed.size();
    List<String> dropped = ids(steps, PlanStep::drops);
    return new PlanChange(plan, steps, added, changed, dropped, kept, warnings(next, office));
  }

  /**
   * What is still to be done so that the duties stand as the plan says; empty when they do. A load
   * that was broken off is finished by it.
   */
  public static List<PlanStep> steps(LoadedPlan plan, Collection<Duty> duties) {
    Map<String, Duty> standing = new HashMap<>();
    duties.forEach(duty -> standing.put(duty.id(), duty));
    List<PlanStep> steps = new ArrayList<>();
    for (Occurrence wanted : plan.opened()) {
      Duty now = standing.remove(wanted.id());
      PlanStep.of(plan.plan().year(), wanted, now).ifPresent(steps::add);
    }
    standing.values().stream()
        .sorted(Comparator.comparing(Duty::id))
        .flatMap(gone -> PlanStep.without(gone).stream())
        .forEach(steps::add);
    return List.copyOf(steps);
  }

  /** How many dated ones there are when all is applied: of the plan, or done. */
  private static int dated(LoadedPlan plan, Collection<Duty> duties) {
    Map<String, LocalDate> days = new HashMap<>();
    plan.opened().stream()
        .filter(wanted -> wanted.dueOn() != null)
        .forEach(wanted -> days.put(wanted.id(), wanted.dueOn()));
    duties.stream()
        .filter(duty -> duty.state().isDone() && duty.dueOn() != null)
        .forEach(duty -> days.put(duty.id(), duty.dueOn()));
    return days.size();
  }

  private static List<String> ids(List<PlanStep> steps, Predicate<PlanStep> which) {
    return steps.stream()
        .filter(which)
        .sorted(Comparator.comparing(PlanChange::day).thenComparing(PlanStep::id))
        .map(PlanStep::id)
        .toList();
  }

  private static LocalDate day(PlanStep step) {
    LocalDate after = step.after().dueOn();
    LocalDate before = step.before() == null ? null : step.before().dueOn();
    return after != null ? after : before != null ? before : LocalDate.MAX;
  }

  private static List<String> warnings(Plan plan, Office office) {
    return plan.duties().stream()
        .map(PlannedTask::task)
        .flatMap(task -> warning(task, office).stream())
        .toList();
  }

  private static Optional<String> warning(Task task, Office office) {
    if (!(task.plannedOwner() instanceof Owner.Official one)) {
      return Optional.empty();
    }
    Optional<Official> known = office.official(one.id());
    if (known.filter(Official::active).isPresent()) {
      return Optional.empty();
    }
    String who = known.isPresent() ? "已不在岗" : "不是本机关人员的登录名";
    String hint =
        office.officials().stream()
            .filter(official -> official.active() && official.name().equals(one.id()))
            .findFirst()
            .map(official -> "（是不是 " + official.id() + "？）")
            .orElse("");
    return Optional.of("%s：负责人 %s %s%s，暂由负责人（HEADS）办理".formatted(task.id(), one.id(), who, hint));
  }
}
