package org.gongkai.web;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** What is answered before a request reaches the application: a page, or a problem below /api. */
final class PlainPage {

  private PlainPage() {}

  /** Answers with title and text; neither comes from outside. */
  static void answer(RoutingContext context, int status, String title, String text) {
    HttpServerResponse response = context.response().setStatusCode(status);
    if (context.request().path().startsWith("/api/")) {
      response
          .putHeader("Content-Type", "application/problem+json;charset=UTF-8")
          .end(
              "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                  .formatted(title, status, text));
    } else {
      response.putHeader("Content-Type", "text/html;charset=UTF-8").end(html(title, text));
    }
  }

  static String html(String title, String text) {
    return """
    <!DOCTYPE html>
    <html lang="zh-CN"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%1$s</title><link rel="stylesheet" href="/style.css"></head>
    <body><main class="wrap"><h1>%1$s</h1><p>%2$s</p><p><a href="/">返回首页</a></p></main></body></html>
    """
        .formatted(escaped(title), escaped(text));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
