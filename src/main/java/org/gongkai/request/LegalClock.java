package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.Day;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * The term for the answer (Art. 33): {@link Law#term()} working days after the day of receipt,
 * extensions on top, without the time that consultations take. The day of receipt is day 0, also
 * when it is a rest day; so is the day on which a supplement or a payment begins the term anew.
 * Excluded time is whole days, both ends included; days that two intervals share count once.
 * Computed, never stored.
 *
 * <p>Under a term of 20, received on Saturday 2026-02-14 (worked), the answer is due on Friday
 * 2026-03-20. If a third party was written to on 2 March and answered on 6 March, the four working
 * days from 3 to 6 March do not count, and it is due on Thursday 2026-03-26.
 *
 * <p>While an interval is open, {@link #due()} is empty: nobody knows yet. Then {@link #earliest()}
 * is the date if it ended today, {@link #latest()} the date if the party stays silent to the last.
 * An interval with an end by law is over the day after that end, though nobody looks.
 */
public final class LegalClock {

  private final ClockHistory history;
  private final WorkingDays calendar;
  private final LocalDate today;
  private final List<Interval> intervals;

  /**
   * The clock as it stands.
   *
   * @param calendar the office's calendar
   * @param today the day on which it is looked at, Asia/Shanghai
   */
  public LegalClock(ClockHistory history, WorkingDays calendar, LocalDate today) {
    this.history = history;
    this.calendar = calendar;
    this.today = today;
    this.intervals = intervals(history);
  }

  /**
   * Days that do not count, both ends included.
   *
   * @param to the last, or null when nothing ends it yet
   * @param unanswered whether it may still end earlier (or at all), unless {@code to} is over
   */
  private record Interval(
      LocalDate from, @Nullable LocalDate to, ClockDay.Reason why, boolean unanswered) {

    boolean isOpenOn(LocalDate day) {
      return unanswered && (to == null || !day.isAfter(to));
    }

    boolean contains(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    Interval endedBy(LocalDate day) {
      return isOpenOn(day) ? new Interval(from, day, why, false) : this;
    }
  }

  /** The last day on which the answer is in time; empty while an end is open. */
  public Optional<DueDate> due() {
    return isOpen() ? Optional.empty() : end(history, intervals);
  }

  /** While {@link #due()} is empty: the date due if what is open ended today. */
  public Optional<DueDate> earliest() {
    if (!isOpen()) {
      return Optional.empty();
    }
    ClockHistory.Waiting waiting = history.waiting();
    ClockHistory ended = waiting == null ? history : history.restartedOn(today, waiting.why());
    return end(ended, intervals.stream().map(i -> i.endedBy(today)).toList());
  }

  /**
   * While {@link #due()} is empty: the date due if the party stays silent to the last, or empty
   * when nothing but an answer ends the wait. Otherwise the date under the other reading of an
   * unsettled point, where that is later.
   */
  public Optional<DueDate> latest() {
    if (isOpen()) {
      return book();
    }
    ClockHistory late = history.readLate();
    Optional<DueDate> other = end(late, new LegalClock(late, calendar, today).intervals);
    return other.filter(date -> due().filter(d -> d.date().isBefore(date.date())).isPresent());
  }

  /**
   * The date for the book of deadlines: the date due, and while an interval is open the latest. It
   * does not depend on the day on which it is asked for. Empty while a supplement, a payment or
   * another organ is awaited.
   */
  public Optional<DueDate> book() {
    return history.waiting() != null || history.isPaymentAwaited()
        ? Optional.empty()
        : end(history, intervals);
  }

  /** The last day on which {@link #due()} is still open though nobody acts, or null. */
  public @Nullable LocalDate openUntil() {
    return intervals.stream()
        .filter(i -> i.unanswered && i.to != null && matters(i))
        .map(Interval::to)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The day from which the term runs: receipt, or the last restart. */
  public LocalDate start() {
    return history.start();
  }

  /** What the clock is computed from. */
  public ClockHistory history() {
    return history;
  }

  /** Every day after the first receipt up to the date due (or the latest, or today). */
  public List<ClockDay> explain() {
    LocalDate last = due().or(this::latest).map(DueDate::date).orElse(today);
    return explain(last);
  }

  /** Every day after the first receipt up to {@code last}. */
  List<ClockDay> explain(LocalDate last) {
    return calendar.days(history.receivedOn(), last).stream().map(this::explained).toList();
  }

  private ClockDay explained(Day day) {
    if (!day.counted()) {
      return ClockDay.of(day);
    }
    ClockDay.Reason why = excluded(day.date());
    return why == null ? ClockDay.of(day) : ClockDay.excluded(day, why);
  }

  private ClockDay.@Nullable Reason excluded(LocalDate day) {
    Optional<ClockHistory.Restart> restart =
        history.restarts().stream()
            .filter(r -> !day.isAfter(r.on()))
            .min(ClockHistory.Restart.IN_TIME);
    if (restart.isPresent()) {
      return restart.get().why();
    }
    Optional<Interval> interval = intervals.stream().filter(i -> i.contains(day)).findFirst();
    if (interval.isPresent()) {
      return interval.get().why;
    }
    ClockHistory.Waiting waiting = history.waiting();
    return waiting != null && day.isAfter(waiting.since()) ? waiting.why() : null;
  }

  private boolean isOpen() {
    return history.waiting() != null
        || history.isPaymentAwaited()
        || intervals.stream().anyMatch(i -> i.isOpenOn(today) && matters(i));
  }

  /** Whether the interval moves the date at all: it begins before the term would end without it. */
  private boolean matters(Interval interval) {
    List<Interval> others = intervals.stream().filter(i -> !i.equals(interval)).toList();
    return end(history, others).map(due -> !interval.from.isAfter(due.date())).orElse(true);
  }

  /** The last counted day; empty when an interval without an end is reached before it. */
  private Optional<DueDate> end(ClockHistory of, List<Interval> excluded) {
    LocalDate covered = of.start();
    int days = of.workingDays();
    LocalDate due = calendar.plus(covered, days);
    for (Interval interval : excluded) {
      if (interval.from.isAfter(due)) {
        break;
      }
      if (interval.to == null) {
        return Optional.empty();
      }
      LocalDate from = interval.from.isAfter(covered) ? interval.from : covered.plusDays(1);
      if (!interval.to.isBefore(from)) {
        days += calendar.between(from.minusDays(1), interval.to);
        covered = interval.to;
        due = calendar.plus(of.start(), days);
      }
    }
    return Optional.of(calendar.dueOn(due));
  }

  /** All intervals, the one that begins first in front. */
  private List<Interval> intervals(ClockHistory of) {
    var all = new ArrayList<Interval>();
    of.consultations().forEach(c -> all.add(interval(of, c)));
    ClockHistory.FeePause fee = of.feePause();
    if (fee != null) {
      LocalDate to = fee.paidOn() == null ? of.closedOn() : fee.paidOn();
      all.add(new Interval(fee.since().plusDays(1), to, ClockDay.Reason.FEE, to == null));
    }
    all.removeIf(i -> i.to != null && i.to.isBefore(i.from));
    all.sort(Comparator.comparing(Interval::from));
    return List.copyOf(all);
  }

  private Interval interval(ClockHistory of, Consultation consultation) {
    LocalDate received = consultation.receivedOn();
    boolean afterReceipt =
        of.settings().consultationFrom() == Settings.ConsultationFrom.AFTER_RECEIPT;
    LocalDate begin = afterReceipt && received != null ? received : consultation.sentOn();
    LocalDate to = earlier(consultation.lastDay(calendar), of.closedOn());
    boolean unanswered = consultation.closing() == null && of.closedOn() == null;
    return new Interval(begin.plusDays(1), to, ClockDay.Reason.CONSULTATION, unanswered);
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
