package org.gongkai.web.desk.morning;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongkai.alert.Subjects;
import org.gongkai.calendar.Words;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineBook;
import org.gongkai.deadline.Owner;
import org.gongkai.notice.NoticeStatus;
import org.gongkai.notice.Outbox;
import org.gongkai.office.Absence;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.report.AnnualReports;
import org.gongkai.report.MorningBook;
import org.gongkai.report.ReportBook;
import org.gongkai.report.YearReport;
import org.gongkai.request.Status;
import org.gongkai.web.desk.Band;
import org.gongkai.web.desk.DeskWords;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.queue.QueueList;
import org.gongkai.web.desk.queue.QueueQuery;
import org.gongkai.web.desk.queue.QueueReader;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk}: what needs the official today, then the queue. Costs the office's open deadlines
 * of two months, and at most {@link QueueList#MOST} rows of the queue.
 */
@Path("/desk")
@Produces(Gate.HTML)
public class HomePage {

  private static final Logger LOG = Logger.getLogger(HomePage.class);

  /** A yearly duty wants weeks of work, so it stands on the page for two months. */
  private static final int DUTIES_AHEAD = 62;

  private final Gate gate;
  private final QueueReader reader;
  private final MorningBook mornings;
  private final DeadlineBook deadlines;
  private final Outbox outbox;
  private final Clock clock;
  private final Subjects subjects;

  HomePage(
      Gate gate,
      QueueReader reader,
      MorningBook mornings,
      DeadlineBook deadlines,
      Outbox outbox,
      Clock clock,
      Subjects subjects) {
    this.subjects = subjects;
    this.gate = gate;
    this.reader = reader;
    this.mornings = mornings;
    this.deadlines = deadlines;
    this.outbox = outbox;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Home(Today today, QueueList list, Pulse pulse, List<String> away, @Nullable String said)
      implements TemplateInstance {}

  @GET
  public String home(@QueryParam("done") @Nullable String done) {
    QueueReader.Seen seen = reader.seen(gate.enter());
    QueueReader.Read read = reader.read(seen, QueueQuery.USUAL);
    int last = seen.today().getYear() - 1;
    MorningBook.Morning morning = mornings.morning(seen.me().office(), seen.today(), last);
    return new Home(
            today(seen, read.rows(), morning),
            reader.list(seen, QueueQuery.USUAL, read, List.of()),
            Pulse.of(morning.run(), seen.calendar(), outbox.pending(), clock),
            away(seen),
            "password".equals(done) ? "密码已修改" : null)
        .render();
  }

  /** Who is away that concerns the official. */
  private static List<String> away(QueueReader.Seen seen) {
    var away = new ArrayList<String>();
    for (Official other : seen.office().all(Role.HANDLER)) {
      Absence absence = other.absence();
      if (absence == null || !absence.covers(seen.today())) {
        continue;
      }
      String until = DeskWords.brief(absence.to());
      if (other.id().equals(seen.official().id())) {
        String deputy =
            seen.office()
                .deputy(other, seen.today())
                .map(o -> "由" + o.name() + "代办")
                .orElse("没有代办人在岗，由登记人员照看");
        away.add("您请假至%s，承办的申请%s。".formatted(until, deputy));
      } else if (seen.office().handles(seen.official(), other.id(), seen.today())) {
        away.add("%s请假至%s，承办的申请由您代办。".formatted(other.name(), until));
      }
    }
    return away;
  }

  private Today today(
      QueueReader.Seen seen, List<QueueList.Row> open, MorningBook.Morning morning) {
    LocalDate until = seen.today().plusDays(DUTIES_AHEAD);
    Map<Band, List<Today.Item>> mine = new EnumMap<>(Band.class);
    var watch = new ArrayList<Today.Item>();
    DeadlineBook.Due book =
        deadlines.due(seen.me().office(), until).on(seen.today(), seen.calendar());
    for (Deadline deadline : book.deadlines()) {
      int left = seen.calendar().left(seen.today(), deadline.due().date());
      if (!subjects.isShown(deadline, left)) {
        continue; // it stands in its room's own list
      }
      Today.Item item = item(seen, deadline, left);
      if (seen.isMine(deadline.owner())) {
        mine.computeIfAbsent(item.band(), _ -> new ArrayList<>()).add(item);
      } else if (seen.official().is(Role.HEAD) && left <= 1) {
        watch.add(item);
      }
    }
    open.stream()
        .filter(row -> seen.isMine(row.assigneeId()))
        .filter(row -> row.band() == Band.LATER || row.band() == Band.NONE)
        .sorted(QueueList.usualOrder())
        .forEach(
            row -> mine.computeIfAbsent(row.band(), _ -> new ArrayList<>()).add(item(seen, row)));
    return new Today(mine, tasks(seen, open, morning), watch);
  }

  private Today.Item item(QueueReader.Seen seen, Deadline deadline, int left) {
    String who =
        switch (deadline.owner()) {
          case Owner.Official o ->
              seen.office().official(o.id()).map(Official::name).orElse(o.id());
          case Owner.Everyone everyone -> everyone == Owner.Everyone.CLERKS ? "登记人员" : "负责人";
        };
    return new Today.Item(
        subjects.path(deadline).orElse(null),
        subjects.label(deadline),
        deadline.title(),
        deadline.kind().words(),
        Words.due(deadline.due()),
        Band.left(left),
        Band.of(left),
        who,
        deadline.owner() instanceof Owner.Official o ? whose(seen, o.id()) : "");
  }

  private static Today.Item item(QueueReader.Seen seen, QueueList.Row row) {
    return new Today.Item(
        "/desk/requests/" + row.number(),
        row.number(),
        row.title(),
        row.status().words(),
        row.due() == null ? "" : Words.due(row.due()),
        row.left(),
        row.band(),
        row.assignee(),
        row.assigneeId() == null ? "" : whose(seen, row.assigneeId()));
  }

  /** Whose it is, unless the official's own: the deputy acts, a clerk only sees to it. */
  private static String whose(QueueReader.Seen seen, String handler) {
    if (handler.equals(seen.official().id())) {
      return "";
    }
    boolean deputy = seen.office().handles(seen.official(), handler, seen.today());
    String name = seen.office().nameOf(handler);
    return deputy ? "代" + name + "：" : name + "承办，本人请假、没有代办人：";
  }

  private List<Today.Task> tasks(
      QueueReader.Seen seen, List<QueueList.Row> open, MorningBook.Morning morning) {
    Official me = seen.official();
    var tasks = new ArrayList<Today.Task>();
    if (me.is(Role.HEAD)) {
      boolean drafts = me.is(Role.HANDLER);
      String title = drafts ? "等待审批（您自己拟写、申请的，由另一名负责人审批）" : "等待审批";
      add(tasks, title, open, QueueList.Row::awaitsHead);
    }
    report(seen, morning).ifPresent(tasks::add);
    add(tasks, "答复稿被退回，等待修改", open, row -> row.returned() && seen.isMine(row.assigneeId()));
    if (me.is(Role.CLERK)) {
      add(tasks, "新申请，等待分办", open, row -> row.assignee().equals("未分办"));
      add(tasks, "等待与申请人确认收到", open, row -> row.status() == Status.AWAITING_RECEIPT);
      add(tasks, "答复已批准，等待送达", open, row -> row.status() == Status.APPROVED);
      int post = outbox.count(seen.me().office(), NoticeStatus.TO_POST);
      if (post > 0) {
        tasks.add(new Today.Task("文书等待邮寄", "/desk/post", List.of(), post));
      }
      int failed = outbox.count(seen.me().office(), NoticeStatus.FAILED);
      if (failed > 0) {
        tasks.add(new Today.Task("邮件没有送达，须改用电话或邮寄", "/desk/notices", List.of(), failed));
      }
    }
    return tasks;
  }

  /** The report of last year, while it waits for the official. */
  private static Optional<Today.Task> report(QueueReader.Seen seen, MorningBook.Morning morning) {
    int year = seen.today().getYear() - 1;
    if (!AnnualReports.mayWrite(seen.official())) {
      return Optional.empty();
    }
    String link = "/desk/report/text?year=" + year;
    YearReport report;
    try {
      report = morning.report().get().orElseGet(() -> YearReport.begun(year));
    } catch (ReportBook.UnreadableReport e) {
      LOG.errorf("ReportUnreadable %s", e.getMessage());
      return Optional.of(new Today.Task(year + "年度报告的记录读不出来，请告知县里的技术人员", link, List.of(), 1));
    }
    if (AnnualReports.maySign(report, seen.official())) {
      return Optional.of(new Today.Task(year + "年度报告等待签发", link, List.of(), 1));
    }
    String waits =
        switch (report.state()) {
          case DRAFT -> report.last(YearReport.Act.REOPENED) == null ? null : "年度报告已重新打开，等待修改";
          case SIGNED -> "年度报告已签发，等待公布";
          case FROZEN, PUBLISHED -> null;
        };
    return Optional.ofNullable(waits)
        .map(words -> new Today.Task(year + words, link, List.of(), 1));
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
