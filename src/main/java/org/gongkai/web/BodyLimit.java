package org.gongkai.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A body above the limit is answered in words. It is read to its end and thrown away first: a
 * browser that is cut off while it sends shows an error of its own instead.
 */
@Singleton
class BodyLimit {

  /** Beyond this nobody waits for the end. */
  private static final long MOST_READ = 64L * 1024 * 1024;

  /** Of a form without files: every field as long as it may be. */
  private static final long OF_A_FORM = 4L * 1024 * 1024;

  private static final String FORM = "application/x-www-form-urlencoded";

  private final long limit;

  BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
    this.limit = limit.asLongValue();
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, 900); // after the headers
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    long length = length(request);
    String type = request.getHeader("Content-Type");
    boolean form = type != null && type.regionMatches(true, 0, FORM, 0, FORM.length());
    if (length <= (form ? Math.min(limit, OF_A_FORM) : limit)) {
      context.next();
    } else if (length > MOST_READ) {
      context.response().putHeader("Connection", "close");
      answer(context);
    } else {
      request.handler(_ -> {});
      request.endHandler(_ -> answer(context));
      request.resume();
    }
  }

  private static void answer(RoutingContext context) {
    boolean form = context.request().path().startsWith("/apply");
    PlainPage.answer(
        context,
        413,
        "提交的内容太大",
        form
            ? "申请尚未提交。附件合计不能超过3MB；请用浏览器的“后退”回到核对页，填写的内容都还在。较大的材料可以当面或邮寄提交。"
            : "提交的内容超过了上限，没有处理。请用浏览器的“后退”回到表单，填写的内容都还在；换成较小的文件再提交。");
  }

  private static long length(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return 0; // the server refuses it
    }
  }
}
