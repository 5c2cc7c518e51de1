package org.gongkai.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.regex.Pattern;
import org.gongkai.GongkaiConfig;
import org.gongkai.web.http.RetryAfter;
import org.gongkai.web.look.PlainPage;

/**
 * Security headers on every answer, errors included, and no change by a form of another site (the
 * browser says where a request comes from).
 */
@Singleton
public class ResponseHeaders {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private static final Pattern STATIC =
      Pattern.compile("/([a-z-]+|webjars/[a-z0-9./-]+)\\.(css|js|svg)");

  private final boolean https;
  private final String ownHost;

  ResponseHeaders(GongkaiConfig config) {
    this.https = config.publicUrl().startsWith("https:");
    this.ownHost = authority(config.publicUrl());
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
    context.addHeadersEndHandler(_ -> cache(context));
    context.addHeadersEndHandler(_ -> redirect(context));
    context.addHeadersEndHandler(_ -> later(context));
    if (https) {
      headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (isForeign(context.request())) {
      PlainPage.answer(context, 403, "请求来自其他网站", "为了您的安全，没有办理这次操作。请从本网站的页面重新提交。");
    } else {
      context.next();
    }
  }

  /**
   * A redirect within this host names the path alone: behind a gateway the process does not know
   * whether it was asked by http or https.
   */
  private static void redirect(RoutingContext context) {
    var response = context.response();
    String location = response.headers().get("Location");
    if (location == null || response.getStatusCode() / 100 != 3) {
      return;
    }
    URI target = URI.create(location);
    boolean own =
        target.getAuthority() != null
            && target.getAuthority().equals(String.valueOf(context.request().authority()));
    if (own && !target.getRawPath().startsWith("//")) {
      String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
      response.headers().set("Location", target.getRawPath() + query);
    }
  }

  /** Who is told that it was too much is told when to come again. */
  private static void later(RoutingContext context) {
    int status = context.response().getStatusCode();
    var headers = context.response().headers();
    if ((status == 429 || status == 503) && !headers.contains("Retry-After")) {
      headers.set("Retry-After", Integer.toString(RetryAfter.USUAL));
    }
  }

  /** Nothing is kept unless the page says otherwise; looks and scripts for an hour. */
  private static void cache(RoutingContext context) {
    var headers = context.response().headers();
    if (STATIC.matcher(context.normalizedPath()).matches()
        && context.response().getStatusCode() < 400) {
      headers.set("Cache-Control", "max-age=3600");
    } else if (!headers.contains("Cache-Control")) {
      headers.set("Cache-Control", "no-store");
    }
  }

  /**
   * Whether a page of another site sends this. Browsers say so; an old one that does not names the
   * page's origin, which must be the host it sends to. Programs say neither.
   */
  private boolean isForeign(HttpServerRequest request) {
    if (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD)) {
      return false;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = request.getHeader("Origin");
    if (origin == null || origin.isBlank() || origin.equals("null")) {
      return false; // our own pages send null too: they give no referrer
    }
    return !authority(origin).equals(request.getHeader("Host"))
        && !authority(origin).equals(ownHost);
  }

  private static String authority(String url) {
    int slashes = url.indexOf("//");
    return slashes < 0 ? "" : url.substring(slashes + 2);
  }
}
