package org.gongkai.alert;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.gongkai.OfficeTime;
import org.gongkai.SideBySide;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.office.OfficeCalendars;
import org.gongkai.office.OfficeList;
import org.jboss.logging.Logger;

/**
 * Looks, after 09:00 of a working day, whether each office's scan of the day has run, and runs it
 * if not: no scheduler knows 调休. Looks once in five minutes at most.
 */
@Singleton
public class ScanWatch {

  private static final Logger LOG = Logger.getLogger(ScanWatch.class);
  private static final LocalTime FROM = LocalTime.of(9, 0);
  private static final Duration LOOK_EVERY = Duration.ofMinutes(5);

  private final DeadlineScan scan;
  private final OfficeList offices;
  private final OfficeCalendars calendars;
  private final RunBook runs;
  private final Clock clock;
  private volatile Instant lookedAt = Instant.MIN;

  ScanWatch(
      DeadlineScan scan, OfficeList offices, OfficeCalendars calendars, RunBook runs, Clock clock) {
    this.scan = scan;
    this.offices = offices;
    this.calendars = calendars;
    this.runs = runs;
    this.clock = clock;
  }

  /** Runs the scans that were missed. */
  public void look() {
    Instant now = clock.instant();
    if (!lookedAt.equals(Instant.MIN) && now.isBefore(lookedAt.plus(LOOK_EVERY))) {
      return;
    }
    lookedAt = now;
    var time = now.atZone(OfficeTime.ZONE);
    LocalDate today = time.toLocalDate();
    if (time.toLocalTime().isBefore(FROM)) {
      return;
    }
    List<OfficeCode> codes = offices.codes();
    List<Boolean> missed =
        SideBySide.each(
            codes,
            office ->
                calendars.of(office).isWorkingDay(today) && runs.run(office, today).isEmpty());
    for (int i = 0; i < codes.size(); i++) {
      if (missed.get(i)) {
        LOG.warnf("ScanMissed office=%s day=%s", codes.get(i), today);
        scan.scan(List.of(codes.get(i)), today, false);
      }
    }
  }
}
