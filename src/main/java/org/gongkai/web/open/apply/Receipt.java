package org.gongkai.web.open.apply;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.casework.intake.Accepted;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant holds after sending.
 *
 * @param email whether the receipt was mailed too
 * @param typed what tells the applicant's own papers apart
 */
record Receipt(
    String number,
    String queryCode,
    @Nullable String receivedOn,
    @Nullable String answerDueOn,
    boolean provisional,
    boolean email,
    Typed typed) {

  /** A receipt is kept in a cookie; what asks in a description is longer. */
  private static final int LONGEST = 200;

  /**
   * As the applicant typed it.
   *
   * @param what the title, else the document number, else the description's beginning
   */
  record Typed(String what, String name) {
    static Typed of(Draft draft) {
      return new Typed(
          first(
              draft, "information.title", "information.documentNumber", "information.description"),
          first(draft, "applicant.name"));
    }

    private static String first(Draft draft, String... fields) {
      return Stream.of(fields)
          .flatMap(field -> Optional.ofNullable(draft.value(field)).stream())
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .findFirst()
          .map(Typed::brief)
          .orElse("");
    }

    private static String brief(String text) {
      return text.codePointCount(0, text.length()) <= LONGEST
          ? text
          : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
  }

  static Receipt of(Accepted accepted, Draft draft) {
    String email = draft.value("applicant.email");
    return new Receipt(
        accepted.number(),
        accepted.queryCode(),
        text(accepted.receivedOn()),
        text(accepted.answerDueOn()),
        accepted.provisional(),
        email != null && !email.isBlank(),
        Typed.of(draft));
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
