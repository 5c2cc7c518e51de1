package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program for one machine, killed with -9 ten times while requests come in and mails go out; on
 * the way the SMTP server is away for a while and DynamoDB Local is restarted. What was accepted
 * must be there, every notice must be sent, and a second copy of a mail carries the same
 * Message-ID.
 */
class KillTest {

  private static final int KILLS = 10;

  /** Requests acknowledged before a kill, on average. */
  private static final int ACKNOWLEDGED = 4;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private static TestWorld world;
  private static Process application;

  private final int port = TestWorld.freePort();
  private final Map<String, String> acknowledged = new HashMap<>();
  private final Random random = new Random(20261124);
  private Path log;
  private int submitted;

  @AfterAll
  static void end() {
    if (application != null) {
      application.destroyForcibly();
    }
    if (world != null) {
      world.end();
    }
  }

  @Test
  void afterTenKillsNothingAcceptedIsLostAndEveryNoticeIsSent(@TempDir Path data)
      throws IOException, InterruptedException {
    world = new TestWorld(data);
    log = data.resolve("application.log");
    start();
    for (int kill = 1; kill <= KILLS; kill++) {
      if (kill == 4) {
        world.control("smtp/stop", "");
      }
      if (kill == 7) {
        world.control("dynamodb/stop", "");
        world.control("dynamodb/start", "");
      }
      long took = acknowledged(1 + random.nextInt(2 * ACKNOWLEDGED));
      Thread killer = killWithin(took);
      submit("kill-test-" + ++submitted);
      killer.join();
      application.waitFor();
      start();
      if (kill == 5) {
        world.control("smtp/start", "");
      }
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS);

    // repeats give the same number, so nothing accepted was lost and nothing is stored twice
    for (Map.Entry<String, String> one : Map.copyOf(acknowledged).entrySet()) {
      assertThat(submit(one.getKey())).as(one.getKey()).isEqualTo(one.getValue());
    }
    // nobody knows what became of the others: a repeat is safe, and the register has no gap
    for (int i = 1; i <= submitted; i++) {
      assertThat(submit("kill-test-" + i)).isNotNull();
    }
    assertThat(Set.copyOf(acknowledged.values())).hasSize(submitted);
    assertThat(acknowledged.values())
        .contains("KILL-%d-%06d".formatted(LocalDate.now(OfficeTime.ZONE).getYear(), submitted));
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(this::everyNoticeIsSent);
    secondCopiesAreTheSameMessage();
    aPlanOfAThousandThingsIsCompleteThoughItsLoadWasKilled();
    assertThat(Files.readString(log)).doesNotContain("王建国", "11010519491231002X");
  }

  /** Sixty monthly duties: killed as soon as the first stand in the list. */
  private void aPlanOfAThousandThingsIsCompleteThoughItsLoadWasKilled()
      throws IOException, InterruptedException {
    int year = LocalDate.now(OfficeTime.ZONE).getYear();
    var plan =
        new StringBuilder("plan: %1$d\ntitle: 方案\nfrom: %1$d-01-01\nduties:\n".formatted(year));
    for (int i = 1; i <= 60; i++) {
      plan.append(
              "  - {id: D%d, indicator: SUPERVISION, title: 事项%d, owner: CLERKS,".formatted(i, i))
          .append(" rule: {every: month, on: last}}\n");
    }
    var load =
        HTTP.sendAsync(
            desk("/plan")
                .header("Content-Type", "application/yaml")
                .POST(HttpRequest.BodyPublishers.ofString(plan.toString()))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> duties(year).get("items").size() > 0 || load.isDone());
    application.destroyForcibly().waitFor();
    start();
    await()
        .atMost(Duration.ofSeconds(120))
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () -> {
              JsonNode after = duties(year);
              assertThat(after.get("items")).hasSize(720);
              assertThat(after.get("loading")).isNull();
            });
  }

  private JsonNode duties(int year) throws IOException, InterruptedException {
    HttpRequest request = desk("/duties?plan=" + year).build();
    return JSON.readTree(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  private HttpRequest.Builder desk(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/desk" + path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Basic " + basic("killhead"));
  }

  private static String basic(String official) {
    return Base64.getEncoder()
        .encodeToString((official + ":" + AnOffice.PASSWORD).getBytes(StandardCharsets.UTF_8));
  }

  private void everyNoticeIsSent() {
    List<TestWorld.Mail> mails = world.mails();
    for (String number : acknowledged.values()) {
      assertThat(mails)
          .as(number)
          .anyMatch(m -> m.subject().contains("已收到您的申请") && m.subject().endsWith(number))
          .anyMatch(m -> m.subject().contains("新申请") && m.subject().endsWith(number));
    }
  }

  /** One receipt and one notice to the clerk a request, but for the mail in flight at a kill. */
  private void secondCopiesAreTheSameMessage() {
    Map<String, List<TestWorld.Mail>> bySubject =
        world.mails().stream().collect(Collectors.groupingBy(TestWorld.Mail::subject));
    int copies = 0;
    for (List<TestWorld.Mail> same : bySubject.values()) {
      Set<String> ids = new HashSet<>();
      same.forEach(mail -> ids.add(mail.messageId()));
      assertThat(ids).as(same.getFirst().subject()).hasSize(1);
      copies += same.size() - 1;
    }
    assertThat(copies).as("second copies").isLessThanOrEqualTo(KILLS);
  }

  /** Files so many requests, each of which is acknowledged; how long the last took, in ns. */
  private long acknowledged(int requests) throws IOException {
    long began = System.nanoTime();
    for (int i = 0; i < requests; i++) {
      began = System.nanoTime();
      assertThat(submit("kill-test-" + ++submitted)).as(Files.readString(log)).isNotNull();
    }
    return System.nanoTime() - began;
  }

  /** At a random point of the next request, which takes about as long as the one before. */
  private Thread killWithin(long nanos) {
    long point = random.nextLong(nanos);
    return Thread.ofPlatform()
        .start(
            () -> {
              LockSupport.parkNanos(point);
              application.destroyForcibly();
            });
  }

  /** The number when it was acknowledged, else null: then nobody knows, and a repeat is safe. */
  private String submit(String id) {
    String body =
        """
        {"submissionId":"%s","office":"KILL","channel":"IN_PERSON",
         "applicant":{"kind":"CITIZEN","name":"王建国","idType":"RESIDENT_ID","idNumber":"11010519491231002X","email":"applicant@example.com"},
         "information":{"title":"危房改造名单"},"delivery":{"format":"ELECTRONIC","method":"EMAIL"}}"""
            .formatted(id);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/requests"))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Basic " + basic("killclerk"))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200 && answer.statusCode() != 201) {
        return null;
      }
      JsonNode taken = JSON.readTree(answer.body());
      acknowledged.putIfAbsent(id, taken.get("number").asText());
      return taken.get("number").asText();
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void start() throws IOException {
    application =
        OneMachine.start(
            world,
            "KILL",
            log,
            Map.of(
                "GONGKAI_MAIL_LEASE",
                "PT3S",
                "QUARKUS_MAILER_TIMEOUT",
                "2s",
                "QUARKUS_HTTP_PORT",
                Integer.toString(port)));
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(this::isReady);
  }

  private boolean isReady() {
    try {
      HttpRequest ready =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
              .build();
      return HTTP.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
