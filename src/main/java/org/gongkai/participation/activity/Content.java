package org.gongkai.participation.activity;

import java.time.LocalDate;

/**
 * What is written of an activity.
 *
 * @param on the day on which it was held; of a survey on the page the first on which it is open
 * @param participants how many people took part; of a survey on the page those beside it, on paper
 * @param by the official who entered it
 */
public record Content(
    ActivityKind kind, String topic, LocalDate on, int participants, Outcome outcome, String by) {

  /** The same with another outcome, in which so many took part. */
  public Content with(Outcome other, int people) {
    return new Content(kind, topic, on, people, other, by);
  }
}
