package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;

/**
 * Thousands of random histories: the clock agrees with the pencil, and never runs the wrong way.
 */
class LegalClockOracleTest {

  private static final WorkingDays CALENDAR = WorkingDays.shipped();
  private static final LocalDate FIRST = LocalDate.of(2019, 6, 1);

  private static LocalDate after(Random random, LocalDate day, int most) {
    return day.plusDays(random.nextInt(most + 1));
  }

  /** A history that could be: dates in order, as the commands let them be. */
  static ClockHistory history(Random random) {
    LocalDate received = after(random, FIRST, 2600);
    var grants = new ArrayList<ClockHistory.Grant>();
    var restarts = new ArrayList<ClockHistory.Restart>();
    var consultations = new ArrayList<Consultation>();
    int n = 1;
    if (random.nextInt(3) == 0) {
      restarts.add(
          new ClockHistory.Restart(
              after(random, received, 30), ClockDay.Reason.SUPPLEMENT, n += 2));
    }
    if (random.nextInt(4) == 0) {
      restarts.add(
          new ClockHistory.Restart(after(random, received, 60), ClockDay.Reason.FEE, n += 2));
    }
    if (random.nextBoolean()) {
      grants.add(
          new ClockHistory.Grant(
              1 + random.nextInt(20),
              after(random, received, 40),
              n += 2,
              ClockHistory.Grant.Why.EXTENSION));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      consultations.add(consultation(random, received, n += 2));
    }
    ClockHistory.FeePause fee =
        random.nextInt(4) == 0
            ? new ClockHistory.FeePause(
                after(random, received, 25), after(random, received.plusDays(25), 40))
            : null;
    Settings settings =
        random.nextBoolean()
            ? Settings.DEFAULT
            : Settings.DEFAULT.with(Settings.ConsultationFrom.AFTER_RECEIPT);
    return new ClockHistory(
        received, 20, settings, grants, restarts, List.of(), consultations, fee, null, null);
  }

  private static Consultation consultation(Random random, LocalDate received, int of) {
    LocalDate sent = after(random, received, 35);
    LocalDate got = random.nextBoolean() ? after(random, sent, 8) : null;
    var kind = Consultation.Kind.values()[random.nextInt(3)];
    boolean closed = kind == Consultation.Kind.OTHER_ORGAN || random.nextBoolean();
    var closing =
        closed
            ? new Consultation.Closing(
                Consultation.Opinion.NONE, null, after(random, got == null ? sent : got, 40))
            : null;
    return new Consultation(of, "甲" + of, kind, 15, sent, got, closing);
  }

  @Property(tries = 6000)
  void agreesWithThePencil(@ForAll long seed) {
    ClockHistory history = history(new Random(seed));
    LocalDate longAfter = history.receivedOn().plusYears(3);
    var clock = new LegalClock(history, CALENDAR, longAfter);
    var pencil = new NaiveClock(history, CALENDAR, longAfter, true);
    assertThat(clock.due().map(DueDate::date)).isEqualTo(pencil.due());
    assertThat(clock.explain().stream().filter(ClockDay::counted).map(ClockDay::date))
        .containsExactlyElementsOf(pencil.counted());
  }

  @Property(tries = 3000)
  void whileAnEndIsOpenEarliestAndLatestAgreeWithThePencil(@ForAll long seed) {
    var random = new Random(seed);
    ClockHistory history = history(random);
    LocalDate today = after(random, history.receivedOn(), 70);
    var clock = new LegalClock(history, CALENDAR, today);
    Optional<LocalDate> latest = new NaiveClock(history, CALENDAR, today, true).due();
    if (clock.due().isPresent()) {
      assertThat(clock.due().map(DueDate::date)).isEqualTo(latest);
      assertThat(clock.earliest()).isEmpty();
    } else {
      Optional<LocalDate> earliest = new NaiveClock(history, CALENDAR, today, false).due();
      assertThat(clock.earliest().map(DueDate::date)).isEqualTo(earliest);
      assertThat(clock.latest().map(DueDate::date)).isEqualTo(latest);
      assertThat(clock.book()).isEqualTo(clock.latest());
    }
  }

  @Property(tries = 2000)
  void theBookDoesNotDependOnTheDayOfLooking(@ForAll long seed) {
    var random = new Random(seed);
    ClockHistory history = history(random);
    var one = new LegalClock(history, CALENDAR, after(random, history.receivedOn(), 90));
    var other = new LegalClock(history, CALENDAR, after(random, history.receivedOn(), 90));
    assertThat(one.book()).isEqualTo(other.book());
    assertThat(one.openUntil()).isEqualTo(other.openUntil());
  }

  @Property(tries = 2000)
  void aLaterReceiptIsNeverDueEarlier(@ForAll long seed) {
    ClockHistory history = history(new Random(seed));
    LocalDate far = history.receivedOn().plusYears(3);
    var later =
        new ClockHistory(
            history.receivedOn().plusDays(1),
            history.term(),
            history.settings(),
            history.grants(),
            history.restarts(),
            List.of(),
            history.consultations(),
            history.feePause(),
            null,
            null);
    assertThat(new LegalClock(later, CALENDAR, far).due().orElseThrow().date())
        .isAfterOrEqualTo(new LegalClock(history, CALENDAR, far).due().orElseThrow().date());
  }

  @Property(tries = 2000)
  void aLongerPauseNeverShortens(@ForAll long seed) {
    ClockHistory history = history(new Random(seed));
    LocalDate far = history.receivedOn().plusYears(3);
    var longer =
        new ClockHistory(
            history.receivedOn(),
            history.term(),
            history.settings(),
            history.grants(),
            history.restarts(),
            List.of(),
            history.consultations().stream().map(LegalClockOracleTest::aDayLonger).toList(),
            history.feePause(),
            null,
            null);
    assertThat(new LegalClock(longer, CALENDAR, far).due().orElseThrow().date())
        .isAfterOrEqualTo(new LegalClock(history, CALENDAR, far).due().orElseThrow().date());
  }

  private static Consultation aDayLonger(Consultation c) {
    var closing = c.closing();
    return closing == null
        ? c
        : new Consultation(
            c.of(),
            c.party(),
            c.kind(),
            c.term(),
            c.sentOn(),
            c.receivedOn(),
            new Consultation.Closing(closing.opinion(), null, closing.on().plusDays(1)));
  }
}
