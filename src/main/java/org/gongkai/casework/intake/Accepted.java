package org.gongkai.casework.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.gongkai.calendar.DueDate;
import org.gongkai.request.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a submission that was taken; the contract's JSON.
 *
 * @param receivedOn the day of receipt, or null until it is confirmed
 * @param answerDueOn the date due, or null likewise
 * @param repeat whether the same submission had been taken before
 */
public record Accepted(
    boolean accepted,
    String number,
    String queryCode,
    @Nullable LocalDate receivedOn,
    @Nullable LocalDate answerDueOn,
    boolean provisional,
    @JsonIgnore boolean repeat) {

  static Accepted of(
      RequestNumber number,
      String queryCode,
      @Nullable LocalDate receivedOn,
      @Nullable DueDate due,
      boolean repeat) {
    return new Accepted(
        true,
        number.toString(),
        queryCode,
        receivedOn,
        due == null ? null : due.date(),
        due != null && due.provisional(),
        repeat);
  }
}
