package org.gongkai.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.DueDate;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Owner;
import org.gongkai.deadline.Subject;
import org.gongkai.matter.Matter;
import org.jspecify.annotations.Nullable;

/**
 * A duty (任务) of a year's plan on one of its days: a document that is written over.
 *
 * <p>It keeps what the plan said when it was last applied apart from what people did about it, so
 * that loading a plan again changes only what the plan changed.
 *
 * <p>What can be done: {@link #done} and {@link #waived} while it is open or standing; {@link
 * #reassigned} likewise; {@link #withEvidence} always, unless it is waived; {@link #explained} when
 * its day is over or it was done late; {@link #reopened} once it is done or waived. {@link
 * DutySteps} says so before it is done, and who may.
 *
 * @param id of the occurrence, unique in the office, e.g. {@code REPORT-2026}
 * @param plan the year of its plan
 * @param task what the plan says of it
 * @param dueOn its last day, Asia/Shanghai, also when that is a rest day; null for a standing one
 * @param inPlan whether the plan has it, as last applied
 * @param work what people did about it
 */
public record Duty(
    String id,
    int plan,
    Task task,
    @Nullable LocalDate dueOn,
    boolean inPlan,
    DutyState state,
    Work work)
    implements Matter {

  /** The room of duties in the book of deadlines. */
  public static final String ROOM = "DUTY";

  static final String GONE = "重新载入的方案中没有这项任务";

  /** A new one. */
  static Duty planned(int plan, Occurrence occurrence) {
    LocalDate due = occurrence.dueOn();
    return new Duty(occurrence.id(), plan, occurrence.task(), due, true, undone(due), Work.NONE);
  }

  private static DutyState undone(@Nullable LocalDate dueOn) {
    return dueOn == null ? DutyState.STANDING : DutyState.OPEN;
  }

  @Override
  public String title() {
    return task.title();
  }

  /** Who does it: as the plan has it, unless it was given to somebody else. */
  public Owner owner() {
    return Owner.parse(ownerId());
  }

  /** The id of that official, {@code CLERKS} or {@code HEADS}. */
  public String ownerId() {
    return work.reassignedTo() == null ? task.owner() : work.reassignedTo();
  }

  /** Whether its day was over before {@code day}, or before it was done. */
  public boolean isLate(LocalDate day) {
    return switch (state) {
      case OPEN -> dueOn != null && day.isAfter(dueOn);
      case DONE_LATE -> true;
      case DONE, WAIVED, STANDING -> false;
    };
  }

  /** Its deadline in the book, which is its calendar day and never moves; empty for none. */
  public Optional<Deadline> deadline(OfficeCode office) {
    return state != DutyState.OPEN || dueOn == null
        ? Optional.empty()
        : Optional.of(
            new Deadline(
                office,
                new Subject(ROOM, office + "#" + id),
                DeadlineKind.DUTY,
                0,
                DueDate.fixed(dueOn),
                owner(),
                task.title()));
  }

  // ---- what people do

  /** Done on that day, with this evidence besides what is there. */
  public Duty done(LocalDate on, List<Evidence> more) {
    DutyState done = dueOn != null && on.isAfter(dueOn) ? DutyState.DONE_LATE : DutyState.DONE;
    return with(done, work.with(more).done(on));
  }

  /** With more evidence. */
  public Duty withEvidence(List<Evidence> more) {
    return with(state, work.with(more));
  }

  /** With a word on why it is late. */
  public Duty explained(String reason) {
    return with(state, work.explained(reason));
  }

  /** Done by somebody else: an official's id, {@code CLERKS} or {@code HEADS}. */
  public Duty reassigned(String to) {
    return with(state, work.reassigned(to.equals(task.owner()) ? null : to));
  }

  /** Owed by nobody. */
  public Duty waived(String reason) {
    return with(DutyState.WAIVED, work.waived(reason));
  }

  /** To be done again; its evidence and explanations stay. */
  public Duty reopened() {
    return with(undone(dueOn), work.reopened());
  }

  // ---- what a plan does

  /** As the plan has it now. What is done keeps its day and state; what had gone is open again. */
  Duty replanned(Occurrence occurrence) {
    Task next = occurrence.task();
    Work kept = next.owner().equals(task.owner()) ? work : work.reassigned(null);
    if (state.isDone()) {
      return new Duty(id, plan, next, dueOn, true, state, kept);
    }
    LocalDate due = occurrence.dueOn();
    boolean stays = state == DutyState.WAIVED && inPlan;
    return new Duty(
        id, plan, next, due, true, stays ? state : undone(due), stays ? kept : kept.reopened());
  }

  /** As it stands when the plan has it no longer. */
  Duty unplanned() {
    boolean owed = state.isOpen();
    return new Duty(
        id,
        plan,
        task,
        dueOn,
        false,
        owed ? DutyState.WAIVED : state,
        owed ? work.waived(GONE) : work);
  }

  private Duty with(DutyState next, Work done) {
    return new Duty(id, plan, task, dueOn, inPlan, next, done);
  }
}
