package org.gongkai.participation.message.work;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;

/**
 * The answer to a message that was taken; the contract's JSON.
 *
 * @param replyDueOn the day by which it is answered
 * @param repeat whether the same message had been taken before
 */
public record AcceptedMessage(
    String number,
    String queryCode,
    LocalDate receivedOn,
    LocalDate replyDueOn,
    @JsonIgnore boolean repeat) {}
