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
import org.gongkai.deadline.OfficeCode;
import org.gongkai.office.CalendarBook;
import org.gongkai.office.OfficeList;
import org.jboss.logging.Logger;

/**
 * Ready when the table answers within three seconds; {@code rebuild} names offices whose queues
 * lack requests until {@code maintain-records} has run {@code REBUILD}.
 */
@org.eclipse.microprofile.health.Readiness
@Singleton
class Readiness implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(Readiness.class);
  private static final long MOST_SECONDS = 3;

  private final CalendarBook calendar;
  private final OfficeList offices;

  Readiness(CalendarBook calendar, OfficeList offices) {
    this.calendar = calendar;
    this.offices = offices;
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
      return ready.build();
    } catch (ExecutionException | TimeoutException | CancellationException e) {
      LOG.warnf("TableNotReady why=%s", e.getClass().getName());
      return HealthCheckResponse.down("table");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return HealthCheckResponse.down("table");
    } finally {
      asked.cancel(true);
    }
  }
}
