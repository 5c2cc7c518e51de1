package org.gongkai.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gongkai.file.PostSize;
import org.gongkai.web.http.Body;
import org.gongkai.web.look.PlainPage;
import org.jspecify.annotations.Nullable;

/**
 * What is too long is refused by its length, in words, before it is taken: an address, headers, a
 * body. A body is read to its end and thrown away first: a browser that is cut off while it sends
 * shows an error of its own instead. The platform's own limits lie above these, since its answers
 * are bare.
 */
@Singleton
class RequestLimits {

  private static final int LONGEST_ADDRESS = 8 * 1024;
  private static final int MOST_OF_HEADERS = 16 * 1024;

  /** Beyond this nobody waits for the end. */
  private static final long MOST_READ = 64L * 1024 * 1024;

  /** Of a form without files: every field as long as it may be. */
  private static final long OF_A_FORM = 4L * 1024 * 1024;

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";

  /** What is loaded as a whole. */
  private static final Pattern WHOLE =
      Pattern.compile("/api/desk/(plan|directory|items/import|assessment-index)");

  /** What holds a text of many pages. */
  private static final Pattern LARGE =
      Pattern.compile(
          "/api/desk/(items|solicitations|activities)(/.*)?|/api/surveys/[^/]+/answers");

  private final long limit;
  private final PostSize postSize;

  RequestLimits(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
      PostSize postSize) {
    this.limit = limit.asLongValue();
    this.postSize = postSize;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, 900); // after the headers
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    long length = length(request);
    if (request.uri().length() > LONGEST_ADDRESS) {
      PlainPage.answer(context, 414, "网址太长", "请从首页重新打开要看的页面。");
    } else if (headers(request) > MOST_OF_HEADERS) {
      PlainPage.answer(context, 431, "请求的头部太长", "请清除浏览器中本网站的 Cookie，再重新打开页面。");
    } else if (length <= most(request)) {
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

  private static int headers(HttpServerRequest request) {
    int length = 0;
    for (Map.Entry<String, String> header : request.headers()) {
      length += header.getKey().length() + header.getValue().length();
    }
    return length;
  }

  private long most(HttpServerRequest request) {
    String type = request.getHeader("Content-Type");
    if (is(FORM, type)) {
      return Math.min(limit, OF_A_FORM);
    }
    // a part of a file may be called anything
    boolean file = request.path().endsWith("/files");
    return is(JSON, type) && !file ? Math.min(limit, ofJson(request.path())) : limit;
  }

  private static int ofJson(String path) {
    if (WHOLE.matcher(path).matches()) {
      return Body.WHOLE;
    }
    return LARGE.matcher(path).matches() ? Body.LARGE : Body.USUAL;
  }

  private static boolean is(String wanted, @Nullable String type) {
    return type != null && type.regionMatches(true, 0, wanted, 0, wanted.length());
  }

  private void answer(RoutingContext context) {
    boolean form = context.request().path().startsWith("/apply");
    if (context.request().path().startsWith("/api/")) {
      PlainPage.answer(context, 413, "请求内容过大", "请求内容超过了上限。");
      return;
    }
    PlainPage.answer(
        context,
        413,
        "提交的内容太大",
        form
            ? "申请尚未提交。附件合计不能超过%dMB；请用浏览器的“后退”回到核对页，填写的内容都还在。较大的材料可以当面或邮寄提交。"
                .formatted(postSize.megabytes())
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
