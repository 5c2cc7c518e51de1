package org.gongkai.participation.solicitation.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
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
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineBook;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Refused;
import org.gongkai.matter.Forbidden;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Loads;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Overtaken;
import org.gongkai.matter.SealedBook;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.participation.solicitation.Opinion;
import org.gongkai.participation.solicitation.OpinionState;
import org.gongkai.participation.solicitation.Solicitation;
import org.gongkai.participation.solicitation.SolicitationState;
import org.gongkai.personal.PersonalDataFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A solicitation under a clock that is set: its door, races, mails. */
class SolicitationStoryTest extends ServicesTest {

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
  @Inject Solicitations solicitations;
  @Inject SolicitationRoom room;
  @Inject OpinionRoom opinionRoom;
  @Inject Opinions opinions;
  @Inject OpinionDoor door;
  @Inject Matters matters;
  @Inject DeadlineBook deadlines;
  @Inject Loads loads;
  @Inject SealedBook sealed;

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
    made = new AnOffice(setup, "{\"onlinePerHour\":200,\"onlinePerMail\":20}");
    office = offices.find(new OfficeCode(made.code)).orElseThrow();
  }

  private static ObjectNode asked(LocalDate opens, LocalDate closes) {
    return AnOffice.parse(
            """
            {"title":"临时救助办法","draft":"第一条 为了做好临时救助工作，制定本办法。","explanation":"起草说明",
             "ways":["ONLINE","LETTER"],"shortReason":"上级要求本月印发"}""")
        .put("opensOn", opens.toString())
        .put("closesOn", closes.toString());
  }

  private Kept<Solicitation> published(LocalDate opens, LocalDate closes) {
    Kept<Solicitation> draft =
        solicitations.create(
            office, asked(opens, closes), office.official(made.clerk).orElseThrow());
    return done(draft.matter().id(), made.clerk, "{\"command\":\"publish\"}");
  }

  private Kept<Solicitation> done(String id, String by, String command) {
    Kept<Solicitation> kept = matters.find(room, office, id).orElseThrow();
    return matters.command(
        room,
        kept,
        office,
        AnOffice.parse(command),
        office.official(by).orElseThrow(),
        kept.version());
  }

  private Kept<Opinion> onOpinion(String id, int n, String by, String command) {
    Kept<Opinion> kept = matters.find(opinionRoom, office, id + "-" + n).orElseThrow();
    return matters.command(
        opinionRoom,
        kept,
        office,
        AnOffice.parse(command),
        office.official(by).orElseThrow(),
        kept.version());
  }

  private OpinionTaken sent(
      String id,
      String content,
      @org.jspecify.annotations.Nullable String name,
      @org.jspecify.annotations.Nullable String email) {
    var input = new OpinionInput("submission-" + ++sent, content, name, email);
    return door.take(id, input, "192.0.2." + sent / 100).orElseThrow();
  }

  /** One that nothing has. */
  private static String another(String id) {
    return id.substring(0, id.length() - 1) + (id.endsWith("A") ? "B" : "A");
  }

  private Solicitation now(String id) {
    return matters.find(room, office, id).orElseThrow().matter();
  }

  private List<Deadline> due() {
    return deadlines.due(office.code(), TODAY.plusYears(3)).deadlines().stream()
        .filter(one -> one.subject().room().equals(SolicitationRoom.NAME))
        .toList();
  }

  @Test
  void anOpinionIsTakenInTheLastSecondAndNotInTheNextThoughThePageWasOpen() {
    String id = published(TODAY.plusDays(1), TODAY.plusDays(2)).matter().id();
    TIME.set(TODAY, LocalTime.of(23, 59, 58));
    assertThatThrownBy(() -> sent(id, "早了", null, null))
        .isInstanceOfSatisfying(
            Forbidden.class, e -> assertThat(e.rule().slug()).isEqualTo("closed"));
    TIME.set(TODAY.plusDays(1), LocalTime.MIDNIGHT);
    assertThat(sent(id, "第一条意见", null, null).n()).isEqualTo(1);
    TIME.set(TODAY.plusDays(2), LocalTime.of(23, 59, 57));
    assertThat(sent(id, "最后一条", null, null).n()).isEqualTo(2);
    TIME.set(TODAY.plusDays(3), LocalTime.MIDNIGHT);
    assertThatThrownBy(() -> sent(id, "晚了", null, null)).isInstanceOf(Forbidden.class);
    var again = new OpinionInput("submission-" + (sent - 1), "最后一条", null, null);
    assertThat(door.take(id, again, "192.0.2.1").orElseThrow().repeat()).isTrue();
    assertThat(now(id).on(OfficeTime.today(TIME))).isEqualTo(SolicitationState.CLOSED);
    assertThat(door.take(another(id), again, "192.0.2.1")).isEmpty();
  }

  @Test
  void whoLeftAnAddressIsToldThatItCameAndWhatBecameOfItAndNobodyElseIsNamed() {
    String id = published(TODAY, TODAY.plusDays(1)).matter().id();
    OpinionTaken first = sent(id, "建议提高救助标准", "王建国", "wang@example.com");
    OpinionTaken second = sent(id, "没有意见", null, "li@example.com");
    sent(id, "不留邮箱", "赵六", null);
    done(
        id,
        made.clerk,
        "{\"command\":\"record-opinion\",\"way\":\"LETTER\",\"content\":\"来信意见\",\"from\":\"示例县财政局\"}");
    assertThat(due())
        .extracting(Deadline::kind)
        .containsExactlyInAnyOrder(DeadlineKind.RESULT, DeadlineKind.REVIEW);
    var _ = sweep.run();
    assertThat(world().mailsAbout(first.number()))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.to()).contains("wang@example.com");
              assertThat(mail.text()).contains("王建国", "第1号", "临时救助办法").doesNotContain("提高");
            });

    onOpinion(
        id, 1, made.clerk, "{\"command\":\"sort\",\"adopted\":\"PARTLY\",\"reason\":\"财力所限\"}");
    onOpinion(id, 2, made.head, "{\"command\":\"sort\",\"adopted\":\"YES\"}");
    onOpinion(id, 3, made.head, "{\"command\":\"sort\",\"adopted\":\"YES\"}");
    onOpinion(id, 1, made.clerk, "{\"command\":\"show\"}");
    TIME.set(TODAY.plusDays(2), LocalTime.NOON);
    String result = "{\"command\":\"publish-result\",\"text\":\"共收到4条意见\"}";
    assertThatThrownBy(() -> done(id, made.clerk, result))
        .isInstanceOfSatisfying(
            Forbidden.class, e -> assertThat(e.rule().slug()).isEqualTo("unsorted"));
    onOpinion(id, 4, made.clerk, "{\"command\":\"sort\",\"adopted\":\"NO\",\"reason\":\"已有规定\"}");
    done(id, made.clerk, result);
    assertThat(due()).extracting(Deadline::kind).containsExactly(DeadlineKind.REVIEW);
    assertThat(room.isTelling(now(id))).isTrue();
    assertThat(loads.resume()).isPositive();
    assertThat(loads.resume()).isZero();
    assertThat(room.isTelling(now(id))).isFalse();
    var _ = sweep.run();
    assertThat(world().mailsAbout(first.number()))
        .hasSize(2)
        .first()
        .satisfies(
            mail ->
                assertThat(mail.text())
                    .contains("部分采纳", "财力所限", "收到意见4条", "/solicitations/" + id)
                    .doesNotContain("赵", "财政局"));
    assertThat(world().mailsAbout(second.number())).hasSize(2);
    assertThatThrownBy(
            () -> onOpinion(id, 2, made.clerk, "{\"command\":\"sort\",\"adopted\":\"YES\"}"))
        .isInstanceOf(Forbidden.class);
    onOpinion(id, 4, made.clerk, "{\"command\":\"hide\",\"reason\":\"重复\"}");
    var page = opinions.page(now(id), _ -> true, 0, 50);
    assertThat(page.items())
        .extracting(seen -> seen.opinion().origin().maskedName())
        .containsExactly("王**", null, "赵*", "示*****");
    assertThat(items("OPINION#" + made.code + "#" + first.number()).toString())
        .doesNotContain("提高救助标准", "王建国", "wang@example.com");
  }

  @Test
  void whatWasForgottenIsGoneAndWrittenToNoMore() {
    String id = published(TODAY, TODAY.plusDays(1)).matter().id();
    OpinionTaken taken = sent(id, "我的身份证号是 11010519491231002X", "王建国", "forget@example.com");
    assertThatThrownBy(() -> onOpinion(id, 1, made.clerk, "{\"command\":\"show\"}"))
        .isInstanceOf(PersonalDataFound.class);
    assertThat(now(id).tally().shown()).isZero();
    assertThat(sealed.forget(opinionRoom.subject(office.code(), taken.number()))).isTrue();
    assertThat(opinions.page(now(id), _ -> true, 0, 5).items().getFirst().content())
        .isEqualTo(OpinionTexts.GONE);
    assertThatThrownBy(() -> onOpinion(id, 1, made.clerk, "{\"command\":\"show\"}"))
        .isInstanceOfSatisfying(
            Forbidden.class, e -> assertThat(e.rule().slug()).isEqualTo("forgotten"));
    var _ = sweep.run();
    assertThat(world().mailsAbout(taken.number()))
        .noneMatch(mail -> mail.to().contains("forget@example.com"));
  }

  @Test
  void manyAtOnceGetEachTheirNumberAndTheSameTwiceIsOne() throws Exception {
    String id = published(TODAY, TODAY.plusDays(1)).matter().id();
    List<Callable<OpinionTaken>> all = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      var input = new OpinionInput("at-once-" + i / 2, "意见" + i / 2, null, null);
      all.add(() -> door.take(id, input, "192.0.2.7").orElseThrow());
    }
    var taken = together(all);
    assertThat(taken).extracting(OpinionTaken::n).hasSize(24);
    assertThat(taken.stream().map(OpinionTaken::n).distinct()).hasSize(12);
    assertThat(taken.stream().filter(OpinionTaken::repeat)).hasSize(12);
    assertThat(now(id).tally().total()).isEqualTo(12);
    assertThatThrownBy(
            () -> door.take(id, new OpinionInput("at-once-1", "别的", null, null), "192.0.2.7"))
        .isInstanceOf(Refused.class);

    List<Callable<Boolean>> decided = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      int n = i / 2 + 1;
      String by = i % 2 == 0 ? made.clerk : made.head;
      Kept<Opinion> kept = matters.find(opinionRoom, office, id + "-" + n).orElseThrow();
      decided.add(() -> sorts(kept, by));
    }
    assertThat(together(decided).stream().filter(done -> done)).hasSize(12);
    assertThat(now(id).tally().adopted()).isEqualTo(12);
    assertThat(now(id).tally().unsorted()).isZero();
  }

  private boolean sorts(Kept<Opinion> kept, String by) {
    try {
      var _ =
          matters.command(
              opinionRoom,
              kept,
              office,
              AnOffice.parse("{\"command\":\"sort\",\"adopted\":\"YES\"}"),
              office.official(by).orElseThrow(),
              kept.version());
      return true;
    } catch (Overtaken e) {
      return sortsStill(kept.matter().id(), by);
    }
  }

  /** Overtaken by who decided the same, or by others of the same solicitation: then once more. */
  private boolean sortsStill(String id, String by) {
    Kept<Opinion> now = matters.find(opinionRoom, office, id).orElseThrow();
    return now.matter().sorting() == null && sorts(now, by);
  }

  private static <T> List<T> together(List<Callable<T>> all) throws Exception {
    var results = new ArrayList<T>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<T> one : threads.invokeAll(all)) {
        results.add(one.get());
      }
    }
    return results;
  }

  @Test
  void manyAreListedByTheirNumbersAndDecidedOnNoneTwiceAndNoneLeftOut() {
    String id = published(TODAY, TODAY.plusDays(1)).matter().id();
    int most = Integer.getInteger("opinions", 120);
    for (int i = 1; i <= most; i++) {
      assertThat(sent(id, "意见" + i, null, null).n()).isEqualTo(i);
    }
    var numbers = new ArrayList<Integer>();
    Integer after = 0;
    while (after != null) {
      Opinions.Page page =
          opinions.page(now(id), one -> one.state() == OpinionState.HELD, after, 50);
      page.items().forEach(seen -> numbers.add(seen.opinion().n()));
      after = page.next();
    }
    assertThat(numbers).hasSize(most).isSorted().doesNotHaveDuplicates();
    for (int n : numbers) {
      onOpinion(
          id, n, n % 2 == 0 ? made.clerk : made.head, "{\"command\":\"sort\",\"adopted\":\"YES\"}");
    }
    assertThat(now(id).tally().adopted()).isEqualTo(most);
    assertThat(now(id).tally().unsorted()).isZero();
    assertThat(matters.find(room, office, id).orElseThrow().record()).hasSize(2);
  }
}
