package org.gongkai.web.desk.morning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.OfficeTime;
import org.gongkai.alert.RunBook;
import org.gongkai.calendar.HolidayNotices;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.calendar.YearNotice;
import org.gongkai.deadline.OfficeCode;
import org.junit.jupiter.api.Test;

class PulseTest {

  private static final OfficeCode OFFICE = new OfficeCode("LJQ");
  private static final WorkingDays UNTIL_2026 = WorkingDays.shipped();
  private static final WorkingDays UNTIL_2027 =
      WorkingDays.of(
          Stream.concat(
                  HolidayNotices.shipped().stream(),
                  Stream.of(new YearNotice(2027, "国办发明电〔2026〕9号", List.of())))
              .toList());

  private static RunBook.Run run(Instant at) {
    return new RunBook.Run(OFFICE, OfficeTime.day(at), false, true, 9, 3, 2, 0, at);
  }

  private static Pulse pulse(String time, WorkingDays calendar, boolean ran) {
    Instant now = Instant.parse(time);
    return Pulse.of(
        ran ? Optional.of(run(now)) : Optional.empty(),
        calendar,
        0,
        Clock.fixed(now, OfficeTime.ZONE));
  }

  @Test
  void aScanThatIsMissingOnAWorkingDayIsSaidAfterAQuarterPastNine() {
    assertThat(pulse("2026-11-25T00:20:00Z", UNTIL_2026, false).late()).isFalse();
    assertThat(pulse("2026-11-25T01:20:00Z", UNTIL_2026, false).late()).isTrue();
    assertThat(pulse("2026-11-25T01:20:00Z", UNTIL_2026, true).late()).isFalse();
    assertThat(pulse("2026-11-28T05:00:00Z", UNTIL_2026, false))
        .satisfies(p -> assertThat(p.late()).isFalse())
        .satisfies(p -> assertThat(p.scan()).contains("不是工作日"));
    assertThat(pulse("2026-11-25T00:31:00Z", UNTIL_2026, true).scan())
        .isEqualTo("今天的期限扫描已于08:31完成：5个工作日内到期和逾期的共9件，其中逾期3件；下一次在下一个工作日08:30");
  }

  @Test
  void theNextYearsCalendarIsMissedFromNovember() {
    assertThat(pulse("2026-06-01T02:00:00Z", UNTIL_2026, true).missing()).isFalse();
    assertThat(pulse("2026-10-31T02:00:00Z", UNTIL_2026, true).missing()).isFalse();
    assertThat(pulse("2026-11-02T02:00:00Z", UNTIL_2026, true).missing()).isTrue();
    assertThat(pulse("2026-11-02T02:00:00Z", UNTIL_2027, true).missing()).isFalse();
    assertThat(pulse("2027-01-04T02:00:00Z", UNTIL_2026, true).missing()).isTrue();
    assertThat(pulse("2026-11-02T02:00:00Z", UNTIL_2026, true).calendar()).contains("2026-12-27");
  }
}
