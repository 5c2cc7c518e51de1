package org.gongkai.request;

import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * All rules of procedure in one place: what can forbid a step on a request as it stands. Each
 * method gives the rule that is broken, or null. A command lists those that it is under, in the
 * order in which they are told.
 *
 * @param by who would do it
 * @param on the day on which it would happen, Asia/Shanghai
 */
public record RequestRules(Request request, String by, LocalDate on, WorkingDays calendar) {

  /** The longest list of consultations. */
  private static final int MOST_CONSULTATIONS = 20;

  private static final LocalDate FEES_SINCE = LocalDate.of(2021, Month.JANUARY, 1);

  // ---- how rules are put together

  /** The first that is broken, or null. */
  public static @Nullable Rule first(@Nullable Rule... rules) {
    for (Rule rule : rules) {
      if (rule != null) {
        return rule;
      }
    }
    return null;
  }

  /**
   * Sees that none is broken.
   *
   * @throws RuleBroken with the first that is
   */
  public void demand(@Nullable Rule... rules) {
    Rule broken = first(rules);
    if (broken != null) {
      throw new RuleBroken(broken, request.submitted().law());
    }
  }

  private static @Nullable Rule unless(boolean holds, Rule rule) {
    return holds ? null : rule;
  }

  // ---- where the request stands

  /** The request has not ended. */
  public @Nullable Rule open() {
    return unless(request.ending() == null, Rule.REQUEST_CLOSED);
  }

  /** The receipt is settled and the answer is not decided. */
  public @Nullable Rule running() {
    return first(
        open(), unless(request.receipt().on() != null, Rule.RECEIPT_NOT_CONFIRMED), notApproved());
  }

  /** {@link #running()}, and neither a supplement nor a payment is awaited. */
  public @Nullable Rule ticking() {
    return first(
        running(),
        unless(!request.isSupplementAwaited(), Rule.AWAITING_SUPPLEMENT),
        noPaymentAwaited());
  }

  /** No answer is approved. */
  public @Nullable Rule notApproved() {
    return unless(request.answering().approval() == null, Rule.ANSWER_APPROVED);
  }

  /** No payment is awaited. */
  public @Nullable Rule noPaymentAwaited() {
    return unless(!request.isPaymentAwaited(), Rule.AWAITING_PAYMENT);
  }

  // ---- days

  /** Not before the day {@code what}, where there is one. */
  public @Nullable Rule notBefore(@Nullable LocalDate what) {
    return unless(what == null || !on.isBefore(what), Rule.BEFORE_WHAT_IT_ANSWERS);
  }

  /** Not before the request came. */
  public @Nullable Rule notBeforeArrival() {
    return notBefore(request.submitted().on());
  }

  /** Not before the day of receipt. */
  public @Nullable Rule notBeforeReceipt() {
    return notBefore(request.receipt().on());
  }

  /** {@code day} lies after the day of the step. */
  public @Nullable Rule isLater(LocalDate day) {
    return unless(day.isAfter(on), Rule.BEFORE_WHAT_IT_ANSWERS);
  }

  /** By the date due; while an interval is open by the latest (Art. 33). */
  private @Nullable Rule notAfterDue(Rule rule) {
    return request
        .clock(calendar, on)
        .flatMap(LegalClock::book)
        .map(DueDate::date)
        .filter(on::isAfter)
        .map(_ -> rule)
        .orElse(null);
  }

  // ---- receipt and assignment (Art. 31)

  /** The receipt is not settled yet. */
  public @Nullable Rule receiptOpen() {
    return unless(request.receipt().on() == null, Rule.RECEIPT_ALREADY_CONFIRMED);
  }

  /** Somebody else handles the request now. */
  public @Nullable Rule notAssignedTo(String official) {
    return unless(!official.equals(request.assignee()), Rule.ALREADY_ASSIGNED);
  }

  // ---- supplement (Art. 30)

  /** None is awaited, and it is asked for once; the office may have allowed more. */
  public @Nullable Rule supplementMayBeAsked() {
    boolean again =
        request.submitted().settings().secondSupplement() == Settings.SecondSupplement.ALLOWED;
    return first(
        unless(request.pendingSupplement().isEmpty(), Rule.SUPPLEMENT_PENDING),
        noPaymentAwaited(),
        unless(request.supplements().isEmpty() || again, Rule.SUPPLEMENT_ONCE));
  }

  /** Whether the day lies after the last on which a supplement may be asked for in time. */
  public boolean isLateForSupplement() {
    LocalDate receipt = request.history().orElseThrow().lastReceipt();
    return on.isAfter(Supplement.lastDayToAsk(receipt, request.submitted().law(), calendar));
  }

  /** A supplement is awaited, and this is not before it was asked for. */
  public @Nullable Rule supplementAwaited() {
    Supplement pending = request.pendingSupplement().orElse(null);
    return pending == null ? Rule.NO_SUPPLEMENT_PENDING : notBefore(pending.askedOn());
  }

  // ---- extension (Art. 33)

  /** None waits for the head, some of the longest is left, and the term is not over. */
  public @Nullable Rule extensionMayBeAsked() {
    return first(
        unless(request.extensionAsked() == null, Rule.EXTENSION_PENDING),
        unless(request.extensionDays() < longestExtension(), Rule.EXTENSION_TOO_LONG),
        notBeforeReceipt(),
        notAfterDue(Rule.EXTENSION_TOO_LATE));
  }

  /** With {@code days} more working days the longest extension is kept. */
  public @Nullable Rule extensionFits(int days) {
    return unless(request.extensionDays() + days <= longestExtension(), Rule.EXTENSION_TOO_LONG);
  }

  private int longestExtension() {
    return request.submitted().law().longestExtension();
  }

  /** An extension waits, and who decides it did not ask for it. */
  public @Nullable Rule extensionAwaitsDecision() {
    Request.ExtensionAsked asked = request.extensionAsked();
    if (asked == null) {
      return first(running(), Rule.NO_EXTENSION_PENDING);
    }
    return first(ticking(), fourEyes(asked.by()), notBefore(asked.on()));
  }

  /** An extension is approved before the date due. */
  public @Nullable Rule inTimeForExtension() {
    return notAfterDue(Rule.EXTENSION_TOO_LATE);
  }

  /** Nobody approves the own work. */
  private @Nullable Rule fourEyes(String author) {
    return unless(!author.equals(by), Rule.FOUR_EYES);
  }

  // ---- consultation (Art. 32, 34, 17)

  /** One more party can be asked. */
  public @Nullable Rule roomForConsultation() {
    return unless(request.consultations().size() < MOST_CONSULTATIONS, Rule.TOO_MANY_CONSULTATIONS);
  }

  /** The party is not being asked already. */
  public @Nullable Rule notYetAsked(String party) {
    return unless(consultation(party).isEmpty(), Rule.CONSULTATION_OPEN);
  }

  /** The letter is not from before the receipt, not entered before it was sent, nor got before. */
  public @Nullable Rule letterDays(LocalDate sentOn, @Nullable LocalDate receivedOn) {
    return first(
        unless(
            !sentOn.isBefore(Objects.requireNonNull(request.receipt().on())),
            Rule.BEFORE_WHAT_IT_ANSWERS),
        notBefore(sentOn),
        unless(receivedOn == null || !receivedOn.isBefore(sentOn), Rule.BEFORE_WHAT_IT_ANSWERS));
  }

  /** Somebody is being asked. */
  public @Nullable Rule somebodyIsAsked() {
    return unless(
        request.consultations().stream().anyMatch(c -> c.closing() == null), Rule.NO_CONSULTATION);
  }

  /** The party is being asked, and this is not before the letter was sent. */
  public @Nullable Rule isAsked(@Nullable String party) {
    Consultation asked = consultation(party).orElse(null);
    return asked == null ? Rule.NO_CONSULTATION : notBefore(asked.sentOn());
  }

  private Optional<Consultation> consultation(@Nullable String party) {
    return request.consultations().reversed().stream()
        .filter(c -> c.party().equals(party) && c.closing() == null)
        .findFirst();
  }

  // ---- fee (国办函〔2020〕109号)

  /** The notice belongs into the term, and there is one charge; there are fees since 2021. */
  public @Nullable Rule feeMayBeCharged() {
    return first(
        running(),
        unless(request.fee() == null, Rule.FEE_ALREADY_CHARGED),
        ticking(),
        unless(!on.isBefore(FEES_SINCE), Rule.FEES_NOT_YET),
        notBeforeReceipt(),
        notAfterDue(Rule.FEE_TOO_LATE));
  }

  /** What is public already costs nothing by page. */
  public @Nullable Rule basisFits(Fee.Basis basis) {
    Request.Answering.Draft draft = request.answering().draft();
    boolean isPublic = draft != null && draft.answer().kind() == Answer.Kind.ALREADY_PUBLIC;
    return unless(basis == Fee.Basis.ITEMS || !isPublic, Rule.NO_PAGE_FEE_FOR_PUBLIC);
  }

  /** The quantity is above what is free. */
  public @Nullable Rule costsSomething(int amount) {
    return unless(amount > 0, Rule.NOTHING_TO_CHARGE);
  }

  /** A payment is awaited, and this is not before it was asked for. */
  public @Nullable Rule paymentAwaited() {
    Fee fee = request.fee();
    return fee == null || fee.paidOn() != null ? Rule.NO_FEE_PENDING : notBefore(fee.chargedOn());
  }

  // ---- too many requests (Art. 35)

  /** No reasons were asked for so far. */
  public @Nullable Rule reasonsMayBeAsked() {
    return unless(request.reasons() == null, Rule.REASONS_ALREADY_ASKED);
  }

  /** Reasons were asked for, and are not judged yet. */
  public @Nullable Rule reasonsAwaited() {
    Reasons asked = request.reasons();
    if (asked == null) {
      return first(running(), Rule.NO_REASONS_ASKED);
    }
    return first(
        running(),
        unless(asked.isPending(), Rule.REASONS_ALREADY_RECORDED),
        notBefore(asked.askedOn()));
  }

  /** The reasons were found reasonable, and there is a date that can be moved. */
  public @Nullable Rule mayBePostponed() {
    Reasons asked = request.reasons();
    if (asked == null) {
      return first(running(), Rule.NO_REASONS_ASKED);
    }
    return first(
        ticking(),
        unless(asked.reasonable(), Rule.REASONS_NOT_REASONABLE),
        notBefore(asked.askedOn()),
        unless(due().isPresent(), Rule.CLOCK_STANDS_STILL));
  }

  /** The later date is a working day after the date due. */
  public @Nullable Rule postpones(LocalDate until) {
    LocalDate due = due().orElse(null);
    if (due == null) {
      return Rule.CLOCK_STANDS_STILL;
    }
    return unless(until.isAfter(due) && calendar.isWorkingDay(until), Rule.POSTPONEMENT_NOT_LATER);
  }

  /** The date due; while an interval is open the latest; empty while an end is open. */
  public Optional<LocalDate> due() {
    return request.clock(calendar, on).flatMap(LegalClock::book).map(DueDate::date);
  }

  // ---- answer (Art. 32, 35, 36 to 40)

  /** The answer fits what was recorded before: reasons, fee, objections. */
  public @Nullable Rule answerFits(Answer answer) {
    Reasons reasons = request.reasons();
    boolean unreasonable = answer instanceof Answer.Unreasonable;
    Fee fee = request.fee();
    boolean byPage = fee != null && fee.basis() == Fee.Basis.PAGES;
    return first(
        unless(!unreasonable || reasons != null, Rule.NO_REASONS_ASKED),
        unless(!unreasonable || reasons == null || !reasons.reasonable(), Rule.REASONS_REASONABLE),
        unless(!(answer instanceof Answer.AlreadyPublic) || !byPage, Rule.NO_PAGE_FEE_FOR_PUBLIC),
        unless(
            !overrulesSilently(answer) || !request.hasObjection(),
            Rule.OBJECTION_NEEDS_PUBLIC_INTEREST));
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

  /** A draft waits, and who decides it did not write it. */
  public @Nullable Rule draftAwaitsDecision() {
    Request.Answering.Draft draft = request.answering().draft();
    if (draft == null) {
      return first(running(), Rule.NO_DRAFT);
    }
    return first(ticking(), fourEyes(draft.by()), notBefore(draft.on()));
  }

  /** What is given waits for everybody who has a term of 15 working days. */
  public @Nullable Rule nobodyIsStillAsked(Answer answer) {
    boolean gives = answer instanceof Answer.Disclosed || answer instanceof Answer.PartlyDisclosed;
    boolean asks =
        request.consultations().stream()
            .filter(c -> c.closing() == null)
            .map(c -> c.silentEnd(calendar))
            .anyMatch(end -> end != null && !on.isAfter(end));
    return unless(!gives || !asks, Rule.CONSULTATION_PENDING);
  }

  /** The applicant can be reached this way (Art. 40). */
  public @Nullable Rule reaches(Delivery.Method method) {
    return unless(request.submitted().reach().allows(method), Rule.DELIVERY_NOT_POSSIBLE);
  }

  // ---- dispatch

  /** Some paper waits to be sent. */
  public @Nullable Rule somethingToDispatch() {
    if (!request.awaited().isEmpty() || request.status() == Status.APPROVED) {
      return null;
    }
    return first(
        open(),
        request.answering().draft() != null ? Rule.ANSWER_NOT_APPROVED : Rule.NOTHING_TO_DISPATCH);
  }

  /** Some paper went by e-mail, and it still matters whether it arrived. */
  public @Nullable Rule mailMayComeBack() {
    return unless(
        request.mailed().stream().anyMatch(paper -> cameBack(paper.what()) == null),
        Rule.NO_MAIL_TO_RETURN);
  }

  /** This paper went by e-mail before that day, and it still matters whether it arrived. */
  public @Nullable Rule cameBack(RequestEvent.Paper what) {
    Request.AwaitedDispatch mail = request.mailed(what).orElse(null);
    Status status = request.status();
    boolean matters =
        switch (what) {
          case ANSWER -> status == Status.ANSWERED;
          case GIVEN_UP -> status == Status.GIVEN_UP;
          case SUPPLEMENT, EXTENSION, FEE -> request.ending() == null;
        };
    return mail == null || !matters
        ? Rule.NO_MAIL_TO_RETURN
        : first(notBefore(mail.since()), answerUnread(what));
  }

  private @Nullable Rule answerUnread(RequestEvent.Paper what) {
    Request.Ending ending = request.ending();
    Proposal proposal = ending == null ? null : ending.proposal();
    return unless(
        what != RequestEvent.Paper.ANSWER
            || proposal == null
            || proposal.why() != RequestEvent.ProposedBy.APPLICANT,
        Rule.ANSWER_WAS_READ);
  }

  /** This paper waits to be sent, and was there by the day. */
  public @Nullable Rule awaitsDispatch(RequestEvent.Paper what) {
    if (what == RequestEvent.Paper.ANSWER) {
      Request.Answering.Approval approval = request.answering().approval();
      return first(open(), approval == null ? Rule.ANSWER_NOT_APPROVED : notBefore(approval.on()));
    }
    Request.AwaitedDispatch awaited = awaited(what).orElse(null);
    return awaited == null ? Rule.NOTHING_TO_DISPATCH : notBefore(awaited.since());
  }

  /** The day by which the notice should have been sent, or null. */
  public @Nullable DueDate owedBy(RequestEvent.Paper what) {
    return awaited(what)
        .flatMap(paper -> new RequestDeadlines(request, calendar).dispatch(paper))
        .orElse(null);
  }

  private Optional<Request.AwaitedDispatch> awaited(RequestEvent.Paper what) {
    return request.awaited().stream().filter(paper -> paper.what() == what).findFirst();
  }

  // ---- ends, and after

  /** Something is awaited from the applicant. */
  public @Nullable Rule awaitsApplicant() {
    return unless(
        request.pendingSupplement().isPresent() || request.isPaymentAwaited(),
        Rule.NO_SUPPLEMENT_PENDING);
  }

  /** The time to supplement or to pay is over, and the applicant was told (Art. 30; 109号). */
  public @Nullable Rule mayBeGivenUp(RequestEvent.GiveUpGround ground) {
    return switch (ground) {
      case NO_SUPPLEMENT -> {
        Supplement pending = request.pendingSupplement().orElse(null);
        yield pending == null
            ? Rule.NO_SUPPLEMENT_PENDING
            : first(
                unless(on.isAfter(pending.until()), Rule.GIVE_UP_TOO_EARLY),
                unless(pending.sentOn() != null, Rule.NOTICE_NOT_RECEIVED));
      }
      case FEE_UNPAID -> {
        Fee fee = request.fee();
        yield fee == null || !request.isPaymentAwaited()
            ? Rule.NO_FEE_PENDING
            : first(
                unless(on.isAfter(fee.payBy(calendar).date()), Rule.GIVE_UP_TOO_EARLY),
                unless(fee.receivedOn() != null, Rule.NOTICE_NOT_RECEIVED));
      }
    };
  }

  /** The request was answered or given up, which can be complained of. */
  public @Nullable Rule canBeComplainedOf() {
    Request.Ending ending = request.ending();
    return ending == null || ending.status() == Status.WITHDRAWN
        ? Rule.NOT_ANSWERED
        : notBefore(ending.on());
  }

  /** Something was disclosed, and nothing is proposed or accepted already (Art. 44). */
  public @Nullable Rule mayBeProposed() {
    Request.Ending ending = request.ending();
    if (ending == null || !request.isDisclosed()) {
      return Rule.NOTHING_DISCLOSED;
    }
    Proposal before = ending.proposal();
    return first(
        unless(before == null || !before.stands(), Rule.ALREADY_PROPOSED), notBefore(ending.on()));
  }

  /** A proposal to publish waits for the head (Art. 44). */
  public @Nullable Rule proposalAwaited() {
    Proposal pending = request.pendingProposal().orElse(null);
    return pending == null ? Rule.NO_PROPOSAL : notBefore(pending.on());
  }

  /** The day of arrival or of receipt can still be corrected; other fields always. */
  public @Nullable Rule correctable(CorrectableField field) {
    if (field != CorrectableField.SUBMITTED_ON && field != CorrectableField.RECEIVED_ON) {
      return null;
    }
    boolean early =
        request.status() == Status.IN_PROGRESS || request.status() == Status.AWAITING_RECEIPT;
    boolean confirmed = !request.submitted().isReceipt() && request.receipt().on() != null;
    return unless(
        early && (field == CorrectableField.SUBMITTED_ON || confirmed), Rule.NOT_CORRECTABLE);
  }
}
