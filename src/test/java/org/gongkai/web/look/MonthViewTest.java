package org.gongkai.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.request.ClockDay;
import org.junit.jupiter.api.Test;

class MonthViewTest {

  private static final LocalDate THU_2026_09_24 = LocalDate.of(2026, 9, 24);
  private static final LocalDate THU_2026_10_29 = LocalDate.of(2026, 10, 29);

  @Test
  void eachDayIsMarkedByAWordOrItsNumber() {
    List<ClockDay> days =
        MonthView.explained(WorkingDays.shipped().days(THU_2026_09_24, THU_2026_10_29));
    List<MonthView> months = MonthView.of(THU_2026_09_24, THU_2026_10_29, null, days);
    assertThat(months).extracting(MonthView::title).containsExactly("2026年9月", "2026年10月");
    assertThat(cell(months.getFirst(), 24))
        .extracting("kind", "mark")
        .containsExactly("received", "收到");
    assertThat(cell(months.getFirst(), 25))
        .extracting("kind", "mark")
        .containsExactly("holiday", "放假");
    assertThat(cell(months.getFirst(), 28))
        .extracting("kind", "mark")
        .containsExactly("counted", "第1");
    assertThat(cell(months.getLast(), 10))
        .extracting("kind", "mark")
        .containsExactly("worked", "班6");
    assertThat(cell(months.getLast(), 11))
        .extracting("kind", "mark")
        .containsExactly("skipped", "休");
    assertThat(cell(months.getLast(), 29).words()).isEqualTo("答复期限，第20个工作日，工作日");
    assertThat(MonthView.rows(days).getLast().count()).isEqualTo(20);
  }

  @Test
  void aPausedDaySaysSo() {
    LocalDate monday = LocalDate.of(2026, 11, 23);
    LocalDate tuesday = LocalDate.of(2026, 11, 24);
    var paused = new ClockDay(tuesday, false, ClockDay.Reason.CONSULTATION, null);
    MonthView month = MonthView.of(monday, null, tuesday, List.of(paused)).getFirst();
    assertThat(cell(month, 24).mark()).isEqualTo("暂停");
    assertThat(cell(month, 24).today()).isTrue();
    assertThat(cell(month, 24).words()).contains("征求意见期间");
  }

  private static MonthView.Cell cell(MonthView month, int day) {
    return month.weeks().stream()
        .flatMap(List::stream)
        .filter(cell -> cell.day() == day)
        .findFirst()
        .orElseThrow();
  }
}
