package org.gongkai;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one clock. All days are days in Asia/Shanghai, whatever zone the machine is in. */
@ApplicationScoped
public class OfficeTime {

  /** The zone of every office. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Produces
  @ApplicationScoped
  Clock clock() {
    return Clock.system(ZONE);
  }

  /** The day it is at {@code clock} in Asia/Shanghai. */
  public static LocalDate today(Clock clock) {
    return day(clock.instant());
  }

  /** The day of the moment, in Asia/Shanghai. */
  public static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }
}
