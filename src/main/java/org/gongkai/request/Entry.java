package org.gongkai.request;

import java.time.Instant;
import java.time.ZoneId;

/**
 * An event in the record of proceedings.
 *
 * @param n its number, from 1 without a gap; the request's version after it
 * @param recordedAt when it was entered
 */
public record Entry(int n, Instant recordedAt, RequestEvent event) {

  /** Whether it was entered on a later day than it happened (补录). */
  public boolean isLate(ZoneId zone) {
    return event.on().isBefore(recordedAt.atZone(zone).toLocalDate());
  }
}
