package org.gongkai.web.desk.queue;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.gongkai.alert.Morning;
import org.gongkai.alert.MorningRoom;
import org.gongkai.deadline.Owner;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.request.Status;
import org.gongkai.web.desk.Band;
import org.jspecify.annotations.Nullable;

/** Requests on the morning page: what waits by role, and the open ones that are not due soon. */
@Singleton
public class QueueMorning implements MorningRoom {

  private static final String PATH = "/desk/requests/";

  private final QueueReader reader;

  QueueMorning(QueueReader reader) {
    this.reader = reader;
  }

  /** The open requests, read once for the page. */
  public QueueReader.Read open(Morning morning) {
    return morning.once(
        QueueReader.Read.class, () -> reader.read(QueueReader.Seen.of(morning), QueueQuery.USUAL));
  }

  /** The queue below them; who only handles sees the own ones first. */
  public QueueList list(Morning morning) {
    Official me = morning.official();
    boolean handles = me.is(Role.HANDLER) && !me.is(Role.CLERK) && !me.is(Role.HEAD);
    QueueQuery query = handles ? QueueQuery.OWN_FIRST : QueueQuery.USUAL;
    return reader.list(QueueReader.Seen.of(morning), query, open(morning), List.of());
  }

  @Override
  public List<Task> tasks(Morning morning) {
    Official me = morning.official();
    var tasks = new ArrayList<Task>();
    if (me.is(Role.HEAD)) {
      boolean drafts = me.is(Role.HANDLER);
      String title = drafts ? "等待审批（您自己拟写、申请的，由另一名负责人审批）" : "等待审批";
      tasks.add(new Task(Place.TO_APPROVE, title, toDecide(morning)));
    }
    tasks.add(
        task(
            morning,
            Place.RETURNED,
            "答复稿被退回，等待修改",
            row -> row.returned() && morning.isMine(row.assigneeId())));
    if (me.is(Role.CLERK)) {
      tasks.add(task(morning, Place.TO_BEGIN, "新申请，等待分办", row -> row.assignee().equals("未分办")));
      tasks.add(
          task(
              morning,
              Place.TO_BEGIN,
              "等待与申请人确认收到",
              row -> row.status() == Status.AWAITING_RECEIPT));
      tasks.add(
          task(morning, Place.TO_DELIVER, "答复已批准，等待送达", row -> row.status() == Status.APPROVED));
    }
    return tasks.stream().filter(task -> task.count() > 0).toList();
  }

  /** What is to be decided, a row for each: what and how much, where it is decided. */
  private List<Row> toDecide(Morning morning) {
    var rows = new ArrayList<Row>();
    open(morning).rows().stream()
        .sorted(QueueList.usualOrder())
        .forEach(
            row -> {
              String page = PATH + row.number();
              add(rows, row, page + "#approve-extension", row.toDecide().extension());
              add(rows, row, page + "/answer/draft", row.toDecide().answer());
            });
    return rows;
  }

  private static void add(List<Row> rows, QueueList.Row row, String path, @Nullable String what) {
    if (what != null) {
      String note = "%s（%s，%s）".formatted(what, row.left(), row.assignee());
      rows.add(new Row(path, row.number(), row.title(), note));
    }
  }

  private Task task(Morning morning, Place place, String title, Predicate<QueueList.Row> which) {
    List<Row> rows =
        open(morning).rows().stream()
            .filter(which)
            .sorted(QueueList.usualOrder())
            .map(
                row ->
                    new Row(
                        PATH + row.number(),
                        row.number(),
                        row.title(),
                        "%s，%s，%s".formatted(row.status().words(), row.left(), row.assignee())))
            .toList();
    return new Task(place, title, rows);
  }

  /** Later than alerts begin, and those whose clock stands still. */
  @Override
  public List<Thing> inHand(Morning morning) {
    return open(morning).rows().stream()
        .filter(row -> row.assigneeId() != null)
        .filter(row -> row.band() == Band.LATER || row.band() == Band.NONE)
        .sorted(QueueList.usualOrder())
        .map(
            row ->
                new Thing(
                    PATH + row.number(),
                    row.number(),
                    row.title(),
                    row.status().words(),
                    row.due(),
                    new Owner.Official(Objects.requireNonNull(row.assigneeId()))))
        .toList();
  }
}
