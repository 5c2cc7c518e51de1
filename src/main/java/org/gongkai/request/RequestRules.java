package org.gongkai.request;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * Which rule forbids a command on a request as it stands; all rules of procedure in one place. The
 * first that is broken is told.
 *
 * @param by who would do it
 * @param on the day on which it would happen
 */
record RequestRules(Request request, String by, LocalDate on, WorkingDays calendar) {

  private static final LocalDate FEES_SINCE = LocalDate.of(2021, Month.JANUARY, 1);

  Optional<Rule> hindrance(CommandKind command) {
    return Optional.ofNullable(
        switch (command) {
          case CONFIRM_RECEIPT, RECEIPT_ATTEMPTED ->
              first(ended(), receiptSettled(), before(request.filing().on()));
          case ASSIGN -> first(ended(), before(request.filing().on()));
          case ASK_SUPPLEMENT -> askSupplement();
          case SUPPLEMENT -> supplement();
          case ASK_EXTENSION -> askExtension();
          case APPROVE_EXTENSION -> first(extensionDecision(), afterDue(Rule.EXTENSION_TOO_LATE));
          case REFUSE_EXTENSION -> extensionDecision();
          case OPEN_CONSULTATION -> first(running(), beforeReceipt(), tooManyConsultations());
          case NOTICE_RECEIVED ->
              first(running(), request.isPaymentAwaited() ? null : noConsultation());
          case CLOSE_CONSULTATION -> first(running(), noConsultation());
          case CHARGE_FEE -> chargeFee();
          case RECORD_PAYMENT -> payment();
          case ASK_REASONS ->
              first(
                  ticking(),
                  request.reasons() == null ? null : Rule.REASONS_ALREADY_ASKED,
                  beforeReceipt());
          case RECORD_REASONS -> recordReasons();
          case POSTPONE -> postpone();
          case DRAFT_ANSWER -> first(ticking(), beforeReceipt());
          case RETURN_ANSWER, APPROVE_ANSWER -> draftDecision();
          case RECORD_DISPATCH ->
              request.awaited().isEmpty() && request.status() != Status.APPROVED
                  ? nothingToDispatch()
                  : null;
          case WITHDRAW -> first(ended(), approved(), before(request.filing().on()));
          case GIVE_UP -> giveUp();
          case RECORD_REMEDY -> recordRemedy();
          case REISSUE_CODE -> before(request.filing().on());
          case CORRECT -> before(request.filing().on());
        });
  }

  private @Nullable Rule askSupplement() {
    boolean again =
        request.filing().settings().secondSupplement() == Settings.SecondSupplement.ALLOWED;
    return first(
        running(),
        request.pendingSupplement().isPresent() ? Rule.SUPPLEMENT_PENDING : null,
        request.isPaymentAwaited() ? Rule.AWAITING_PAYMENT : null,
        request.supplements().isEmpty() || again ? null : Rule.SUPPLEMENT_ONCE,
        beforeReceipt());
  }

  private @Nullable Rule supplement() {
    Supplement pending = request.pendingSupplement().orElse(null);
    return pending == null
        ? first(running(), Rule.NO_SUPPLEMENT_PENDING)
        : first(running(), before(pending.askedOn()));
  }

  private @Nullable Rule askExtension() {
    return first(
        ticking(),
        request.extensionAsked() != null ? Rule.EXTENSION_PENDING : null,
        request.extensionDays() >= request.filing().law().longestExtension()
            ? Rule.EXTENSION_TOO_LONG
            : null,
        beforeReceipt(),
        afterDue(Rule.EXTENSION_TOO_LATE));
  }

  private @Nullable Rule extensionDecision() {
    Request.ExtensionAsked asked = request.extensionAsked();
    if (asked == null) {
      return first(running(), Rule.NO_EXTENSION_PENDING);
    }
    return first(ticking(), asked.by().equals(by) ? Rule.FOUR_EYES : null, before(asked.on()));
  }

  private @Nullable Rule tooManyConsultations() {
    return request.consultations().size() >= RequestCommands.MOST_CONSULTATIONS
        ? Rule.TOO_MANY_CONSULTATIONS
        : null;
  }

  private @Nullable Rule noConsultation() {
    return request.consultations().stream().allMatch(c -> c.closing() != null)
        ? Rule.NO_CONSULTATION
        : null;
  }

  /** The notice belongs into the term (国办函〔2020〕109号); there are fees since 2021. */
  private @Nullable Rule chargeFee() {
    return first(
        running(),
        request.fee() == null ? null : Rule.FEE_ALREADY_CHARGED,
        ticking(),
        on.isBefore(FEES_SINCE) ? Rule.FEES_NOT_YET : null,
        beforeReceipt(),
        afterDue(Rule.FEE_TOO_LATE));
  }

  private @Nullable Rule payment() {
    Fee fee = request.fee();
    return fee == null || fee.paidOn() != null
        ? first(running(), Rule.NO_FEE_PENDING)
        : first(running(), before(fee.chargedOn()));
  }

  private @Nullable Rule recordReasons() {
    Reasons asked = request.reasons();
    if (asked == null) {
      return first(running(), Rule.NO_REASONS_ASKED);
    }
    return first(
        running(),
        asked.isPending() ? null : Rule.REASONS_ALREADY_RECORDED,
        before(asked.askedOn()));
  }

  private @Nullable Rule postpone() {
    Reasons asked = request.reasons();
    if (asked == null) {
      return first(running(), Rule.NO_REASONS_ASKED);
    }
    return first(
        ticking(),
        asked.reasonable() ? null : Rule.REASONS_NOT_REASONABLE,
        before(asked.askedOn()),
        sure().book().isEmpty() ? Rule.CLOCK_STANDS_STILL : null);
  }

  private @Nullable Rule draftDecision() {
    Request.Answering.Draft draft = request.answering().draft();
    if (draft == null) {
      return first(running(), Rule.NO_DRAFT);
    }
    return first(ticking(), draft.by().equals(by) ? Rule.FOUR_EYES : null, before(draft.on()));
  }

  private @Nullable Rule nothingToDispatch() {
    return first(
        ended(),
        request.answering().draft() != null ? Rule.ANSWER_NOT_APPROVED : Rule.NOTHING_TO_DISPATCH);
  }

  private @Nullable Rule giveUp() {
    boolean awaits = request.pendingSupplement().isPresent() || request.isPaymentAwaited();
    return first(running(), awaits ? null : Rule.NO_SUPPLEMENT_PENDING);
  }

  private @Nullable Rule recordRemedy() {
    Request.Ending ending = request.ending();
    return ending == null || ending.status() == Status.WITHDRAWN
        ? Rule.NOT_ANSWERED
        : before(ending.on());
  }

  /** The receipt is settled and the answer is not decided. */
  private @Nullable Rule running() {
    return first(
        ended(), request.receipt().on() == null ? Rule.RECEIPT_NOT_CONFIRMED : null, approved());
  }

  /** {@link #running()}, and neither a supplement nor a payment is awaited. */
  private @Nullable Rule ticking() {
    return first(
        running(),
        request.isSupplementAwaited() ? Rule.AWAITING_SUPPLEMENT : null,
        request.isPaymentAwaited() ? Rule.AWAITING_PAYMENT : null);
  }

  private @Nullable Rule approved() {
    return request.answering().approval() != null ? Rule.ANSWER_APPROVED : null;
  }

  private @Nullable Rule ended() {
    return request.ending() == null ? null : Rule.REQUEST_CLOSED;
  }

  private @Nullable Rule receiptSettled() {
    return request.receipt().on() == null ? null : Rule.RECEIPT_ALREADY_CONFIRMED;
  }

  private @Nullable Rule beforeReceipt() {
    return before(request.receipt().on());
  }

  private @Nullable Rule before(@Nullable LocalDate what) {
    return what != null && on.isBefore(what) ? Rule.BEFORE_WHAT_IT_ANSWERS : null;
  }

  /** By the date due; while an interval is open by the latest (Art. 33). */
  private @Nullable Rule afterDue(Rule rule) {
    return request
        .clock(calendar, on)
        .flatMap(LegalClock::book)
        .map(DueDate::date)
        .filter(on::isAfter)
        .map(_ -> rule)
        .orElse(null);
  }

  private LegalClock sure() {
    return request.clock(calendar, on).orElseThrow();
  }

  private static @Nullable Rule first(@Nullable Rule... rules) {
    for (Rule rule : rules) {
      if (rule != null) {
        return rule;
      }
    }
    return null;
  }
}
