package org.gongkai.participation.solicitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Owner;
import org.gongkai.deadline.Subject;
import org.junit.jupiter.api.Test;

/** Terms, states by the day, what is counted, and what stands in the book of it. */
class SolicitationTest {

  private static final OfficeCode OFFICE = new OfficeCode("LJQ");
  private static final LocalDate OPENS = LocalDate.of(2026, 9, 1);
  private static final LocalDate CLOSES = LocalDate.of(2026, 10, 1);

  private static final Solicitation DRAFT =
      new Solicitation(
          OFFICE,
          "LJQ-A",
          Stage.DRAFT,
          new Content("救助办法", null, List.of("f"), null, List.of(OpinionWay.ONLINE), null, "zhang"),
          Term.drafted(OPENS, CLOSES, null, 30),
          Tally.NONE,
          null);
  private static final Solicitation PUBLISHED =
      DRAFT.published(new Term.Published(2, OPENS.minusDays(3), 10));

  private static List<Deadline> book(Solicitation one) {
    return SolicitationDeadlines.of(
        one, new Subject("SOLICITATION", "LJQ#LJQ-A"), WorkingDays.shipped());
  }

  @Test
  void bothDaysAreOpenAndWhatWasNeverPublishedIsForNobody() {
    assertThat(DRAFT.on(OPENS)).isEqualTo(SolicitationState.DRAFT);
    assertThat(DRAFT.open()).isFalse();
    assertThat(PUBLISHED.on(OPENS.minusDays(1))).isEqualTo(SolicitationState.ANNOUNCED);
    assertThat(PUBLISHED.on(OPENS)).isEqualTo(SolicitationState.OPEN);
    assertThat(PUBLISHED.on(CLOSES)).isEqualTo(SolicitationState.OPEN);
    assertThat(PUBLISHED.on(CLOSES.plusDays(1))).isEqualTo(SolicitationState.CLOSED);
    var gone = PUBLISHED.ended(Stage.WITHDRAWN, new Ending(OPENS, null, null, "重新起草"));
    assertThat(gone.on(OPENS)).isEqualTo(SolicitationState.WITHDRAWN);
    assertThat(gone.open()).isTrue();
  }

  @Test
  void theResultIsDueInWorkingDaysAfterTheLastDayAndMovesWithIt() {
    assertThat(book(DRAFT)).isEmpty();
    assertThat(book(PUBLISHED))
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.kind()).isEqualTo(DeadlineKind.RESULT);
              assertThat(result.due().date()).isEqualTo(WorkingDays.shipped().plus(CLOSES, 10));
              assertThat(result.owner()).isEqualTo(new Owner.Official("zhang"));
            });
    var later = PUBLISHED.prolonged(CLOSES, CLOSES.plusDays(10), "假期");
    assertThat(book(later))
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.key()).isEqualTo(book(PUBLISHED).getFirst().key());
              assertThat(result.due().date())
                  .isEqualTo(WorkingDays.shipped().plus(CLOSES.plusDays(10), 10));
            });
    assertThat(book(PUBLISHED.ended(Stage.RESULT_PUBLISHED, new Ending(CLOSES, null, null, null))))
        .isEmpty();
  }

  @Test
  void oneReviewStandsForTheOldestThatIsHeldWithTheDaysThatHeldWhenItCame() {
    Tally tally =
        Tally.NONE
            .received(OPENS.plusDays(4), 5)
            .received(OPENS.plusDays(1), 3)
            .received(OPENS.plusDays(1), 3);
    var review = book(PUBLISHED.with(tally)).getLast();
    assertThat(review.kind()).isEqualTo(DeadlineKind.REVIEW);
    assertThat(review.owner()).isEqualTo(Owner.Everyone.CLERKS);
    assertThat(review.due().date()).isEqualTo(WorkingDays.shipped().plus(OPENS.plusDays(1), 3));
    Tally first = tally.turned(OPENS.plusDays(1), OpinionState.HELD, OpinionState.SHOWN);
    assertThat(book(PUBLISHED.with(first)).getLast().due()).isEqualTo(review.due());
    Tally second = first.turned(OPENS.plusDays(1), OpinionState.HELD, OpinionState.HIDDEN);
    assertThat(book(PUBLISHED.with(second)).getLast().due().date())
        .isEqualTo(WorkingDays.shipped().plus(OPENS.plusDays(4), 5));
    Tally third = second.turned(OPENS.plusDays(4), OpinionState.HELD, OpinionState.SHOWN);
    assertThat(book(PUBLISHED.with(third)))
        .extracting(Deadline::kind)
        .containsExactly(DeadlineKind.RESULT);
    assertThat(third.held()).isEmpty();
    assertThat(third.shown()).isEqualTo(2);
    assertThat(third.hidden()).isEqualTo(1);
  }

  @Test
  void whatWasDecidedTwiceCountsOnceAndAHiddenOneIsStillToBeDecided() {
    Tally two = Tally.NONE.received(OPENS, 3).received(OPENS, 3);
    Tally hidden = two.turned(OPENS, OpinionState.HELD, OpinionState.HIDDEN);
    assertThat(hidden.unsorted()).isEqualTo(2);
    Tally sorted = hidden.sorted(null, Adopted.YES).sorted(Adopted.YES, Adopted.NO);
    assertThat(sorted.adopted()).isZero();
    assertThat(sorted.rejected()).isEqualTo(1);
    assertThat(sorted.unsorted()).isEqualTo(1);
    Tally back = sorted.turned(OPENS, OpinionState.HIDDEN, OpinionState.SHOWN);
    assertThat(back.hidden()).isZero();
    assertThat(back.shown()).isEqualTo(1);
    assertThat(back.waiting()).isEqualTo(1);
  }

  @Test
  void publishedAfterItsFirstDayItMayBeOpenForLessThanUsual() {
    assertThat(PUBLISHED.term().isShorterThanUsual()).isFalse();
    var late = DRAFT.published(new Term.Published(2, OPENS.plusDays(1), 10));
    assertThat(late.term().isShorterThanUsual()).isTrue();
  }
}
