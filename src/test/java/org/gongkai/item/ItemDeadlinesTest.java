package org.gongkai.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Owner;
import org.gongkai.deadline.Subject;
import org.gongkai.item.Terms.Examination;
import org.gongkai.item.Terms.Term;
import org.junit.jupiter.api.Test;

/** What stands in the book of an item, round 春节 and 国庆 too. */
class ItemDeadlinesTest {

  private static final WorkingDays CALENDAR = WorkingDays.shipped();
  private static final LocalDate WORKED_SATURDAY_BEFORE_SPRING_FESTIVAL = LocalDate.of(2026, 2, 14);
  private static final LocalDate TUESDAY_BEFORE_NATIONAL_DAY = LocalDate.of(2025, 9, 30);

  private static Item item(ItemState state, Publicity publicity, Terms terms) {
    var metadata =
        new Metadata("关于救助的通知", ItemKind.POLICY, "LJQ/2026-0000001", null, null, null, null);
    var content = new Content(new ColumnRef("JZ", "zhang"), metadata, null, null, List.of());
    var decision = new Decision(Attribute.PUBLIC, null, People.drafting("li").asking("wang"), null);
    return new Item(new OfficeCode("LJQ"), "LJQ-A", state, content, decision, publicity, terms);
  }

  private static List<Deadline> of(ItemState state, Publicity publicity, Terms terms) {
    return ItemDeadlines.of(
        item(state, publicity, terms), new Subject("ITEM", "LJQ#LJQ-A"), CALENDAR);
  }

  private static Publicity publicity(String url, LocalDate on, Validity validity) {
    return Publicity.none(validity, Interpreting.UNSAID)
        .with(new Publication(on, on, url, null, 5, false));
  }

  private static final Publicity NONE =
      Publicity.none(Validity.until(null, null), Interpreting.UNSAID);

  @Test
  void twentyWorkingDaysAroundSpringFestivalEndInMarch() {
    var term = new Term(1, WORKED_SATURDAY_BEFORE_SPRING_FESTIVAL, 20);
    assertThat(of(ItemState.DRAFT, NONE, Terms.NONE.publishing(term)))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.kind()).isEqualTo(DeadlineKind.PUBLISH);
              assertThat(d.due().date()).isEqualTo(LocalDate.of(2026, 3, 20));
              assertThat(d.owner()).isEqualTo(new Owner.Official("zhang"));
            });
  }

  @Test
  void sevenWorkingDaysAfterTheTuesdayBeforeNationalDayCountTheWorkedSaturday() {
    var term = new Term(1, TUESDAY_BEFORE_NATIONAL_DAY, 7);
    assertThat(of(ItemState.DECIDED, NONE, Terms.NONE.publishing(term)))
        .singleElement()
        .satisfies(d -> assertThat(d.due().date()).isEqualTo(LocalDate.of(2025, 10, 16)));
  }

  @Test
  void whatWasFormedBeforeTheCalendarBeginsIsLongOverdue() {
    var term = new Term(1, LocalDate.of(2012, 5, 4), 20);
    assertThat(of(ItemState.DRAFT, NONE, Terms.NONE.publishing(term)))
        .singleElement()
        .satisfies(d -> assertThat(d.due().date()).isEqualTo(LocalDate.of(2012, 6, 1)));
  }

  @Test
  void theReviewerThatWasNamedReviewsAndTheDrafterInterprets() {
    var review = new Term(2, LocalDate.of(2026, 3, 2), 3);
    var interpret = new Term(5, LocalDate.of(2026, 3, 2), 3);
    assertThat(of(ItemState.IN_REVIEW, NONE, Terms.NONE.reviewing(review).interpreting(interpret)))
        .extracting(Deadline::kind, Deadline::owner, d -> d.due().date())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                DeadlineKind.REVIEW, new Owner.Official("wang"), LocalDate.of(2026, 3, 5)),
            org.assertj.core.groups.Tuple.tuple(
                DeadlineKind.INTERPRET, new Owner.Official("li"), LocalDate.of(2026, 3, 5)));
  }

  @Test
  void theYearlyExaminationStandsOnItsDayThoughItIsARestDay() {
    var saturday = LocalDate.of(2026, 5, 2);
    assertThat(of(ItemState.CLOSED, NONE, Terms.NONE.examining(new Examination(4, saturday))))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.due().date()).isEqualTo(saturday);
              assertThat(d.owner()).isEqualTo(Owner.Everyone.HEADS);
              assertThat(d.title()).startsWith("复查");
            });
  }

  @Test
  void aListComesDownWhenItsPublicityEndsAndByItselfOnOurOwnPage() {
    LocalDate end = LocalDate.of(2026, 3, 10);
    Validity validity = Validity.until(null, end);
    LocalDate on = LocalDate.of(2026, 3, 2);
    Deadline elsewhere =
        of(ItemState.PUBLISHED, publicity("http://a.gov.cn/", on, validity), Terms.NONE).getFirst();
    Deadline here = of(ItemState.PUBLISHED, publicity(null, on, validity), Terms.NONE).getFirst();
    assertThat(elsewhere.kind()).isEqualTo(DeadlineKind.TAKEDOWN);
    assertThat(elsewhere.due().date()).isEqualTo(end);
    assertThat(elsewhere.on(end.plusDays(1), CALENDAR)).isPresent();
    assertThat(here.on(end, CALENDAR)).isPresent();
    assertThat(here.on(end.plusDays(1), CALENDAR)).isEmpty();
    assertThat(of(ItemState.TAKEN_DOWN, publicity(null, on, validity), Terms.NONE)).isEmpty();
  }

  @Test
  void sixtyDaysBeforeItsForceEndsItIsLookedAtBeThatDayOver() {
    LocalDate on = LocalDate.of(2026, 3, 2);
    Validity long_ = Validity.until(LocalDate.of(2026, 12, 31), null);
    Validity short_ = Validity.until(LocalDate.of(2026, 3, 31), null);
    assertThat(
            of(ItemState.PUBLISHED, publicity(null, on, long_), Terms.NONE).getFirst().due().date())
        .isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(
            of(ItemState.PUBLISHED, publicity(null, on, short_), Terms.NONE)
                .getFirst()
                .due()
                .date())
        .isEqualTo(LocalDate.of(2026, 1, 30));
    assertThat(of(ItemState.INVALID, publicity(null, on, long_), Terms.NONE)).isEmpty();
  }

  @Test
  void noTwoOfItsDeadlinesAreTheSame() {
    var terms =
        new Terms(
            new Term(6, LocalDate.of(2026, 3, 2), 20),
            new Term(2, LocalDate.of(2026, 3, 2), 3),
            new Term(5, LocalDate.of(2026, 3, 2), 3),
            new Examination(4, LocalDate.of(2027, 3, 2)));
    Validity validity = Validity.until(LocalDate.of(2027, 1, 1), LocalDate.of(2026, 6, 1));
    List<Deadline> all =
        of(ItemState.PUBLISHED, publicity(null, LocalDate.of(2026, 3, 2), validity), terms);
    assertThat(all).hasSize(6).extracting(Deadline::key).doesNotHaveDuplicates();
  }

  @Test
  void whatIsOnOurOwnPageIsGoneOnTheDayAfterItsPublicity() {
    LocalDate end = LocalDate.of(2026, 3, 10);
    Item item =
        item(
            ItemState.PUBLISHED,
            publicity(null, LocalDate.of(2026, 3, 2), Validity.until(null, end)),
            Terms.NONE);
    assertThat(item.isOpenToAll(end)).isTrue();
    assertThat(item.isOpenToAll(end.plusDays(1))).isFalse();
    assertThat(item.isGone(end.plusDays(1))).isTrue();
  }
}
