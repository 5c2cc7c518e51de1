package org.gongkai.web.desk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import org.gongkai.alert.RunBook;
import org.gongkai.calendar.Words;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.Casework;
import org.gongkai.casework.Command;
import org.gongkai.casework.Desk;
import org.gongkai.casework.OpenedCase;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineBook;
import org.gongkai.deadline.Owner;
import org.gongkai.file.FileName;
import org.gongkai.input.Problem;
import org.gongkai.input.Refused;
import org.gongkai.notice.NoticeStatus;
import org.gongkai.notice.Outbox;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.OfficeCalendars;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.request.CommandKind;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.RuleBroken;
import org.gongkai.request.Status;
import org.gongkai.web.Download;
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

  private static final int MOST_AT_ONCE = 50;

  private final Gate gate;
  private final Desk desk;
  private final Casework casework;
  private final CaseFolder folder;
  private final RunBook runs;
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
      Casework casework,
      CaseFolder folder,
      RunBook runs,
      DeadlineBook deadlines,
      Outbox outbox,
      OfficeBook offices,
      OfficeCalendars calendars,
      Clock clock,
      @Location("desk/home.html") Template home,
      @Location("desk/queue.html") Template queue) {
    this.gate = gate;
    this.desk = desk;
    this.casework = casework;
    this.folder = folder;
    this.runs = runs;
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
    List<QueueList.Row> open = new ArrayList<>();
    String next = read(seen, QueueQuery.USUAL, open);
    return home.data("today", today(seen, open))
        .data("list", list(seen, QueueQuery.USUAL, open, next, List.of()))
        .data("pulse", Pulse.of(runs, seen.me.office(), seen.calendar, clock))
        .data("said", "password".equals(done) ? "密码已修改" : null)
        .render();
  }

  @GET
  @Path("requests")
  public Response queue(@Context UriInfo uri, @QueryParam("done") @Nullable String done) {
    Seen seen = seen();
    QueueQuery query = QueueQuery.of(uri.getQueryParameters());
    List<QueueList.Row> rows = new ArrayList<>();
    try {
      String next = read(seen, query, rows);
      Optional<RequestNumber> number = RequestNumber.parse(query.get("q").toUpperCase(Locale.ROOT));
      if (number.isPresent() && rows.size() == 1) {
        return Response.seeOther(URI.create(RequestPage.path(number.get()))).build();
      }
      return queue(200, list(seen, query, rows, next, List.of()), said(done), List.of());
    } catch (Refused e) {
      return queue(400, list(seen, query, List.of(), null, e.problems()), null, List.of());
    }
  }

  /** The same rows as a spreadsheet, {@link QueueList#MOST} at most. */
  @GET
  @Path("requests.xlsx")
  @Produces(QueueSheet.TYPE)
  public Response sheet(@Context UriInfo uri) {
    Seen seen = seen();
    QueueQuery query = QueueQuery.of(uri.getQueryParameters());
    List<QueueList.Row> rows = new ArrayList<>();
    try {
      read(seen, query, rows);
    } catch (Refused e) {
      return Response.seeOther(URI.create(query.address())).build();
    }
    List<QueueList.Row> sorted = rows.stream().sorted(QueueList.order(query)).toList();
    var name = new FileName("申请清单-" + seen.today + ".xlsx");
    return Download.of(QueueSheet.of(sorted), QueueSheet.TYPE, name);
  }

  private static @Nullable String said(@Nullable String done) {
    return done != null && done.matches("[1-9]\\d{0,2}") ? "已分办" + done + "件" : null;
  }

  private Response queue(
      int status, QueueList list, @Nullable String said, List<String> unassigned) {
    String html =
        queue.data("list", list).data("said", said).data("unassigned", unassigned).render();
    return Response.status(status).entity(html).build();
  }

  /** Assigns each of the chosen requests; those that could not be are named with the reason. */
  @POST
  @Path("assign")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response assign(MultivaluedMap<String, String> form) {
    LoggedIn.OfOffice me = gate.enter(form, Role.CLERK, Role.HEAD);
    List<String> chosen =
        form.getOrDefault("number", List.of()).stream().limit(MOST_AT_ONCE).toList();
    String to = form.getFirst("to");
    var not = new ArrayList<String>();
    if (chosen.isEmpty()) {
      not.add("没有选择申请，请先在表中勾选");
    } else if (to == null || to.isBlank()) {
      not.add("没有选择承办人");
    } else {
      chosen.forEach(
          number -> assigned(me, number, to).ifPresent(why -> not.add(number + "：" + why)));
    }
    if (not.isEmpty()) {
      return Response.seeOther(URI.create("/desk/requests?done=" + chosen.size())).build();
    }
    Seen seen = seen();
    List<QueueList.Row> rows = new ArrayList<>();
    String next = read(seen, QueueQuery.USUAL, rows);
    return queue(422, list(seen, QueueQuery.USUAL, rows, next, List.of()), null, not);
  }

  @GET
  @Path("assign")
  public Response back() {
    return Response.seeOther(URI.create("/desk/requests")).build();
  }

  /** Assigns a request; why not, or empty. */
  private Optional<String> assigned(LoggedIn.OfOffice me, String number, String to) {
    OpenedCase opened = folder.open(me, number);
    ObjectNode tree =
        JsonNodeFactory.instance
            .objectNode()
            .put("command", CommandKind.ASSIGN.slug())
            .put("to", to);
    try {
      OpenedCase _ =
          casework.command(opened, Command.read(tree), me.official(), opened.request().version());
      return Optional.empty();
    } catch (Refused e) {
      return Optional.of(e.problems().getFirst().message());
    } catch (RuleBroken e) {
      return Optional.of(e.rule().message());
    } catch (CaseBook.Conflict e) {
      return Optional.of("刚刚被他人更新，请再办理一次");
    }
  }

  /** Reads the matching rows; where to go on, or null when all were read. */
  private @Nullable String read(Seen seen, QueueQuery query, List<QueueList.Row> rows) {
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

  private static QueueList list(
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
    open.stream()
        .filter(row -> seen.official().id().equals(row.assigneeId()))
        .filter(row -> row.band() == Band.LATER || row.band() == Band.NONE)
        .sorted(QueueList.usualOrder())
        .forEach(row -> mine.computeIfAbsent(row.band(), _ -> new ArrayList<>()).add(item(row)));
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

  private static Today.Item item(QueueList.Row row) {
    return new Today.Item(
        "/desk/requests/" + row.number(),
        row.number(),
        row.title(),
        row.status().words(),
        row.due() == null ? "" : Words.due(row.due()),
        row.left(),
        row.band(),
        row.assignee());
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
    List<QueueList.Row> rows = open.stream().filter(which).sorted(QueueList.usualOrder()).toList();
    if (!rows.isEmpty()) {
      tasks.add(new Today.Task(title, "", rows, rows.size()));
    }
  }
}
