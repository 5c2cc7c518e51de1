package org.gongkai.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.office.AnnualReportDuty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearlyReportTest {

  private static final LocalDate SAT_2026_01_31 = LocalDate.of(2026, 1, 31);

  private static Duty duty(String id, @Nullable LocalDate dueOn) {
    var task = new Task(id, Indicator.SUPERVISION, "年度报告", "HEADS", null, Wanted.URL);
    return Duty.planned(2026, new Occurrence(id + "-2026", task, dueOn));
  }

  @ParameterizedTest
  @CsvSource({
    "REPORT, 2026-01-31, true",
    "REPORT-WEB, 2026-01-31, true",
    "REPORT, 2026-01-30, false",
    "REPORT, 2027-01-31, false",
    "REPORT,, false",
    "GUIDE, 2026-01-31, false",
  })
  void itIsThePlansIfOneBeginsWithReportOnThatDay(
      String id, @Nullable LocalDate dueOn, boolean isIt) {
    Duty duty = duty(id, dueOn);
    assertThat(YearlyReport.isAbout(duty, 2025)).isEqualTo(isIt);
    assertThat(YearlyReport.isTheOffices(2025, List.of(duty))).isEqualTo(!isIt);
  }

  @Test
  void itIsTheOfficesAgainWhenThePlanLosesItAndNotWhenTheHeadWaivesIt() {
    Duty report = duty("REPORT", SAT_2026_01_31);
    assertThat(YearlyReport.isTheOffices(2025, List.of(report.waived("x")))).isFalse();
    assertThat(YearlyReport.isTheOffices(2025, List.of(report.unplanned()))).isTrue();
    assertThat(YearlyReport.isTheOffices(2025, List.of())).isTrue();
    var code = new OfficeCode("LJQ");
    assertThat(report.deadline(code).orElseThrow().key())
        .as("two subjects, of which one stands in the book")
        .isNotEqualTo(AnnualReportDuty.of(code, SAT_2026_01_31).key());
  }

  @Test
  void publishingTheReportEndsIt() {
    Duty report = duty("REPORT", SAT_2026_01_31);
    List<Duty> all =
        List.of(
            report, duty("GUIDE", SAT_2026_01_31), duty("REPORT-B", SAT_2026_01_31).waived("x"));
    assertThat(YearlyReport.published(2025, SAT_2026_01_31, "https://example.gov.cn/r", all))
        .singleElement()
        .satisfies(
            done -> {
              assertThat(done.state()).isEqualTo(DutyState.DONE);
              assertThat(done.work().evidence().getFirst().kind()).isEqualTo(Evidence.Kind.URL);
            });
    Duty late = YearlyReport.published(2025, SAT_2026_01_31.plusDays(2), "公告栏", all).getFirst();
    assertThat(late.state()).isEqualTo(DutyState.DONE_LATE);
    assertThat(late.work().evidence().getFirst().kind()).isEqualTo(Evidence.Kind.TEXT);
  }
}
