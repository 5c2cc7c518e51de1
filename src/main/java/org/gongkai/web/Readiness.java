package org.gongkai.web;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.gongkai.office.OfficeBook;
import org.jboss.logging.Logger;

/** Ready when the table answers. */
@org.eclipse.microprofile.health.Readiness
@Singleton
class Readiness implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(Readiness.class);

  private final OfficeBook book;

  Readiness(OfficeBook book) {
    this.book = book;
  }

  @Override
  public HealthCheckResponse call() {
    try {
      return HealthCheckResponse.named("table")
          .up()
          .withData("calendar", book.calendarVersion())
          .build();
    } catch (RuntimeException e) {
      LOG.warn("TableNotReady", e);
      return HealthCheckResponse.down("table");
    }
  }
}
