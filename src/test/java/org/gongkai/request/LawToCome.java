package org.gongkai.request;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A rule set that there is for tests alone, made up: less time for everything, for receipts from
 * Monday 2031-03-03 on, a day that no other test reaches. Found beside {@link Regulation} on the
 * class path of the tests, as the next amendment would be found in it.
 */
public final class LawToCome implements Law.Source {

  /** The first day of receipt under it. */
  public static final LocalDate SINCE = LocalDate.of(2031, 3, 3);

  @Override
  public Stream<Law> laws() {
    return Stream.of(new Law("MADE_UP_2031", SINCE, 15, 12, 4, 9));
  }
}
