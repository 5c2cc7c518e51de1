package org.gongkai.alert;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.GongkaiConfig;
import org.gongkai.OfficeTime;
import org.gongkai.SideBySide;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineBook;
import org.gongkai.deadline.Near;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.notice.Notice;
import org.gongkai.notice.NoticeKind;
import org.gongkai.notice.Outbox;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.OfficeCalendars;
import org.gongkai.office.OfficeList;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The morning scan. Everything due on or before the fifth working day after today, overdue
 * included: one digest per official and day; one escalation to each head for what is overdue, due
 * today or has one working day left. Run twice, or cut off and run again, it tells nobody twice and
 * leaves nobody out, because a digest's key is made of office, official, date and kind. On a rest
 * day it does nothing but say so.
 */
@Singleton
public class DeadlineScan {

  private static final Logger LOG = Logger.getLogger(DeadlineScan.class);

  private final OfficeBook offices;
  private final OfficeList list;
  private final OfficeCalendars calendars;
  private final DeadlineBook deadlines;
  private final Outbox outbox;
  private final RunBook runs;
  private final Subjects subjects;
  private final List<DayTurn> turns;
  private final Clock clock;
  private final GongkaiConfig config;

  DeadlineScan(
      OfficeBook offices,
      OfficeList list,
      OfficeCalendars calendars,
      DeadlineBook deadlines,
      Outbox outbox,
      RunBook runs,
      Subjects subjects,
      Instance<DayTurn> turns,
      Clock clock,
      GongkaiConfig config) {
    this.offices = offices;
    this.list = list;
    this.calendars = calendars;
    this.deadlines = deadlines;
    this.outbox = outbox;
    this.runs = runs;
    this.subjects = subjects;
    this.turns = turns.stream().toList();
    this.clock = clock;
    this.config = config;
  }

  /**
   * Runs the scan.
   *
   * @throws org.gongkai.input.Refused for a date that is none or an unknown office
   * @throws Incomplete when an office could not be scanned; the others were
   */
  public ScanResult run(ScanInput input) {
    var problems = new Problems();
    LocalDate asOf = problems.day("asOf", "日期 asOf", input.asOf());
    if (asOf != null && (asOf.isBefore(WorkingDays.FIRST) || asOf.getYear() > 2099)) {
      problems.add("asOf", Code.FORMAT, "日期 asOf 须在2018年12月1日至2099年12月31日之间");
    }
    List<OfficeCode> asked = offices(problems, input.office());
    problems.orRefuse();
    LocalDate day = asOf == null ? OfficeTime.today(clock) : asOf;
    return scan(asked, day, asOf != null);
  }

  private List<OfficeCode> offices(Problems problems, @Nullable String code) {
    if (code == null) {
      return list.codes();
    }
    Optional<OfficeCode> office =
        OfficeCode.parse(code).filter(parsed -> list.codes().contains(parsed));
    if (office.isEmpty()) {
      problems.add("office", Code.UNKNOWN_OFFICE, "没有找到这个机关，请核对机关代码");
    }
    return office.stream().toList();
  }

  /** Side by side: an office that is slow or broken keeps none from its turn. */
  ScanResult scan(List<OfficeCode> asked, LocalDate day, boolean replay) {
    List<Optional<ScanResult>> results = SideBySide.each(asked, code -> scanned(code, day, replay));
    List<OfficeCode> broken =
        IntStream.range(0, asked.size())
            .filter(i -> results.get(i).isEmpty())
            .mapToObj(asked::get)
            .toList();
    if (!broken.isEmpty()) {
      throw new Incomplete(broken);
    }
    return results.stream()
        .flatMap(Optional::stream)
        .reduce(ScanResult::plus)
        .orElseGet(() -> start(calendars.national(), day));
  }

  /** What came of it; empty when it could not be scanned. */
  private Optional<ScanResult> scanned(OfficeCode code, LocalDate day, boolean replay) {
    try {
      return Optional.of(scan(code, day, replay));
    } catch (OfficeBook.UnreadableOffice e) {
      LOG.errorf("OfficeUnreadable %s", e.getMessage());
      return Optional.of(start(calendars.of(code), day).plusSkipped());
    } catch (RuntimeException e) {
      LOG.errorf(e, "ScanFailed office=%s day=%s", code, day);
      return Optional.empty();
    }
  }

  private static ScanResult start(WorkingDays calendar, LocalDate day) {
    return calendar.isWorkingDay(day)
        ? ScanResult.workingDay(day, calendar.due(day, Near.AHEAD))
        : ScanResult.restDay(day);
  }

  private ScanResult scan(OfficeCode code, LocalDate day, boolean replay) {
    WorkingDays calendar = calendars.of(code);
    ScanResult result = start(calendar, day);
    if (result.workingDay()) {
      Office office = offices.find(code).orElseThrow();
      if (!replay) {
        turns.forEach(each -> turn(each, office, day));
      }
      result = scanWorkingDay(office, calendar, result);
    }
    runs.record(
        new RunBook.Run(
            code,
            day,
            replay,
            result.workingDay(),
            result.due(),
            result.overdue(),
            result.digests(),
            result.skipped(),
            clock.instant()));
    LOG.infof(
        "ScanDone office=%s day=%s workingDay=%s due=%d overdue=%d digests=%d skipped=%d",
        code,
        day,
        result.workingDay(),
        result.due(),
        result.overdue(),
        result.digests(),
        result.skipped());
    return result;
  }

  /** One that fails keeps nobody from being told; the next morning does what it left. */
  private static void turn(DayTurn each, Office office, LocalDate day) {
    try {
      each.turn(office, day);
    } catch (RuntimeException e) {
      LOG.errorf(e, "DayTurnFailed office=%s day=%s kind=%s", office.code(), day, each);
    }
  }

  private ScanResult scanWorkingDay(Office office, WorkingDays calendar, ScanResult start) {
    LocalDate day = start.asOf();
    DueDate until = calendar.due(day, Near.AHEAD);
    DeadlineBook.Due due = due(office, calendar, day, until.date());
    var digest = new Digest(office, calendar, day, subjects, config.publicUrl());
    int written = 0;
    for (Map.Entry<String, List<Deadline>> one :
        byOfficial(office, day, due.deadlines()).entrySet()) {
      written += write(digest.notice(Digest.DIGEST, one.getKey(), one.getValue(), clock.instant()));
    }
    List<Deadline> urgent = due.deadlines().stream().filter(d -> digest.left(d) <= 1).toList();
    if (!urgent.isEmpty()) {
      for (Official head : office.all(Role.HEAD)) {
        written += write(digest.notice(Digest.ESCALATION, head.id(), urgent, clock.instant()));
      }
    }
    remindOfCalendar(office, calendar, day);
    int overdue = (int) due.deadlines().stream().filter(d -> d.due().isBefore(day)).count();
    return start.counted(due.deadlines().size(), overdue, written, due.unreadable());
  }

  /** What is due, each as it stands on the day. */
  private DeadlineBook.Due due(
      Office office, WorkingDays calendar, LocalDate day, LocalDate until) {
    DeadlineBook.Due book = deadlines.due(office.code(), until).on(day, calendar);
    List<Deadline> due =
        book.deadlines().stream().filter(d -> !d.due().date().isAfter(until)).toList();
    return new DeadlineBook.Due(due, book.unreadable());
  }

  private int write(Notice notice) {
    return outbox.add(notice) ? 1 : 0;
  }

  private Map<String, List<Deadline>> byOfficial(Office office, LocalDate day, List<Deadline> all) {
    Map<String, List<Deadline>> byOfficial = new LinkedHashMap<>();
    for (Deadline deadline : all) {
      for (String official : subjects.responsible(office, deadline, day)) {
        byOfficial.computeIfAbsent(official, _ -> new ArrayList<>()).add(deadline);
      }
    }
    return byOfficial;
  }

  /** From 1 November, once a week, until next year's notice is loaded. */
  private void remindOfCalendar(Office office, WorkingDays calendar, LocalDate day) {
    if (day.getMonthValue() < Month.NOVEMBER.getValue() || calendar.hasNotice(day.getYear() + 1)) {
      return;
    }
    int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    for (Official admin : office.all(Role.ADMIN)) {
      String id = "%d-W%02d#CALENDAR".formatted(day.get(IsoFields.WEEK_BASED_YEAR), week);
      outbox.add(
          Notice.toOfficial(
              office.code(),
              admin.id(),
              id,
              new NoticeKind("calendar-missing"),
              Map.of("year", day.getYear() + 1, "desk", config.publicUrl() + "/"),
              clock.instant()));
    }
  }

  /** Some offices could not be scanned; each is logged. The run can be repeated. */
  public static final class Incomplete extends RuntimeException {
    public Incomplete(List<OfficeCode> offices) {
      super("扫描未完成的机关：" + offices);
    }
  }
}
