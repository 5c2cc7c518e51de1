package org.gongkai.web.desk.queue;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.OfficeTime;
import org.gongkai.alert.Morning;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.Desk;
import org.gongkai.casework.SavedViews;
import org.gongkai.input.Problem;
import org.gongkai.office.AwayWords;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeCalendars;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.request.RequestNumber;
import org.gongkai.web.form.FormView;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/** Reads the queue for the pages that show it: {@link QueueList#MOST} rows at most. */
@Singleton
public class QueueReader {

  private static final String OPEN = "未办结";
  private static final String MINE = "我承办的";
  private static final String NOBODYS = "未分办";
  private static final String SOON = "5个工作日内到期";
  private static final String ENDED = "已办结";

  /** The names of the filters that are there for everybody. */
  static final Set<String> BUILT_IN = Set.of(OPEN, MINE, NOBODYS, SOON, ENDED);

  private final Desk desk;
  private final OfficeCalendars calendars;
  private final SavedViews saved;
  private final Clock clock;

  QueueReader(Desk desk, OfficeCalendars calendars, SavedViews saved, Clock clock) {
    this.desk = desk;
    this.calendars = calendars;
    this.saved = saved;
    this.clock = clock;
  }

  /** What is looked at, by whom, when. */
  public record Seen(Office office, Official official, WorkingDays calendar, LocalDate today) {
    static Seen of(Morning morning) {
      return new Seen(morning.office(), morning.official(), morning.calendar(), morning.today());
    }
  }

  Seen seen(LoggedIn.OfOffice me) {
    return new Seen(me.organ(), me.official(), calendars.of(me.office()), OfficeTime.today(clock));
  }

  /**
   * Reads the matching rows; what the end of a number finds is among them, whatever the other
   * filters are.
   */
  public Read read(Seen seen, QueueQuery query) {
    String cursor = query.get("cursor").isEmpty() ? null : query.get("cursor");
    Map<RequestNumber, CaseBook.DeskRow> found = new LinkedHashMap<>();
    if (cursor == null) {
      desk.endingWith(seen.office.code(), query.get("q"))
          .forEach(row -> found.put(row.number(), row));
    }
    CaseBook.Page page = desk.queue(seen.office.code(), query.filter(cursor), QueueList.MOST);
    page.rows().forEach(row -> found.putIfAbsent(row.number(), row));
    List<QueueList.Row> rows =
        found.values().stream()
            .map(row -> QueueList.Row.of(row, seen.office, seen.calendar, seen.today))
            .toList();
    return new Read(rows, page.next(), page.held());
  }

  /**
   * What was read.
   *
   * @param next where to go on, or null when all were read
   * @param held as {@link CaseBook.Page#held} has it
   */
  public record Read(
      List<QueueList.Row> rows, @Nullable String next, @Nullable Map<String, Integer> held) {
    static final Read NOTHING = new Read(List.of(), null, null);
  }

  /** The page that the query asks for. */
  public QueueList list(Seen seen, QueueQuery query, Read read, List<Problem> problems) {
    String next = read.next;
    List<QueueList.Row> sorted = read.rows.stream().sorted(QueueList.order(query, seen.official)).toList();
    int from = Math.min((query.page() - 1) * QueueList.PAGE, sorted.size());
    int to = Math.min(from + QueueList.PAGE, sorted.size());
    String more = null;
    if (to < sorted.size()) {
      more = query.at(query.page() + 1, query.get("cursor")).address();
    } else if (next != null) {
      more = query.at(1, next).address();
    }
    String back =
        query.page() > 1 ? query.at(query.page() - 1, query.get("cursor")).address() : null;
    return new QueueList(
        query,
        sorted.subList(from, to),
        more,
        back,
        sorted.size(),
        next != null,
        problems,
        seen.office,
        handlers(seen, query, read),
        views(seen),
        saved.of(seen.official().id()).stream()
            .map(v -> view(v.name(), QueueQuery.parse(v.query())))
            .toList(),
        Set.of());
  }

  /** Who requests can be assigned to, with how many open ones each has; for who may assign. */
  private List<FormView.Option> handlers(Seen seen, QueueQuery query, Read read) {
    if (!seen.official().is(Role.CLERK) && !seen.official().is(Role.HEAD)) {
      return List.of();
    }
    if (read.rows.stream().noneMatch(row -> row.status().isOpen())) {
      return List.of(); // nothing that could be assigned
    }
    Read open = read.held == null && query.isFiltered() ? read(seen, QueueQuery.USUAL) : read;
    boolean more = open.held == null && open.next != null;
    return seen.office.all(Role.HANDLER).stream()
        .map(
            o ->
                FormView.option(
                    o.id(),
                    "%s（名下%d件%s）"
                        .formatted(
                            AwayWords.named(seen.office, o, seen.today),
                            held(open, o),
                            more ? "以上" : "")))
        .toList();
  }

  private static long held(Read open, Official official) {
    if (open.held != null) {
      return open.held.getOrDefault(official.id(), 0);
    }
    return open.rows.stream()
        .filter(row -> row.status().isOpen() && official.id().equals(row.assigneeId()))
        .count();
  }

  private static List<QueueQuery.Chip> views(Seen seen) {
    var views = new ArrayList<QueueQuery.Chip>();
    views.add(view(OPEN, QueueQuery.USUAL));
    if (seen.official().is(Role.HANDLER)) {
      views.add(view(MINE, QueueQuery.USUAL.with("assignee", seen.official().id())));
    }
    for (Official other : seen.office.all(Role.HANDLER)) {
      boolean own = other.id().equals(seen.official().id());
      if (!own && seen.office.handles(seen.official(), other.id(), seen.today)) {
        views.add(view("代" + other.name() + "办理的", QueueQuery.USUAL.with("assignee", other.id())));
      }
    }
    views.add(view(NOBODYS, QueueQuery.USUAL.with("assignee", QueueQuery.NOBODY)));
    views.add(view(SOON, QueueQuery.dueBefore(seen.calendar.plus(seen.today, 5).plusDays(1))));
    views.add(view(ENDED, QueueQuery.USUAL.with("status", "closed")));
    return views;
  }

  private static QueueQuery.Chip view(String words, QueueQuery query) {
    return new QueueQuery.Chip(words, query.address());
  }
}
