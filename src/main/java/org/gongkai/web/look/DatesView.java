package org.gongkai.web.look;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.calendar.DueDate;
import org.gongkai.casework.OpenedCase;
import org.gongkai.request.LegalClock;
import org.gongkai.request.Request;
import org.jspecify.annotations.Nullable;

/**
 * When an answer is due, as officials and applicants are told; the contract's JSON.
 *
 * @param answerDueOn null while the end of an interval is open
 * @param earliestDueOn while it is: the date if the interval ended today
 * @param latestDueOn while it is: the date if the third party stays silent; else the other reading
 *     of an unsettled point
 * @param provisional whether one of the dates may still move
 */
public record DatesView(
    @Nullable LocalDate answerDueOn,
    @Nullable LocalDate earliestDueOn,
    @Nullable LocalDate latestDueOn,
    boolean provisional) {

  /** The dates as they stand today. */
  public static DatesView of(OpenedCase opened) {
    Request request = opened.request();
    Optional<DueDate> due = request.due(opened.calendar(), opened.today());
    Optional<LegalClock> clock =
        request.ending() == null
            ? request.clock(opened.calendar(), opened.today())
            : Optional.empty();
    Optional<DueDate> earliest = clock.flatMap(LegalClock::earliest);
    Optional<DueDate> latest = clock.flatMap(LegalClock::latest);
    return new DatesView(
        date(due),
        date(earliest),
        date(latest),
        Stream.of(due, earliest, latest).flatMap(Optional::stream).anyMatch(DueDate::provisional));
  }

  private static @Nullable LocalDate date(Optional<DueDate> due) {
    return due.map(DueDate::date).orElse(null);
  }
}
