package org.gongkai.web.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** When to come again, in the answer of the present request, whatever makes it. */
public final class RetryAfter {

  /** Where nothing more is known, in seconds. */
  public static final int USUAL = 5;

  private RetryAfter() {}

  /** The header's value. */
  public static long seconds(Duration wait) {
    return Math.max(1, Math.ceilDiv(wait.toMillis(), 1000));
  }

  /** The answer of the present request will say it; outside of one nothing happens. */
  public static void in(Duration wait) {
    ResteasyReactiveRequestContext request = CurrentRequestManager.get();
    if (request != null) {
      request
          .serverResponse()
          .setResponseHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(wait)));
    }
  }
}
