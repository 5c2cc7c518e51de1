package org.gongkai.store;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How instants are stored: UTC with milliseconds always, so that text order is time order. */
public final class DateTimes {

  public static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private DateTimes() {}
}
