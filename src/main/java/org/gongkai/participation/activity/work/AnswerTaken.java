package org.gongkai.participation.activity.work;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.gongkai.participation.activity.Answer;

/**
 * The answer to an answer that was taken.
 *
 * @param number its number
 * @param receivedOn Asia/Shanghai
 * @param repeat whether the same had been taken before
 */
public record AnswerTaken(String number, LocalDate receivedOn, @JsonIgnore boolean repeat) {

  static AnswerTaken of(Answer answer, boolean repeat) {
    return new AnswerTaken(answer.serial().toString(), answer.origin().on(), repeat);
  }
}
