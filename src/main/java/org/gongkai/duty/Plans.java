package org.gongkai.duty;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.OfficeTime;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.tree.Document;
import org.gongkai.input.tree.Document.Format;
import org.gongkai.matter.Load;
import org.gongkai.matter.Loading;
import org.gongkai.matter.Loads;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.MatterBook.Query;
import org.gongkai.matter.MatterBook.Versioned;
import org.gongkai.matter.Matters;
import org.gongkai.matter.NotAllowed;
import org.gongkai.matter.Rounds;
import org.gongkai.matter.Seen;
import org.gongkai.matter.Surroundings;
import org.gongkai.matter.Writing;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.jspecify.annotations.Nullable;

/** The plans of an office, one a year: tried, loaded, and what stands of them. */
@Singleton
public class Plans {

  /** The kind of its loads. */
  static final String KIND = "PLAN";

  private final DutyRoom room;
  private final MatterBook book;
  private final Loads loads;
  private final Clock clock;

  Plans(DutyRoom room, MatterBook book, Loads loads, Clock clock) {
    this.room = room;
    this.book = book;
    this.loads = loads;
    this.clock = clock;
  }

  /**
   * What came of a plan.
   *
   * @param loading whether some of it is not applied yet
   */
  public record Loaded(PlanChange change, boolean loading) {}

  /**
   * What the plan would change; nothing is stored.
   *
   * @throws org.gongkai.input.BrokenInput for what cannot be parsed, or is no mapping
   * @throws org.gongkai.input.Refused with all problems, each with its line
   * @throws NotAllowed for who is neither head nor administrator
   */
  public PlanChange tried(Office office, byte[] body, Format format, Official me) {
    LocalDate today = OfficeTime.today(clock);
    return change(office, read(body, format, today, me), today);
  }

  /**
   * Loads the plan of its year, in place of the one before.
   *
   * @throws RuntimeException as {@link #tried}
   * @throws org.gongkai.Busy when somebody else loaded one meanwhile, or the one before is not
   *     applied yet
   */
  public Loaded load(Office office, byte[] body, Format format, Official me) {
    LocalDate today = OfficeTime.today(clock);
    Plan plan = read(body, format, today, me);
    String name = DutyRoom.shelf(plan.year());
    int version = loads.finish(office.code(), KIND, name);
    LoadedPlan before = loaded(office.code(), plan.year()).orElse(null);
    Map<String, Versioned<Duty>> there = standing(office.code(), plan, before, today);
    PlanChange change = PlanChange.compare(plan, before, duties(there), today, office);
    var file = new PlanFile(format, change.plan().firstLoadedOn(), today, body);
    var load =
        new Load(office.code(), KIND, name, version + 1, true, me.id(), today, clock.instant());
    return new Loaded(change, loads.run(load, file.bytes(), Seen.of(there)).loading());
  }

  /** What cannot be parsed is told first, then who may not, then what is wrong. */
  private static Plan read(byte[] body, Format format, LocalDate today, Official me) {
    Document document = Document.parse(body, format);
    NotAllowed.unless(me, "实施方案由负责人或管理员载入。", Role.HEAD, Role.ADMIN);
    return PlanReader.read(document, today);
  }

  private PlanChange change(Office office, Plan plan, LocalDate today) {
    LoadedPlan before = loaded(office.code(), plan.year()).orElse(null);
    Map<String, Versioned<Duty>> there = standing(office.code(), plan, before, today);
    return PlanChange.compare(plan, before, duties(there), today, office);
  }

  private Map<String, Versioned<Duty>> standing(
      OfficeCode office, Plan plan, @Nullable LoadedPlan before, LocalDate today) {
    var next = new LoadedPlan(plan, before == null ? today : before.firstLoadedOn());
    return standing(room, book, office, next);
  }

  /** The plan of that year as last loaded, or empty. */
  public Optional<LoadedPlan> loaded(OfficeCode office, int year) {
    return file(office, year).map(PlanFile::plan);
  }

  /** The file of that year's plan as it was last loaded, or empty. */
  public Optional<PlanFile> file(OfficeCode office, int year) {
    return lastLoad(office, year).map(load -> PlanFile.of(loads.content(load)));
  }

  /** When and by whom that year's plan was last loaded, or empty. */
  public Optional<Load> lastLoad(OfficeCode office, int year) {
    return loads.find(office, KIND, DutyRoom.shelf(year));
  }

  /** Whether some of that year's plan is not applied yet. */
  public boolean isLoading(OfficeCode office, int year) {
    return loads.isLoading(office, KIND, DutyRoom.shelf(year));
  }

  /** The duties of that year's plan, by the day due; standing ones behind. */
  public List<Duty> duties(OfficeCode office, int year) {
    return book.list(room, office, Query.all(DutyRoom.shelf(year))).items().stream()
        .sorted(
            Comparator.comparing(Duty::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Duty::id))
        .toList();
  }

  /** The duties as they stand of what the plan has, and of what stands in the list besides. */
  private static Map<String, Versioned<Duty>> standing(
      DutyRoom room, MatterBook book, OfficeCode office, LoadedPlan plan) {
    return book.standing(
        room,
        office,
        DutyRoom.shelf(plan.plan().year()),
        plan.opened().stream().map(Occurrence::id).toList());
  }

  private static List<Duty> duties(Map<String, Versioned<Duty>> there) {
    return there.values().stream().map(Versioned::matter).toList();
  }

  /** Applies a plan piece by piece. */
  @Singleton
  static class Applying implements Loading {

    private final DutyRoom room;
    private final MatterBook book;
    private final Matters matters;
    private final Rounds rounds;
    private final OfficeBook offices;
    private final ReportInPlan report;

    Applying(
        DutyRoom room,
        MatterBook book,
        Matters matters,
        Rounds rounds,
        OfficeBook offices,
        ReportInPlan report) {
      this.room = room;
      this.book = book;
      this.matters = matters;
      this.rounds = rounds;
      this.offices = offices;
      this.report = report;
    }

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public boolean apply(Load load, byte[] content, Instant until) {
      LoadedPlan plan = PlanFile.of(content).plan();
      if (!rounds.go(load, until, (in, seen) -> remaining(load, plan, in, seen))) {
        return false;
      }
      Office office = offices.find(load.office()).orElseThrow();
      report.follow(office, plan, duties(standing(room, book, load.office(), plan)));
      return true;
    }

    private List<List<Writing<?>>> remaining(
        Load load, LoadedPlan plan, Surroundings in, Seen seen) {
      Map<String, Versioned<Duty>> there = standing(room, book, load.office(), plan);
      var done = new Matters.Done("plan", load.on(), load.by());
      var writings = new ArrayList<List<Writing<?>>>();
      for (PlanStep step : PlanChange.steps(plan, duties(there))) {
        Versioned<Duty> before = there.get(step.id());
        if (seen.isAsThen(step.id(), before)) {
          writings.add(
              List.of(matters.writing(room, before, step.after(), step.kind().words(), in, done)));
        }
      }
      return writings;
    }
  }
}
