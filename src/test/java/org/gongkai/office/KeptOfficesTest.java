package org.gongkai.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.gongkai.OfficeTime;
import org.gongkai.StoreAway;
import org.gongkai.deadline.OfficeCode;
import org.junit.jupiter.api.Test;

/** What is kept of the offices, how long, and what is shown while they cannot be read. */
class KeptOfficesTest {

  private static final Duration MOST = Duration.ofSeconds(60);

  private final Time time = new Time();
  private final Stored stored = new Stored();

  /** Whether reads hang; those that do. */
  private boolean hangs;

  private final Deque<Runnable> hanging = new ArrayDeque<>();

  private final KeptOffices kept =
      new KeptOffices(stored, time, MOST, Duration.ZERO, this::execute);

  private void execute(Runnable read) {
    if (hangs) {
      hanging.add(read);
    } else {
      read.run();
    }
  }

  /** A clock that a test moves. */
  private static final class Time extends Clock {
    private Instant now = Instant.parse("2026-11-28T01:00:00Z");

    void pass(int seconds) {
      now = now.plusSeconds(seconds);
    }

    @Override
    public ZoneId getZone() {
      return OfficeTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** What a store would answer, and how often it was asked. */
  private static final class Stored implements OfficeList {
    private List<Office> offices = List.of(named("示例镇"));
    private boolean away;
    private int reads;

    @Override
    public Presented presented() {
      reads++;
      if (away) {
        throw new StoreAway("the store does not answer", new IllegalStateException());
      }
      return new Presented(offices, List.of());
    }

    @Override
    public List<OfficeCode> codes() {
      return offices.stream().map(Office::code).toList();
    }

    @Override
    public void laidOut(OfficeCode code) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<OfficeCode> notLaidOut() {
      return List.of();
    }
  }

  private static Office named(String name) {
    Office bare = BareOffice.of();
    return new Office(
        bare.code(),
        bare.kind(),
        name,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        bare.settings(),
        List.of());
  }

  private static List<String> names(List<Office> offices) {
    return offices.stream().map(Office::name).toList();
  }

  @Test
  void theyAreReadOnceHoweverManyAsk() {
    for (int i = 0; i < 1000; i++) {
      assertThat(names(kept.all())).containsExactly("示例镇");
    }
    assertThat(stored.reads).isEqualTo(1);
  }

  @Test
  void aNewNameShowsWithinAMinuteAndTheOldOneAtMostThatLong() {
    kept.all();
    stored.offices = List.of(named("新名镇"));
    time.pass(29);
    assertThat(names(kept.all())).containsExactly("示例镇");
    time.pass(31);
    assertThat(names(kept.all())).containsExactly("新名镇");
    assertThat(stored.reads).isEqualTo(2);
  }

  @Test
  void halfwayTheyAreReadBesideAndNobodyWaits() {
    kept.all();
    time.pass(30);
    hangs = true;
    for (int i = 0; i < 100; i++) {
      assertThat(names(kept.all())).containsExactly("示例镇");
    }
    assertThat(hanging).as("one read, whoever asks").hasSize(1);
    stored.offices = List.of(named("新名镇"));
    hanging.remove().run();
    assertThat(names(kept.all())).containsExactly("新名镇");
  }

  @Test
  void whatIsChangedHereShowsAtOnceAlsoOverAReadThatBeganBefore() {
    kept.all();
    time.pass(40);
    hangs = true;
    kept.all();
    Runnable before = hanging.remove();
    hangs = false;
    stored.offices = List.of(named("新名镇"));
    kept.changed();
    assertThat(names(kept.all())).containsExactly("新名镇");
    stored.offices = List.of(named("旧名镇"));
    before.run();
    assertThat(names(kept.all())).containsExactly("新名镇");
  }

  @Test
  void aStoreThatHangsWhileTheyGrowOldShowsTheLastKnownAndIsAskedOnce() {
    kept.all();
    hangs = true;
    time.pass(3600);
    for (int i = 0; i < 100; i++) {
      assertThat(names(kept.all())).containsExactly("示例镇");
    }
    assertThat(hanging).hasSize(1);
    assertThat(kept.lastKnown()).isEmpty();
    stored.away = true;
    hanging.remove().run();
    assertThat(names(kept.all())).containsExactly("示例镇");
    assertThat(kept.lastKnown())
        .as("readiness says so")
        .contains(time.instant().minusSeconds(3600));
    assertThat(hanging).as("none just after one that failed").isEmpty();
    time.pass(3);
    assertThat(names(kept.all())).containsExactly("示例镇");
    stored.away = false;
    stored.offices = List.of(named("新名镇"));
    hanging.remove().run();
    assertThat(names(kept.all())).containsExactly("新名镇");
    assertThat(kept.lastKnown()).isEmpty();
  }

  @Test
  void neverReadIsNotTheSameAsNone() {
    stored.away = true;
    assertThatThrownBy(kept::all).isInstanceOf(StoreAway.class);
    assertThat(kept.orNone()).isEmpty();
    time.pass(3);
    stored.away = false;
    assertThat(names(kept.all())).containsExactly("示例镇");
    stored.offices = List.of();
    time.pass(60);
    assertThat(kept.all()).isEmpty();
  }

  @Test
  void aClockThatIsSetBackKeepsNothingForEver() {
    kept.all();
    stored.offices = List.of(named("新名镇"));
    time.pass(-7200);
    assertThat(names(kept.all())).containsExactly("新名镇");
  }
}
