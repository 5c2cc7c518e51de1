package org.gongkai.duty;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.OfficeCode;
import org.jspecify.annotations.Nullable;

/**
 * What loading a plan does to one duty. It follows from the plan and from the duty as it stands
 * alone, so that it can be worked out anew at any time: once it is applied there is none.
 *
 * @param before the duty as it stands, or null for a new one
 * @param after as it is to be stored
 */
public record PlanStep(Kind kind, @Nullable Duty before, Duty after) {

  /** What it does. */
  public enum Kind {
    CREATE("列入方案"),
    CHANGE("按方案修改"),
    WAIVE("方案中已删去"),
    REOPEN("重新列入方案");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** As the record of the duty says it. */
    public String words() {
      return words;
    }
  }

  /** The step for what the plan has, or empty when it stands so already. */
  static Optional<PlanStep> of(int plan, Occurrence wanted, @Nullable Duty now) {
    if (now == null) {
      return Optional.of(new PlanStep(Kind.CREATE, null, Duty.planned(plan, wanted)));
    }
    Duty after = now.replanned(wanted);
    if (after.equals(now)) {
      return Optional.empty();
    }
    boolean reopens = now.state() == DutyState.WAIVED && after.state().isOpen();
    return Optional.of(new PlanStep(reopens ? Kind.REOPEN : Kind.CHANGE, now, after));
  }

  /** The step for what the plan has no longer, or empty. */
  static Optional<PlanStep> without(Duty now) {
    return now.inPlan()
        ? Optional.of(
            new PlanStep(now.state().isOpen() ? Kind.WAIVE : Kind.CHANGE, now, now.unplanned()))
        : Optional.empty();
  }

  /** The deadlines that go from the book. */
  public List<Deadline> closes(OfficeCode office) {
    Optional<Deadline> next = after.deadline(office);
    return Stream.ofNullable(before)
        .flatMap(duty -> duty.deadline(office).stream())
        .filter(was -> next.map(Deadline::key).filter(was.key()::equals).isEmpty())
        .toList();
  }

  /** The deadlines that come into the book, or stand there otherwise than before. */
  public List<Deadline> opens(OfficeCode office) {
    Optional<Deadline> was = Optional.ofNullable(before).flatMap(duty -> duty.deadline(office));
    return after.deadline(office).stream().filter(next -> !was.equals(Optional.of(next))).toList();
  }

  /** Whether a day comes into the plan by it. */
  boolean adds() {
    return isDated(after) && after.state() == DutyState.OPEN && !wasOwed();
  }

  /** Whether a day goes from the plan by it. */
  boolean drops() {
    return wasOwed() && !(isDated(after) && after.state() == DutyState.OPEN);
  }

  /** Whether a day of the plan is another by it. */
  boolean changes() {
    return kind == Kind.CHANGE
        && after.inPlan()
        && isDated(after)
        && !after.state().isDone()
        && !adds();
  }

  private boolean wasOwed() {
    return before != null && before.state() == DutyState.OPEN;
  }

  private static boolean isDated(Duty duty) {
    return duty.dueOn() != null;
  }

  /** The duty's id. */
  public String id() {
    return after.id();
  }
}
