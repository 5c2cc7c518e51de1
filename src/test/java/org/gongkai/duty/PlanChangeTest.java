package org.gongkai.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Owner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanChangeTest {

  private static final OfficeCode LJQ = new OfficeCode("LJQ");
  private static final LocalDate TODAY = SomePlans.FRI_2026_03_06;
  private static final String REPORT = SomePlans.duty("REPORT", "every: year, on: 01-31");
  private static final String WAYS = SomePlans.duty("WAYS", "every: half, on: last");
  private static final String GUIDE = SomePlans.duty("GUIDE", "once: 2026-09-30");
  private static final String ZONE = SomePlans.duty("ZONE", "standing: true");

  /** What an office has of a year: its plan, its duties and the book. */
  private static final class Desk {
    private @Nullable LoadedPlan loaded;
    private final Map<String, Duty> duties = new TreeMap<>();
    private final Map<Deadline.Key, Deadline> book =
        new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));

    PlanChange tried(String... rows) {
      return compare(SomePlans.read(SomePlans.yaml(rows)));
    }

    PlanChange compare(Plan plan) {
      return PlanChange.compare(plan, loaded, duties.values(), TODAY, SomePlans.OFFICE);
    }

    PlanChange load(String... rows) {
      return load(SomePlans.read(SomePlans.yaml(rows)));
    }

    PlanChange load(Plan plan) {
      PlanChange change = compare(plan);
      loaded = change.plan();
      change.steps().forEach(this::apply);
      assertThat(PlanChange.steps(change.plan(), duties.values())).as("twice").isEmpty();
      assertThat(book.values())
          .as("the book holds the deadlines of the duties")
          .containsExactlyInAnyOrderElementsOf(
              duties.values().stream().flatMap(d -> d.deadline(LJQ).stream()).toList());
      return change;
    }

    void apply(PlanStep step) {
      step.closes(LJQ).forEach(deadline -> book.remove(deadline.key()));
      step.opens(LJQ).forEach(deadline -> book.put(deadline.key(), deadline));
      duties.put(step.id(), step.after());
    }

    void set(Duty duty) {
      duty(duty.id()).deadline(LJQ).ifPresent(deadline -> book.remove(deadline.key()));
      duty.deadline(LJQ).ifPresent(deadline -> book.put(deadline.key(), deadline));
      duties.put(duty.id(), duty);
    }

    Duty duty(String id) {
      return Objects.requireNonNull(duties.get(id));
    }
  }

  private static String lists(PlanChange change) {
    return "added %s changed %s dropped %s kept %d"
        .formatted(change.added(), change.changed(), change.dropped(), change.kept());
  }

  @Test
  void aFirstLoadOpensEachDayAndListsStandingOnesInNoList() {
    var desk = new Desk();
    PlanChange change = desk.load(GUIDE, ZONE, WAYS, REPORT);
    assertThat(lists(change))
        .isEqualTo(
            "added [REPORT-2026, WAYS-2026H1, GUIDE-2026, WAYS-2026H2] changed [] dropped [] kept 0");
    assertThat(desk.duty("ZONE-2026").state()).isEqualTo(DutyState.STANDING);
    assertThat(desk.duty("REPORT-2026").deadline(LJQ).orElseThrow().subject())
        .hasToString("DUTY#LJQ#REPORT-2026");
    assertThat(desk.book).hasSize(4);
    assertThat(lists(desk.load(GUIDE, ZONE, WAYS, REPORT)))
        .isEqualTo("added [] changed [] dropped [] kept 4");
  }

  @Test
  void whatIsDueBeforeFromIsNotOpenedAndFromIsTheDayOfTheFirstLoad() {
    var desk = new Desk();
    Plan plan = SomePlans.read(SomePlans.yaml(REPORT, WAYS));
    Plan without = new Plan(plan.year(), plan.title(), null, plan.duties());
    assertThat(lists(desk.load(without)))
        .isEqualTo("added [WAYS-2026H1, WAYS-2026H2] changed [] dropped [] kept 0");
    assertThat(
            PlanChange.compare(
                    without,
                    desk.loaded,
                    desk.duties.values(),
                    LocalDate.of(2026, 8, 3),
                    SomePlans.OFFICE)
                .plan()
                .from())
        .isEqualTo(TODAY);
    assertThat(lists(desk.load(plan)))
        .isEqualTo("added [REPORT-2026] changed [] dropped [] kept 2");
    assertThat(lists(desk.load(without)))
        .isEqualTo("added [] changed [] dropped [REPORT-2026] kept 2");
  }

  @Test
  void aCorrectedPlanChangesOnlyWhatChanged() {
    var desk = new Desk();
    desk.load(REPORT, WAYS, GUIDE);
    PlanChange change =
        desk.load(REPORT, WAYS.replace("任务WAYS", "改名"), GUIDE.replace("2026-09-30", "2027-03-01"));
    assertThat(lists(change))
        .isEqualTo("added [] changed [WAYS-2026H1, WAYS-2026H2, GUIDE-2026] dropped [] kept 1");
    assertThat(change.steps()).hasSize(3);
    assertThat(desk.duty("GUIDE-2026").dueOn()).isEqualTo("2027-03-01");
    assertThat(desk.duty("WAYS-2026H1").deadline(LJQ).orElseThrow().title()).isEqualTo("改名");
  }

  @Test
  void whatIsDoneKeepsItsDayAndStateThoughThePlanMovesOrDropsIt() {
    var desk = new Desk();
    desk.load(REPORT, GUIDE);
    desk.set(desk.duty("REPORT-2026").done(LocalDate.of(2026, 2, 3), List.of()));
    Duty done = desk.duty("REPORT-2026");
    assertThat(done.state()).isEqualTo(DutyState.DONE_LATE);
    assertThat(lists(desk.load(REPORT.replace("01-31", "02-28").replace("任务", "新"), GUIDE)))
        .isEqualTo("added [] changed [] dropped [] kept 2");
    assertThat(desk.duty("REPORT-2026").dueOn()).isEqualTo(done.dueOn());
    assertThat(desk.duty("REPORT-2026").task().title()).isEqualTo("新REPORT");
    assertThat(lists(desk.load(GUIDE))).isEqualTo("added [] changed [] dropped [] kept 2");
    assertThat(desk.duty("REPORT-2026").state()).isEqualTo(DutyState.DONE_LATE);
    assertThat(lists(desk.load(REPORT, GUIDE))).isEqualTo("added [] changed [] dropped [] kept 2");
    assertThat(desk.duty("REPORT-2026").work()).isEqualTo(done.work());
  }

  @Test
  void whatIsGoneIsWaivedAndWhatReturnsIsOpenAgain() {
    var desk = new Desk();
    desk.load(GUIDE, WAYS, ZONE);
    assertThat(lists(desk.load(WAYS))).isEqualTo("added [] changed [] dropped [GUIDE-2026] kept 2");
    assertThat(desk.duty("GUIDE-2026").state()).isEqualTo(DutyState.WAIVED);
    assertThat(desk.duty("ZONE-2026").state()).isEqualTo(DutyState.WAIVED);
    assertThat(lists(desk.load(WAYS))).isEqualTo("added [] changed [] dropped [] kept 2");
    PlanChange back = desk.load(GUIDE, WAYS, ZONE);
    assertThat(lists(back)).isEqualTo("added [GUIDE-2026] changed [] dropped [] kept 2");
    assertThat(back.steps()).extracting(PlanStep::kind).containsOnly(PlanStep.Kind.REOPEN);
    assertThat(desk.duty("GUIDE-2026").work().waived()).isNull();
    assertThat(desk.duty("ZONE-2026").state()).isEqualTo(DutyState.STANDING);
  }

  @Test
  void whatTheHeadWaivedStaysSoUntilThePlanLosesItAndHasItAgain() {
    var desk = new Desk();
    desk.load(GUIDE, WAYS);
    desk.set(desk.duty("GUIDE-2026").waived("上级统一编制"));
    assertThat(lists(desk.load(GUIDE, WAYS))).isEqualTo("added [] changed [] dropped [] kept 3");
    assertThat(desk.duty("GUIDE-2026").work().waived()).isEqualTo("上级统一编制");
    assertThat(lists(desk.load(WAYS))).isEqualTo("added [] changed [] dropped [] kept 2");
    assertThat(lists(desk.load(GUIDE, WAYS)))
        .isEqualTo("added [GUIDE-2026] changed [] dropped [] kept 2");
  }

  @Test
  void whomTheHeadGaveItToStaysUntilThePlanNamesAnother() {
    var desk = new Desk();
    desk.load(GUIDE);
    desk.set(desk.duty("GUIDE-2026").reassigned("chen"));
    assertThat(lists(desk.load(GUIDE))).isEqualTo("added [] changed [] dropped [] kept 1");
    assertThat(desk.duty("GUIDE-2026").ownerId()).isEqualTo("chen");
    desk.load(GUIDE.replace("任务", "新"));
    assertThat(desk.duty("GUIDE-2026").ownerId()).isEqualTo("chen");
    assertThat(lists(desk.load(GUIDE.replace("owner: li", "owner: HEADS"))))
        .isEqualTo("added [] changed [GUIDE-2026] dropped [] kept 0");
    assertThat(desk.duty("GUIDE-2026").owner()).isEqualTo(Owner.Everyone.HEADS);
  }

  @Test
  void aDayThatComesOrGoesWithItsRuleIsAddedOrDropped() {
    var desk = new Desk();
    desk.load(GUIDE);
    String standing = GUIDE.replace("once: 2026-09-30", "standing: true");
    assertThat(lists(desk.load(standing)))
        .isEqualTo("added [] changed [] dropped [GUIDE-2026] kept 0");
    assertThat(desk.duty("GUIDE-2026").state()).isEqualTo(DutyState.STANDING);
    assertThat(lists(desk.load(GUIDE)))
        .isEqualTo("added [GUIDE-2026] changed [] dropped [] kept 0");
  }

  @Test
  void ownersWhomTheOfficeDoesNotHaveAreWarnedOfAndTriedOnlyNothingIsChanged() {
    var desk = new Desk();
    PlanChange change =
        desk.tried(
            SomePlans.duty("A", "nobody", "x", "standing: true"),
            SomePlans.duty("B", "gone", "x", "standing: true"),
            SomePlans.duty("C", "张li", "x", "standing: true"),
            SomePlans.duty("D", "HEADS", "x", "standing: true"),
            SomePlans.duty("E", "li", "x", "standing: true"));
    assertThat(change.warnings()).hasSize(3);
    assertThat(change.warnings().get(0)).startsWith("A：").contains("nobody");
    assertThat(change.warnings().get(1)).startsWith("B：").contains("不在岗");
    assertThat(change.warnings().get(2)).startsWith("C：").contains("是不是 li");
    assertThat(desk.duties).isEmpty();
  }

  @Test
  void sevenHundredAndTwentyThatAreBrokenOffInTheMiddleAreCompletedByWhatIsLeft() {
    String rows =
        IntStream.range(0, 60)
            .mapToObj(i -> SomePlans.duty("M" + i, "every: month, on: 15"))
            .collect(Collectors.joining());
    var desk = new Desk();
    PlanChange change = desk.tried(rows);
    assertThat(change.added()).hasSize(720);
    change.steps().subList(0, 300).forEach(desk::apply);
    desk.set(desk.duty("M0-2026-05").reassigned("chen"));
    List<PlanStep> rest = PlanChange.steps(change.plan(), new ArrayList<>(desk.duties.values()));
    assertThat(rest).hasSize(420);
    rest.forEach(desk::apply);
    assertThat(PlanChange.steps(change.plan(), desk.duties.values())).isEmpty();
    assertThat(desk.book).hasSize(720);
    assertThat(desk.duty("M0-2026-05").ownerId()).isEqualTo("chen");
  }
}
