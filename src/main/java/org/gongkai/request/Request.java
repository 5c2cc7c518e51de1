package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.calendar.DueDate;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.deadline.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A request for government information as it stands after its events. Immutable: a command checks
 * the rules ({@link RequestRules}) and returns the event that would follow; {@link #apply} gives
 * the next state.
 *
 * @param version the number of the last event
 * @param submitted what came in, as corrected since
 * @param receipt when it counts as received
 * @param assignee the handler, or null while it is the clerks'
 * @param grants working days on top of the term, lapsed ones included
 * @param restarts days on which the term began anew
 * @param extensionAsked an extension that waits for the head, or null
 * @param supplements those asked for, in their order
 * @param consultations those opened, in their order
 * @param fee what is charged, or null
 * @param reasons the reasons asked for, or null
 * @param awaited notices that the law wants sent by a day and that are not yet on their way
 * @param sentLate papers that were sent after the day by which they were owed
 * @param answering the draft and its approval
 * @param ending how it ended, or null
 */
public record Request(
    int version,
    RequestEvent.Submitted submitted,
    Receipt receipt,
    @Nullable String assignee,
    List<ClockHistory.Grant> grants,
    List<ClockHistory.Restart> restarts,
    @Nullable ExtensionAsked extensionAsked,
    List<Supplement> supplements,
    List<Consultation> consultations,
    @Nullable Fee fee,
    @Nullable Reasons reasons,
    List<AwaitedDispatch> awaited,
    List<RequestEvent.Paper> sentLate,
    Answering answering,
    @Nullable Ending ending) {

  public Request {
    grants = List.copyOf(grants);
    restarts = List.copyOf(restarts);
    supplements = List.copyOf(supplements);
    consultations = List.copyOf(consultations);
    awaited = List.copyOf(awaited);
    sentLate = List.copyOf(sentLate);
  }

  /**
   * The receipt.
   *
   * @param on the day of receipt, or null while it is not settled
   * @param of the event from which the clock runs, or that awaits confirmation
   * @param lastAttempt the last day on which the sender could not be reached
   */
  public record Receipt(@Nullable LocalDate on, int of, @Nullable LocalDate lastAttempt) {}

  /** An extension that waits for the head, in working days; {@code of} is the event that asked. */
  public record ExtensionAsked(int days, String reason, LocalDate on, String by, int of) {}

  /** A notice that must be sent by a day; {@code of} is the event that brought it. */
  public record AwaitedDispatch(RequestEvent.Paper what, int of, LocalDate since) {}

  /** The answer on its way to the applicant. */
  public record Answering(
      @Nullable Draft draft, @Nullable Approval approval, @Nullable Returned returned) {

    static final Answering NONE = new Answering(null, null, null);

    /** The draft that waits for the head's approval, or null. */
    public @Nullable Draft waiting() {
      return approval == null ? draft : null;
    }

    /** The draft that there is, else the one that the head gave back, or null. */
    public @Nullable Draft latest() {
      return draft != null || returned == null ? draft : returned.draft;
    }

    /** What the handler wrote. */
    public record Draft(Answer answer, LocalDate on, String by) {}

    /** The draft that the head gave back with a reason, until there is another. */
    public record Returned(Draft draft, String reason, LocalDate on, String by) {}

    /** The head's approval; {@code of} is its event. */
    public record Approval(Delivery.Method delivery, LocalDate on, String by, int of) {}
  }

  /**
   * How the request ended, and the date due that held then.
   *
   * @param proposal that what was disclosed be published, or null
   */
  public record Ending(
      Status status, LocalDate on, @Nullable DueDate due, @Nullable Proposal proposal) {

    Ending(Status status, LocalDate on, @Nullable DueDate due) {
      this(status, on, due, null);
    }

    Ending with(Proposal made) {
      return new Ending(status, on, due, made);
    }
  }

  /** The proposal to publish that waits for the head, or empty (Art. 44). */
  public Optional<Proposal> pendingProposal() {
    return Optional.ofNullable(ending).map(Ending::proposal).filter(Proposal::isPending);
  }

  /** Whether the answer gave the information, wholly or in part. */
  public boolean isDisclosed() {
    Answering.Draft draft = answering.draft();
    return status() == Status.ANSWERED
        && draft != null
        && (draft.answer() instanceof Answer.Disclosed
            || draft.answer() instanceof Answer.PartlyDisclosed);
  }

  /** The state after the first event. */
  public static Request of(RequestEvent.Submitted submitted) {
    return new Request(
        1,
        submitted,
        new Receipt(submitted.isReceipt() ? submitted.on() : null, 1, null),
        null,
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        Answering.NONE,
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
    return new Transition(this).to(event);
  }

  /** The number. */
  public RequestNumber number() {
    return submitted.number();
  }

  /** Where it stands. */
  public Status status() {
    if (ending != null) {
      return ending.status();
    }
    if (receipt.on == null) {
      return Status.AWAITING_RECEIPT;
    }
    if (answering.approval != null) {
      return Status.APPROVED;
    }
    if (isSupplementAwaited()) {
      return Status.AWAITING_SUPPLEMENT;
    }
    return isPaymentAwaited() ? Status.AWAITING_PAYMENT : Status.IN_PROGRESS;
  }

  /** The supplement that was asked for and has not come, or empty. */
  public Optional<Supplement> pendingSupplement() {
    return supplements.stream().filter(Supplement::isPending).findFirst();
  }

  /** The term stands until the supplement comes. */
  public boolean isSupplementAwaited() {
    return pendingSupplement().filter(Supplement::restarts).isPresent();
  }

  /** A fee is charged and not paid. */
  public boolean isPaymentAwaited() {
    return fee != null && fee.paidOn() == null;
  }

  /** Whether a third party's reasoned objection stands (Art. 32). */
  public boolean hasObjection() {
    return consultations.stream().anyMatch(Consultation::isObjectionOfThirdParty);
  }

  /** What the clock is computed from, or empty while the receipt is not settled. */
  public Optional<ClockHistory> history() {
    LocalDate on = receipt.on;
    return on == null ? Optional.empty() : Optional.of(new HistoryOf(this, on).history());
  }

  /**
   * What the clock was computed from before the event {@code n}, with all that is known now of what
   * had begun by then.
   */
  Optional<ClockHistory> historyBefore(int n) {
    LocalDate on = receipt.on;
    return on == null ? Optional.empty() : Optional.of(new HistoryOf(this, on).before(n));
  }

  /** The clock as it stands on {@code today}, or empty while the receipt is not settled. */
  public Optional<LegalClock> clock(WorkingDays calendar, LocalDate today) {
    return history().map(history -> new LegalClock(history, calendar, today));
  }

  /**
   * The date due: the one it ended with, or the clock's. Empty while no clock runs, and while the
   * end of an interval is open.
   */
  public Optional<DueDate> due(WorkingDays calendar, LocalDate today) {
    return ending != null
        ? Optional.ofNullable(ending.due())
        : clock(calendar, today).flatMap(LegalClock::due);
  }

  /** Every day after receipt up to the date due, counted or not, and why; empty without a clock. */
  public List<ClockDay> explain(WorkingDays calendar, LocalDate today) {
    Optional<LegalClock> clock = clock(calendar, today);
    if (clock.isEmpty()) {
      return List.of();
    }
    if (ending == null) {
      return clock.get().explain();
    }
    return clock.get().explain(ending.due() == null ? ending.on() : ending.due().date());
  }

  /** Working days of extension that hold now; one that lapsed with a restart does not. */
  public int extensionDays() {
    return history().map(ClockHistory::extensionDays).orElse(0);
  }

  /** All deadlines that are open now; they do not depend on the day on which they are asked for. */
  public List<Deadline> deadlines(WorkingDays calendar) {
    return new RequestDeadlines(this, calendar).open();
  }

  /** What an official should look at, by name, or in a sentence where it has dates. */
  public List<String> warnings(WorkingDays calendar) {
    var all = new ArrayList<>(submitted.warnings());
    for (Supplement supplement : supplements) {
      if (supplement.late()) {
        all.add("lateSupplement");
      }
      if (calendar.between(supplement.askedOn(), supplement.until())
          < submitted.settings().supplementDays()) {
        all.add("shortSupplement");
      }
    }
    sentLate.forEach(paper -> all.add(paper.name().toLowerCase(Locale.ROOT) + "SentLate"));
    all.addAll(new JudgedAgain(this, calendar).words());
    return all.stream().distinct().toList();
  }

  /**
   * Where the notice to supplement was sent late: the date that would hold had it not stopped the
   * term and begun it anew. Else empty.
   */
  public Optional<DueDate> dueWithoutSupplements(WorkingDays calendar, LocalDate today) {
    return sentLate.contains(RequestEvent.Paper.SUPPLEMENT)
        ? history().flatMap(h -> new LegalClock(h.withoutSupplements(), calendar, today).book())
        : Optional.empty();
  }
}
