package org.gongkai.request;

import static org.gongkai.request.CommandKind.APPROVE_ANSWER;
import static org.gongkai.request.CommandKind.APPROVE_EXTENSION;
import static org.gongkai.request.CommandKind.ASK_EXTENSION;
import static org.gongkai.request.CommandKind.ASSIGN;
import static org.gongkai.request.CommandKind.CONFIRM_RECEIPT;
import static org.gongkai.request.CommandKind.DRAFT_ANSWER;
import static org.gongkai.request.CommandKind.RECEIPT_ATTEMPTED;
import static org.gongkai.request.CommandKind.RECORD_DISPATCH;
import static org.gongkai.request.CommandKind.REFUSE_EXTENSION;
import static org.gongkai.request.CommandKind.RETURN_ANSWER;
import static org.gongkai.request.CommandKind.WITHDRAW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A request for government information as it stands after its events. Immutable: a command checks
 * the rules and returns the event that would follow; {@link #apply} gives the next state.
 *
 * <p>A command takes who does it ({@code by}), the day it happened ({@code on}, Asia/Shanghai) and
 * throws {@link RuleBroken} when a rule forbids it. Roles are not judged here.
 *
 * @param version the number of the last event
 * @param filing what came in
 * @param receipt when it counts as received
 * @param assignee the handler, or null while it is the clerks'
 * @param extension more time, given or asked for
 * @param awaited notices that the law wants sent by a day and that are not yet on their way
 * @param answering the draft and its approval
 * @param ending how it ended, or null
 */
public record Request(
    int version,
    RequestEvent.Submitted filing,
    Receipt receipt,
    @Nullable String assignee,
    Extension extension,
    List<AwaitedDispatch> awaited,
    Answering answering,
    @Nullable Ending ending) {

  public Request {
    awaited = List.copyOf(awaited);
  }

  /**
   * The receipt.
   *
   * @param on the day of receipt, or null while it is not settled
   * @param of the event from which the clock runs, or that awaits confirmation
   * @param lastAttempt the last day on which the sender could not be reached
   */
  public record Receipt(@Nullable LocalDate on, int of, @Nullable LocalDate lastAttempt) {}

  /**
   * Extensions, in working days.
   *
   * @param days given so far
   * @param asked waits for the head
   */
  public record Extension(int days, @Nullable Asked asked) {

    /** An extension that waits for the head; {@code of} is the event that asked. */
    public record Asked(int days, String reason, LocalDate on, String by, int of) {}
  }

  /**
   * A notice that must be sent by a day.
   *
   * @param extensionBefore working days of extension that held before it: for EXTENSION the notice
   *     is owed by the date due without the new days
   */
  public record AwaitedDispatch(
      RequestEvent.Paper what, int of, LocalDate since, int extensionBefore) {}

  /** The answer on its way to the applicant. */
  public record Answering(@Nullable Draft draft, @Nullable Approval approval) {

    /** What the handler wrote. */
    public record Draft(Answer answer, LocalDate on, String by) {}

    /** The head's approval; {@code of} is its event. */
    public record Approval(Delivery.Method delivery, LocalDate on, String by, int of) {}
  }

  /** How the request ended, and the date due that held then. */
  public record Ending(Status status, LocalDate on, @Nullable DueDate due) {}

  // ---- state

  /** The state after the first event. */
  public static Request of(RequestEvent.Submitted submitted) {
    return new Request(
        1,
        submitted,
        new Receipt(submitted.isReceipt() ? submitted.on() : null, 1, null),
        null,
        new Extension(0, null),
        List.of(),
        new Answering(null, null),
        null);
  }

  /**
   * The state after all its events.
   *
   * @throws IllegalStateException if the record does not begin with Submitted, has a gap, or an
   *     event does not fit the state before it
   */
  public static Request of(List<Entry> entries) {
    if (entries.isEmpty()
        || !(entries.getFirst().event() instanceof RequestEvent.Submitted first)) {
      throw new IllegalStateException("a record of proceedings begins with Submitted");
    }
    Request request = of(first);
    for (Entry entry : entries.subList(1, entries.size())) {
      if (entry.n() != request.version + 1) {
        throw new IllegalStateException(
            request.number() + ": event " + entry.n() + " is out of row");
      }
      request = request.apply(entry.event());
    }
    return request;
  }

  /**
   * The state after {@code event}.
   *
   * @throws IllegalStateException if the event does not fit this state
   */
  public Request apply(RequestEvent event) {
    return switch (event) {
      case RequestEvent.Submitted _ -> throw misfit(event);
      case RequestEvent.ReceiptAttempted e -> received(new Receipt(null, receipt.of, e.on()));
      case RequestEvent.ReceiptConfirmed e -> received(new Receipt(e.on(), version + 1, null));
      case RequestEvent.Assigned e -> assigned(e.to());
      case RequestEvent.Unassigned _ -> assigned(null);
      case RequestEvent.ExtensionAsked e ->
          extended(
              new Extension(
                  extension.days,
                  new Extension.Asked(e.days(), e.reason(), e.on(), e.by(), version + 1)));
      case RequestEvent.ExtensionApproved e -> approved(e);
      case RequestEvent.ExtensionRefused _ -> extended(new Extension(extension.days, null));
      case RequestEvent.AnswerDrafted e ->
          answering(new Answering(new Answering.Draft(e.answer(), e.on(), e.by()), null));
      case RequestEvent.AnswerReturned _ -> answering(new Answering(null, null));
      case RequestEvent.AnswerApproved e -> approved(e);
      case RequestEvent.Dispatched e -> dispatched(e);
      case RequestEvent.Answered e -> ended(new Ending(Status.ANSWERED, e.on(), e.due()));
      case RequestEvent.Withdrawn e -> ended(new Ending(Status.WITHDRAWN, e.on(), e.due()));
      case RequestEvent.DatesMoved _ ->
          next(receipt, assignee, extension, awaited, answering, open());
    };
  }

  /** The number. */
  public RequestNumber number() {
    return filing.number();
  }

  /** Where it stands. */
  public Status status() {
    if (ending != null) {
      return ending.status();
    }
    if (receipt.on == null) {
      return Status.AWAITING_RECEIPT;
    }
    return answering.approval != null ? Status.APPROVED : Status.IN_PROGRESS;
  }

  /** The clock, or empty while the receipt is not settled. */
  public Optional<LegalClock> clock(WorkingDays calendar) {
    return clock(calendar, extension.days);
  }

  /** The date due: the one it ended with, or the clock's; empty while no clock runs. */
  public Optional<DueDate> due(WorkingDays calendar) {
    return ending != null
        ? Optional.ofNullable(ending.due())
        : clock(calendar).map(LegalClock::due);
  }

  /** All deadlines that are open now. */
  public List<Deadline> deadlines(WorkingDays calendar) {
    return new RequestDeadlines(this, calendar).open();
  }

  /** The rule that forbids the command now, or empty. Fields of the command are not judged. */
  public Optional<Rule> hindrance(
      CommandKind command, String by, LocalDate on, WorkingDays calendar) {
    return new RequestRules(this, by, on, calendar).hindrance(command);
  }

  // ---- commands

  /** The sender could not be reached (国办公开办函〔2015〕207号): the clerk tries again next working day. */
  public RequestEvent.ReceiptAttempted attemptReceipt(
      String how, String by, LocalDate on, WorkingDays calendar) {
    demand(RECEIPT_ATTEMPTED, by, on, calendar);
    return new RequestEvent.ReceiptAttempted(how, on, by);
  }

  /** Both sides confirmed: {@code on} is the day of receipt (Art. 31). */
  public RequestEvent.ReceiptConfirmed confirmReceipt(
      String by, LocalDate on, WorkingDays calendar) {
    demand(CONFIRM_RECEIPT, by, on, calendar);
    return new RequestEvent.ReceiptConfirmed(on, by);
  }

  /** {@code to} handles the request from now on. */
  public RequestEvent.Assigned assign(String to, String by, LocalDate on, WorkingDays calendar) {
    demand(ASSIGN, by, on, calendar);
    if (to.equals(assignee)) {
      throw new RuleBroken(Rule.ALREADY_ASSIGNED);
    }
    return new RequestEvent.Assigned(to, on, by);
  }

  /** More time is asked for: {@code days} working days, 20 in all at most (Art. 33). */
  public RequestEvent.ExtensionAsked askExtension(
      int days, String reason, String by, LocalDate on, WorkingDays calendar) {
    demand(ASK_EXTENSION, by, on, calendar);
    if (extension.days + days > filing.law().longestExtension()) {
      throw new RuleBroken(Rule.EXTENSION_TOO_LONG);
    }
    return new RequestEvent.ExtensionAsked(days, reason, on, by);
  }

  /** The head of the disclosure office agrees (Art. 33). The date due moves. */
  public RequestEvent.ExtensionApproved approveExtension(
      String by, LocalDate on, WorkingDays calendar) {
    demand(APPROVE_EXTENSION, by, on, calendar);
    Extension.Asked asked = asked();
    return new RequestEvent.ExtensionApproved(asked.days(), asked.reason(), on, by);
  }

  /** The head does not agree. */
  public RequestEvent.ExtensionRefused refuseExtension(
      String reason, String by, LocalDate on, WorkingDays calendar) {
    demand(REFUSE_EXTENSION, by, on, calendar);
    return new RequestEvent.ExtensionRefused(reason, on, by);
  }

  /** An answer is written; it takes the place of an earlier draft. */
  public RequestEvent.AnswerDrafted draftAnswer(
      Answer answer, String by, LocalDate on, WorkingDays calendar) {
    demand(DRAFT_ANSWER, by, on, calendar);
    return new RequestEvent.AnswerDrafted(answer, on, by);
  }

  /** The head sends the draft back. */
  public RequestEvent.AnswerReturned returnAnswer(
      String reason, String by, LocalDate on, WorkingDays calendar) {
    demand(RETURN_ANSWER, by, on, calendar);
    return new RequestEvent.AnswerReturned(reason, on, by);
  }

  /** The head approves. The ANSWER deadline stays until the answer is on its way. */
  public RequestEvent.AnswerApproved approveAnswer(
      Delivery.Method delivery, String by, LocalDate on, WorkingDays calendar) {
    demand(APPROVE_ANSWER, by, on, calendar);
    if (!filing.reach().allows(delivery)) {
      throw new RuleBroken(Rule.DELIVERY_NOT_POSSIBLE);
    }
    return new RequestEvent.AnswerApproved(delivery, on, by);
  }

  /**
   * A paper is on its way: handed to the post, signed for, or taken by the SMTP server
   * (国办公开办函〔2016〕235号). The answer ends the request.
   */
  public RequestEvent recordDispatch(
      RequestEvent.Paper what,
      RequestEvent.Way way,
      String by,
      LocalDate on,
      WorkingDays calendar) {
    demand(RECORD_DISPATCH, by, on, calendar);
    LocalDate since = dispatchableSince(what);
    if (on.isBefore(since)) {
      throw new RuleBroken(Rule.BEFORE_WHAT_IT_ANSWERS);
    }
    return what == RequestEvent.Paper.ANSWER
        ? new RequestEvent.Answered(way, on, by, due(calendar).orElseThrow())
        : new RequestEvent.Dispatched(what, way, on, by);
  }

  /** The applicant withdraws. */
  public RequestEvent.Withdrawn withdraw(String by, LocalDate on, WorkingDays calendar) {
    demand(WITHDRAW, by, on, calendar);
    return new RequestEvent.Withdrawn(on, by, due(calendar).orElse(null));
  }

  // ---- inside

  private void demand(CommandKind command, String by, LocalDate on, WorkingDays calendar) {
    hindrance(command, by, on, calendar)
        .ifPresent(
            rule -> {
              throw new RuleBroken(rule);
            });
  }

  private LocalDate dispatchableSince(RequestEvent.Paper what) {
    if (what == RequestEvent.Paper.ANSWER) {
      if (answering.approval == null) {
        throw new RuleBroken(Rule.ANSWER_NOT_APPROVED);
      }
      return answering.approval.on();
    }
    return awaited.stream()
        .filter(paper -> paper.what() == what)
        .map(AwaitedDispatch::since)
        .findFirst()
        .orElseThrow(() -> new RuleBroken(Rule.NOTHING_TO_DISPATCH));
  }

  Optional<LegalClock> clock(WorkingDays calendar, int extensionDays) {
    return Optional.ofNullable(receipt.on)
        .map(on -> new LegalClock(on, filing.law().term() + extensionDays, calendar));
  }

  private Extension.Asked asked() {
    if (extension.asked == null) {
      throw new IllegalStateException(number() + ": no extension is asked for");
    }
    return extension.asked;
  }

  private @Nullable Ending open() {
    if (ending != null) {
      throw new IllegalStateException(number() + " has ended");
    }
    return null;
  }

  private IllegalStateException misfit(RequestEvent event) {
    return new IllegalStateException(
        number() + ": " + event.getClass().getSimpleName() + " does not fit " + status());
  }

  private Request received(Receipt now) {
    if (receipt.on != null) {
      throw new IllegalStateException(number() + ": the receipt is settled");
    }
    return next(now, assignee, extension, awaited, answering, open());
  }

  private Request assigned(@Nullable String to) {
    return next(receipt, to, extension, awaited, answering, open());
  }

  private Request extended(Extension now) {
    return next(receipt, assignee, now, awaited, answering, open());
  }

  private Request approved(RequestEvent.ExtensionApproved event) {
    asked();
    var all = new ArrayList<>(awaited);
    all.add(
        new AwaitedDispatch(RequestEvent.Paper.EXTENSION, version + 1, event.on(), extension.days));
    Extension now = new Extension(extension.days + event.days(), null);
    return next(receipt, assignee, now, all, answering, open());
  }

  private Request answering(Answering now) {
    return next(receipt, assignee, extension, awaited, now, open());
  }

  private Request approved(RequestEvent.AnswerApproved event) {
    if (answering.draft == null) {
      throw misfit(event);
    }
    var approval = new Answering.Approval(event.delivery(), event.on(), event.by(), version + 1);
    return answering(new Answering(answering.draft, approval));
  }

  private Request dispatched(RequestEvent.Dispatched event) {
    AwaitedDispatch done =
        awaited.stream()
            .filter(paper -> paper.what() == event.what())
            .findFirst()
            .orElseThrow(() -> misfit(event));
    var left = new ArrayList<>(awaited);
    left.remove(done);
    return next(receipt, assignee, extension, left, answering, ending);
  }

  private Request ended(Ending now) {
    open();
    return next(receipt, assignee, extension, awaited, answering, now);
  }

  private Request next(
      Receipt receipt,
      @Nullable String assignee,
      Extension extension,
      List<AwaitedDispatch> awaited,
      Answering answering,
      @Nullable Ending ending) {
    return new Request(
        version + 1, filing, receipt, assignee, extension, awaited, answering, ending);
  }
}
