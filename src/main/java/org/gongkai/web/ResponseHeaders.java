package org.gongkai.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.gongkai.GongkaiConfig;

/**
 * Security headers on every answer, errors included, and no change by a form of another site (the
 * browser says where a request comes from).
 */
@Singleton
class ResponseHeaders {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
          + " frame-ancestors 'none'; base-uri 'none'";

  private final boolean https;

  ResponseHeaders(GongkaiConfig config) {
    this.https = config.publicUrl().startsWith("https:");
  }

  void register(@Observes Filters filters) {
    filters.register(this::add, 1000);
  }

  private void add(RoutingContext context) {
    var headers = context.response().headers();
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
    context.addHeadersEndHandler(
        _ -> {
          if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
          }
        });
    if (https) {
      headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (isForeign(context.request())) {
      context.response().setStatusCode(403).end();
    } else {
      context.next();
    }
  }

  private static boolean isForeign(HttpServerRequest request) {
    boolean reads =
        request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    return !reads && "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
  }
}
