package org.gongkai.web.http;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.gongkai.file.Sha256;

/**
 * Answers that browsers and proxies keep and ask for again each time: {@code ETag} is made of what
 * is said, 304 while it is the same. Nothing that was taken down is shown from what somebody kept.
 */
public final class Revalidated {

  private static final int TAG = 32;

  private Revalidated() {}

  /** A page; it looks as the cookie says. */
  public static Response page(Request request, String html) {
    return of(request, html, "text/html;charset=UTF-8").header(HttpHeaders.VARY, "Cookie").build();
  }

  /** Something else. */
  public static Response.ResponseBuilder of(Request request, String entity, String type) {
    String sha256 = Sha256.of(entity.getBytes(StandardCharsets.UTF_8));
    var tag = new EntityTag(sha256.substring(0, TAG), true);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    var cache = new CacheControl();
    cache.setNoCache(true);
    cache.setNoTransform(false);
    return (unchanged == null ? Response.ok(entity, type) : unchanged).tag(tag).cacheControl(cache);
  }
}
