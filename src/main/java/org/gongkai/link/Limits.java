package org.gongkai.link;

import java.time.Duration;

/**
 * What a run may cost others and us.
 *
 * @param addresses asked for at the most
 * @param again of items that did not open before, in an office; the rest of a run goes on with the
 *     list
 * @param atOnce so many at the same time
 * @param perHost at least so long between two questions to a host
 * @param whole after it no further address is begun; below the time a function has
 */
record Limits(int addresses, int again, int atOnce, Duration perHost, Duration whole) {

  static final Limits USUAL =
      new Limits(2_000, 300, 4, Duration.ofSeconds(1), Duration.ofMinutes(13));
}
