package org.gongkai.participation.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Subject;
import org.junit.jupiter.api.Test;

class ActivityTest {

  private static final OfficeCode OFFICE = new OfficeCode("LJQ");
  private static final LocalDate WED_2026_03_04 = LocalDate.of(2026, 3, 4);
  private static final LocalDate FRI_2026_03_06 = LocalDate.of(2026, 3, 6);
  private static final LocalDate FRI_2026_03_20 = LocalDate.of(2026, 3, 20);

  private static final Question ONE =
      new Question("q1", Question.Kind.ONE, "住在哪里", List.of("城里", "村里"), true);
  private static final Question SEVERAL =
      new Question("q2", Question.Kind.SEVERAL, "用过哪些", List.of("窗口", "网上", "电话"), false);
  private static final Question SCALE =
      new Question("q3", Question.Kind.SCALE, "满意吗", List.of("不满意", "满意"), false);
  private static final Question TEXT =
      new Question("q4", Question.Kind.TEXT, "还有什么", List.of(), false);

  private static Activity survey() {
    var content =
        new Content(
            ActivityKind.SURVEY,
            "满意度",
            WED_2026_03_04,
            0,
            new Outcome(List.of(), null, null),
            "chen");
    var asked =
        new Survey(WED_2026_03_04, FRI_2026_03_06, null, List.of(ONE, SEVERAL, SCALE, TEXT));
    return new Activity(OFFICE, "LJQ-X", content, asked, Course.NEW, List.of());
  }

  @Test
  void aSurveyIsOpenOnBothItsDaysAndItsResultIsDueAfterTheLast() {
    Activity draft = survey();
    assertThat(draft.on(WED_2026_03_04)).isEqualTo(ActivityState.DRAFT);
    Activity one = draft.published(new Course.Published(2, WED_2026_03_04, 10));
    assertThat(one.on(WED_2026_03_04.minusDays(1))).isEqualTo(ActivityState.ANNOUNCED);
    assertThat(one.on(WED_2026_03_04)).isEqualTo(ActivityState.OPEN);
    assertThat(one.on(FRI_2026_03_06)).isEqualTo(ActivityState.OPEN);
    assertThat(one.on(FRI_2026_03_06.plusDays(1))).isEqualTo(ActivityState.CLOSED);
    var subject = new Subject("ACTIVITY", "LJQ#LJQ-X");
    assertThat(ActivityDeadlines.of(draft, subject, WorkingDays.shipped())).isEmpty();
    assertThat(ActivityDeadlines.of(one, subject, WorkingDays.shipped()))
        .singleElement()
        .satisfies(due -> assertThat(due.due().date()).isEqualTo(FRI_2026_03_20));
    Activity longer = one.prolonged(FRI_2026_03_06, FRI_2026_03_20, "答卷太少");
    assertThat(longer.on(FRI_2026_03_20)).isEqualTo(ActivityState.OPEN);
    Activity over = one.ended(Stage.WITHDRAWN, new Course.Ending(FRI_2026_03_06, "写错了"));
    assertThat(over.isOpen()).isTrue();
    assertThat(over.isListed()).isFalse();
    assertThat(ActivityDeadlines.of(over, subject, WorkingDays.shipped())).isEmpty();
  }

  @Test
  void whatIsCountedAddsUpHoweverItIsSpread() {
    Count first =
        Count.none(OFFICE, "LJQ-X", 0)
            .plus(given(Map.of("q1", List.of(2), "q2", List.of(1, 3), "q3", List.of(5)), "q4"))
            .plus(given(Map.of("q1", List.of(2))));
    Count second =
        Count.none(OFFICE, "LJQ-X", 7).plus(given(Map.of("q1", List.of(1), "q3", List.of(2))));
    Result result =
        Result.of(
            new Survey(WED_2026_03_04, FRI_2026_03_06, null, List.of(ONE, SEVERAL, SCALE, TEXT)),
            List.of(first, second));
    assertThat(result.total()).isEqualTo(3);
    assertThat(bars(result, 0)).containsExactly("城里 1 33", "村里 2 67");
    assertThat(bars(result, 1)).containsExactly("窗口 1 33", "网上 0 0", "电话 1 33");
    assertThat(bars(result, 2))
        .containsExactly("1（不满意） 0 0", "2 1 50", "3 0 0", "4 0 0", "5（满意） 1 50");
    assertThat(result.questions().get(2).mean()).contains("3.50");
    assertThat(bars(result, 3)).containsExactly("写了意见的 1 33");
    assertThat(
            Result.of(new Survey(WED_2026_03_04, FRI_2026_03_06, null, List.of(SCALE)), List.of())
                .questions()
                .getFirst()
                .mean())
        .isEmpty();
  }

  private static Answer.Given given(Map<String, List<Integer>> chosen, String... written) {
    return new Answer.Given(chosen, List.of(written));
  }

  private static List<String> bars(Result result, int question) {
    return result.questions().get(question).counts().stream()
        .map(bar -> bar.words() + " " + bar.count() + " " + bar.percent())
        .toList();
  }
}
