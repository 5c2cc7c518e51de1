package org.gongkai.item;

import java.time.LocalDate;

/**
 * What came of it when an address of an item was asked for last.
 *
 * @param what in words, e.g. 打不开（404）
 * @param on the day, Asia/Shanghai
 * @param failures so many times in a row it did not open; 0 when it did
 * @param told whether its column's owner was told
 */
public record LinkState(String url, String what, LocalDate on, int failures, boolean told) {

  /** So many times in a row are told and shown: once may be a bad day of the portal's. */
  public static final int ENOUGH = 2;

  /** Whether it did not open often enough to be shown. */
  public boolean isAway() {
    return failures >= ENOUGH;
  }

  /** The same, told. */
  public LinkState toldNow() {
    return new LinkState(url, what, on, failures, true);
  }
}
