package org.gongkai.participation.activity.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongkai.AnOffice;
import org.gongkai.OfficeTime;
import org.gongkai.Services;
import org.gongkai.ServicesTest;
import org.gongkai.casework.TooMany;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineBook;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Subject;
import org.gongkai.input.BrokenInput;
import org.gongkai.input.Problem;
import org.gongkai.input.Refused;
import org.gongkai.input.StrictJson;
import org.gongkai.matter.Forbidden;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Matters;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.participation.activity.Activity;
import org.gongkai.participation.activity.Answer;
import org.gongkai.participation.activity.AnswerState;
import org.gongkai.participation.activity.Result;
import org.gongkai.personal.PersonalDataFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Surveys under a clock that is set: their door, races, what is forgotten. */
class ActivityStoryTest extends ServicesTest {

  private static final LocalDate TODAY = LocalDate.now(OfficeTime.ZONE);
  private static final Time TIME = new Time();
  private static final Services SERVICES = new Services(Map.of(), TIME);

  /** A clock that is set. */
  private static final class Time extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public ZoneId getZone() {
      return OfficeTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      return Clock.systemUTC().instant().plus(ahead);
    }

    void set(LocalDate day, LocalTime at) {
      Instant then = day.atTime(at).atZone(OfficeTime.ZONE).toInstant();
      ahead = Duration.between(Clock.systemUTC().instant(), then);
    }
  }

  @Inject OfficeBook offices;
  @Inject Activities activities;
  @Inject ActivityRoom room;
  @Inject AnswerRoom answerRoom;
  @Inject Answers answers;
  @Inject Results results;
  @Inject AnswerDoor door;
  @Inject ActivityKeeping keeping;
  @Inject Matters matters;
  @Inject DeadlineBook deadlines;

  private AnOffice made;
  private Office office;
  private int sent;

  @Override
  protected Services services() {
    return SERVICES;
  }

  @BeforeEach
  void anOffice() {
    TIME.set(TODAY, LocalTime.NOON);
    made = new AnOffice(setup, "{\"onlinePerHour\":60}");
    office = offices.find(new OfficeCode(made.code)).orElseThrow();
  }

  private static ObjectNode asked(LocalDate opens, LocalDate closes) {
    return AnOffice.parse(
            """
            {"kind":"SURVEY","topic":"政务公开满意度","questions":[
              {"text":"您住在哪里","kind":"ONE","options":["城里","村里"],"required":true},
              {"text":"用过哪些方式","kind":"SEVERAL","options":["窗口","网上","电话"]},
              {"text":"总体满意吗","kind":"SCALE"},
              {"text":"还有什么建议","kind":"TEXT"}]}""")
        .put("opensOn", opens.toString())
        .put("closesOn", closes.toString());
  }

  private Activity published(LocalDate opens, LocalDate closes) {
    Kept<Activity> draft =
        activities.create(office, asked(opens, closes), office.official(made.clerk).orElseThrow());
    return done(draft.matter().id(), "{\"command\":\"publish\"}").matter();
  }

  private Kept<Activity> done(String id, String command) {
    Kept<Activity> kept = matters.find(room, office, id).orElseThrow();
    return matters.command(
        room,
        kept,
        office,
        AnOffice.parse(command),
        office.official(made.clerk).orElseThrow(),
        kept.version());
  }

  private Kept<Answer> onAnswer(String id, String command) {
    Kept<Answer> kept = matters.find(answerRoom, office, id).orElseThrow();
    return matters.command(
        answerRoom,
        kept,
        office,
        AnOffice.parse(command),
        office.official(made.clerk).orElseThrow(),
        kept.version());
  }

  private AnswerTaken sent(Activity one, String submission, String given) {
    var input =
        new AnswerInput(submission, StrictJson.tree(given.getBytes(StandardCharsets.UTF_8)));
    return door.take(one.id(), input, "192.0.2.7").orElseThrow();
  }

  private AnswerTaken sent(Activity one, String given) {
    return sent(one, "submission-" + ++sent, given);
  }

  private List<String> wrong(Activity one, String given) {
    try {
      sent(one, given);
      return List.of();
    } catch (Refused e) {
      return e.problems().stream().map(p -> p.field() + " " + p.code()).toList();
    }
  }

  private List<Deadline> due() {
    return deadlines.due(office.code(), TODAY.plusYears(3)).deadlines().stream()
        .filter(one -> one.subject().room().equals(ActivityRoom.NAME))
        .toList();
  }

  @Test
  void anAnswerIsTakenInTheLastSecondAndNotInTheNextThoughThePageWasOpen() {
    Activity one = published(TODAY.plusDays(1), TODAY.plusDays(2));
    TIME.set(TODAY, LocalTime.of(23, 59, 58));
    assertThatThrownBy(() -> sent(one, "{\"q1\":1}"))
        .isInstanceOfSatisfying(
            Forbidden.class, e -> assertThat(e.rule().slug()).isEqualTo("closed"));
    TIME.set(TODAY.plusDays(1), LocalTime.MIDNIGHT);
    sent(one, "{\"q1\":1}");
    TIME.set(TODAY.plusDays(2), LocalTime.of(23, 59, 57));
    AnswerTaken last = sent(one, "{\"q1\":2,\"q2\":[3,1,3]}");
    TIME.set(TODAY.plusDays(3), LocalTime.MIDNIGHT);
    assertThatThrownBy(() -> sent(one, "{\"q1\":1}")).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> sent(one, "{\"q9\":1}")).isInstanceOf(Forbidden.class);
    AnswerTaken again = sent(one, "submission-" + (sent - 2), "{\"q2\":[1,3],\"q1\":2}");
    assertThat(again.repeat()).isTrue();
    assertThat(again.number()).isEqualTo(last.number());
    assertThatThrownBy(() -> sent(one, "submission-" + (sent - 2), "{\"q1\":1}"))
        .isInstanceOf(Refused.class);
    Result result = results.of(one);
    assertThat(result.total()).isEqualTo(2);
    assertThat(result.questions().get(1).counts())
        .extracting(Result.Bar::count)
        .containsExactly(1, 0, 1);
    assertThat(due()).extracting(Deadline::kind).containsExactly(DeadlineKind.RESULT);
    assertThatThrownBy(
            () ->
                done(
                    one.id(),
                    "{\"command\":\"publish-result\",\"result\":\"好\",\"on\":\""
                        + TODAY.plusDays(2)
                        + "\"}"))
        .isInstanceOfSatisfying(
            Forbidden.class, e -> assertThat(e.rule().slug()).isEqualTo("not-closed"));
    done(one.id(), "{\"command\":\"publish-result\",\"result\":\"收到2份\"}");
    assertThat(due()).isEmpty();
  }

  @Test
  void whatIsWrongIsNamedAndNothingIsStored() {
    Activity one = published(TODAY, TODAY.plusDays(2));
    assertThat(wrong(one, "{\"q1\":3}")).containsExactly("answers.q1 unknown-value");
    assertThat(wrong(one, "{\"q2\":[4],\"q5\":1,\"<script>\":\"x\"}"))
        .containsExactlyInAnyOrder(
            "answers.q1 required",
            "answers.q2 unknown-value",
            "answers.q5 unknown-value",
            "answers.<script> unknown-value");
    assertThat(wrong(one, "{\"q1\":1,\"q4\":\"" + "长".repeat(50_000) + "\"}"))
        .containsExactly("answers.q4 length");
    assertThat(wrong(one, "{\"q1\":1,\"q3\":6}")).containsExactly("answers.q3 unknown-value");
    assertThat(wrong(one, "{}")).contains("answers.q1 required");
    for (String broken : List.of("[]", "{\"q1\":\"1\"}", "{\"q2\":1}", "{\"q4\":[\"x\"]}")) {
      assertThatThrownBy(() -> sent(one, broken)).isInstanceOf(BrokenInput.class);
    }
    assertThatThrownBy(() -> sent(one, "short", "{\"q1\":1}"))
        .isInstanceOfSatisfying(
            Refused.class,
            e ->
                assertThat(e.problems())
                    .extracting(Problem::field)
                    .containsExactly("submissionId"));
    var none = new AnswerInput("submission-x", AnOffice.parse("{\"q1\":1}"));
    String other =
        one.id().substring(0, one.id().length() - 1) + (one.id().endsWith("A") ? "B" : "A");
    assertThat(door.take(other, none, "192.0.2.7")).isEmpty();
    assertThat(results.of(one).total()).isZero();
    for (int i = 0; i < 60; i++) {
      sent(one, "{\"q1\":1}");
    }
    assertThatThrownBy(() -> sent(one, "{\"q1\":1}")).isInstanceOf(TooMany.class);
    assertThat(results.of(one).total()).isEqualTo(60);
  }

  @Test
  void manyAtOnceAreEachCountedAndTheSameTwiceIsOne() throws Exception {
    Activity one = published(TODAY, TODAY.plusDays(1));
    List<Callable<AnswerTaken>> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      int n = i;
      all.add(() -> sent(one, "at-once-" + n / 2, "{\"q1\":" + (n / 2 % 2 + 1) + "}"));
    }
    var taken = new ArrayList<AnswerTaken>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<AnswerTaken> each : threads.invokeAll(all)) {
        taken.add(each.get());
      }
    }
    assertThat(taken.stream().map(AnswerTaken::number).distinct()).hasSize(20);
    assertThat(taken.stream().filter(AnswerTaken::repeat)).hasSize(20);
    Result result = results.of(one);
    assertThat(result.total()).isEqualTo(20);
    assertThat(result.questions().getFirst().counts())
        .extracting(Result.Bar::count)
        .containsExactly(10, 10);
    var each = new ArrayList<Answers.Seen>();
    assertThat(answers.each(one, 100, each::add)).isTrue();
    assertThat(each).hasSize(20);
    assertThat(answers.each(one, 7, _ -> {})).isFalse();
  }

  @Test
  void wordsAreSealedShownByAnOfficialAloneAndForgotten() {
    Activity one = published(TODAY, TODAY.plusDays(1));
    AnswerTaken good = sent(one, "{\"q1\":1,\"q4\":\"窗口多开一小时\"}");
    AnswerTaken bad = sent(one, "{\"q1\":1,\"q4\":\"我的身份证号是 11010519491231002X\"}");
    sent(one, "{\"q1\":2}");
    String first = one.id() + "-" + good.number();
    String second = one.id() + "-" + bad.number();
    assertThat(items("ANSWER#" + made.code + "#" + first).toString()).doesNotContain("一小时");
    assertThat(answers.shown(one, 20, null).items()).isEmpty();
    assertThat(answers.page(one, AnswerState.HELD, 20, null).items())
        .extracting(seen -> seen.texts().get("q4"))
        .containsExactlyInAnyOrder("窗口多开一小时", "我的身份证号是 11010519491231002X");
    assertThatThrownBy(() -> onAnswer(second, "{\"command\":\"show\"}"))
        .isInstanceOf(PersonalDataFound.class);
    onAnswer(second, "{\"command\":\"hide\",\"reason\":\"有身份证号\"}");
    onAnswer(first, "{\"command\":\"show\"}");
    assertThat(answers.shown(one, 20, null).items()).hasSize(1);
    assertThat(answers.page(one, AnswerState.CHOSEN, 20, null).items()).hasSize(1);

    List<Subject> all = keeping.all(office);
    assertThat(all).hasSize(3);
    LocalDate later = TODAY.plusDays(10);
    assertThat(all.stream().filter(each -> keeping.forget(office, each, later))).isEmpty();
    TIME.set(TODAY.plusDays(2), LocalTime.NOON);
    done(one.id(), "{\"command\":\"publish-result\",\"result\":\"收到3份\"}");
    assertThat(all.stream().filter(each -> keeping.forget(office, each, later))).hasSize(2);
    assertThat(answers.shown(one, 20, null).items()).isEmpty();
    assertThat(answers.page(one, AnswerState.HIDDEN, 20, null).items().getFirst().texts())
        .containsEntry("q4", AnswerTexts.GONE);
    assertThatThrownBy(() -> onAnswer(second, "{\"command\":\"show\"}"))
        .isInstanceOfSatisfying(
            Forbidden.class, e -> assertThat(e.rule().slug()).isEqualTo("forgotten"));
    assertThat(results.of(one).total()).isEqualTo(3);
  }

  @Test
  void whoWasAtATrainingIsSealedAndForgotten() {
    Kept<Activity> training =
        activities.create(
            office,
            AnOffice.parse(
                    """
                    {"kind":"TRAINING","topic":"政务公开业务培训","participants":2,
                     "attendance":["周示例","吴示例"],"material":["签到表存党政办"]}""")
                .put("on", TODAY.minusDays(400).toString()),
            office.official(made.li).orElseThrow());
    Activity one = training.matter();
    assertThat(room.attendance(one)).containsExactly("周示例", "吴示例");
    Subject subject = room.subject(office.code(), one.id());
    assertThat(items("ACTIVITY#" + made.code + "#" + one.id()).toString()).doesNotContain("周示例");
    assertThat(keeping.all(office)).containsExactly(subject);
    assertThat(keeping.forget(office, subject, TODAY.minusDays(500))).isFalse();
    assertThat(keeping.forget(office, subject, TODAY)).isTrue();
    assertThat(room.attendance(one)).isEmpty();
  }
}
