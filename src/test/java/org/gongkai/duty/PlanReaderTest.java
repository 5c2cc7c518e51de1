package org.gongkai.duty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.input.BrokenInput;
import org.gongkai.input.Problem;
import org.gongkai.input.tree.Document.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanReaderTest {

  private static final String PLAN =
      """
      # the office's plan
      plan: 2026
      title: 2026年度政务公开工作实施方案
      from: 2026-01-01
      duties:
        - id: REPORT
          indicator: SUPERVISION
          title: 发布上一年度政府信息公开工作年度报告
          owner: zhang
          basis: 方案三（五）1；条例第四十九条
          rule: { every: year, on: 01-31 }
          evidence: URL
        - id: ＷＡＹＳ
          indicator: PARTICIPATION
          title: " 多种方式汲取民意 "
          owner: CLERKS
          basis:
          rule:
            every: half
            on: １５
      """;

  private static final String JSON =
      """
      {"plan": 2026, "title": "2026年度政务公开工作实施方案", "from": "2026-01-01", "duties": [
        {"id": "REPORT", "indicator": "SUPERVISION", "title": "发布上一年度政府信息公开工作年度报告",
         "owner": "zhang", "basis": "方案三（五）1；条例第四十九条",
         "rule": {"every": "year", "on": "01-31"}, "evidence": "URL"},
        {"id": "WAYS", "indicator": "PARTICIPATION", "title": "多种方式汲取民意", "owner": "CLERKS",
         "basis": null, "rule": {"every": "half", "on": 15}}]}
      """;

  @Test
  void aPlanIsReadAlikeFromYamlAndJson() {
    Plan plan = SomePlans.read(PLAN);
    assertThat(plan.year()).isEqualTo(2026);
    assertThat(plan.from()).isEqualTo("2026-01-01");
    assertThat(plan.duties()).hasSize(2);
    assertThat(plan.duties().getFirst().rule())
        .isEqualTo(new Recurrence.Yearly(MonthDay.of(1, 31)));
    Task ways = plan.duties().getLast().task();
    assertThat(ways.id()).isEqualTo("WAYS");
    assertThat(ways.title()).isEqualTo("多种方式汲取民意");
    assertThat(ways.basis()).isNull();
    assertThat(ways.evidence()).isEqualTo(Wanted.TEXT);
    assertThat(PlanReader.read(JSON.getBytes(UTF_8), Format.JSON, SomePlans.FRI_2026_03_06))
        .isEqualTo(plan);
    assertThat(SomePlans.read(JSON)).as("JSON is YAML too").isEqualTo(plan);
  }

  @Test
  void allThatIsWrongIsToldAtOnceInTheOrderOfTheLines() {
    String yaml =
        """
        plan: 1999
        titel: 方案
        from: 2026-02-30
        duties:
          - id: report
            indicator: OTHER
            title: [x]
            owner: 12
            rule: { every: year, on: 1-31 }
            evidence: url
          - id: A
            id: B
            indicator: SUPERVISION
            title: 甲
            owner: li
            rule:
              every: week
              on: 3
              at: noon
          - id: A
            indicator: SUPERVISION
            title: 乙
            owner: li
            rule: { once: 2026-06-30, standing: true }
          - text
          - indicator: SUPERVISION
            title: &t 丙
            owner: !owner li
            basis: *t
            rule: { every: month, on: 32 }
          - id: C
            indicator: SUPERVISION
            title: 丁
            owner: li
        """;
    assertThat(SomePlans.problems(yaml))
        .extracting(Problem::line, Problem::field, Problem::code)
        .containsExactly(
            tuple(1, "plan", "format"),
            tuple(1, "title", "required"),
            tuple(2, "titel", "unknown-field"),
            tuple(3, "from", "format"),
            tuple(5, "duties[0].id", "format"),
            tuple(6, "duties[0].indicator", "unknown-value"),
            tuple(7, "duties[0].title", "wrong-type"),
            tuple(8, "duties[0].owner", "wrong-type"),
            tuple(9, "duties[0].rule.on", "format"),
            tuple(10, "duties[0].evidence", "unknown-value"),
            tuple(12, "duties[1].id", "double-field"),
            tuple(17, "duties[1].rule.every", "unknown-value"),
            tuple(19, "duties[1].rule.at", "unknown-field"),
            tuple(20, "duties[2].id", "not-allowed"),
            tuple(24, "duties[2].rule", "not-allowed"),
            tuple(25, "duties[3]", "wrong-type"),
            tuple(26, "duties[4].id", "required"),
            tuple(27, "duties[4].title", "not-allowed"),
            tuple(28, "duties[4].owner", "not-allowed"),
            tuple(29, "duties[4].basis", "not-allowed"),
            tuple(30, "duties[4].rule.on", "format"),
            tuple(31, "duties[5].rule", "required"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "once: 2026-02-29            | rule.once     | format",
        "once: 2025-12-31            | rule.once     | not-allowed",
        "once: 2028-01-01            | rule.once     | not-allowed",
        "once: 20260630              | rule.once     | wrong-type",
        "once: 2026-06-30, on: 5     | rule.on       | not-allowed",
        "every: year                 | rule.on       | required",
        "every: year, on: 02-30      | rule.on       | format",
        "every: year, on: 31         | rule.on       | wrong-type",
        "every: year, on: last       | rule.on       | format",
        "every: quarter, on: 0       | rule.on       | format",
        "every: quarter, on: '15'    | rule.on       | format",
        "every: quarter, on: 1_0     | rule.on       | format",
        "every: quarter, on: 1.5     | rule.on       | wrong-type",
        "every: quarter, on: [1]     | rule.on       | wrong-type",
        "every: true, on: 1          | rule.every    | wrong-type",
        "standing: false             | rule.standing | not-allowed",
        "standing: yes               | rule.standing | wrong-type",
        "on: 01-31                   | rule          | not-allowed",
        "daily: true                 | rule.daily    | unknown-field"
      })
  void aRuleThatIsNoneIsToldWithItsField(String rule, String field, String code) {
    assertThat(SomePlans.problems(SomePlans.yaml(SomePlans.duty("A", rule))))
        .extracting(Problem::field, Problem::code, Problem::line)
        .contains(tuple("duties[0]." + field, code, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "once: 2027-12-31",
        "every: year, on: 02-29",
        "every: half, on: last",
        "every: month, on: 0o17",
        "every: month, on: 31",
        "standing: true",
        "standing: True"
      })
  void whatTheContractNamesIsARule(String rule) {
    assertThat(SomePlans.read(SomePlans.yaml(SomePlans.duty("A", rule))).occurrences())
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2007, false", "2008, true", "2028, true", "2029, false", "'\"2026\"', false"})
  void theYearOfAPlanIsOneOfTheRegulationAndNear(String year, boolean sound) {
    String yaml =
        "plan: %s\ntitle: x\nduties:\n".formatted(year)
            + SomePlans.duty("A", "every: year, on: 01-31");
    if (sound) {
      assertThat(SomePlans.read(yaml).from()).isNull();
    } else {
      assertThat(SomePlans.problems(yaml)).extracting(Problem::field).containsExactly("plan");
    }
  }

  @Test
  void aPlanHasOneDutyAtLeastAndAThousandOccurrencesAtTheMost() {
    for (String none : new String[] {"[]", "", "{}", "text"}) {
      assertThat(SomePlans.problems("plan: 2026\ntitle: x\nduties: " + none))
          .extracting(Problem::field)
          .containsExactly("duties");
    }
    assertThat(SomePlans.read(monthly(60)).occurrences()).hasSize(720);
    assertThat(SomePlans.read(monthly(83)).occurrences()).hasSize(996);
    assertThat(SomePlans.problems(monthly(84)))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.field()).isEqualTo("duties");
              assertThat(p.line()).isEqualTo(4);
              assertThat(p.message()).contains("1008", "1000");
            });
  }

  private static String monthly(int duties) {
    return SomePlans.yaml(
        IntStream.range(0, duties)
            .mapToObj(i -> SomePlans.duty("M" + i, "every: month, on: last"))
            .collect(Collectors.joining()));
  }

  @Test
  void noTwoOccurrencesHaveAnIdInCommon() {
    String[] rules = {
      "every: year, on: 01-31", "every: half, on: 1", "every: quarter, on: 1", "every: month, on: 1"
    };
    String duties = "";
    for (String id : new String[] {"A", "A-2026", "A-2026-01", "A-2026Q1", "-", "2026", "A-"}) {
      for (int i = 0; i < rules.length; i++) {
        duties += SomePlans.duty(id + "X".repeat(i), rules[i]);
      }
    }
    assertThat(SomePlans.read(SomePlans.yaml(duties)).occurrences())
        .hasSize(7 * 19)
        .extracting(Occurrence::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void textsHaveTheirLengthsAndAnswersDoNotRepeatThem() {
    String million = "长".repeat(1_000_000);
    assertThat(
            SomePlans.problems(
                SomePlans.yaml(SomePlans.duty("A", "standing: true").replace("任务A", million))))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.field()).isEqualTo("duties[0].title");
              assertThat(p.message()).contains("1000000").hasSizeLessThan(100);
            });
  }

  @Test
  void whatCannotBeParsedIsBroken() {
    assertThatThrownBy(() -> SomePlans.read("plan: [")).isInstanceOf(BrokenInput.class);
  }

  @Test
  void aFromAfterAllDaysOfThePlanIsTold() {
    assertThat(
            SomePlans.problems(
                SomePlans.yaml(SomePlans.duty("A", "standing: true"))
                    .replace("2026-01-01", "2028-01-01")))
        .extracting(Problem::field)
        .containsExactly("from");
    assertThat(
            SomePlans.read(
                    SomePlans.yaml(SomePlans.duty("A", "standing: true"))
                        .replace("2026-01-01", "２０２０-01-01"))
                .from())
        .isEqualTo(LocalDate.of(2020, 1, 1));
  }
}
