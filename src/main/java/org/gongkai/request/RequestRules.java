package org.gongkai.request;

import java.time.LocalDate;
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

  Optional<Rule> hindrance(CommandKind command) {
    return Optional.ofNullable(
        switch (command) {
          case CONFIRM_RECEIPT, RECEIPT_ATTEMPTED ->
              first(ended(), receiptSettled(), before(request.filing().on()));
          case ASSIGN -> first(ended(), before(request.filing().on()));
          case ASK_EXTENSION ->
              first(
                  running(),
                  request.extension().asked() != null ? Rule.EXTENSION_PENDING : null,
                  request.extension().days() >= request.filing().law().longestExtension()
                      ? Rule.EXTENSION_TOO_LONG
                      : null,
                  before(request.receipt().on()),
                  afterDue());
          case APPROVE_EXTENSION -> first(extensionDecision(), afterDue());
          case REFUSE_EXTENSION -> extensionDecision();
          case DRAFT_ANSWER -> first(running(), before(request.receipt().on()));
          case RETURN_ANSWER, APPROVE_ANSWER -> draftDecision();
          case RECORD_DISPATCH ->
              first(
                  request.awaited().isEmpty() && request.status() != Status.APPROVED
                      ? nothingToDispatch()
                      : null);
          case WITHDRAW ->
              first(
                  ended(),
                  request.answering().approval() != null ? Rule.ANSWER_APPROVED : null,
                  before(request.filing().on()));
        });
  }

  /** The clock runs and the answer is not decided. */
  private @Nullable Rule running() {
    return first(
        ended(),
        request.receipt().on() == null ? Rule.RECEIPT_NOT_CONFIRMED : null,
        request.answering().approval() != null ? Rule.ANSWER_APPROVED : null);
  }

  private @Nullable Rule extensionDecision() {
    Request.Extension.Asked asked = request.extension().asked();
    if (asked == null) {
      return first(running(), Rule.NO_EXTENSION_PENDING);
    }
    return first(running(), asked.by().equals(by) ? Rule.FOUR_EYES : null, before(asked.on()));
  }

  private @Nullable Rule draftDecision() {
    Request.Answering.Draft draft = request.answering().draft();
    if (draft == null) {
      return first(running(), Rule.NO_DRAFT);
    }
    return first(running(), draft.by().equals(by) ? Rule.FOUR_EYES : null, before(draft.on()));
  }

  private @Nullable Rule nothingToDispatch() {
    return first(
        ended(),
        request.answering().draft() != null ? Rule.ANSWER_NOT_APPROVED : Rule.NOTHING_TO_DISPATCH);
  }

  private @Nullable Rule ended() {
    return request.ending() == null ? null : Rule.REQUEST_CLOSED;
  }

  private @Nullable Rule receiptSettled() {
    return request.receipt().on() == null ? null : Rule.RECEIPT_ALREADY_CONFIRMED;
  }

  private @Nullable Rule before(@Nullable LocalDate what) {
    return what != null && on.isBefore(what) ? Rule.BEFORE_WHAT_IT_ANSWERS : null;
  }

  /** An extension is agreed to and told before the term ends (Art. 33). */
  private @Nullable Rule afterDue() {
    return request
        .due(calendar)
        .map(DueDate::date)
        .filter(on::isAfter)
        .map(_ -> Rule.EXTENSION_TOO_LATE)
        .orElse(null);
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
