package org.gongkai.office;

import java.time.LocalDate;

/**
 * Days on which an official stands in for the head (代理负责人), named by a document. On these the
 * official has the head's rights and hears what heads hear; they end by themselves. Nobody approves
 * the own work, on these days neither.
 *
 * @param from the first day, Asia/Shanghai
 * @param to the last day
 * @param document the number of the document that names them, or on what else it rests
 * @param by who entered it
 * @param today whether the day on which this was read is one of them
 */
public record Acting(LocalDate from, LocalDate to, String document, String by, boolean today) {

  /** The same as of {@code day}. */
  public static Acting of(LocalDate from, LocalDate to, String document, String by, LocalDate day) {
    return new Acting(from, to, document, by, !day.isBefore(from) && !day.isAfter(to));
  }
}
