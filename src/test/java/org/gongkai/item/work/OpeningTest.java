package org.gongkai.item.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongkai.item.Terms.Examination;
import org.junit.jupiter.api.Test;

/** When what is withheld is examined again (Art. 18). */
class OpeningTest {

  private static final LocalDate FORMED = LocalDate.of(2024, 2, 29);
  private static final Examination FIRST = Opening.examine(4, FORMED);

  @Test
  void theFirstIsAYearAfterItWasFormed() {
    assertThat(FIRST.on()).isEqualTo(LocalDate.of(2025, 2, 28));
  }

  @Test
  void oneInItsTimeIsFollowedByTheNextYears() {
    assertThat(Opening.next(FIRST, 7, FORMED, LocalDate.of(2025, 2, 10)))
        .isEqualTo(new Examination(7, LocalDate.of(2026, 2, 28)));
    assertThat(Opening.next(FIRST, 7, FORMED, LocalDate.of(2025, 2, 28)).on())
        .isEqualTo(LocalDate.of(2026, 2, 28));
  }

  @Test
  void oneThatIsLateIsFollowedByTheNextThatIsNotOver() {
    assertThat(Opening.next(FIRST, 7, FORMED, LocalDate.of(2026, 6, 1)).on())
        .isEqualTo(LocalDate.of(2027, 2, 28));
  }

  @Test
  void oneLongBeforeItsDayDoesNotCountForIt() {
    assertThat(Opening.next(FIRST, 7, FORMED, LocalDate.of(2024, 5, 1))).isEqualTo(FIRST);
  }

  @Test
  void theAnniversaryOfALeapDayComesBackInALeapYear() {
    assertThat(Opening.next(null, 7, FORMED, LocalDate.of(2027, 12, 1)).on())
        .isEqualTo(LocalDate.of(2028, 2, 29));
  }
}
