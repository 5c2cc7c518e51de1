package org.gongkai.request;

import java.time.LocalDate;
import java.time.Month;
import java.util.stream.Stream;

/**
 * The rule sets of the 《政府信息公开条例》, each with the day from which it holds: what must be changed on
 * the day the law changes. A rule set that was once in force is never changed nor taken away.
 */
public final class Regulation implements Law.Source {

  @Override
  public Stream<Law> laws() {
    return Stream.of(
        // 国务院令第711号, in force since 2019-05-15
        new Law("REGULATION_2019", LocalDate.of(2019, Month.MAY, 15), 20, 20, 7, 15));
  }
}
