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
import org.gongkai.OfficeTime;
import org.gongkai.alert.Morning;
import org.gongkai.alert.MorningBook;
import org.gongkai.alert.MorningRoom;
import org.gongkai.alert.MorningRooms;
import org.gongkai.alert.RunBook;
import org.gongkai.alert.Subjects;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.Words;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineBook;
import org.gongkai.deadline.Owner;
import org.gongkai.notice.Outbox;
import org.gongkai.office.Absence;
import org.gongkai.office.OfficeCalendars;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.web.desk.Band;
import org.gongkai.web.desk.DeskWords;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.desk.queue.QueueList;
import org.gongkai.web.desk.queue.QueueMorning;
import org.gongkai.web.session.LoggedIn;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk}: what needs the official today, as each room tells it ({@link MorningRoom}), then
 * the queue. Costs the office's open deadlines of two months, and at most {@link QueueList#MOST}
 * rows of the queue.
 */
@Path("/desk")
@Produces(Gate.HTML)
public class HomePage {

  /** A yearly duty wants weeks of work, so it stands on the page for two months. */
  private static final int DUTIES_AHEAD = 62;

  private final Gate gate;
  private final OfficeCalendars calendars;
  private final MorningBook mornings;
  private final MorningRooms rooms;
  private final QueueMorning queue;
  private final DeadlineBook deadlines;
  private final Subjects subjects;
  private final Outbox outbox;
  private final Clock clock;

  HomePage(
      Gate gate,
      OfficeCalendars calendars,
      MorningBook mornings,
      MorningRooms rooms,
      QueueMorning queue,
      DeadlineBook deadlines,
      Subjects subjects,
      Outbox outbox,
      Clock clock) {
    this.gate = gate;
    this.calendars = calendars;
    this.mornings = mornings;
    this.rooms = rooms;
    this.queue = queue;
    this.deadlines = deadlines;
    this.subjects = subjects;
    this.outbox = outbox;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Home(Today today, QueueList list, Pulse pulse, List<String> away, @Nullable String said)
      implements TemplateInstance {}

  @GET
  public String home(@QueryParam("done") @Nullable String done) {
    LoggedIn.OfOffice me = gate.enter();
    LocalDate today = OfficeTime.today(clock);
    WorkingDays calendar = calendars.of(me.office());
    var morning =
        new Morning(
            me.organ(), me.official(), calendar, today, mornings.records(me.office(), today));
    return new Home(
            today(morning),
            queue.list(morning),
            Pulse.of(morning.find(RunBook.Run.class), calendar, outbox.pending(), clock),
            away(morning),
            "password".equals(done) ? "密码已修改" : null)
        .render();
  }

  /** Who is away that concerns the official. */
  private static List<String> away(Morning morning) {
    var away = new ArrayList<String>();
    for (Official other : morning.office().byName(Role.HANDLER)) {
      Absence absence = other.absence();
      if (absence == null || !absence.covers(morning.today())) {
        continue;
      }
      String until = DeskWords.brief(absence.to());
      if (other.id().equals(morning.official().id())) {
        String deputy =
            morning
                .office()
                .deputy(other, morning.today())
                .map(o -> "由" + o.name() + "代办")
                .orElse("没有代办人在岗，由登记人员照看");
        away.add("您请假至%s，承办的申请%s。".formatted(until, deputy));
      } else if (morning.office().handles(morning.official(), other.id(), morning.today())) {
        away.add("%s请假至%s，承办的申请由您代办。".formatted(other.name(), until));
      }
    }
    return away;
  }

  private Today today(Morning morning) {
    Map<Band, List<Today.Item>> mine = new EnumMap<>(Band.class);
    var watch = new ArrayList<Today.Item>();
    for (Deadline deadline : due(morning)) {
      int left = morning.calendar().left(morning.today(), deadline.due().date());
      if (!subjects.isShown(deadline, left)) {
        continue; // it stands in its room's own list
      }
      Today.Item item = item(morning, deadline, left);
      if (subjects
          .responsible(morning.office(), deadline, morning.today())
          .contains(morning.official().id())) {
        mine.computeIfAbsent(item.band(), _ -> new ArrayList<>()).add(item);
      } else if (morning.official().is(Role.HEAD) && left <= 1) {
        watch.add(item);
      }
    }
    rooms.inHand(morning).stream()
        .filter(thing -> morning.isMine(thing.owner()))
        .map(thing -> item(morning, thing))
        .forEach(item -> mine.computeIfAbsent(item.band(), _ -> new ArrayList<>()).add(item));
    return new Today(mine, rooms.tasks(morning), watch);
  }

  private List<Deadline> due(Morning morning) {
    LocalDate until = morning.today().plusDays(DUTIES_AHEAD);
    return deadlines
        .due(morning.office().code(), until)
        .on(morning.today(), morning.calendar())
        .deadlines();
  }

  private Today.Item item(Morning morning, Deadline deadline, int left) {
    return new Today.Item(
        subjects.path(deadline).orElse(null),
        subjects.label(deadline),
        deadline.title(),
        deadline.kind().words(),
        Words.due(deadline.due()),
        Band.left(left),
        Band.of(left),
        who(morning, deadline.owner()),
        deadline.owner() instanceof Owner.Official o ? whose(morning, o.id()) : "");
  }

  private static Today.Item item(Morning morning, MorningRoom.Thing thing) {
    DueDate due = thing.due();
    Integer left = due == null ? null : morning.calendar().left(morning.today(), due.date());
    return new Today.Item(
        thing.path(),
        thing.label(),
        thing.title(),
        thing.what(),
        due == null ? "" : Words.due(due),
        Band.left(left),
        Band.of(left),
        who(morning, thing.owner()),
        whose(morning, thing.owner().id()));
  }

  private static String who(Morning morning, Owner owner) {
    return switch (owner) {
      case Owner.Official o -> morning.office().nameOf(o.id());
      case Owner.Everyone everyone -> everyone == Owner.Everyone.CLERKS ? "登记人员" : "负责人";
    };
  }

  /** Whose it is, unless the official's own: the deputy acts, a clerk only sees to it. */
  private static String whose(Morning morning, String handler) {
    if (handler.equals(morning.official().id())) {
      return "";
    }
    boolean deputy = morning.office().handles(morning.official(), handler, morning.today());
    String name = morning.office().nameOf(handler);
    return deputy ? "代" + name + "：" : name + "承办，本人请假、没有代办人：";
  }
}
