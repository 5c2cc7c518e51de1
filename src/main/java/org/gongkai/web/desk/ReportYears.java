package org.gongkai.web.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.OfficeTime;
import org.jspecify.annotations.Nullable;

/** The years that a yearly report can be about: from the Regulation's own to this one. */
@Singleton
class ReportYears {

  private static final int FIRST = 2019;

  private final Clock clock;

  ReportYears(Clock clock) {
    this.clock = clock;
  }

  private int thisYear() {
    return OfficeTime.today(clock).getYear();
  }

  /** All of them, the latest first. */
  List<Integer> all() {
    return IntStream.rangeClosed(FIRST, thisYear()).boxed().toList().reversed();
  }

  /** The year in an address; this one for what is none. */
  int of(@Nullable String text) {
    int year = text != null && text.matches("20\\d{2}") ? Integer.parseInt(text) : thisYear();
    return Math.clamp(year, FIRST, thisYear());
  }
}
