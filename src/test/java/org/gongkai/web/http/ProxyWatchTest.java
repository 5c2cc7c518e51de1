package org.gongkai.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asked over a real connection, as a proxy on the same machine would ask. */
class ProxyWatchTest {

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
  }

  private ProxyWatch asked(boolean direct, String header) throws Exception {
    var watch = new ProxyWatch(direct);
    Router router = Router.router(vertx);
    router.route().handler(watch::look);
    router.route().handler(context -> context.response().end("page"));
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get(1, TimeUnit.MINUTES);
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + "/"))
            .header(header, "203.0.113.9")
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.body()).isEqualTo("page");
    }
    return watch;
  }

  @Test
  void aProxyThatTheSettingsDoNotKnowIsSaidAndWhatToDo() throws Exception {
    for (String header : new String[] {"X-Forwarded-For", "x-forwarded-for", "Forwarded"}) {
      assertThat(asked(true, header).fault())
          .as(header)
          .hasValueSatisfying(words -> assertThat(words).contains("FORWARDED", "反向代理"));
    }
  }

  @Test
  void nothingIsSaidWithoutAProxyNorWhereItIsSet() throws Exception {
    assertThat(asked(true, "X-Anything").fault()).isEmpty();
    assertThat(asked(false, "X-Forwarded-For").fault()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "::1, true",
    "10.0.0.7, true",
    "172.17.0.1, true",
    "192.168.1.1, true",
    "100.64.3.2, true",
    "fd00::1, true",
    "fe80::1%eth0, true",
    "203.0.113.9, false",
    "100.128.0.1, false",
    "2001:db8::1, false"
  })
  void aHeaderFromOutsideIsNoProxys(String peer, boolean proxy) {
    assertThat(ProxyWatch.isPrivate(peer)).isEqualTo(proxy);
  }
}
