package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.calendar.WorkingDays;

/**
 * The legal clock as a person counts it with a pencil: day after day from the last start, crossing
 * out what does not count. Slow and obvious; the oracle for {@link LegalClock}.
 *
 * @param silent whether open intervals run to their end by law (else they end on {@code today})
 */
record NaiveClock(ClockHistory history, WorkingDays calendar, LocalDate today, boolean silent) {

  /** A long time: an interval without an end is open when it is still open then. */
  private static final int LONG = 1500;

  Optional<LocalDate> due() {
    int left = history.workingDays();
    LocalDate day = history.start();
    for (int i = 0; i < LONG; i++) {
      day = day.plusDays(1);
      if (calendar.isWorkingDay(day) && !isExcluded(day)) {
        left--;
        if (left == 0) {
          return Optional.of(day);
        }
      }
    }
    return Optional.empty();
  }

  /** The days that count between the start and the date due. */
  List<LocalDate> counted() {
    var counted = new ArrayList<LocalDate>();
    LocalDate last = due().orElseThrow();
    for (LocalDate day = history.start().plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      if (calendar.isWorkingDay(day) && !isExcluded(day)) {
        counted.add(day);
      }
    }
    return counted;
  }

  private boolean isExcluded(LocalDate day) {
    return history.consultations().stream().anyMatch(c -> isWithin(c, day)) || isFeePause(day);
  }

  private boolean isWithin(Consultation c, LocalDate day) {
    LocalDate known = c.receivedOn();
    boolean afterReceipt =
        history.settings().consultationFrom() == Settings.ConsultationFrom.AFTER_RECEIPT;
    LocalDate from = afterReceipt && known != null ? known : c.sentOn();
    if (!day.isAfter(from)) {
      return false;
    }
    if (c.closing() != null && day.isAfter(c.closing().on())) {
      return false;
    }
    if (history.closedOn() != null && day.isAfter(history.closedOn())) {
      return false;
    }
    if (c.kind() != Consultation.Kind.OTHER_ORGAN) {
      int workingDays = 0;
      LocalDate start = known == null ? c.sentOn() : known;
      for (LocalDate d = start.plusDays(1); d.isBefore(day); d = d.plusDays(1)) {
        workingDays += calendar.isWorkingDay(d) ? 1 : 0;
      }
      if (workingDays >= 15) {
        return false;
      }
    }
    return silent || c.closing() != null || !day.isAfter(today);
  }

  private boolean isFeePause(LocalDate day) {
    ClockHistory.FeePause fee = history.feePause();
    if (fee == null || !day.isAfter(fee.since())) {
      return false;
    }
    return fee.paidOn() == null ? silent || !day.isAfter(today) : !day.isAfter(fee.paidOn());
  }
}
