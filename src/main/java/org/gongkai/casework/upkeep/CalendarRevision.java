package org.gongkai.casework.upkeep;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.OfficeTime;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.DeskRows;
import org.gongkai.casework.OpenedCase;
import org.gongkai.casework.Rows;
import org.gongkai.casework.command.Casework;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineBook;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Subject;
import org.gongkai.matter.Revision;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.OfficeList;
import org.gongkai.office.Role;
import org.gongkai.request.RequestBook;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestEvent.DatesMoved.Move;
import org.gongkai.request.RequestNumber;
import org.jboss.logging.Logger;

/**
 * Computes open deadlines anew when the calendar has changed: request by request, each in its own
 * transaction, then those of matters. A request whose dates are already those of the calendar is
 * left alone, so a run that was cut off goes on where it stopped.
 */
@Singleton
public class CalendarRevision {

  private static final Logger LOG = Logger.getLogger(CalendarRevision.class);
  private static final int TRIES = 5;

  private static final LocalDate BEHIND_ALL = LocalDate.of(9999, 12, 31);

  private final Casework casework;
  private final CaseBook cases;
  private final DeskRows rows;
  private final DeadlineBook deadlines;
  private final OfficeList offices;
  private final OfficeBook organs;
  private final Revision matters;
  private final Clock clock;

  CalendarRevision(
      Casework casework,
      CaseBook cases,
      DeskRows rows,
      DeadlineBook deadlines,
      OfficeList offices,
      OfficeBook organs,
      Revision matters,
      Clock clock) {
    this.casework = casework;
    this.cases = cases;
    this.rows = rows;
    this.deadlines = deadlines;
    this.offices = offices;
    this.organs = organs;
    this.matters = matters;
    this.clock = clock;
  }

  /** A deadline that moved. */
  public record Moved(
      @JsonSerialize(using = ToStringSerializer.class) Subject subject,
      DeadlineKind kind,
      LocalDate from,
      LocalDate to) {}

  /** Revises what is open in all offices. */
  public List<Moved> reviseAll() {
    return offices.codes().stream().flatMap(office -> revise(office).stream()).toList();
  }

  /**
   * The requests whose handler no longer works here, or handles no more, become the clerks' again.
   *
   * @return how many of each official
   */
  public Map<String, Integer> unassign(Office office) {
    var returned = new TreeMap<String, Integer>();
    for (RequestNumber number : rows.open(office.code())) {
      rows.row(number)
          .map(CaseBook.DeskRow::assignee)
          .filter(id -> office.official(id).filter(now -> now.is(Role.HANDLER)).isEmpty())
          .ifPresent(
              id -> {
                if (unassigned(number, id)) {
                  returned.merge(id, 1, Integer::sum);
                }
              });
    }
    return returned;
  }

  /** One that cannot be read keeps nobody from leaving, and no other from its turn. */
  private boolean unassigned(RequestNumber number, String left) {
    try {
      casework.unassign(number, left);
      return true;
    } catch (RequestBook.UnreadableRecord e) {
      LOG.errorf(e, "RevisionSkipped request=%s", number);
      return false;
    }
  }

  /**
   * Revises what is open in one office. A request whose items cannot be read is logged with the key
   * and left as it is; the others go on.
   */
  public List<Moved> revise(OfficeCode office) {
    var moved = new ArrayList<Moved>();
    for (RequestNumber number : withDeadlines(office)) {
      try {
        moved.addAll(revise(number));
      } catch (RequestBook.UnreadableRecord e) {
        LOG.errorf(e, "RevisionSkipped request=%s", number);
      }
    }
    moved.addAll(ofMatters(matters.revise(organ(office))));
    return moved;
  }

  /**
   * What a calendar would do.
   *
   * @param moved the dates that it would move
   * @param settled how many dates would be definite and are provisional now
   * @param unreadable requests that could not be read and are left out
   */
  public record Trial(List<Moved> moved, int settled, int unreadable) {}

  /** What the calendar would do to what is open in the office; nothing is stored. */
  Trial tried(OfficeCode office, WorkingDays calendar) {
    var moved = new ArrayList<Moved>();
    int settled = 0;
    int unreadable = 0;
    for (RequestNumber number : withDeadlines(office)) {
      try {
        List<Deadline> stored = cases.deadlines(number);
        List<Deadline> then =
            casework.open(number).stream()
                .flatMap(opened -> opened.request().deadlines(calendar).stream())
                .toList();
        moved.addAll(moved(number, moves(stored, then)));
        settled += settled(stored, then);
      } catch (RequestBook.UnreadableRecord e) {
        LOG.errorf(e, "RevisionSkipped request=%s", number);
        unreadable++;
      }
    }
    moved.addAll(ofMatters(matters.tried(organ(office), calendar)));
    return new Trial(moved, settled, unreadable);
  }

  /** What is open, and what has ended and still has something due. */
  private Set<RequestNumber> withDeadlines(OfficeCode office) {
    var all = new LinkedHashSet<>(rows.open(office));
    deadlines.due(office, BEHIND_ALL).deadlines().stream()
        .map(Deadline::subject)
        .flatMap(subject -> RequestNumber.ofSubject(subject).stream())
        .forEach(all::add);
    return all;
  }

  private Office organ(OfficeCode office) {
    return organs.find(office).orElseThrow();
  }

  private static List<Moved> ofMatters(List<Revision.Moved> moved) {
    return moved.stream().map(m -> new Moved(m.subject(), m.kind(), m.from(), m.to())).toList();
  }

  private static int settled(List<Deadline> stored, List<Deadline> then) {
    return Math.toIntExact(
        then.stream()
            .filter(next -> !next.due().provisional())
            .filter(
                next ->
                    stored.stream()
                        .anyMatch(was -> was.key().equals(next.key()) && was.due().provisional()))
            .count());
  }

  private static List<Moved> moved(RequestNumber number, List<Move> moves) {
    return moves.stream()
        .map(m -> new Moved(number.subject(), m.kind(), m.from().date(), m.to().date()))
        .toList();
  }

  private List<Moved> revise(RequestNumber number) {
    for (int attempt = 1; ; attempt++) {
      try {
        return reviseOnce(number);
      } catch (CaseBook.Conflict e) {
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
  }

  private List<Moved> reviseOnce(RequestNumber number) {
    Optional<OpenedCase> found = casework.open(number);
    if (found.isEmpty()) {
      return List.of();
    }
    OpenedCase opened = found.get();
    List<Deadline> now = opened.request().deadlines(opened.calendar());
    List<Deadline> stored = cases.deadlines(number);
    List<Move> moves = moves(stored, now);
    if (!moves.isEmpty()) {
      LocalDate today = OfficeTime.today(clock);
      var event = new RequestEvent.DatesMoved(moves, today, RequestEvent.SYSTEM);
      casework.commit(opened, event);
    } else if (!stored.containsAll(now)) {
      cases.commit(
          new CaseBook.Change(
              Rows.of(opened.entries(), opened.request(), opened.calendar()),
              List.of(),
              opened.request().version(),
              now,
              List.of(),
              List.of(),
              null,
              null,
              List.of(),
              null,
              null,
              null,
              List.of(),
              null));
    }
    return moved(number, moves);
  }

  private static List<Move> moves(List<Deadline> stored, List<Deadline> now) {
    var moves = new ArrayList<Move>();
    for (Deadline next : now) {
      stored.stream()
          .filter(was -> was.key().equals(next.key()))
          .map(Deadline::due)
          .filter(was -> !was.date().equals(next.due().date()))
          .findFirst()
          .ifPresent(was -> moves.add(move(next, was)));
    }
    return moves;
  }

  private static Move move(Deadline next, DueDate was) {
    return new Move(next.kind(), next.of(), was, next.due());
  }
}
