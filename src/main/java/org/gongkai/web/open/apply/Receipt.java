package org.gongkai.web.open.apply;

import java.time.LocalDate;
import org.gongkai.casework.intake.Accepted;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant holds after sending.
 *
 * @param submission the mark of the submission, by which a page that is gone back to knows it
 * @param email whether the receipt was mailed too
 */
record Receipt(
    String number,
    String queryCode,
    @Nullable String receivedOn,
    @Nullable String answerDueOn,
    boolean provisional,
    boolean email,
    String submission) {

  static Receipt of(Accepted accepted, Draft draft) {
    String email = draft.value("applicant.email");
    return new Receipt(
        accepted.number(),
        accepted.queryCode(),
        text(accepted.receivedOn()),
        text(accepted.answerDueOn()),
        accepted.provisional(),
        email != null && !email.isBlank(),
        Receipts.mark(draft.submissionId()));
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  @Nullable LocalDate received() {
    return receivedOn == null ? null : LocalDate.parse(receivedOn);
  }

  @Nullable LocalDate due() {
    return answerDueOn == null ? null : LocalDate.parse(answerDueOn);
  }
}
