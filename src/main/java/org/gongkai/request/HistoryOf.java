package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers from the state of a request what its clock is computed from. */
record HistoryOf(Request request, LocalDate receivedOn) {

  ClockHistory history() {
    return before(Integer.MAX_VALUE);
  }

  /** Without what began with the event {@code n} or later. */
  ClockHistory before(int n) {
    return new ClockHistory(
        receivedOn,
        request.submitted().law().term(),
        request.submitted().settings(),
        request.grants().stream().filter(grant -> grant.n() < n).toList(),
        request.restarts().stream().filter(restart -> restart.n() < n).toList(),
        unsettled(n),
        request.consultations().stream().filter(c -> c.of() < n).toList(),
        feePause(n),
        waiting(n),
        closedOn());
  }

  /** Supplements that came without beginning the term anew. */
  private List<ClockHistory.Restart> unsettled(int n) {
    return request.supplements().stream()
        .filter(s -> !s.restarts() && s.of() < n)
        .flatMap(s -> java.util.stream.Stream.ofNullable(s.receivedOn()).map(on -> restart(s, on)))
        .toList();
  }

  private static ClockHistory.Restart restart(Supplement supplement, LocalDate on) {
    return new ClockHistory.Restart(on, ClockDay.Reason.SUPPLEMENT, supplement.of());
  }

  private ClockHistory.@Nullable FeePause feePause(int n) {
    Fee fee = request.fee();
    return fee == null || fee.of() >= n || restartsAfterPayment()
        ? null
        : new ClockHistory.FeePause(fee.chargedOn(), fee.paidOn());
  }

  private ClockHistory.@Nullable Waiting waiting(int n) {
    Supplement supplement = request.pendingSupplement().orElse(null);
    if (supplement != null && supplement.of() < n && supplement.restarts()) {
      return new ClockHistory.Waiting(ClockDay.Reason.SUPPLEMENT, supplement.askedOn());
    }
    Fee fee = request.fee();
    return fee != null && fee.of() < n && fee.paidOn() == null && restartsAfterPayment()
        ? new ClockHistory.Waiting(ClockDay.Reason.FEE, fee.chargedOn())
        : null;
  }

  private boolean restartsAfterPayment() {
    return request.submitted().settings().afterPayment() == Settings.AfterPayment.RESTARTS;
  }

  private @Nullable LocalDate closedOn() {
    Request.Answering.Approval approval = request.answering().approval();
    if (approval != null) {
      return approval.on();
    }
    Request.Ending ending = request.ending();
    return ending == null ? null : ending.on();
  }
}
