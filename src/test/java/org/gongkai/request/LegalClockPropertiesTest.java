package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gongkai.calendar.WorkingDays;

/** Art. 33: the clock against a naive walk over the days it explains. */
class LegalClockPropertiesTest {

  private static final WorkingDays CALENDAR = WorkingDays.shipped();

  @Property(tries = 1000)
  void theExplanationCountsExactlyTheTermAndEndsOnACountedDay(
      @ForAll @IntRange(max = 4000) int day, @ForAll @IntRange(max = 20) int extension) {
    LocalDate received = LocalDate.of(2019, 5, 15).plusDays(day);
    var clock = clock(received, 20 + extension);
    var days = clock.explain();
    assertThat(days.getFirst().date()).isEqualTo(received.plusDays(1));
    assertThat(days.getLast().date()).isEqualTo(clock.due().orElseThrow().date());
    assertThat(days.getLast().counted()).isTrue();
    assertThat(days.stream().filter(ClockDay::counted)).hasSize(20 + extension);
    assertThat(days)
        .allMatch(
            d ->
                d.counted()
                    == (d.reason() == ClockDay.Reason.WORKING
                        || d.reason() == ClockDay.Reason.WORKING_WEEKEND));
  }

  @Property(tries = 500)
  void anExtensionNeverShortens(
      @ForAll @IntRange(max = 4000) int day, @ForAll @IntRange(max = 19) int extension) {
    LocalDate received = LocalDate.of(2019, 5, 15).plusDays(day);
    var shorter = clock(received, 20 + extension).due().orElseThrow().date();
    assertThat(clock(received, 21 + extension).due().orElseThrow().date()).isAfter(shorter);
  }

  private static LegalClock clock(LocalDate received, int term) {
    return new LegalClock(ClockHistory.of(received, term), CALENDAR, received);
  }
}
