package org.gongkai.duty;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.gongkai.matter.Surroundings;
import org.gongkai.matter.Writing;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.Official;
import org.gongkai.office.Role;

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
   * @throws org.gongkai.matter.Overtaken when somebody else loaded one meanwhile
   */
  public Loaded load(Office office, byte[] body, Format format, Official me) {
    LocalDate today = OfficeTime.today(clock);
    Plan plan = read(body, format, today, me);
    String name = DutyRoom.shelf(plan.year());
    loads.finish(office.code(), KIND, name);
    int version = loads.find(office.code(), KIND, name).map(Load::version).orElse(0);
    PlanChange change = change(office, plan, today);
    var file = new PlanFile(format, change.plan().firstLoadedOn(), today, body);
    var load =
        new Load(office.code(), KIND, name, version + 1, true, me.id(), today, clock.instant());
    return new Loaded(change, loads.run(load, file.bytes()).loading());
  }

  /** What cannot be parsed is told first, then who may not, then what is wrong. */
  private static Plan read(byte[] body, Format format, LocalDate today, Official me) {
    Document document = Document.parse(body, format);
    NotAllowed.unless(me, "实施方案由负责人或管理员载入。", Role.HEAD, Role.ADMIN);
    return PlanReader.read(document, today);
  }

  private PlanChange change(Office office, Plan plan, LocalDate today) {
    LoadedPlan before = loaded(office.code(), plan.year()).orElse(null);
    var next = new LoadedPlan(plan, before == null ? today : before.firstLoadedOn());
    return PlanChange.compare(plan, before, documents(office.code(), next), today, office);
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
  private Collection<Duty> documents(OfficeCode office, LoadedPlan plan) {
    return versioned(room, book, office, plan).values().stream().map(Versioned::matter).toList();
  }

  /** Reads by key: the list may be moments late. */
  private static Map<String, Versioned<Duty>> versioned(
      DutyRoom room, MatterBook book, OfficeCode office, LoadedPlan plan) {
    Set<String> ids = new HashSet<>();
    plan.opened().forEach(wanted -> ids.add(wanted.id()));
    book.list(room, office, Query.all(DutyRoom.shelf(plan.plan().year())))
        .items()
        .forEach(duty -> ids.add(duty.id()));
    return book.documents(room, office, ids);
  }

  /** Applies a plan piece by piece. */
  @Singleton
  static class Applying implements Loading {

    /** What somebody changed meanwhile is worked out anew. */
    private static final int ROUNDS = 5;

    private final DutyRoom room;
    private final MatterBook book;
    private final Matters matters;
    private final OfficeBook offices;
    private final ReportInPlan report;
    private final Clock clock;

    Applying(
        DutyRoom room,
        MatterBook book,
        Matters matters,
        OfficeBook offices,
        ReportInPlan report,
        Clock clock) {
      this.room = room;
      this.book = book;
      this.matters = matters;
      this.offices = offices;
      this.report = report;
      this.clock = clock;
    }

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public boolean apply(Load load, byte[] content, Instant until) {
      LoadedPlan plan = PlanFile.of(content).plan();
      Office office = offices.find(load.office()).orElseThrow();
      Surroundings in = matters.in(office);
      for (int round = 1; round <= ROUNDS; round++) {
        Map<String, Versioned<Duty>> there = versioned(room, book, load.office(), plan);
        List<Writing<?>> writings = writings(load, plan, there, in);
        if (writings.isEmpty()) {
          report.follow(office, plan, there.values().stream().map(Versioned::matter).toList());
          return true;
        }
        if (!matters.writeAll(writings, until) && !clock.instant().isBefore(until)) {
          return false;
        }
      }
      return false;
    }

    private List<Writing<?>> writings(
        Load load, LoadedPlan plan, Map<String, Versioned<Duty>> there, Surroundings in) {
      List<Duty> duties = there.values().stream().map(Versioned::matter).toList();
      var done = new Matters.Done("plan", load.on(), load.by());
      var writings = new ArrayList<Writing<?>>();
      for (PlanStep step : PlanChange.steps(plan, duties)) {
        writings.add(
            matters.writing(
                room, there.get(step.id()), step.after(), step.kind().words(), in, done));
      }
      return writings;
    }
  }
}
