package org.gongkai.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.casework.RateLimits;
import org.junit.jupiter.api.Test;

/** Many at once: all are taken, and who had to try again is not locked out for it. */
@QuarkusTest
class CrowdTest extends IntegrationTest {

  private static final int ALL = Integer.getInteger("crowd", 60);

  @Inject RateLimits limits;

  private static Response post(ObjectNode body) {
    return given().contentType("application/json").body(body.toString()).post("/api/requests");
  }

  @Test
  void sixteenAtOnceAreAllTakenWithoutAGap() throws Exception {
    var office = new AnOffice(setup, "{\"onlinePerHour\":1000,\"onlinePerMail\":1000}");
    List<Callable<Response>> all = new ArrayList<>();
    for (int i = 0; i < ALL; i++) {
      ObjectNode body = office.submission();
      all.add(() -> post(body));
    }
    Set<String> numbers = new HashSet<>();
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (Future<Response> one : threads.invokeAll(all)) {
        assertThat(one.get().statusCode()).isEqualTo(201);
        numbers.add(one.get().path("number"));
      }
    }
    assertThat(numbers).hasSize(ALL).anyMatch(number -> number.endsWith("-%06d".formatted(ALL)));
  }

  @Test
  void oneMailboxIsOneHoweverItsAddressIsWritten() {
    var office = new AnOffice(setup, "{\"onlinePerHour\":1000,\"onlinePerMail\":3}");
    List<String> ways =
        List.of(
            "wang.li@example.com",
            "Wang.Li+a@example.com",
            "wangli+b@example.com",
            "w.a.ngli@example.com");
    for (int i = 0; i < ways.size(); i++) {
      ObjectNode body = office.submission();
      ((ObjectNode) body.get("applicant")).put("email", ways.get(i));
      Response answer = post(body);
      assertThat(answer.statusCode()).as(ways.get(i)).isEqualTo(i < 3 ? 201 : 429);
    }
    ObjectNode other = office.submission();
    ((ObjectNode) other.get("applicant")).put("email", "zhang@example.com");
    assertThat(post(other).statusCode()).isEqualTo(201);
  }

  @Test
  void whatIsNotStoredIsNotCounted() {
    var office = new AnOffice(setup, "{\"onlinePerHour\":2,\"onlinePerMail\":1}");
    ObjectNode first = office.submission();
    assertThat(post(first).statusCode()).isEqualTo(201);
    for (int i = 0; i < 4; i++) {
      assertThat(post(first).statusCode()).as("a repeat").isEqualTo(200);
      assertThat(post(office.submission()).statusCode()).as("its mailbox is full").isEqualTo(429);
    }
    ObjectNode other = office.submission();
    ((ObjectNode) other.get("applicant")).put("email", "zhang@example.com");
    assertThat(post(other).statusCode()).as("the address is not").isEqualTo(201);
  }

  @Test
  void whatIsGivenBackCanBeTakenAgain() {
    String key = UUID.randomUUID().toString();
    Instant now = Instant.parse("2026-11-26T00:00:00Z");
    Duration hour = Duration.ofHours(1);
    limits.giveBack(key, hour, now);
    assertThat(limits.take(key, 1, hour, now)).isZero();
    assertThat(limits.take(key, 1, hour, now)).isPositive();
    limits.giveBack(key, hour, now);
    assertThat(limits.take(key, 1, hour, now)).isZero();
  }
}
