package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program for one machine, with a table that hangs and a mail server that drips: it says so in
 * time, loses nothing that was typed, and ends when it is told to. Without its own time-outs each
 * of these waited for minutes; nothing here asks how fast the machine is.
 */
class StoppedServersTest {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  private final int port = TestWorld.freePort();

  private Process start(TestWorld world, StalledProxy table, int smtp, Path data)
      throws IOException {
    return OneMachine.start(
        world,
        "STOP",
        data.resolve("log"),
        Map.of(
            "QUARKUS_DYNAMODB_ENDPOINT_OVERRIDE",
            "http://127.0.0.1:" + table.port(),
            "QUARKUS_MAILER_PORT",
            Integer.toString(smtp),
            "QUARKUS_HTTP_PORT",
            Integer.toString(port)));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HTTP.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(60));
  }

  private int ready() {
    try {
      return get("/q/health/ready").statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  @Test
  void aTableThatHangsIsSaidAndAMailServerThatDripsKeepsNobodyFromStopping(@TempDir Path data)
      throws Exception {
    TestWorld world = TestWorld.shared();
    try (var table = new StalledProxy(world.dynamoDbPort);
        var drips = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> drip(drips));
      Process application = start(world, table, drips.getLocalPort(), data);
      try {
        await().atMost(Duration.ofMinutes(2)).until(() -> ready() == 200);
        table.stall(true);
        assertThat(get("/q/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
        String typed = "number=STOP-2026-000001&code=" + encoded("7KQM \"<b>");
        HttpResponse<String> form =
            HTTP.send(
                request("/track")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(typed))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(form.statusCode()).as(Files.readString(data.resolve("log"))).isEqualTo(503);
        assertThat(form.headers().firstValue("Retry-After")).isPresent();
        assertThat(form.body())
            .contains("再试一次", "value=\"STOP-2026-000001\"", "7KQM &quot;&lt;b&gt;")
            .doesNotContain("<b>");
        HttpResponse<String> api =
            HTTP.send(
                request("/api/requests")
                    .POST(HttpRequest.BodyPublishers.ofString(SUBMISSION))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(api.statusCode()).isEqualTo(503);
        assertThat(api.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
        table.stall(false);
        await().atMost(Duration.ofMinutes(1)).until(() -> ready() == 200);
        await()
            .atMost(Duration.ofMinutes(1))
            .until(
                () ->
                    HTTP.send(
                                    request("/api/requests")
                                        .POST(HttpRequest.BodyPublishers.ofString(SUBMISSION))
                                        .build(),
                                    HttpResponse.BodyHandlers.ofString())
                                .statusCode()
                            / 100
                        == 2);
        // mails are on their way to a server that never ends a line
        await().atMost(Duration.ofMinutes(1)).until(() -> dripping > 0);
        application.destroy();
        assertThat(application.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
        assertThat(Files.readString(data.resolve("log")))
            .doesNotContain("王建国", "Error Occurred After Shutdown");
      } finally {
        application.destroyForcibly();
      }
    }
  }

  private static final String SUBMISSION =
      """
      {"submissionId":"stopped-servers-1","office":"STOP","channel":"ONLINE",
       "applicant":{"kind":"CITIZEN","name":"王建国","idType":"RESIDENT_ID","idNumber":"11010519491231002X","email":"applicant@example.com"},
       "information":{"title":"危房改造名单"},"delivery":{"format":"ELECTRONIC","method":"EMAIL"}}""";

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static volatile int dripping;

  private static void drip(ServerSocket socket) {
    try {
      while (true) {
        Socket caller = socket.accept();
        dripping++;
        Thread.ofVirtual()
            .start(
                () -> {
                  try (caller) {
                    while (true) {
                      caller.getOutputStream().write('2');
                      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
                    }
                  } catch (IOException e) {
                    // it hung up
                  }
                });
      }
    } catch (IOException e) {
      // it is closed
    }
  }
}
