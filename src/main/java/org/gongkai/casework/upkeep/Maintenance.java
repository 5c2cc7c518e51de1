package org.gongkai.casework.upkeep;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.gongkai.OfficeTime;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.PersonalData;
import org.gongkai.casework.Register;
import org.gongkai.casework.Rows;
import org.gongkai.casework.Topics;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Subject;
import org.gongkai.file.Attachments;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.matter.Relisting;
import org.gongkai.office.Audit;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.OfficeCalendars;
import org.gongkai.office.OfficeList;
import org.gongkai.request.Entry;
import org.gongkai.request.Request;
import org.gongkai.request.RequestBook;
import org.gongkai.request.RequestNumber;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What administrators run over all requests, and over what other rooms keep of people: one by one,
 * each in its own transaction. A run that was cut off is simply run again; one that cannot be read
 * is logged and left.
 */
@Singleton
public class Maintenance {

  private static final Logger LOG = Logger.getLogger(Maintenance.class);

  private final CaseBook cases;
  private final Register register;
  private final PersonalData people;
  private final RequestBook requests;
  private final OfficeBook offices;
  private final OfficeList list;
  private final OfficeCalendars calendars;
  private final Attachments attachments;
  private final Relisting listings;
  private final List<PeopleElsewhere> elsewhere;
  private final Audit audit;
  private final Clock clock;

  Maintenance(
      CaseBook cases,
      Register register,
      PersonalData people,
      RequestBook requests,
      OfficeBook offices,
      OfficeList list,
      OfficeCalendars calendars,
      Attachments attachments,
      Relisting listings,
      Instance<PeopleElsewhere> elsewhere,
      Audit audit,
      Clock clock) {
    this.cases = cases;
    this.register = register;
    this.people = people;
    this.requests = requests;
    this.offices = offices;
    this.list = list;
    this.calendars = calendars;
    this.attachments = attachments;
    this.listings = listings;
    this.elsewhere = elsewhere.stream().toList();
    this.audit = audit;
    this.clock = clock;
  }

  /** The tasks. */
  public enum Task {
    /**
     * State, place in the queues and open deadlines of every request, from its events alone; by
     * what its people and what it asks for are found; the rows of the public's lists.
     */
    REBUILD,
    /** Removes the personal data of closed requests past the office's retention. */
    FORGET,
    /** Writes personal data anew under the first secret, after a rotation. */
    RESEAL
  }

  /** What is asked for; {@code office} null for all. */
  public record Input(@Nullable String task, @Nullable String office) {}

  /**
   * What was done.
   *
   * @param requests how many were looked at, what other rooms keep of people included
   * @param changed how many were written
   * @param skipped how many could not be read; each is logged with its key
   */
  public record Done(Task task, int requests, int changed, int skipped) {}

  /** Runs a task, by an administrator of the deployment. */
  public Done run(Input input) {
    return run(input, Audit.NOBODY);
  }

  /**
   * Runs a task.
   *
   * @param who the official who does it
   * @throws org.gongkai.input.Refused for an unknown task or office
   */
  public Done run(Input input, String who) {
    var problems = new Problems();
    Task task =
        problems.required("task", "任务", problems.oneOf("task", "任务", input.task(), Task.class));
    List<OfficeCode> asked = offices(problems, input.office());
    problems.orRefuse();
    if (task == null) {
      throw new IllegalStateException("no task and no problem");
    }
    var tally = new Tally(task);
    for (OfficeCode code : asked) {
      Office office = offices.find(code).orElseThrow();
      audit.note(code, Audit.What.MAINTENANCE, who, task.name());
      int before = tally.skipped;
      for (RequestNumber number : register.numbers(code)) {
        tally.count(number.toString(), () -> run(task, office, number));
      }
      if (task == Task.REBUILD) {
        listings.all(code);
        if (tally.skipped == before) {
          list.laidOut(code);
        }
      }
      elsewhere.forEach(room -> elsewhere(room, office, tally));
    }
    LOG.infof(
        "MaintenanceDone task=%s requests=%d changed=%d skipped=%d",
        task, tally.seen, tally.changed, tally.skipped);
    return new Done(task, tally.seen, tally.changed, tally.skipped);
  }

  /** What a run came to; one that cannot be done never keeps the others from their turn. */
  private static final class Tally {
    private final Task task;
    private int seen;
    private int changed;
    private int skipped;

    Tally(Task task) {
      this.task = task;
    }

    void count(String what, BooleanSupplier done) {
      seen++;
      try {
        changed += done.getAsBoolean() ? 1 : 0;
      } catch (RuntimeException e) {
        LOG.errorf(e, "MaintenanceSkipped task=%s request=%s", task, what);
        skipped++;
      }
    }
  }

  /** Deadlines and lists of other rooms are written with their documents: nothing to rebuild. */
  private void elsewhere(PeopleElsewhere room, Office office, Tally tally) {
    if (tally.task == Task.REBUILD) {
      return;
    }
    for (Subject one : room.all(office)) {
      tally.count(
          one.toString(),
          () ->
              tally.task == Task.FORGET
                  ? room.forget(office, one, lastKept(office))
                  : room.reseal(one));
    }
  }

  private LocalDate lastKept(Office office) {
    return OfficeTime.today(clock).minusYears(office.settings().retentionYears());
  }

  private List<OfficeCode> offices(Problems problems, @Nullable String code) {
    if (code == null) {
      return list.codes();
    }
    Optional<OfficeCode> office =
        OfficeCode.parse(code).filter(parsed -> offices.find(parsed).isPresent());
    if (office.isEmpty()) {
      problems.add("office", Code.UNKNOWN_OFFICE, "没有找到这个机关，请核对机关代码");
    }
    return office.stream().toList();
  }

  private boolean run(Task task, Office office, RequestNumber number) {
    return switch (task) {
      case REBUILD -> rebuild(office, number);
      case FORGET -> forget(office, number);
      case RESEAL -> people.reseal(number);
    };
  }

  private boolean rebuild(Office office, RequestNumber number) {
    Optional<List<Entry>> entries = requests.entries(number);
    if (entries.isEmpty()) {
      return false;
    }
    Request request = Request.of(entries.get());
    var calendar = calendars.of(office.code());
    cases.rebuild(
        Rows.of(entries.get(), request, calendar),
        request.deadlines(calendar),
        Topics.of(request.submitted().information()));
    return true;
  }

  private boolean forget(Office office, RequestNumber number) {
    Optional<Request> request = requests.entries(number).map(Request::of);
    LocalDate last = lastKept(office);
    boolean past =
        request.map(Request::ending).filter(ending -> ending.on().isBefore(last)).isPresent();
    if (!past) {
      return false;
    }
    boolean forgotten = people.forget(number);
    attachments.forget(number);
    return forgotten;
  }
}
