package org.gongkai.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.BrokenInput;
import org.gongkai.input.Problems;
import org.gongkai.input.StrictJson;
import org.gongkai.matter.Change;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Rule;
import org.gongkai.matter.Step;
import org.gongkai.matter.Step.Situation;
import org.gongkai.matter.Surroundings;
import org.gongkai.office.Official;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DutyStepsTest {

  private static final LocalDate DUE = LocalDate.of(2026, 3, 2);
  private static final LocalDate TODAY = SomePlans.FRI_2026_03_06;
  private static final Evidence URL = new Evidence(Evidence.Kind.URL, "https://example.gov.cn/a");

  private static final List<Step<Duty>> STEPS =
      DutySteps.all(new EvidenceFields((_, id) -> id.startsWith("f"), new SomeActivities()));

  private final Problems problems = new Problems();

  private static Duty duty(Wanted wanted) {
    var task = new Task("GUIDE", Indicator.SUPERVISION, "更新指南", "li", null, wanted);
    return Duty.planned(2026, new Occurrence("GUIDE-2026", task, DUE));
  }

  private static Duty standing() {
    var task = new Task("ZONE", Indicator.SUPERVISION, "专区", "CLERKS", null, Wanted.TEXT);
    return Duty.planned(2026, new Occurrence("ZONE-2026", task, null));
  }

  private static Step<Duty> step(String slug) {
    return STEPS.stream().filter(step -> step.slug().equals(slug)).findFirst().orElseThrow();
  }

  private static Situation<Duty> at(Duty duty, LocalDate today, LocalDate on) {
    var in = new Surroundings(SomePlans.OFFICE, WorkingDays.shipped(), today);
    return new Situation<>(new Kept<>(duty, 1, List.of()), in, SomePlans.ZHANG, on);
  }

  private Optional<Duty> given(String slug, Duty duty, LocalDate on, String json) {
    JsonNode tree = StrictJson.tree(json.getBytes(StandardCharsets.UTF_8));
    Step<Duty> step = step(slug);
    step.fields().shape(tree, List.of("command", "on"));
    Situation<Duty> now = at(duty, TODAY, on);
    int before = problems.all().size();
    Supplier<Change<Duty>> change =
        step.reader().apply(step.fields().read(tree, problems, now), now);
    return problems.all().size() > before ? Optional.empty() : Optional.of(change.get().after());
  }

  private String wrong() {
    return problems.all().stream()
        .map(p -> p.field() + " " + p.code())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-02, DONE", "2026-03-03, DONE_LATE", "2025-12-31, DONE"})
  void whatIsDoneAfterItsDayIsDoneLate(LocalDate on, DutyState state) {
    Duty done =
        given("done", duty(Wanted.URL), on, "{\"url\":\"https://example.gov.cn/a\"}").orElseThrow();
    assertThat(done.state()).isEqualTo(state);
    assertThat(done.work().doneOn()).isEqualTo(on);
    assertThat(done.work().evidence()).containsExactly(URL);
    assertThat(done.deadline(SomePlans.OFFICE.code())).isEmpty();
  }

  @Test
  void severalPiecesOfEvidenceAreKeptOnce() {
    Duty more =
        given(
                "add-evidence",
                duty(Wanted.FILE),
                TODAY,
                "{\"evidence\":[{\"url\":\"https://example.gov.cn/a\"},{\"text\":\"已\\n张贴\"}],\"file\":\"f1\"}")
            .orElseThrow();
    assertThat(more.state()).isEqualTo(DutyState.OPEN);
    assertThat(more.work().evidence()).hasSize(3);
    Duty done = given("done", more, TODAY, "{\"url\":\"https://example.gov.cn/a\"}").orElseThrow();
    assertThat(done.work().evidence()).as("the file was there").hasSize(3);
    assertThat(done.work().explanations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "URL  | {}                                                     | evidence required",
        "URL  | {\"text\":\"x\"}                                       | evidence required",
        "FILE | {\"url\":\"https://example.gov.cn/a\"}                 | evidence required",
        "TEXT | {\"evidence\":[]}                                      | evidence required",
        "TEXT | {\"evidence\":[{}]}                                    | evidence[0] required",
        "TEXT | {\"evidence\":[{\"text\":\"a\",\"file\":\"fb\"}]}      | evidence[0] not-allowed",
        "NONE | {\"file\":\"x\"}                                      | file unknown-value",
        "NONE | {\"evidence\":[{\"text\":\"a\"},{\"file\":\"x\"}]}      | evidence[1].file unknown-value",
        "NONE | {\"url\":\"javascript:alert(1)\"}                      | url format",
        "NONE | {\"evidence\":[{\"url\":\"ftp://example.gov.cn\"}]}    | evidence[0].url format",
        "NONE | {\"url\":\"https://a@example.gov.cn/\"}                | url format",
        "NONE | {\"url\":\"https:///x\"}                               | url format",
        "NONE | {\"url\":\"https://example.gov.cn/a b\"}               | url format",
      })
  void evidenceThatIsWrongOrNotWhatIsAskedForIsTold(Wanted wanted, String json, String wrong) {
    assertThat(given("done", duty(wanted), TODAY, json)).isEmpty();
    assertThat(wrong()).isEqualTo(wrong);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"url\":\"http://example.gov.cn/政务/公开?id=1#a\"}",
        "{\"file\":\"f\"}",
        "{\"text\":\"x\"}"
      })
  void someWordsAnAddressOrAFileDoWhereWordsAreAskedFor(String json) {
    assertThat(given("done", duty(Wanted.TEXT), TODAY, json)).isPresent();
  }

  @Test
  void anActivityIsOneOfTheOfficeThatStands() {
    String json = "{\"evidence\":[{\"activity\":\"b\"},{\"activity\":\"aw\"}]}";
    assertThat(given("add-evidence", duty(Wanted.TEXT), TODAY, json)).isEmpty();
    assertThat(wrong())
        .isEqualTo("evidence[0].activity unknown-value, evidence[1].activity unknown-value");
    var activities = new SomeActivities();
    var bare = List.of(new Evidence(Evidence.Kind.ACTIVITY, "a"));
    var withFile = List.of(new Evidence(Evidence.Kind.ACTIVITY, "af"));
    OfficeCode office = SomePlans.OFFICE.code();
    assertThat(activities.meets(office, Wanted.TEXT, bare)).isTrue();
    assertThat(activities.meets(office, Wanted.FILE, bare)).isFalse();
    assertThat(activities.meets(office, Wanted.FILE, withFile)).isTrue();
    assertThat(activities.meets(office, Wanted.URL, withFile)).isFalse();
  }

  @Test
  void nothingIsDoneLongBeforeItsYear() {
    given("done", duty(Wanted.NONE), LocalDate.of(2024, 12, 31), "{}");
    assertThat(wrong()).isEqualTo("on too-old");
  }

  @Test
  void aDutyHoldsNoMoreThanOneItemOfTheTableCan() {
    Duty full = duty(Wanted.NONE);
    for (int i = 0; i < 12; i++) {
      full = full.withEvidence(List.of(new Evidence(Evidence.Kind.TEXT, i + "x".repeat(4_990))));
    }
    assertThat(given("add-evidence", full, TODAY, "{\"text\":\"" + "y".repeat(200) + "\"}"))
        .isEmpty();
    assertThat(wrong()).isEqualTo("evidence length");
    Duty explained = duty(Wanted.NONE);
    for (int i = 0; i < 10; i++) {
      explained = explained.explained("x");
    }
    assertThat(given("explain", explained, TODAY, "{\"reason\":\"x\"}")).isEmpty();
  }

  @Test
  void aWrongTypeOrAnUnknownFieldIsBrokenInput() {
    for (String json :
        List.of("{\"url\":1}", "{\"why\":\"x\"}", "{\"evidence\":[{\"link\":\"x\"}]}")) {
      assertThatThrownBy(() -> given("done", duty(Wanted.NONE), TODAY, json))
          .isInstanceOf(BrokenInput.class);
    }
  }

  @Test
  void theHeadGivesItToOthersWaivesItAndOpensItAgain() {
    Duty open = duty(Wanted.NONE);
    Duty chens = given("reassign", open, TODAY, "{\"to\":\"chen\"}").orElseThrow();
    assertThat(chens.ownerId()).isEqualTo("chen");
    assertThat(given("reassign", chens, TODAY, "{\"to\":\"li\"}")).contains(open);
    Duty waived = given("waive", open, TODAY, "{\"reason\":\"不再需要\"}").orElseThrow();
    assertThat(waived.state()).isEqualTo(DutyState.WAIVED);
    assertThat(given("reopen", waived, TODAY, "{\"reason\":\"仍需\"}")).contains(open);
    Duty done = open.done(TODAY, List.of(URL)).explained("迟了");
    Duty again = given("reopen", done, TODAY, "{\"reason\":\"没有做好\"}").orElseThrow();
    assertThat(again.state()).isEqualTo(DutyState.OPEN);
    assertThat(again.work().doneOn()).isNull();
    assertThat(again.work().evidence()).containsExactly(URL);
    assertThat(again.work().explanations()).containsExactly("迟了");
    assertThat(standing().waived("x").reopened()).isEqualTo(standing());
    assertThat(problems.none()).isTrue();
    for (String to : List.of("li", "gone", "nobody")) {
      assertThat(given("reassign", open, TODAY, "{\"to\":\"%s\"}".formatted(to))).isEmpty();
    }
    given("waive", open, TODAY, "{\"reason\":\" \"}");
    assertThat(wrong())
        .isEqualTo("to not-allowed, to unknown-value, to unknown-value, reason required");
  }

  @Test
  void whatCanBeDoneFollowsFromTheState() {
    Duty open = duty(Wanted.NONE);
    assertThat(possible(open)).isEqualTo("done add-evidence explain reassign waive");
    assertThat(rule("explain", at(open, DUE, DUE))).isEqualTo("not-late");
    assertThat(possible(standing())).isEqualTo("done add-evidence reassign waive");
    assertThat(possible(open.done(DUE, List.of()))).isEqualTo("add-evidence reopen");
    assertThat(possible(open.done(TODAY, List.of()))).isEqualTo("add-evidence explain reopen");
    assertThat(possible(open.waived("x"))).isEqualTo("reopen");
    assertThat(rule("done", at(open.waived("x"), TODAY, TODAY))).isEqualTo("waived");
    assertThat(rule("reopen", at(open, TODAY, TODAY))).isEqualTo("still-open");
  }

  private static @Nullable String rule(String slug, Situation<Duty> now) {
    Rule rule = step(slug).hindrance().apply(now);
    return rule == null ? null : rule.slug();
  }

  private static String possible(Duty duty) {
    return Stream.of("done", "add-evidence", "explain", "reassign", "waive", "reopen")
        .filter(slug -> rule(slug, at(duty, TODAY, TODAY)) == null)
        .collect(Collectors.joining(" "));
  }

  @Test
  void eachCommandIsItsOwnersAndOfWhoeverHasLeftTheHeads() {
    Duty lis = duty(Wanted.NONE);
    assertThat(who("done", lis)).isEqualTo("chen li");
    assertThat(who("explain", lis)).isEqualTo("li");
    assertThat(who("waive", lis)).isEqualTo("zhang");
    assertThat(who("explain", lis.reassigned("CLERKS"))).isEqualTo("chen");
    assertThat(who("explain", lis.reassigned("HEADS"))).isEqualTo("zhang");
    assertThat(who("explain", lis.reassigned("gone"))).isEqualTo("zhang");
    assertThat(who("done", lis.reassigned("nobody"))).isEqualTo("zhang chen");
  }

  private static String who(String slug, Duty duty) {
    return SomePlans.OFFICE.officials().stream()
        .filter(official -> step(slug).who().includes().test(official, at(duty, TODAY, TODAY)))
        .map(Official::id)
        .collect(Collectors.joining(" "));
  }
}
