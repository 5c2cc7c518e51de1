package org.gongkai.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.office.CalendarBook;
import org.gongkai.office.KeptOffices;
import org.gongkai.office.OfficeList;
import org.jboss.logging.Logger;

/**
 * Ready when the table answers within three seconds; {@code rebuild} names offices whose queues
 * lack requests until {@code maintain-records} has run {@code REBUILD}, {@code offices} since when
 * those are known that the public's pages show, while they cannot be read anew.
 */
@org.eclipse.microprofile.health.Readiness
@Singleton
class Readiness implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(Readiness.class);
  private static final long MOST_SECONDS = 3;

  private final CalendarBook calendar;
  private final OfficeList offices;
  private final KeptOffices kept;

  Readiness(CalendarBook calendar, OfficeList offices, KeptOffices kept) {
    this.calendar = calendar;
    this.offices = offices;
    this.kept = kept;
  }

  /** What was read: offices whose queues lack requests, besides. */
  private record Seen(long calendar, List<OfficeCode> notLaidOut) {}

  @Override
  public HealthCheckResponse call() {
    var asked = new FutureTask<>(() -> new Seen(calendar.calendarVersion(), offices.notLaidOut()));
    Thread.ofVirtual().name("readiness").start(asked);
    try {
      Seen seen = asked.get(MOST_SECONDS, TimeUnit.SECONDS);
      var ready = HealthCheckResponse.named("table").up().withData("calendar", seen.calendar);
      if (!seen.notLaidOut.isEmpty()) {
        LOG.errorf("RoomsNotBuilt offices=%s do=maintain-records REBUILD", seen.notLaidOut);
        ready = ready.withData("rebuild", seen.notLaidOut.toString());
      }
      return told(ready);
    } catch (ExecutionException | TimeoutException | CancellationException e) {
      LOG.warnf("TableNotReady why=%s", e.getClass().getName());
      return told(HealthCheckResponse.named("table").down());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return told(HealthCheckResponse.named("table").down());
    } finally {
      asked.cancel(true);
    }
  }

  private HealthCheckResponse told(HealthCheckResponseBuilder table) {
    kept.lastKnown().ifPresent(since -> table.withData("offices", since.toString()));
    return table.build();
  }
}
