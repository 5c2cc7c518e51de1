package org.gongkai.request;

import static org.gongkai.request.CommandKind.APPROVE_ANSWER;
import static org.gongkai.request.CommandKind.APPROVE_EXTENSION;
import static org.gongkai.request.CommandKind.ASK_EXTENSION;
import static org.gongkai.request.CommandKind.ASK_REASONS;
import static org.gongkai.request.CommandKind.ASK_SUPPLEMENT;
import static org.gongkai.request.CommandKind.ASSIGN;
import static org.gongkai.request.CommandKind.CHARGE_FEE;
import static org.gongkai.request.CommandKind.CLOSE_CONSULTATION;
import static org.gongkai.request.CommandKind.CONFIRM_RECEIPT;
import static org.gongkai.request.CommandKind.CORRECT;
import static org.gongkai.request.CommandKind.DRAFT_ANSWER;
import static org.gongkai.request.CommandKind.GIVE_UP;
import static org.gongkai.request.CommandKind.NOTICE_RECEIVED;
import static org.gongkai.request.CommandKind.OPEN_CONSULTATION;
import static org.gongkai.request.CommandKind.POSTPONE;
import static org.gongkai.request.CommandKind.RECEIPT_ATTEMPTED;
import static org.gongkai.request.CommandKind.RECORD_DISPATCH;
import static org.gongkai.request.CommandKind.RECORD_PAYMENT;
import static org.gongkai.request.CommandKind.RECORD_REASONS;
import static org.gongkai.request.CommandKind.RECORD_REMEDY;
import static org.gongkai.request.CommandKind.REFUSE_EXTENSION;
import static org.gongkai.request.CommandKind.REISSUE_CODE;
import static org.gongkai.request.CommandKind.RETURN_ANSWER;
import static org.gongkai.request.CommandKind.SUPPLEMENT;
import static org.gongkai.request.CommandKind.WITHDRAW;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a request. Each command checks the rules and returns the event that would
 * follow; it changes nothing.
 *
 * <p>Every one takes who does it ({@code by}) and the day it happened ({@code on}, Asia/Shanghai),
 * and throws {@link RuleBroken} when a rule forbids it. Roles are not judged here.
 */
sealed interface RequestCommands permits Request {

  /** The longest list of consultations. */
  int MOST_CONSULTATIONS = 20;

  /** The request as it stands. */
  Request request();

  // ---- receipt and assignment

  /** The sender could not be reached (国办公开办函〔2015〕207号): the clerk tries again next working day. */
  default RequestEvent.ReceiptAttempted attemptReceipt(
      String how, String by, LocalDate on, WorkingDays calendar) {
    demand(RECEIPT_ATTEMPTED, by, on, calendar);
    return new RequestEvent.ReceiptAttempted(how, on, by);
  }

  /** Both sides confirmed: {@code on} is the day of receipt (Art. 31). */
  default RequestEvent.ReceiptConfirmed confirmReceipt(
      String by, LocalDate on, WorkingDays calendar) {
    demand(CONFIRM_RECEIPT, by, on, calendar);
    return new RequestEvent.ReceiptConfirmed(on, by);
  }

  /** {@code to} handles the request from now on. */
  default RequestEvent.Assigned assign(String to, String by, LocalDate on, WorkingDays calendar) {
    demand(ASSIGN, by, on, calendar);
    require(!to.equals(request().assignee()), Rule.ALREADY_ASSIGNED);
    return new RequestEvent.Assigned(to, on, by);
  }

  // ---- supplement (Art. 30)

  /**
   * The applicant is asked for what is missing (Art. 30). In time, that is within seven working
   * days of receipt, the term begins anew when the supplement comes; later, as the office's setting
   * says.
   *
   * @param until the last day, after {@code on}; null for the office's number of working days
   */
  default RequestEvent.SupplementAsked askSupplement(
      String missing, @Nullable LocalDate until, String by, LocalDate on, WorkingDays calendar) {
    demand(ASK_SUPPLEMENT, by, on, calendar);
    Settings settings = request().filing().settings();
    LocalDate last = until == null ? calendar.plus(on, settings.supplementDays()) : until;
    require(last.isAfter(on), Rule.BEFORE_WHAT_IT_ANSWERS);
    boolean late =
        on.isAfter(Supplement.lastDayToAsk(sure(request().history()).lastReceipt(), calendar));
    Settings.LateSupplement effect =
        late ? settings.lateSupplement() : Settings.LateSupplement.RESTARTS;
    return new RequestEvent.SupplementAsked(missing, last, late, effect, on, by);
  }

  /** The supplement came, in time or late, but before the case was closed. */
  default RequestEvent.Supplemented supplement(
      String content, String by, LocalDate on, WorkingDays calendar) {
    demand(SUPPLEMENT, by, on, calendar);
    return new RequestEvent.Supplemented(content, on, by);
  }

  // ---- extension (Art. 33)

  /** More time is asked for: {@code days} working days, 20 in all at most (Art. 33). */
  default RequestEvent.ExtensionAsked askExtension(
      int days, String reason, String by, LocalDate on, WorkingDays calendar) {
    demand(ASK_EXTENSION, by, on, calendar);
    require(
        request().extensionDays() + days <= request().filing().law().longestExtension(),
        Rule.EXTENSION_TOO_LONG);
    return new RequestEvent.ExtensionAsked(days, reason, on, by);
  }

  /** The head of the disclosure office agrees (Art. 33). The date due moves. */
  default RequestEvent.ExtensionApproved approveExtension(
      String by, LocalDate on, WorkingDays calendar) {
    demand(APPROVE_EXTENSION, by, on, calendar);
    Request.ExtensionAsked asked = Objects.requireNonNull(request().extensionAsked());
    return new RequestEvent.ExtensionApproved(asked.days(), asked.reason(), on, by);
  }

  /** The head does not agree. */
  default RequestEvent.ExtensionRefused refuseExtension(
      String reason, String by, LocalDate on, WorkingDays calendar) {
    demand(REFUSE_EXTENSION, by, on, calendar);
    return new RequestEvent.ExtensionRefused(reason, on, by);
  }

  // ---- consultation (Art. 32, 34, 17)

  /**
   * Somebody's opinion is asked for in writing.
   *
   * @param sentOn the day of the letter, not before the receipt
   * @param receivedOn the day the party got it, not before {@code sentOn}; null while not known
   */
  default RequestEvent.ConsultationOpened openConsultation(
      String party,
      Consultation.Kind kind,
      LocalDate sentOn,
      @Nullable LocalDate receivedOn,
      String by,
      LocalDate on,
      WorkingDays calendar) {
    demand(OPEN_CONSULTATION, by, on, calendar);
    require(
        request().consultations().stream()
            .noneMatch(c -> c.party().equals(party) && c.closing() == null),
        Rule.CONSULTATION_OPEN);
    LocalDate receipt = Objects.requireNonNull(request().receipt().on());
    require(!sentOn.isBefore(receipt), Rule.BEFORE_WHAT_IT_ANSWERS);
    require(!on.isBefore(sentOn), Rule.BEFORE_WHAT_IT_ANSWERS);
    require(receivedOn == null || !receivedOn.isBefore(sentOn), Rule.BEFORE_WHAT_IT_ANSWERS);
    return new RequestEvent.ConsultationOpened(party, kind, sentOn, receivedOn, on, by);
  }

  /** It is known when the party, or the applicant, got the notice. */
  default RequestEvent.NoticeReceived noticeReceived(
      RequestEvent.Notified what,
      @Nullable String party,
      String by,
      LocalDate on,
      WorkingDays calendar) {
    demand(NOTICE_RECEIVED, by, on, calendar);
    LocalDate since =
        switch (what) {
          case CONSULTATION -> open(party).sentOn();
          case FEE -> {
            require(request().isPaymentAwaited(), Rule.NO_FEE_PENDING);
            yield Objects.requireNonNull(request().fee()).chargedOn();
          }
        };
    require(!on.isBefore(since), Rule.BEFORE_WHAT_IT_ANSWERS);
    return new RequestEvent.NoticeReceived(
        what, what == RequestEvent.Notified.FEE ? null : party, on, by);
  }

  /**
   * The party answered, or its time is over.
   *
   * @param reason why it objects; needed for an objection (Art. 32)
   */
  default RequestEvent.ConsultationClosed closeConsultation(
      String party,
      Consultation.Opinion opinion,
      @Nullable String reason,
      String by,
      LocalDate on,
      WorkingDays calendar) {
    demand(CLOSE_CONSULTATION, by, on, calendar);
    require(!on.isBefore(open(party).sentOn()), Rule.BEFORE_WHAT_IT_ANSWERS);
    return new RequestEvent.ConsultationClosed(party, opinion, reason, on, by);
  }

  // ---- fee (国办函〔2020〕109号)

  /**
   * The applicant is told what the information costs.
   *
   * @param quantity items or pages of this request
   * @param month the applicant's other items of the calendar month, for ITEMS
   */
  default RequestEvent.FeeCharged chargeFee(
      Fee.Basis basis,
      int quantity,
      Fee.Month month,
      String by,
      LocalDate on,
      WorkingDays calendar) {
    demand(CHARGE_FEE, by, on, calendar);
    Request.Answering.Draft draft = request().answering().draft();
    require(
        basis == Fee.Basis.ITEMS
            || draft == null
            || draft.answer().kind() != Answer.Kind.ALREADY_PUBLIC,
        Rule.NO_PAGE_FEE_FOR_PUBLIC);
    int amount = basis.price(quantity, month);
    require(amount > 0, Rule.NOTHING_TO_CHARGE);
    int earlier = basis == Fee.Basis.ITEMS ? month.items() : 0;
    return new RequestEvent.FeeCharged(basis, quantity, earlier, amount, on, by);
  }

  /** The applicant paid; also after the time to pay, but before the case was closed. */
  default RequestEvent.FeePaid recordPayment(String by, LocalDate on, WorkingDays calendar) {
    demand(RECORD_PAYMENT, by, on, calendar);
    return new RequestEvent.FeePaid(on, by);
  }

  // ---- too many requests (Art. 35)

  /** The applicant is asked for reasons, by {@code until}. */
  default RequestEvent.ReasonsAsked askReasons(
      LocalDate until, String by, LocalDate on, WorkingDays calendar) {
    demand(ASK_REASONS, by, on, calendar);
    require(until.isAfter(on), Rule.BEFORE_WHAT_IT_ANSWERS);
    return new RequestEvent.ReasonsAsked(until, on, by);
  }

  /** The reasons, and whether they are reasonable. */
  default RequestEvent.ReasonsRecorded recordReasons(
      String reasons, boolean reasonable, String by, LocalDate on, WorkingDays calendar) {
    demand(RECORD_REASONS, by, on, calendar);
    return new RequestEvent.ReasonsRecorded(reasons, reasonable, on, by);
  }

  /**
   * Reasonable, but too much for the term: the head sets a later date.
   *
   * @param until a working day after the date due
   */
  default RequestEvent.Postponed postpone(
      LocalDate until, String reason, String by, LocalDate on, WorkingDays calendar) {
    demand(POSTPONE, by, on, calendar);
    LocalDate due =
        sure(request().clock(calendar, on))
            .book()
            .map(DueDate::date)
            .orElseThrow(() -> new RuleBroken(Rule.CLOCK_STANDS_STILL));
    require(until.isAfter(due) && calendar.isWorkingDay(until), Rule.POSTPONEMENT_NOT_LATER);
    return new RequestEvent.Postponed(until, calendar.between(due, until), reason, on, by);
  }

  // ---- answer (Art. 36 to 39)

  /** An answer is written; it takes the place of an earlier draft. */
  default RequestEvent.AnswerDrafted draftAnswer(
      Answer answer, String by, LocalDate on, WorkingDays calendar) {
    demand(DRAFT_ANSWER, by, on, calendar);
    fits(answer);
    return new RequestEvent.AnswerDrafted(answer, on, by);
  }

  private void fits(Answer answer) {
    Reasons reasons = request().reasons();
    if (answer instanceof Answer.Unreasonable) {
      require(reasons != null, Rule.NO_REASONS_ASKED);
      require(reasons == null || !reasons.reasonable(), Rule.REASONS_REASONABLE);
    }
    Fee fee = request().fee();
    require(
        !(answer instanceof Answer.AlreadyPublic) || fee == null || fee.basis() == Fee.Basis.ITEMS,
        Rule.NO_PAGE_FEE_FOR_PUBLIC);
    require(
        !overrulesSilently(answer) || !request().hasObjection(),
        Rule.OBJECTION_NEEDS_PUBLIC_INTEREST);
  }

  /** It gives what a third party may have objected to, and does not say why. */
  private static boolean overrulesSilently(Answer answer) {
    return switch (answer) {
      case Answer.Disclosed d -> d.publicInterest() == null;
      case Answer.PartlyDisclosed p ->
          p.publicInterest() == null
              && p.withheld().stream().noneMatch(part -> part.ground() == Ground.THIRD_PARTY);
      default -> false;
    };
  }

  /** The head sends the draft back. */
  default RequestEvent.AnswerReturned returnAnswer(
      String reason, String by, LocalDate on, WorkingDays calendar) {
    demand(RETURN_ANSWER, by, on, calendar);
    return new RequestEvent.AnswerReturned(reason, on, by);
  }

  /** The head approves. The ANSWER deadline stays until the answer is on its way. */
  default RequestEvent.AnswerApproved approveAnswer(
      Delivery.Method delivery, String by, LocalDate on, WorkingDays calendar) {
    demand(APPROVE_ANSWER, by, on, calendar);
    Answer answer = Objects.requireNonNull(request().answering().draft()).answer();
    fits(answer);
    boolean gives = answer instanceof Answer.Disclosed || answer instanceof Answer.PartlyDisclosed;
    require(!gives || !asksStill(on, calendar), Rule.CONSULTATION_PENDING);
    require(request().filing().reach().allows(delivery), Rule.DELIVERY_NOT_POSSIBLE);
    return new RequestEvent.AnswerApproved(delivery, on, by);
  }

  /** Whether somebody with a term of 15 working days may still answer. */
  private boolean asksStill(LocalDate on, WorkingDays calendar) {
    return request().consultations().stream()
        .filter(c -> c.closing() == null)
        .map(c -> c.silentEnd(calendar))
        .anyMatch(end -> end != null && !on.isAfter(end));
  }

  /**
   * A paper is on its way: handed to the post, signed for, or taken by the SMTP server
   * (国办公开办函〔2016〕235号). The answer ends the request.
   */
  default RequestEvent recordDispatch(
      RequestEvent.Paper what,
      RequestEvent.Way way,
      String by,
      LocalDate on,
      WorkingDays calendar) {
    demand(RECORD_DISPATCH, by, on, calendar);
    require(!on.isBefore(dispatchableSince(what)), Rule.BEFORE_WHAT_IT_ANSWERS);
    return what == RequestEvent.Paper.ANSWER
        ? new RequestEvent.Answered(way, on, by, sure(request().due(calendar, on)))
        : new RequestEvent.Dispatched(what, way, on, by, owedBy(what, calendar));
  }

  private @Nullable DueDate owedBy(RequestEvent.Paper what, WorkingDays calendar) {
    return request().awaited().stream()
        .filter(paper -> paper.what() == what)
        .findFirst()
        .flatMap(paper -> new RequestDeadlines(request(), calendar).dispatch(paper))
        .orElse(null);
  }

  private LocalDate dispatchableSince(RequestEvent.Paper what) {
    if (what == RequestEvent.Paper.ANSWER) {
      Request.Answering.Approval approval = request().answering().approval();
      if (approval == null || request().ending() != null) {
        throw new RuleBroken(
            request().ending() != null ? Rule.REQUEST_CLOSED : Rule.ANSWER_NOT_APPROVED);
      }
      return approval.on();
    }
    return request().awaited().stream()
        .filter(paper -> paper.what() == what)
        .map(Request.AwaitedDispatch::since)
        .findFirst()
        .orElseThrow(() -> new RuleBroken(Rule.NOTHING_TO_DISPATCH));
  }

  // ---- ends, and after

  /** The applicant withdraws. */
  default RequestEvent.Withdrawn withdraw(String by, LocalDate on, WorkingDays calendar) {
    demand(WITHDRAW, by, on, calendar);
    return new RequestEvent.Withdrawn(on, by, request().due(calendar, on).orElse(null));
  }

  /**
   * No supplement came (Art. 30), or the fee was not paid (国办函〔2020〕109号): the request is regarded
   * as given up. Not before the time is over, and not before the applicant was told.
   */
  default RequestEvent.GivenUp giveUp(
      RequestEvent.GiveUpGround ground, String by, LocalDate on, WorkingDays calendar) {
    demand(GIVE_UP, by, on, calendar);
    switch (ground) {
      case NO_SUPPLEMENT -> {
        Supplement pending =
            request()
                .pendingSupplement()
                .orElseThrow(() -> new RuleBroken(Rule.NO_SUPPLEMENT_PENDING));
        require(on.isAfter(pending.until()), Rule.GIVE_UP_TOO_EARLY);
        require(pending.sentOn() != null, Rule.NOTICE_NOT_RECEIVED);
      }
      case FEE_UNPAID -> {
        require(request().isPaymentAwaited(), Rule.NO_FEE_PENDING);
        Fee fee = Objects.requireNonNull(request().fee());
        require(on.isAfter(fee.payBy(calendar).date()), Rule.GIVE_UP_TOO_EARLY);
        require(fee.receivedOn() != null, Rule.NOTICE_NOT_RECEIVED);
      }
    }
    return new RequestEvent.GivenUp(ground, on, by, request().due(calendar, on).orElse(null));
  }

  /** Reconsideration or a suit against the answer, or how it ended. */
  default RequestEvent.RemedyRecorded recordRemedy(
      RequestEvent.RemedyTaken kind,
      RequestEvent.RemedyOutcome outcome,
      String by,
      LocalDate on,
      WorkingDays calendar) {
    demand(RECORD_REMEDY, by, on, calendar);
    return new RequestEvent.RemedyRecorded(kind, outcome, on, by);
  }

  /** The applicant lost the query code, or it may be known to others. */
  default RequestEvent.CodeReissued reissueCode(
      QueryCodeOrigin next, String by, LocalDate on, WorkingDays calendar) {
    demand(REISSUE_CODE, by, on, calendar);
    return new RequestEvent.CodeReissued(next, on, by);
  }

  /**
   * A clerical error is mended, with its trace.
   *
   * @param before, after the value where it is no personal data
   * @param maskedName, reach as they are after it
   */
  default RequestEvent.Corrected correct(
      CorrectableField field,
      @Nullable String before,
      @Nullable String after,
      String reason,
      String maskedName,
      Applicant.Reach reach,
      String by,
      LocalDate on,
      WorkingDays calendar) {
    demand(CORRECT, by, on, calendar);
    if (field == CorrectableField.SUBMITTED_ON || field == CorrectableField.RECEIVED_ON) {
      boolean confirmed = !request().filing().isReceipt();
      boolean settled = request().receipt().on() != null;
      require(
          request().status() == Status.IN_PROGRESS || request().status() == Status.AWAITING_RECEIPT,
          Rule.NOT_CORRECTABLE);
      require(
          field == CorrectableField.SUBMITTED_ON || (confirmed && settled), Rule.NOT_CORRECTABLE);
    }
    return new RequestEvent.Corrected(field, before, after, reason, maskedName, reach, on, by);
  }

  // ---- inside

  private Consultation open(@Nullable String party) {
    return request().consultations().reversed().stream()
        .filter(c -> c.party().equals(party) && c.closing() == null)
        .findFirst()
        .orElseThrow(() -> new RuleBroken(Rule.NO_CONSULTATION));
  }

  private void demand(CommandKind command, String by, LocalDate on, WorkingDays calendar) {
    request()
        .hindrance(command, by, on, calendar)
        .ifPresent(
            rule -> {
              throw new RuleBroken(rule);
            });
  }

  private static void require(boolean holds, Rule rule) {
    if (!holds) {
      throw new RuleBroken(rule);
    }
  }

  private static <T> T sure(Optional<T> value) {
    return value.orElseThrow(() -> new IllegalStateException("a rule let pass what it forbids"));
  }
}
