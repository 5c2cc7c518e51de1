package org.gongkai.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

  private static final WorkingDays CALENDAR = WorkingDays.shipped();

  private static final LocalDate SAT_2026_02_14_WORKED = LocalDate.of(2026, 2, 14);
  private static final LocalDate TUE_2026_02_17_SPRING_FESTIVAL = LocalDate.of(2026, 2, 17);
  private static final LocalDate SUN_2026_09_20_WORKED = LocalDate.of(2026, 9, 20);
  private static final LocalDate FRI_2026_09_25_BRIDGED = LocalDate.of(2026, 9, 25);

  @Test
  void constantsTellTheTruth() {
    assertThat(CALENDAR.day(SAT_2026_02_14_WORKED).kind()).isEqualTo(DayKind.WORKING_WEEKEND);
    assertThat(CALENDAR.day(TUE_2026_02_17_SPRING_FESTIVAL).kind()).isEqualTo(DayKind.HOLIDAY);
    assertThat(CALENDAR.day(SUN_2026_09_20_WORKED).kind()).isEqualTo(DayKind.WORKING_WEEKEND);
    assertThat(CALENDAR.day(FRI_2026_09_25_BRIDGED).kind()).isEqualTo(DayKind.HOLIDAY);
    assertThat(SAT_2026_02_14_WORKED.getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
    assertThat(SUN_2026_09_20_WORKED.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
  }

  @ParameterizedTest
  @CsvSource({
    "2019, 250",
    "2020, 249",
    "2021, 250",
    "2022, 249",
    "2023, 249",
    "2024, 251",
    "2025, 248",
    "2026, 248"
  })
  void workingDaysOfAYear(int year, int expected) {
    LocalDate before = LocalDate.of(year - 1, 12, 31);
    assertThat(CALENDAR.between(before, LocalDate.of(year, 12, 31))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2019-12-13, 2020-01-13",
    "2022-03-14, 2022-04-12",
    "2025-09-30, 2025-11-04",
    "2026-02-14, 2026-03-20",
    "2026-09-24, 2026-10-29",
    "2026-11-23, 2026-12-21"
  })
  void twentyWorkingDaysAfterReceipt(LocalDate received, LocalDate due) {
    assertThat(CALENDAR.due(received, 20)).isEqualTo(DueDate.fixed(due));
  }

  @Test
  void aDateOnOrAfter28DecemberOfTheLastPublishedYearIsProvisional() {
    assertThat(CALENDAR.dueOn(LocalDate.of(2026, 12, 27)).provisional()).isFalse();
    assertThat(CALENDAR.dueOn(LocalDate.of(2026, 12, 28)).provisional()).isTrue();
    assertThat(CALENDAR.due(LocalDate.of(2026, 12, 1), 20).provisional()).isTrue();
  }

  @Test
  void aPublishedNoticeMakesTheDateFirm() {
    var day = new NoticeDay(LocalDate.of(2027, 1, 1), NoticeDay.Kind.REST, "元旦");
    List<YearNotice> notices = new ArrayList<>(HolidayNotices.shipped());
    notices.add(new YearNotice(2027, "示例", List.of(day)));
    WorkingDays calendar = WorkingDays.of(notices);
    assertThat(calendar.dueOn(LocalDate.of(2027, 6, 1)).provisional()).isFalse();
    assertThat(calendar.dueOn(LocalDate.of(2027, 12, 28)).provisional()).isTrue();
    assertThat(calendar.hasNotice(2027)).isTrue();
    assertThat(calendar.hasNotice(2028)).isFalse();
  }

  @Test
  void aGapInTheNoticesKeepsLaterYearsProvisional() {
    List<YearNotice> notices = new ArrayList<>(HolidayNotices.shipped());
    notices.add(new YearNotice(2028, "示例", List.of()));
    assertThat(WorkingDays.of(notices).dueOn(LocalDate.of(2027, 3, 1)).provisional()).isTrue();
  }

  @Test
  void statutoryDaysOn2027WeekendsAreMadeUpForOnTheNextWorkingDays() {
    // 初一 Saturday and 初二 Sunday: Tuesday 9 and Wednesday 10 February rest after 初三 (Monday 8)
    assertThat(CALENDAR.isWorkingDay(LocalDate.of(2027, 2, 8))).isFalse();
    assertThat(CALENDAR.isWorkingDay(LocalDate.of(2027, 2, 9))).isFalse();
    assertThat(CALENDAR.isWorkingDay(LocalDate.of(2027, 2, 10))).isFalse();
    assertThat(CALENDAR.isWorkingDay(LocalDate.of(2027, 2, 11))).isTrue();
    // 1 and 2 May are a weekend: Monday 3 and Tuesday 4 rest
    assertThat(CALENDAR.isWorkingDay(LocalDate.of(2027, 5, 4))).isFalse();
    assertThat(CALENDAR.isWorkingDay(LocalDate.of(2027, 5, 5))).isTrue();
  }

  @Test
  void anOfficesOwnDayStandsInFrontOfTheNotice() {
    LocalDate monday = LocalDate.of(2026, 11, 23);
    var own = CALENDAR.with(List.of(new NoticeDay(monday, NoticeDay.Kind.REST, "本地假日")));
    assertThat(own.isWorkingDay(monday)).isFalse();
    assertThat(own.day(monday).name()).isEqualTo("本地假日");
    assertThat(CALENDAR.isWorkingDay(monday)).isTrue();
  }

  @Test
  void workingDaysLeftAreZeroOnTheDayDueAndNegativeAfterIt() {
    LocalDate friday = LocalDate.of(2026, 11, 20);
    assertThat(CALENDAR.left(friday, friday)).isZero();
    assertThat(CALENDAR.left(friday, friday.plusDays(3))).isEqualTo(1);
    assertThat(CALENDAR.left(friday.plusDays(1), friday)).isEqualTo(-1);
    assertThat(CALENDAR.left(friday.plusDays(4), friday)).isEqualTo(-2);
  }

  @Test
  void daysOutsideTheCalendarAreRefusedAndNeverGuessed() {
    assertThatThrownBy(() -> CALENDAR.isWorkingDay(LocalDate.of(2018, 11, 30)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CALENDAR.plus(WorkingDays.LAST, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CALENDAR.plus(LocalDate.of(2026, 1, 1), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
