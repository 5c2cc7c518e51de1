package org.gongkai.web.desk;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongkai.OfficeTime;
import org.gongkai.calendar.Words;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.Desk;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineBook;
import org.gongkai.deadline.Owner;
import org.gongkai.input.Problem;
import org.gongkai.input.Refused;
import org.gongkai.notice.NoticeStatus;
import org.gongkai.notice.Outbox;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.OfficeCalendars;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.Status;
import org.gongkai.web.LoggedIn;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk}: what needs the official today, then the queue; {@code /desk/requests}: the queue
 * with its filters in the address. Costs the office's open deadlines of five working days, and at
 * most {@link QueueList#MOST} rows of the queue.
 */
@Path("/desk")
@Produces(Gate.HTML)
public class QueuePage {

  private final Gate gate;
  private final Desk desk;
  private final DeadlineBook deadlines;
  private final Outbox outbox;
  private final OfficeBook offices;
  private final OfficeCalendars calendars;
  private final Clock clock;
  private final Template home;
  private final Template queue;

  QueuePage(
      Gate gate,
      Desk desk,
      DeadlineBook deadlines,
      Outbox outbox,
      OfficeBook offices,
      OfficeCalendars calendars,
      Clock clock,
      @Location("desk/home.html") Template home,
      @Location("desk/queue.html") Template queue) {
    this.gate = gate;
    this.desk = desk;
    this.deadlines = deadlines;
    this.outbox = outbox;
    this.offices = offices;
    this.calendars = calendars;
    this.clock = clock;
    this.home = home;
    this.queue = queue;
  }

  /** What both pages look at. */
  private record Seen(LoggedIn.OfOffice me, Office office, WorkingDays calendar, LocalDate today) {
    Official official() {
      return me.official();
    }
  }

  private Seen seen() {
    LoggedIn.OfOffice me = gate.enter();
    return new Seen(
        me,
        offices.find(me.office()).orElseThrow(),
        calendars.of(me.office()),
        OfficeTime.today(clock));
  }

  @GET
  public String home(@QueryParam("done") @Nullable String done) {
    Seen seen = seen();
    var query = QueueList.Query.of(null, null, null, null, null, null, null);
    List<QueueList.Row> open = new ArrayList<>();
    String next = read(seen, query, open);
    QueueList list = list(seen, query, open, next, List.of());
    return home.data("today", today(seen, open))
        .data("list", list)
        .data("said", "password".equals(done) ? "密码已修改" : null)
        .render();
  }

  @GET
  @Path("requests")
  public Response queue(
      @QueryParam("status") @Nullable String status,
      @QueryParam("assignee") @Nullable String assignee,
      @QueryParam("dueBefore") @Nullable String dueBefore,
      @QueryParam("q") @Nullable String q,
      @QueryParam("sort") @Nullable String sort,
      @QueryParam("page") @Nullable String page,
      @QueryParam("cursor") @Nullable String cursor) {
    Seen seen = seen();
    var query = QueueList.Query.of(status, assignee, dueBefore, q, sort, page, cursor);
    Optional<RequestNumber> number =
        RequestNumber.parse(query.q().toUpperCase(Locale.ROOT))
            .filter(n -> n.office().equals(seen.me.office()));
    List<QueueList.Row> rows = new ArrayList<>();
    try {
      String next = read(seen, query, rows);
      if (number.isPresent() && rows.size() == 1) {
        return Response.seeOther(URI.create(RequestPage.path(number.get()))).build();
      }
      QueueList list = list(seen, query, rows, next, List.of());
      return Response.ok(queue.data("list", list).render()).build();
    } catch (Refused e) {
      QueueList list = list(seen, query, List.of(), null, e.problems());
      return Response.status(400).entity(queue.data("list", list).render()).build();
    }
  }

  /** Reads the matching rows; where to go on, or null when all were read. */
  private @Nullable String read(Seen seen, QueueList.Query query, List<QueueList.Row> rows) {
    boolean nobody = query.assignee().equals(QueueList.NOBODY);
    String assignee = nobody || query.assignee().isEmpty() ? null : query.assignee();
    String cursor = query.cursor().isEmpty() ? null : query.cursor();
    do {
      String before = query.dueBefore().isEmpty() ? null : query.dueBefore();
      String q = query.q().isEmpty() ? null : query.q();
      var filter = new Desk.Filter(query.statuses(), assignee, before, q, cursor);
      CaseBook.Page page = desk.queue(seen.me.office(), filter);
      page.rows().stream()
          .filter(row -> !nobody || row.assignee() == null)
          .map(row -> QueueList.Row.of(row, seen.office, seen.calendar, seen.today))
          .forEach(rows::add);
      cursor = page.next();
    } while (cursor != null && rows.size() < QueueList.MOST);
    return cursor;
  }

  private static QueueList list(
      Seen seen,
      QueueList.Query query,
      List<QueueList.Row> rows,
      @Nullable String next,
      List<Problem> problems) {
    List<QueueList.Row> sorted = rows.stream().sorted(QueueList.order(query.sort())).toList();
    int from = Math.min((query.page() - 1) * QueueList.PAGE, sorted.size());
    int to = Math.min(from + QueueList.PAGE, sorted.size());
    String more = null;
    if (to < sorted.size()) {
      more = query.address(query.page() + 1, query.cursor());
    } else if (next != null) {
      more = query.address(1, next);
    }
    String back = query.page() > 1 ? query.address(query.page() - 1, query.cursor()) : null;
    return new QueueList(
        query,
        sorted.subList(from, to),
        more,
        back,
        sorted.size(),
        next != null,
        problems,
        QueueList.statuses(query),
        QueueList.assignees(query, seen.office),
        QueueList.sorts(query));
  }

  // ---- today

  private Today today(Seen seen, List<QueueList.Row> open) {
    LocalDate until = seen.calendar.plus(seen.today, 5);
    Map<Band, List<Today.Item>> mine = new EnumMap<>(Band.class);
    var watch = new ArrayList<Today.Item>();
    DeadlineBook.Due book = deadlines.due(seen.me.office(), until).on(seen.today, seen.calendar);
    for (Deadline deadline : book.deadlines()) {
      int left = seen.calendar.left(seen.today, deadline.due().date());
      if (left > 5) {
        continue;
      }
      Today.Item item = item(seen, deadline, left);
      if (isMine(deadline.owner(), seen.official())) {
        mine.computeIfAbsent(item.band(), _ -> new ArrayList<>()).add(item);
      } else if (seen.official().is(Role.HEAD) && left <= 1) {
        watch.add(item);
      }
    }
    return new Today(mine, tasks(seen, open), watch);
  }

  static boolean isMine(Owner owner, Official me) {
    return switch (owner) {
      case Owner.Official o -> o.id().equals(me.id());
      case Owner.Everyone everyone ->
          me.is(everyone == Owner.Everyone.CLERKS ? Role.CLERK : Role.HEAD);
    };
  }

  private static Today.Item item(Seen seen, Deadline deadline, int left) {
    String who =
        switch (deadline.owner()) {
          case Owner.Official o -> seen.office.official(o.id()).map(Official::name).orElse(o.id());
          case Owner.Everyone everyone -> everyone == Owner.Everyone.CLERKS ? "登记人员" : "负责人";
        };
    return new Today.Item(
        deadline.ofRequest() ? "/desk/requests/" + deadline.reference() : null,
        deadline.reference(),
        deadline.title(),
        deadline.kind().words(),
        Words.due(deadline.due()),
        Band.left(left),
        Band.of(left),
        who);
  }

  private List<Today.Task> tasks(Seen seen, List<QueueList.Row> open) {
    Official me = seen.official();
    var tasks = new ArrayList<Today.Task>();
    if (me.is(Role.HEAD)) {
      add(tasks, "等待审批", open, QueueList.Row::awaitsHead);
    }
    if (me.is(Role.CLERK)) {
      add(tasks, "新申请，等待分办", open, row -> row.assignee().equals("未分办"));
      add(tasks, "等待与申请人确认收到", open, row -> row.status() == Status.AWAITING_RECEIPT);
      add(tasks, "答复已批准，等待送达", open, row -> row.status() == Status.APPROVED);
      int post = outbox.waiting(seen.me.office(), NoticeStatus.TO_POST).size();
      if (post > 0) {
        tasks.add(new Today.Task("文书等待邮寄", "/desk/post", List.of(), post));
      }
      int failed = outbox.waiting(seen.me.office(), NoticeStatus.FAILED).size();
      if (failed > 0) {
        tasks.add(new Today.Task("邮件没有送达，须改用电话或邮寄", "/desk/notices", List.of(), failed));
      }
    }
    return tasks;
  }

  private static void add(
      List<Today.Task> tasks,
      String title,
      List<QueueList.Row> open,
      Predicate<QueueList.Row> which) {
    List<QueueList.Row> rows = open.stream().filter(which).sorted(QueueList.order("due")).toList();
    if (!rows.isEmpty()) {
      tasks.add(new Today.Task(title, "", rows, rows.size()));
    }
  }
}
