package org.gongkai.web.desk.report;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.OfficeTime;
import org.jspecify.annotations.Nullable;

/** The years of which there is a yearly report in the form of 国办公开办函〔2021〕30号, up to this one. */
@Singleton
class ReportYears {

  private static final int FIRST = 2021;

  private final Clock clock;

  ReportYears(Clock clock) {
    this.clock = clock;
  }

  /** All of them, the latest first. */
  List<Integer> all() {
    int now = OfficeTime.today(clock).getYear();
    return IntStream.rangeClosed(FIRST, now).boxed().toList().reversed();
  }

  /** The year in an address; the nearest for another, this one for what is none. */
  int of(@Nullable String text) {
    int year = text != null && text.matches("20\\d{2}") ? Integer.parseInt(text) : all().getFirst();
    return Math.clamp(year, FIRST, all().getFirst());
  }

  /**
   * The year in a form.
   *
   * @throws NotFoundException for another
   */
  int exactly(@Nullable String text) {
    return all().stream()
        .filter(year -> year.toString().equals(text))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }
}
