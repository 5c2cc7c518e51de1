package org.gongkai.alert;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.Subject;
import org.gongkai.office.Office;

/** What is due, as officials are shown it: each asked of the room that it belongs to. */
@Singleton
public class Subjects {

  /** A thing of no room that is known: an older or a newer program's. It is due all the same. */
  private static final SubjectRoom UNKNOWN =
      new SubjectRoom() {
        @Override
        public boolean has(Subject subject) {
          return true;
        }

        @Override
        public String label(Subject subject) {
          return subject.reference();
        }

        @Override
        public Optional<String> path(Subject subject) {
          return Optional.empty();
        }
      };

  private final List<SubjectRoom> rooms;

  public Subjects(@All List<SubjectRoom> rooms) {
    this.rooms = rooms;
  }

  private SubjectRoom of(Deadline deadline) {
    return of(deadline.subject());
  }

  private SubjectRoom of(Subject subject) {
    return rooms.stream().filter(room -> room.has(subject)).findFirst().orElse(UNKNOWN);
  }

  /** What an official calls the thing in a list. */
  public String label(Subject subject) {
    return of(subject).label(subject);
  }

  /** The path of its page on the desk, or empty. */
  public Optional<String> path(Subject subject) {
    return of(subject).path(subject);
  }

  /** What an official calls it in a list. */
  public String label(Deadline deadline) {
    return of(deadline).label(deadline.subject());
  }

  /** The kind of work that it is. */
  public String work(Deadline deadline) {
    return of(deadline).work();
  }

  /** The path of its page on the desk, or empty. */
  public Optional<String> path(Deadline deadline) {
    return of(deadline).path(deadline.subject());
  }

  /** How an appointment about it is called. */
  public String appointment(Deadline deadline) {
    return of(deadline).appointment(deadline);
  }

  /**
   * Who is told of it on the day, by id: its owner, with an absent one the deputy; of one who has
   * left those whom its room names.
   */
  public Set<String> responsible(Office office, Deadline deadline, LocalDate day) {
    return office.responsible(deadline.owner(), of(deadline).whenNobodys(), day);
  }

  /** Whether the morning page shows it so many working days ahead. */
  public boolean isShown(Deadline deadline, int workingDaysLeft) {
    return workingDaysLeft <= of(deadline).shownAhead();
  }
}
