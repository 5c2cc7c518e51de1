package org.gongkai.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * Something that must happen by a day.
 *
 * @param office whose book it stands in
 * @param subject what it belongs to
 * @param kind what is due
 * @param of the number of the event that opened it; 0 for a duty
 * @param due the last day, Asia/Shanghai, and whether it may still move
 * @param owner who is told
 * @param title what an official reads: of the request or the duty
 * @param every repeats every so many working days after {@code due}, as a reminder that is never
 *     overdue; 0 for once
 * @param lapsesAfter after this day nobody owes it any more, though nobody acts (a third party's
 *     silence ends its time); null for never
 */
public record Deadline(
    OfficeCode office,
    Subject subject,
    DeadlineKind kind,
    int of,
    DueDate due,
    Owner owner,
    String title,
    int every,
    @Nullable LocalDate lapsesAfter) {

  /** What makes it the same deadline, though its date, owner or title change. */
  public record Key(Subject subject, DeadlineKind kind, int of) {}

  /** A deadline that is due once. */
  public Deadline(
      OfficeCode office,
      Subject subject,
      DeadlineKind kind,
      int of,
      DueDate due,
      Owner owner,
      String title) {
    this(office, subject, kind, of, due, owner, title, 0, null);
  }

  /** The same, repeated every so many working days. */
  public Deadline every(int workingDays) {
    return new Deadline(office, subject, kind, of, due, owner, title, workingDays, null);
  }

  /** The same, owed by nobody any more after {@code day}. */
  public Deadline lapsingAfter(LocalDate day) {
    return new Deadline(office, subject, kind, of, due, owner, title, every, day);
  }

  /**
   * As it stands on {@code day}: one that repeats is due on its first day that is not over; one
   * that has lapsed is none.
   */
  public Optional<Deadline> on(LocalDate day, WorkingDays calendar) {
    if (lapsesAfter != null && day.isAfter(lapsesAfter)) {
      return Optional.empty();
    }
    if (every == 0 || !due.isBefore(day)) {
      return Optional.of(this);
    }
    LocalDate next = due.date();
    while (next.isBefore(day)) {
      next = calendar.plus(next, every);
    }
    DueDate then = calendar.dueOn(next);
    return Optional.of(
        new Deadline(office, subject, kind, of, then, owner, title, every, lapsesAfter));
  }

  /** The identity of this deadline. */
  public Key key() {
    return new Key(subject, kind, of);
  }
}
