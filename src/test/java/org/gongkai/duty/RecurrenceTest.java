package org.gongkai.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {

  private static String slots(String rule, int year) {
    return Recurrence.parse(rule).in(year).stream()
        .map(slot -> slot.name() + "=" + slot.dueOn())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "once 2027-01-31, 2026, 2026=2027-01-31",
    "standing, 2026, 2026=null",
    "year 01-31, 2027, 2027=2027-01-31", // a Sunday
    "year 02-17, 2026, 2026=2026-02-17", // 春节
    "year 10-01, 2026, 2026=2026-10-01", // 国庆
    "year 02-29, 2026, 2026=2026-02-28",
    "year 02-29, 2028, 2028=2028-02-29",
    "half 31, 2026, 2026H1=2026-01-31 2026H2=2026-07-31",
    "half last, 2026, 2026H1=2026-06-30 2026H2=2026-12-31",
    "quarter 31, 2026, 2026Q1=2026-01-31 2026Q2=2026-04-30 2026Q3=2026-07-31 2026Q4=2026-10-31",
    "quarter last, 2026, 2026Q1=2026-03-31 2026Q2=2026-06-30 2026Q3=2026-09-30 2026Q4=2026-12-31",
  })
  void eachPeriodHasItsCalendarDay(String rule, int year, String slots) {
    assertThat(slots(rule, year)).isEqualTo(slots);
  }

  @Test
  void aMonthThatIsShorterEndsOnItsLastDay() {
    assertThat(slots("month 31", 2028))
        .startsWith("2028-01=2028-01-31 2028-02=2028-02-29 2028-03=2028-03-31 2028-04=2028-04-30")
        .endsWith("2028-12=2028-12-31");
    assertThat(slots("month last", 2026)).contains("2026-02=2026-02-28");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"once 2026-06-30", "year 02-29", "half last", "quarter 15", "month 1", "standing"})
  void whatIsWrittenIsReadBack(String rule) {
    assertThat(Recurrence.parse(rule)).hasToString(rule);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "week 1", "once", "year 13-01"})
  void whatIsNoneIsNotRead(String rule) {
    assertThatThrownBy(() -> Recurrence.parse(rule)).isInstanceOf(RuntimeException.class);
  }
}
