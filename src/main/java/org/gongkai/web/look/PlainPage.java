package org.gongkai.web.look;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import org.gongkai.web.form.TypedForm;

/** What is answered before a request reaches the application: a page, or a problem below /api. */
public final class PlainPage {

  private PlainPage() {}

  /** Answers with title and text; neither comes from outside. */
  public static void answer(RoutingContext context, int status, String title, String text) {
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

  public static String html(String title, String text) {
    return """
    <!DOCTYPE html>
    <html lang="zh-CN"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%1$s</title><link rel="stylesheet" href="/style.css"></head>
    <body><main class="wrap"><h1>%1$s</h1><p>%2$s</p><p><a href="/">返回首页</a></p></main></body></html>
    """
        .formatted(escaped(title), escaped(text));
  }

  /**
   * A page that says why it was not done and does it again by a button; what was typed goes with it
   * where a repeat needs nothing else, otherwise the way back to the form is shown.
   */
  public static String again(String title, String text, String path, TypedForm.Typed typed) {
    String again;
    if (!typed.whole()) {
      again = "<p>没有提交。请过一会儿用浏览器的“后退”回到表单再提交；选过的文件和密码请重新填写。</p>";
    } else if (typed.fields().isEmpty()) {
      again = "<p><a class=\"button\" href=\"%s\">再试一次</a></p>".formatted(attribute(path));
    } else {
      again =
          "<p>您填写的内容都在这一页里，不会丢失。</p><form method=\"post\" action=\"%s\">%s<p class=\"buttons\"><button type=\"submit\">再试一次</button></p></form>"
              .formatted(attribute(path), hidden(typed.fields()));
    }
    return html(title, text).replace("<p><a href=\"/\">返回首页</a></p>", again);
  }

  private static String hidden(Map<String, List<String>> fields) {
    var html = new StringBuilder();
    fields.forEach(
        (name, values) ->
            values.forEach(
                value ->
                    html.append(
                        "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                            .formatted(attribute(name), attribute(value)))));
    return html.toString();
  }

  private static String attribute(String text) {
    return escaped(text).replace("\"", "&quot;");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
