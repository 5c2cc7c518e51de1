package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.Owner;

/**
 * The deadlines that follow from where a request stands. They do not depend on the day on which
 * they are computed: while an interval is open, ANSWER stands at the latest date, so that none can
 * be forgotten because nobody closed a consultation.
 */
record RequestDeadlines(Request request, WorkingDays calendar) {

  List<Deadline> open() {
    var open = new ArrayList<Deadline>();
    if (request.ending() == null) {
      receipt(open);
      answer().ifPresent(due -> open.add(owned(DeadlineKind.ANSWER, answerOf(), due)));
      if (request.answering().approval() == null && request.receipt().on() != null) {
        awaiting(open);
      }
    }
    for (Request.AwaitedDispatch paper : request.awaited()) {
      if (request.ending() == null || paper.what() == RequestEvent.Paper.GIVEN_UP) {
        dispatch(paper).ifPresent(due -> open.add(owned(DeadlineKind.DISPATCH, paper.of(), due)));
      }
    }
    request
        .pendingProposal()
        .ifPresent(
            proposal ->
                open.add(
                    deadline(
                        DeadlineKind.PROPOSAL,
                        proposal.of(),
                        proposal.due(calendar),
                        Owner.Everyone.HEADS)));
    return open;
  }

  /** The day of arrival; after an attempt the next working day (国办公开办函〔2015〕207号). */
  private void receipt(List<Deadline> open) {
    Request.Receipt receipt = request.receipt();
    if (receipt.on() != null) {
      return;
    }
    DueDate due =
        receipt.lastAttempt() == null
            ? DueDate.fixed(request.submitted().on())
            : calendar.due(receipt.lastAttempt(), 1);
    open.add(deadline(DeadlineKind.RECEIPT, receipt.of(), due, Owner.Everyone.CLERKS));
  }

  /** The date for the book does not depend on the day of looking; any day serves. */
  private Optional<DueDate> answer() {
    return request.history().flatMap(this::book);
  }

  private Optional<DueDate> book(ClockHistory history) {
    return new LegalClock(history, calendar, history.receivedOn()).book();
  }

  /** The event from which the term runs: the receipt, or the last restart. */
  private int answerOf() {
    return request
        .history()
        .map(ClockHistory::lastRestart)
        .map(ClockHistory.Restart::n)
        .orElse(request.receipt().of());
  }

  /** What others owe, and what the head must decide, while the answer is not approved. */
  private void awaiting(List<Deadline> open) {
    request
        .pendingSupplement()
        .ifPresent(
            s -> open.add(owned(DeadlineKind.SUPPLEMENT_REPLY, s.of(), calendar.dueOn(s.until()))));
    request.consultations().stream()
        .filter(c -> c.closing() == null)
        .forEach(c -> consultation(open, c));
    Fee fee = request.fee();
    if (fee != null && fee.paidOn() == null) {
      open.add(owned(DeadlineKind.PAYMENT, fee.of(), fee.payBy(calendar)));
    }
    Reasons reasons = request.reasons();
    if (reasons != null && reasons.isPending()) {
      open.add(owned(DeadlineKind.REASONS, reasons.of(), calendar.dueOn(reasons.until())));
    }
    Request.ExtensionAsked asked = request.extensionAsked();
    if (asked != null) {
      answer()
          .ifPresent(
              due ->
                  open.add(
                      deadline(
                          DeadlineKind.EXTENSION_APPROVAL, asked.of(), due, Owner.Everyone.HEADS)));
    }
  }

  private void consultation(List<Deadline> open, Consultation consultation) {
    LocalDate silent = consultation.silentEnd(calendar);
    if (silent == null) {
      DueDate first = calendar.due(consultation.sentOn(), Consultation.REMINDED_EVERY);
      open.add(
          owned(DeadlineKind.OPINION, consultation.of(), first).every(Consultation.REMINDED_EVERY));
      return;
    }
    open.add(
        owned(DeadlineKind.OPINION, consultation.of(), calendar.dueOn(silent))
            .lapsingAfter(silent));
    if (consultation.receivedOn() == null) {
      DueDate known = calendar.due(consultation.sentOn(), Consultation.RECEIPT_KNOWN_WITHIN);
      open.add(owned(DeadlineKind.OPINION_RECEIPT, consultation.of(), known).lapsingAfter(silent));
    }
  }

  /**
   * By when a notice must be on its way: a supplement by the last day to ask for it (Art. 30), an
   * extension (Art. 33) and a fee by the date due before them, 视为放弃 by the next working day.
   */
  Optional<DueDate> dispatch(Request.AwaitedDispatch paper) {
    Law law = request.submitted().law();
    return switch (paper.what()) {
      case SUPPLEMENT ->
          request
              .historyBefore(paper.of())
              .map(h -> Supplement.lastDayToAsk(h.lastReceipt(), law, calendar))
              .map(calendar::dueOn);
      case EXTENSION, FEE -> request.historyBefore(paper.of()).flatMap(this::book);
      case GIVEN_UP -> Optional.of(calendar.due(paper.since(), 1));
      case ANSWER -> Optional.empty();
    };
  }

  /** The handler's, or the clerks' while there is none. */
  private Deadline owned(DeadlineKind kind, int of, DueDate due) {
    String handler = request.assignee();
    return deadline(
        kind, of, due, handler == null ? Owner.Everyone.CLERKS : new Owner.Official(handler));
  }

  private Deadline deadline(DeadlineKind kind, int of, DueDate due, Owner owner) {
    RequestNumber number = request.number();
    String title = request.submitted().information().heading();
    return new Deadline(number.office(), number.subject(), kind, of, due, owner, title);
  }
}
