package org.gongkai.web.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.OfficeTime;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.Desk;
import org.gongkai.input.Problem;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.OfficeCalendars;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.web.LoggedIn;
import org.jspecify.annotations.Nullable;

/** Reads the queue for the pages that show it: {@link QueueList#MOST} rows at most. */
@Singleton
class QueueReader {

  private final Desk desk;
  private final OfficeBook offices;
  private final OfficeCalendars calendars;
  private final Clock clock;

  QueueReader(Desk desk, OfficeBook offices, OfficeCalendars calendars, Clock clock) {
    this.desk = desk;
    this.offices = offices;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** What is looked at, and by whom. */
  record Seen(LoggedIn.OfOffice me, Office office, WorkingDays calendar, LocalDate today) {
    Official official() {
      return me.official();
    }
  }

  Seen seen(LoggedIn.OfOffice me) {
    return new Seen(
        me,
        offices.find(me.office()).orElseThrow(),
        calendars.of(me.office()),
        OfficeTime.today(clock));
  }

  /** Reads the matching rows; where to go on, or null when all were read. */
  @Nullable String read(Seen seen, QueueQuery query, List<QueueList.Row> rows) {
    String cursor = query.get("cursor").isEmpty() ? null : query.get("cursor");
    do {
      CaseBook.Page page = desk.queue(seen.me.office(), query.filter(cursor));
      page.rows().stream()
          .filter(row -> !query.isNobody() || row.assignee() == null)
          .map(row -> QueueList.Row.of(row, seen.office, seen.calendar, seen.today))
          .forEach(rows::add);
      cursor = page.next();
    } while (cursor != null && rows.size() < QueueList.MOST);
    return cursor;
  }

  /** The page that the query asks for. */
  static QueueList list(
      Seen seen,
      QueueQuery query,
      List<QueueList.Row> rows,
      @Nullable String next,
      List<Problem> problems) {
    List<QueueList.Row> sorted = rows.stream().sorted(QueueList.order(query)).toList();
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
        handlers(seen, rows),
        views(seen));
  }

  /** Who requests can be assigned to, with how many open ones each has; for who may assign. */
  private static List<FormView.Option> handlers(Seen seen, List<QueueList.Row> rows) {
    if (!seen.official().is(Role.CLERK) && !seen.official().is(Role.HEAD)) {
      return List.of();
    }
    return seen.office.all(Role.HANDLER).stream()
        .map(o -> FormView.option(o.id(), o.name() + "（名下" + held(rows, o) + "件）"))
        .toList();
  }

  private static long held(List<QueueList.Row> rows, Official official) {
    return rows.stream()
        .filter(row -> row.status().isOpen() && official.id().equals(row.assigneeId()))
        .count();
  }

  private static List<QueueQuery.Chip> views(Seen seen) {
    var views = new ArrayList<QueueQuery.Chip>();
    views.add(view("未办结", QueueQuery.USUAL));
    if (seen.official().is(Role.HANDLER)) {
      views.add(view("我承办的", QueueQuery.USUAL.with("assignee", seen.official().id())));
    }
    views.add(view("未分办", QueueQuery.USUAL.with("assignee", QueueQuery.NOBODY)));
    views.add(
        view("5个工作日内到期", QueueQuery.dueBefore(seen.calendar.plus(seen.today, 5).plusDays(1))));
    views.add(view("已办结", QueueQuery.USUAL.with("status", "closed")));
    return views;
  }

  private static QueueQuery.Chip view(String words, QueueQuery query) {
    return new QueueQuery.Chip(words, query.address());
  }
}
