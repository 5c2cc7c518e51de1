package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers from the state of a request what its clock is computed from. */
record HistoryOf(Request request, LocalDate receivedOn) {

  ClockHistory history() {
    return new ClockHistory(
        receivedOn,
        request.filing().law().term(),
        request.filing().settings(),
        request.grants(),
        request.restarts(),
        unsettled(),
        request.consultations(),
        feePause(),
        waiting(),
        closedOn());
  }

  /** Supplements that came without beginning the term anew. */
  private List<ClockHistory.Restart> unsettled() {
    return request.supplements().stream()
        .filter(s -> !s.restarts())
        .flatMap(s -> java.util.stream.Stream.ofNullable(s.receivedOn()).map(on -> restart(s, on)))
        .toList();
  }

  private static ClockHistory.Restart restart(Supplement supplement, LocalDate on) {
    return new ClockHistory.Restart(on, ClockDay.Reason.SUPPLEMENT, supplement.of());
  }

  private ClockHistory.@Nullable FeePause feePause() {
    Fee fee = request.fee();
    return fee == null || restartsAfterPayment()
        ? null
        : new ClockHistory.FeePause(fee.chargedOn(), fee.paidOn());
  }

  private ClockHistory.@Nullable Waiting waiting() {
    Supplement supplement = request.pendingSupplement().orElse(null);
    if (supplement != null && supplement.restarts()) {
      return new ClockHistory.Waiting(ClockDay.Reason.SUPPLEMENT, supplement.askedOn());
    }
    Fee fee = request.fee();
    return fee != null && fee.paidOn() == null && restartsAfterPayment()
        ? new ClockHistory.Waiting(ClockDay.Reason.FEE, fee.chargedOn())
        : null;
  }

  private boolean restartsAfterPayment() {
    return request.filing().settings().afterPayment() == Settings.AfterPayment.RESTARTS;
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
