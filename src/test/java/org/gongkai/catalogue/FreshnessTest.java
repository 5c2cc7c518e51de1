package org.gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongkai.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whether a column is up to date: cadences are calendar days, the warning comes in working days.
 */
class FreshnessTest {

  private static final WorkingDays CALENDAR = WorkingDays.shipped();
  private static final LocalDate MADE = LocalDate.of(2026, 1, 5);

  private static Column column(@Nullable Integer every, boolean retired) {
    return new Column(
        "A",
        new Naming("栏目", null, null),
        "CLERKS",
        new Cadence(every, null, null),
        Offer.NONE,
        null,
        retired);
  }

  private static Freshness on(
      LocalDate today, @Nullable LocalDate newest, @Nullable LocalDate nothing) {
    return Freshness.of(
        column(90, false), new Freshness.Facts(MADE, newest, nothing), today, CALENDAR);
  }

  @Test
  void theDayItWasMadeCountsOnlyWhileNothingElseDoes() {
    LocalDate today = LocalDate.of(2026, 1, 6);
    assertThat(on(today, null, null).updateDueOn()).isEqualTo(MADE.plusDays(90));
    LocalDate earlier = LocalDate.of(2025, 12, 1);
    assertThat(on(today, earlier, null).updateDueOn()).isEqualTo(earlier.plusDays(90));
  }

  @Test
  void theLaterOfItemAndNothingToReportCounts() {
    LocalDate item = LocalDate.of(2026, 2, 1);
    LocalDate nothing = LocalDate.of(2026, 3, 1);
    assertThat(on(nothing, item, nothing).updateDueOn()).isEqualTo(nothing.plusDays(90));
    assertThat(on(nothing, nothing, item).updateDueOn()).isEqualTo(nothing.plusDays(90));
  }

  @Test
  void dueWithinFiveWorkingDaysAlsoOverTheSpringFestival() {
    // 90 days after 2025-11-28 are Thursday 2026-02-26; the festival is 15 to 23 February
    LocalDate newest = LocalDate.of(2025, 11, 28);
    LocalDate due = LocalDate.of(2026, 2, 26);
    assertThat(on(due, newest, null).updateDueOn()).isEqualTo(due);
    LocalDate fiveBefore = due;
    while (CALENDAR.left(fiveBefore.minusDays(1), due) <= 5) {
      fiveBefore = fiveBefore.minusDays(1);
    }
    assertThat(fiveBefore).isBefore(LocalDate.of(2026, 2, 15));
    assertThat(on(fiveBefore, newest, null).state()).isEqualTo(ColumnState.DUE);
    assertThat(on(fiveBefore.minusDays(1), newest, null).state()).isEqualTo(ColumnState.FRESH);
    assertThat(on(due, newest, null).state()).isEqualTo(ColumnState.DUE);
    assertThat(on(due.plusDays(1), newest, null).state()).isEqualTo(ColumnState.OVERDUE);
  }

  @Test
  void withoutACadenceItIsUnknownAndRetiredItIsAskedForNoMore() {
    var facts = new Freshness.Facts(MADE, null, null);
    LocalDate late = MADE.plusYears(5);
    assertThat(Freshness.of(column(null, false), facts, late, CALENDAR))
        .isEqualTo(new Freshness(ColumnState.UNKNOWN, null));
    assertThat(Freshness.of(column(90, true), facts, late, CALENDAR))
        .isEqualTo(new Freshness(ColumnState.RETIRED, null));
  }

  @Test
  void aCadenceOfTenYearsNeedsNoCalendar() {
    var facts = new Freshness.Facts(LocalDate.of(2035, 1, 1), null, null);
    assertThat(
            Freshness.of(column(Limit.MOST_DAYS, false), facts, LocalDate.of(2035, 1, 2), CALENDAR)
                .state())
        .isEqualTo(ColumnState.FRESH);
  }
}
