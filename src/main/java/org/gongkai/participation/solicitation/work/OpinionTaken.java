package org.gongkai.participation.solicitation.work;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.gongkai.participation.solicitation.Opinion;

/**
 * The answer to an opinion that was taken; the contract's JSON.
 *
 * @param number by which its mails are known
 * @param n its number among those of the solicitation
 * @param receivedOn Asia/Shanghai
 * @param repeat whether the same had been taken before
 */
public record OpinionTaken(String number, int n, LocalDate receivedOn, @JsonIgnore boolean repeat) {

  static OpinionTaken of(Opinion opinion, boolean repeat) {
    return new OpinionTaken(opinion.id(), opinion.n(), opinion.origin().on(), repeat);
  }
}
