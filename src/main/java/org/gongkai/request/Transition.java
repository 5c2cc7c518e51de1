package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.gongkai.request.Request.Answering;
import org.gongkai.request.Request.AwaitedDispatch;
import org.gongkai.request.Request.Ending;
import org.gongkai.request.Request.Receipt;
import org.jspecify.annotations.Nullable;

/** From one state of a request to the next: what each event means. */
final class Transition {

  private final Request before;
  private final int n;
  private RequestEvent.Submitted submitted;
  private Receipt receipt;
  private @Nullable String assignee;
  private List<ClockHistory.Grant> grants;
  private List<ClockHistory.Restart> restarts;
  private Request.@Nullable ExtensionAsked extensionAsked;
  private List<Supplement> supplements;
  private List<Consultation> consultations;
  private @Nullable Fee fee;
  private @Nullable Reasons reasons;
  private List<AwaitedDispatch> awaited;
  private List<AwaitedDispatch> mailed;
  private List<RequestEvent.Paper> sentLate;
  private Answering answering;
  private @Nullable Ending ending;

  Transition(Request before) {
    this.before = before;
    this.n = before.version() + 1;
    this.submitted = before.submitted();
    this.receipt = before.receipt();
    this.assignee = before.assignee();
    this.grants = before.grants();
    this.restarts = before.restarts();
    this.extensionAsked = before.extensionAsked();
    this.supplements = before.supplements();
    this.consultations = before.consultations();
    this.fee = before.fee();
    this.reasons = before.reasons();
    this.awaited = before.awaited();
    this.mailed = before.mailed();
    this.sentLate = before.sentLate();
    this.answering = before.answering();
    this.ending = before.ending();
  }

  /**
   * The state after {@code event}.
   *
   * @throws IllegalStateException if the event does not fit
   */
  Request to(RequestEvent event) {
    switch (event) {
      case RequestEvent.Submitted _ -> throw misfit(event);
      case RequestEvent.ReceiptAttempted e -> {
        fits(event, isOpen() && receipt.on() == null);
        LocalDate last = receipt.lastAttempt();
        receipt =
            new Receipt(null, receipt.of(), last != null && last.isAfter(e.on()) ? last : e.on());
      }
      case RequestEvent.ReceiptConfirmed e -> {
        fits(event, isOpen() && receipt.on() == null);
        receipt = new Receipt(e.on(), n, null);
        ruled();
      }
      case RequestEvent.Assigned e -> {
        fits(event, isOpen());
        assignee = e.to();
      }
      case RequestEvent.Unassigned _ -> {
        fits(event, isOpen());
        assignee = null;
      }
      case RequestEvent.SupplementAsked e -> asked(e);
      case RequestEvent.Supplemented e -> supplemented(e);
      case RequestEvent.ExtensionAsked e -> {
        fits(event, isRunning());
        extensionAsked = new Request.ExtensionAsked(e.days(), e.reason(), e.on(), e.by(), n);
      }
      case RequestEvent.ExtensionApproved e -> {
        fits(event, isRunning() && extensionAsked != null);
        await(RequestEvent.Paper.EXTENSION, e.on());
        grant(e.days(), e.on(), ClockHistory.Grant.Why.EXTENSION);
        extensionAsked = null;
      }
      case RequestEvent.ExtensionRefused _ -> {
        fits(event, isRunning() && extensionAsked != null);
        extensionAsked = null;
      }
      case RequestEvent.ConsultationOpened e -> {
        fits(event, isRunning());
        consultations =
            with(
                consultations,
                new Consultation(
                    n,
                    e.party(),
                    e.kind(),
                    submitted.law().opinionTerm(),
                    e.sentOn(),
                    e.receivedOn(),
                    null));
      }
      case RequestEvent.NoticeReceived e -> received(e);
      case RequestEvent.ConsultationClosed e -> {
        var closing = new Consultation.Closing(e.opinion(), e.reason(), e.on());
        consultation(event, e.party(), c -> c.closed(closing));
      }
      case RequestEvent.FeeCharged e -> {
        fits(event, isRunning() && fee == null);
        await(RequestEvent.Paper.FEE, e.on());
        fee = new Fee(n, e.basis(), e.quantity(), e.amount(), e.on(), null, null, null);
      }
      case RequestEvent.FeePaid e -> paid(e);
      case RequestEvent.ReasonsAsked e -> {
        fits(event, isRunning() && reasons == null);
        reasons = new Reasons(n, e.on(), e.until(), null, false);
      }
      case RequestEvent.ReasonsRecorded e -> {
        Reasons asked = reasons;
        fits(event, isRunning() && asked != null);
        if (asked != null) {
          reasons =
              new Reasons(asked.of(), asked.askedOn(), asked.until(), e.reasons(), e.reasonable());
        }
      }
      case RequestEvent.Postponed e -> {
        fits(event, isRunning());
        grant(e.days(), e.on(), ClockHistory.Grant.Why.POSTPONEMENT);
      }
      case RequestEvent.AnswerDrafted e -> {
        fits(event, isRunning());
        answering = new Answering(new Answering.Draft(e.answer(), e.on(), e.by()), null, null);
      }
      case RequestEvent.AnswerReturned e -> {
        Answering.Draft draft = answering.draft();
        fits(event, isRunning() && draft != null);
        if (draft != null) {
          var returned = new Answering.Returned(draft, e.reason(), e.on(), e.by());
          answering = new Answering(null, null, returned);
        }
      }
      case RequestEvent.AnswerApproved e -> {
        fits(event, isRunning() && answering.draft() != null);
        var approval = new Answering.Approval(e.delivery(), e.on(), e.by(), n);
        answering = new Answering(answering.draft(), approval, null);
        extensionAsked = null;
      }
      case RequestEvent.Dispatched e -> dispatched(e);
      case RequestEvent.MailReturned e -> returned(e);
      case RequestEvent.Answered e -> {
        Answering.Approval approval = answering.approval();
        fits(event, isOpen() && approval != null);
        ending = new Ending(Status.ANSWERED, e.on(), e.due());
        if (approval != null) {
          went(new AwaitedDispatch(RequestEvent.Paper.ANSWER, approval.of(), e.on()), e.way());
        }
      }
      case RequestEvent.Withdrawn e -> {
        fits(event, isOpen());
        ending = new Ending(Status.WITHDRAWN, e.on(), e.due());
        awaited = List.of();
        mailed = List.of();
      }
      case RequestEvent.GivenUp e -> {
        fits(event, isOpen());
        awaited = List.of();
        mailed = List.of();
        await(RequestEvent.Paper.GIVEN_UP, e.on());
        ending = new Ending(Status.GIVEN_UP, e.on(), e.due());
      }
      case RequestEvent.RemedyRecorded _ -> fits(event, !isOpen());
      case RequestEvent.DisclosureProposed e -> {
        Ending ended = ending;
        fits(event, ended != null && before.isDisclosed() && before.pendingProposal().isEmpty());
        if (ended != null) {
          ending = ended.with(new Proposal(n, e.why(), e.on(), e.days(), null));
        }
      }
      case RequestEvent.ProposalAnswered e -> {
        Ending ended = ending;
        Proposal pending = before.pendingProposal().orElseThrow(() -> misfit(event));
        if (ended != null) {
          ending = ended.with(pending.decided(e.accepted()));
        }
      }
      case RequestEvent.CodeReissued e -> submitted = submitted.with(e.queryCode());
      case RequestEvent.Corrected e -> corrected(e);
      case RequestEvent.DatesMoved _ ->
          fits(event, isOpen() || !awaited.isEmpty() || before.pendingProposal().isPresent());
    }
    return new Request(
        n,
        submitted,
        receipt,
        assignee,
        grants,
        restarts,
        extensionAsked,
        supplements,
        consultations,
        fee,
        reasons,
        awaited,
        mailed,
        sentLate,
        answering,
        ending);
  }

  private boolean isOpen() {
    return ending == null;
  }

  /** The receipt is settled and the answer not approved. */
  private boolean isRunning() {
    return isOpen() && receipt.on() != null && answering.approval() == null;
  }

  private void asked(RequestEvent.SupplementAsked event) {
    fits(event, isRunning() && before.pendingSupplement().isEmpty());
    await(RequestEvent.Paper.SUPPLEMENT, event.on());
    supplements =
        with(
            supplements,
            new Supplement(
                n,
                event.missing(),
                event.on(),
                event.until(),
                event.late(),
                event.effect(),
                null,
                null));
  }

  private void supplemented(RequestEvent.Supplemented event) {
    Supplement pending = before.pendingSupplement().orElseThrow(() -> misfit(event));
    fits(event, isRunning());
    supplements = replaced(supplements, s -> s.of() == pending.of(), s -> s.received(event.on()));
    settled(RequestEvent.Paper.SUPPLEMENT);
    if (pending.restarts()) {
      restart(event.on(), ClockDay.Reason.SUPPLEMENT);
    }
  }

  private void paid(RequestEvent.FeePaid event) {
    Fee charged = fee;
    fits(event, isRunning() && charged != null);
    if (charged != null) {
      fee = charged.paid(event.on());
    }
    settled(RequestEvent.Paper.FEE);
    if (submitted.settings().afterPayment() == Settings.AfterPayment.RESTARTS) {
      restart(event.on(), ClockDay.Reason.FEE);
    }
  }

  private void received(RequestEvent.NoticeReceived event) {
    switch (event.what()) {
      case CONSULTATION -> consultation(event, event.party(), c -> c.received(event.on()));
      case FEE -> {
        Fee charged = fee;
        fits(event, isRunning() && charged != null);
        if (charged != null) {
          fee = charged.received(event.on());
        }
      }
    }
  }

  private void consultation(
      RequestEvent event, @Nullable String party, UnaryOperator<Consultation> change) {
    Consultation open =
        consultations.reversed().stream()
            .filter(c -> c.party().equals(party) && c.closing() == null)
            .findFirst()
            .orElseThrow(() -> misfit(event));
    fits(event, isRunning());
    consultations = replaced(consultations, c -> c.of() == open.of(), change);
  }

  private void dispatched(RequestEvent.Dispatched event) {
    AwaitedDispatch done =
        awaited.stream()
            .filter(paper -> paper.what() == event.what())
            .findFirst()
            .orElseThrow(() -> misfit(event));
    awaited = awaited.stream().filter(paper -> paper.of() != done.of()).toList();
    went(new AwaitedDispatch(done.what(), done.of(), event.on()), event.way());
    if (event.due() != null && event.due().isBefore(event.on())) {
      sentLate = with(sentLate, event.what());
    }
    if (event.what() == RequestEvent.Paper.SUPPLEMENT) {
      supplements = replaced(supplements, s -> s.of() == done.of(), s -> s.sent(event.on()));
    }
    Fee charged = fee;
    if (event.what() == RequestEvent.Paper.FEE && charged != null) {
      fee =
          event.way() == RequestEvent.Way.POST
              ? charged.sent(event.on())
              : charged.received(event.on());
    }
  }

  private void went(AwaitedDispatch paper, RequestEvent.Way way) {
    mailed = without(mailed, paper.what());
    if (way == RequestEvent.Way.EMAIL) {
      mailed = with(mailed, paper);
    }
  }

  /** The paper is to be sent again; the answer, and with it the request, is open again. */
  private void returned(RequestEvent.MailReturned event) {
    AwaitedDispatch mail = before.mailed(event.what()).orElseThrow(() -> misfit(event));
    mailed = without(mailed, event.what());
    Fee charged = fee;
    switch (event.what()) {
      case ANSWER -> {
        fits(event, before.status() == Status.ANSWERED);
        ending = null;
        return;
      }
      case GIVEN_UP -> fits(event, before.status() == Status.GIVEN_UP);
      case EXTENSION -> fits(event, isOpen());
      case SUPPLEMENT -> {
        fits(event, isOpen());
        supplements = replaced(supplements, s -> s.of() == mail.of(), s -> s.sent(null));
      }
      case FEE -> {
        fits(event, isOpen() && charged != null);
        fee = charged == null ? null : charged.unsent();
      }
    }
    awaited = with(awaited, new AwaitedDispatch(mail.what(), mail.of(), event.on()));
  }

  private void corrected(RequestEvent.Corrected event) {
    submitted = submitted.corrected(event);
    String after = event.after();
    if (event.field() == CorrectableField.SUBMITTED_ON && after != null) {
      LocalDate on = LocalDate.parse(after);
      receipt = submitted.isReceipt() ? new Receipt(on, receipt.of(), null) : receipt;
      ruled();
    }
    if (event.field() == CorrectableField.RECEIVED_ON && after != null) {
      receipt = new Receipt(LocalDate.parse(after), receipt.of(), null);
      ruled();
    }
  }

  /** The day of receipt is another than that of entry: its rule set holds, not the one before. */
  private void ruled() {
    LocalDate on = receipt.on();
    submitted = submitted.with(Law.inForceOn(on == null ? submitted.on() : on));
  }

  private void await(RequestEvent.Paper what, LocalDate since) {
    awaited = with(awaited, new AwaitedDispatch(what, n, since));
  }

  private void grant(int days, LocalDate on, ClockHistory.Grant.Why why) {
    grants = with(grants, new ClockHistory.Grant(days, on, n, why));
  }

  /** An extension given or asked for lapses, and with it its notice. */
  private void restart(LocalDate on, ClockDay.Reason why) {
    restarts = with(restarts, new ClockHistory.Restart(on, why, n));
    extensionAsked = null;
    settled(RequestEvent.Paper.EXTENSION);
  }

  /** Neither awaited any more, nor of import should its mail come back. */
  private void settled(RequestEvent.Paper what) {
    awaited = without(awaited, what);
    mailed = without(mailed, what);
  }

  private static List<AwaitedDispatch> without(
      List<AwaitedDispatch> papers, RequestEvent.Paper what) {
    return papers.stream().filter(paper -> paper.what() != what).toList();
  }

  private static <T> List<T> with(List<T> list, T one) {
    var all = new ArrayList<>(list);
    all.add(one);
    return all;
  }

  private static <T> List<T> replaced(List<T> list, Predicate<T> which, UnaryOperator<T> change) {
    return list.stream().map(one -> which.test(one) ? change.apply(one) : one).toList();
  }

  private void fits(RequestEvent event, boolean does) {
    if (!does) {
      throw misfit(event);
    }
  }

  private IllegalStateException misfit(RequestEvent event) {
    return new IllegalStateException(
        before.number()
            + ": "
            + event.getClass().getSimpleName()
            + " does not fit "
            + before.status());
  }
}
