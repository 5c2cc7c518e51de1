package org.gongkai.matter;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.calendar.Words;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineBook;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.Subject;
import org.gongkai.office.Office;

/**
 * Computes the open deadlines of matters anew when the calendar has changed: those that count
 * working days, and no others. A matter whose dates are already those of the calendar is left
 * alone, so that a run that was cut off goes on where it stopped.
 */
@Singleton
public class Revision {

  /** Later than anything is due. */
  private static final LocalDate EVER = LocalDate.of(9999, Month.DECEMBER, 31);

  /** A matter that somebody changed meanwhile has the new dates, or its turn once more. */
  private static final int TRIES = 5;

  private final Matters matters;
  private final MatterBook book;
  private final DeadlineBook deadlines;
  private final List<Room<?>> rooms;

  Revision(Matters matters, MatterBook book, DeadlineBook deadlines, Instance<Room<?>> rooms) {
    this.matters = matters;
    this.book = book;
    this.deadlines = deadlines;
    this.rooms = rooms.stream().<Room<?>>map(room -> room).filter(Room::countsWorkingDays).toList();
  }

  /** A deadline that moved. */
  public record Moved(Subject subject, DeadlineKind kind, LocalDate from, LocalDate to) {}

  /** What the calendar would move of the office; nothing is stored. */
  public List<Moved> tried(Office office, WorkingDays calendar) {
    var in = new Surroundings(office, calendar, matters.in(office).today());
    return moves(in).stream().flatMap(one -> one.moved.stream()).toList();
  }

  /** Moves what the office's calendar moves. */
  public List<Moved> revise(Office office) {
    Surroundings in = matters.in(office);
    var moved = new ArrayList<Moved>();
    List<Stale<?>> stale = moves(in);
    for (int attempt = 1; !stale.isEmpty() && attempt <= TRIES; attempt++) {
      List<Writing<?>> writings =
          stale.stream().<Writing<?>>map(one -> one.writing(matters, in)).toList();
      List<Moved> now = stale.stream().flatMap(one -> one.moved.stream()).toList();
      boolean all = matters.writeAll(writings, Instant.MAX);
      if (attempt == 1) {
        moved.addAll(now);
      }
      stale = all ? List.of() : moves(in);
    }
    return moved;
  }

  /** A matter whose stored dates are not those of the calendar. */
  private record Stale<M extends Matter>(
      Room<M> room, MatterBook.Versioned<M> there, List<Moved> moved) {

    Writing<M> writing(Matters matters, Surroundings in) {
      String what =
          moved.stream()
              .map(m -> m.kind.words() + "由" + Words.day(m.from) + "改为" + Words.day(m.to))
              .collect(Collectors.joining("；", "放假安排调整，期限重新计算：", ""));
      return matters
          .writing(
              room,
              there,
              there.matter(),
              what,
              in,
              new Matters.Done("dates-moved", in.today(), Entry.SYSTEM))
          .taking(room.redated(there.matter(), moved, there.entries() + 1, in));
    }
  }

  private List<Stale<?>> moves(Surroundings in) {
    List<Deadline> open =
        rooms.isEmpty() ? List.of() : deadlines.due(in.office().code(), EVER).deadlines();
    var stale = new ArrayList<Stale<?>>();
    rooms.forEach(room -> stale.addAll(moves(room, open, in)));
    return stale;
  }

  private <M extends Matter> List<Stale<M>> moves(
      Room<M> room, List<Deadline> open, Surroundings in) {
    Map<Subject, List<Deadline>> stored =
        open.stream()
            .filter(d -> d.subject().room().equals(room.name()))
            .collect(Collectors.groupingBy(Deadline::subject));
    List<String> ids = stored.keySet().stream().map(Subject::reference).toList();
    var stale = new ArrayList<Stale<M>>();
    book.documents(room, in.office().code(), ids)
        .values()
        .forEach(
            there -> {
              List<Moved> moved = moved(room, there.matter(), stored, in);
              if (!moved.isEmpty()) {
                stale.add(new Stale<>(room, there, moved));
              }
            });
    return stale;
  }

  private static <M extends Matter> List<Moved> moved(
      Room<M> room, M matter, Map<Subject, List<Deadline>> stored, Surroundings in) {
    var moved = new ArrayList<Moved>();
    for (Deadline now : room.deadlines(matter, in)) {
      stored.getOrDefault(now.subject(), List.of()).stream()
          .filter(was -> was.key().equals(now.key()))
          .filter(was -> !was.due().date().equals(now.due().date()))
          .map(was -> new Moved(now.subject(), now.kind(), was.due().date(), now.due().date()))
          .forEach(moved::add);
    }
    return moved;
  }
}
