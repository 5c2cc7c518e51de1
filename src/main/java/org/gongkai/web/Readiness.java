package org.gongkai.web;

import jakarta.inject.Singleton;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.gongkai.office.OfficeBook;
import org.jboss.logging.Logger;

/** Ready when the table answers within three seconds. */
@org.eclipse.microprofile.health.Readiness
@Singleton
class Readiness implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(Readiness.class);
  private static final long MOST_SECONDS = 3;

  private final OfficeBook book;

  Readiness(OfficeBook book) {
    this.book = book;
  }

  @Override
  public HealthCheckResponse call() {
    var asked = new FutureTask<>(book::calendarVersion);
    Thread.ofVirtual().name("readiness").start(asked);
    try {
      return HealthCheckResponse.named("table")
          .up()
          .withData("calendar", asked.get(MOST_SECONDS, TimeUnit.SECONDS))
          .build();
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
