package org.gongkai.link.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLException;
import org.gongkai.link.LinkFetch.Head;
import org.gongkai.link.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asks a real server on this machine. */
class SocketFetchTest {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private final SocketFetch fetch = new SocketFetch(Duration.ofMillis(500));
  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void server() throws IOException {
    server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @AfterEach
  void stopped() {
    end.countDown();
    server.stop(0);
  }

  private static Target target(int port, String path) {
    return Target.parse("http://portal.example:" + port + path).orElseThrow();
  }

  private Head head(String path) throws IOException {
    return fetch.head(target(server.getAddress().getPort(), path), HERE);
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  @Test
  void theServerIsAskedByItsNameWhereverItIs() throws IOException {
    server.createContext(
        "/",
        exchange -> {
          boolean named =
              exchange
                  .getRequestHeaders()
                  .getFirst("Host")
                  .equals("portal.example:" + server.getAddress().getPort());
          answer(exchange, named && exchange.getRequestURI().getQuery().equals("id=政") ? 200 : 400);
        });
    assertThat(head("/a/b.htm?id=政")).isEqualTo(new Head(200, null));
  }

  @Test
  void statusAndWhereItLeadsAreReadAndNothingIsFollowed() throws IOException {
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "http://elsewhere.example/");
          answer(exchange, 302);
        });
    assertThat(head("/")).isEqualTo(new Head(302, "http://elsewhere.example/"));
  }

  @Test
  void whoTakesTheCallAndSaysNothingIsGivenUp() {
    server.createContext("/", _ -> awaitTheEnd());
    assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> head("/"));
  }

  private void awaitTheEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void ofABodyWithoutEndTheHeadIsRead() throws IOException {
    var sent = new AtomicLong();
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] some = new byte[8192];
          try (OutputStream out = exchange.getResponseBody()) {
            while (sent.addAndGet(some.length) < 1L << 32) {
              out.write(some);
            }
          }
        });
    assertThat(head("/")).isEqualTo(new Head(200, null));
    assertThat(sent.get()).isLessThan(1L << 30);
  }

  @Test
  void aHeadWithoutEndAnAnswerOfAnotherKindAndNoneAreFaults() throws IOException {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> said("HTTP/1.1 200 OK\r\nX: " + "x".repeat(40_000)))
        .withMessageContaining("does not end");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> said("SSH-2.0-OpenSSH_9.9\r\n\r\n"))
        .withMessageContaining("no answer of HTTP");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> said("HTTP/1.1 200 OK\r\n"))
        .withMessageContaining("ends within its head");
    assertThat(said("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.0 404\nlocation:/b\n\n"))
        .isEqualTo(new Head(404, "/b"));
  }

  /** What is made of a server that says this. */
  private Head said(String text) throws IOException {
    try (var socket = new ServerSocket(0, 1, HERE)) {
      Thread.ofVirtual().start(() -> say(socket, text));
      return fetch.head(target(socket.getLocalPort(), "/"), HERE);
    }
  }

  private static void say(ServerSocket socket, String text) {
    try (Socket caller = socket.accept()) {
      byte[] request = new byte[4096];
      int read = caller.getInputStream().read(request);
      if (read > 0) {
        caller.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      // the caller has gone
    }
  }

  @Test
  void aServerThatSpeaksNoTlsHasNoCertificate() {
    server.createContext("/", exchange -> answer(exchange, 200));
    Target sealed =
        Target.parse("https://portal.example:" + server.getAddress().getPort() + "/").orElseThrow();
    assertThatExceptionOfType(SSLException.class).isThrownBy(() -> fetch.head(sealed, HERE));
  }

  @Test
  void aNameIsLookedUp() throws IOException {
    assertThat(fetch.resolve("localhost")).anyMatch(InetAddress::isLoopbackAddress);
  }
}
