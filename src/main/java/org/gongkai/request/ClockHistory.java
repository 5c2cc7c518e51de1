package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the legal clock is computed from: what began it, what began it anew, what stretched it
 * and what does not count. Immutable; follows from the events of a request.
 *
 * @param receivedOn the day of receipt, day 0
 * @param term the term in working days (Art. 33)
 * @param settings the office's settings that hold for the request
 * @param grants working days on top of the term
 * @param restarts days on which the term began anew
 * @param unsettled supplements asked for late that did not begin it anew; under the other reading
 *     of Art. 30 they would
 * @param consultations with their intervals (Art. 33)
 * @param feePause a payment awaited under {@code afterPayment: GOES_ON}, or null
 * @param waiting what is awaited that will begin the term anew, or null
 * @param closedOn the day on which the answer was approved or the request ended: what was still
 *     open ends then; or null
 */
public record ClockHistory(
    LocalDate receivedOn,
    int term,
    Settings settings,
    List<Grant> grants,
    List<Restart> restarts,
    List<Restart> unsettled,
    List<Consultation> consultations,
    @Nullable FeePause feePause,
    @Nullable Waiting waiting,
    @Nullable LocalDate closedOn) {

  public ClockHistory {
    grants = List.copyOf(grants);
    restarts = List.copyOf(restarts);
    unsettled = List.copyOf(unsettled);
    consultations = List.copyOf(consultations);
  }

  /** A term, and nothing that touches it. */
  public static ClockHistory of(LocalDate receivedOn, int term) {
    return new ClockHistory(
        receivedOn,
        term,
        Settings.DEFAULT,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null);
  }

  /**
   * Working days on top of the term: an extension (Art. 33) or a later date for reasons (Art. 35).
   *
   * @param n the number of its event
   */
  public record Grant(int days, LocalDate on, int n, Why why) {
    /** Where the days come from. */
    public enum Why {
      EXTENSION,
      POSTPONEMENT
    }
  }

  /**
   * The term begins anew on the day after.
   *
   * @param why SUPPLEMENT or FEE
   * @param n the number of its event
   */
  public record Restart(LocalDate on, ClockDay.Reason why, int n) {
    static final Comparator<Restart> IN_TIME =
        Comparator.comparing(Restart::on).thenComparing(Restart::n);
  }

  /** From the day after {@code since} through the day of payment the time does not count. */
  public record FeePause(LocalDate since, @Nullable LocalDate paidOn) {}

  /** What will begin the term anew: SUPPLEMENT or FEE, told on {@code since}. */
  public record Waiting(ClockDay.Reason why, LocalDate since) {}

  /** Whether a payment is awaited that only stops the term. */
  boolean isPaymentAwaited() {
    return feePause != null && feePause.paidOn == null && closedOn == null;
  }

  /** The last restart, or null. */
  @Nullable Restart lastRestart() {
    return restarts.stream().max(Restart.IN_TIME).orElse(null);
  }

  /** The grants that hold: one approved before a restart lapsed with it. */
  List<Grant> holding() {
    Restart last = lastRestart();
    return grants.stream().filter(grant -> last == null || isAfter(grant, last)).toList();
  }

  private static boolean isAfter(Grant grant, Restart restart) {
    return grant.on.isAfter(restart.on) || (grant.on.equals(restart.on) && grant.n > restart.n);
  }

  /** Working days of extension that hold now. */
  public int extensionDays() {
    return holding().stream()
        .filter(grant -> grant.why == Grant.Why.EXTENSION)
        .mapToInt(Grant::days)
        .sum();
  }

  /** Term and grants together, in working days. */
  public int workingDays() {
    return term + holding().stream().mapToInt(Grant::days).sum();
  }

  /** The day from which the term runs now: receipt, or the last restart. */
  public LocalDate start() {
    Restart last = lastRestart();
    return last == null ? receivedOn : last.on;
  }

  /**
   * The day from which the days for asking a supplement are counted: the receipt, or that of the
   * last supplement. A payment is no receipt.
   */
  LocalDate lastReceipt() {
    return restarts.stream()
        .filter(restart -> restart.why == ClockDay.Reason.SUPPLEMENT)
        .max(Restart.IN_TIME)
        .map(Restart::on)
        .orElse(receivedOn);
  }

  /** The same, had what is awaited come on {@code day}. */
  ClockHistory restartedOn(LocalDate day, ClockDay.Reason why) {
    var all = new ArrayList<>(restarts);
    all.add(new Restart(day, why, Integer.MAX_VALUE));
    return new ClockHistory(
        receivedOn,
        term,
        settings,
        grants,
        all,
        unsettled,
        consultations,
        feePause,
        null,
        closedOn);
  }

  /** The same under the reading of the unsettled points that gives the later dates. */
  ClockHistory readLate() {
    var all = new ArrayList<>(restarts);
    all.addAll(unsettled);
    return new ClockHistory(
        receivedOn,
        term,
        settings.with(Settings.ConsultationFrom.AFTER_SENDING),
        grants,
        all,
        List.of(),
        consultations,
        feePause,
        waiting,
        closedOn);
  }

  /** The same, had no supplement begun the term anew. */
  ClockHistory withoutSupplements() {
    return new ClockHistory(
        receivedOn,
        term,
        settings,
        grants,
        restarts.stream().filter(r -> r.why != ClockDay.Reason.SUPPLEMENT).toList(),
        List.of(),
        consultations,
        feePause,
        waiting != null && waiting.why == ClockDay.Reason.SUPPLEMENT ? null : waiting,
        closedOn);
  }
}
