package org.gongkai.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.gongkai.calendar.DueDate;
import org.jspecify.annotations.Nullable;

/**
 * What a scan found and wrote, over all offices asked for; the contract's JSON.
 *
 * @param until the fifth working day after {@code asOf}, null on a rest day
 * @param provisional present only when {@code until} may still move
 * @param due deadlines due on or before {@code until}, overdue ones included
 * @param overdue those due before {@code asOf}
 * @param digests notices this run wrote
 * @param skipped deadlines that could not be read
 */
public record ScanResult(
    LocalDate asOf,
    boolean workingDay,
    @Nullable LocalDate until,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean provisional,
    int due,
    int overdue,
    int digests,
    int skipped) {

  static ScanResult restDay(LocalDate day) {
    return new ScanResult(day, false, null, null, 0, 0, 0, 0);
  }

  static ScanResult workingDay(LocalDate day, DueDate until) {
    Boolean provisional = until.provisional() ? Boolean.TRUE : null;
    return new ScanResult(day, true, until.date(), provisional, 0, 0, 0, 0);
  }

  ScanResult counted(int due, int overdue, int digests, int skipped) {
    return new ScanResult(asOf, workingDay, until, provisional, due, overdue, digests, skipped);
  }

  /** One more that could not be read. */
  ScanResult plusSkipped() {
    return counted(due, overdue, digests, skipped + 1);
  }

  /** Sums of two offices; an office that works today decides over one that rests. */
  ScanResult plus(ScanResult other) {
    ScanResult base = workingDay ? this : other;
    return base.counted(
        due + other.due, overdue + other.overdue, digests + other.digests, skipped + other.skipped);
  }
}
