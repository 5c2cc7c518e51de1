package org.gongkai.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The bit sets against a naive walk, day by day. */
class WorkingDaysPropertiesTest {

  private static final WorkingDays CALENDAR = WorkingDays.shipped();
  private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

  @Property(tries = 2000)
  void addingAgreesWithAWalk(
      @ForAll @IntRange(max = 29_000) int day, @ForAll @IntRange(min = 1, max = 200) int days) {
    LocalDate from = FIRST.plusDays(day);
    LocalDate walked = from;
    for (int left = days; left > 0; ) {
      walked = walked.plusDays(1);
      left -= CALENDAR.day(walked).counted() ? 1 : 0;
    }
    assertThat(CALENDAR.plus(from, days)).isEqualTo(walked);
  }

  @Property(tries = 2000)
  void countingIsTheInverseOfAdding(
      @ForAll @IntRange(max = 29_000) int day, @ForAll @IntRange(min = 1, max = 200) int days) {
    LocalDate from = FIRST.plusDays(day);
    LocalDate to = CALENDAR.plus(from, days);
    assertThat(CALENDAR.between(from, to)).isEqualTo(days);
    assertThat(CALENDAR.between(to, from)).isEqualTo(-days);
    assertThat(CALENDAR.days(from, to).stream().filter(Day::counted)).hasSize(days);
  }

  @Property(tries = 1000)
  void aLaterReceiptIsNeverDueEarlier(@ForAll @IntRange(max = 29_000) int day) {
    LocalDate from = FIRST.plusDays(day);
    assertThat(CALENDAR.plus(from.plusDays(1), 20)).isAfterOrEqualTo(CALENDAR.plus(from, 20));
  }
}
