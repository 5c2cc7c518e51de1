package org.gongkai.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.calendar.Words;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.request.LegalClock;
import org.gongkai.request.Request;

/** The date due of a request as mails and letters tell it. */
public final class DueWords {

  private DueWords() {}

  /**
   * The date due, or by when at the latest while the end of an interval is open; empty while nobody
   * knows.
   *
   * @param day the day on which it is told, Asia/Shanghai
   */
  public static Optional<String> of(Request request, WorkingDays calendar, LocalDate day) {
    return request
        .due(calendar, day)
        .map(Words::due)
        .or(
            () ->
                request
                    .clock(calendar, day)
                    .flatMap(LegalClock::latest)
                    .map(due -> "不迟于" + Words.due(due)));
  }
}
