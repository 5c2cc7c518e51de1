package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.web.DeskDoor.as;
import static org.gongkai.web.DeskDoor.form;
import static org.gongkai.web.DeskDoor.plain;
import static org.gongkai.web.DeskDoor.session;
import static org.gongkai.web.DeskDoor.token;
import static org.gongkai.web.DeskDoor.tried;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.casework.RateLimits;
import org.gongkai.input.StrictJson;
import org.gongkai.office.OfficeInput;
import org.gongkai.web.http.ClientAddress;
import org.gongkai.web.session.LoginGuard;
import org.junit.jupiter.api.Test;

/** Guessing passwords, and what ends a session, a feed and an old password. */
@QuarkusTest
class LoginTest extends IntegrationTest {

  @Inject RateLimits limits;
  @Inject LoginGuard guard;
  @Inject Guesses guesses;

  private void configured(AnOffice office, String official) {
    String json = "{\"office\":\"%s\",\"officials\":[%s]}".formatted(office.code, official);
    setup.configure(StrictJson.read(json.getBytes(StandardCharsets.UTF_8), OfficeInput.class));
  }

  @Test
  void ofManyGuessesAtOnceFiveAreJudgedAndThenOneATurn() throws Exception {
    String key = UUID.randomUUID().toString();
    Instant now = Instant.parse("2026-11-26T00:00:00Z");
    assertThat(judged(key, now, 16)).isEqualTo(5);
    assertThat(judged(key, now.plusMillis(500), 4)).isZero();
    for (Duration wait : List.of(Duration.ofSeconds(1), Duration.ofSeconds(20))) {
      assertThat(judged(key, now.plus(wait), 16)).isEqualTo(1);
    }
    limits.guessed(key);
    assertThat(judged(key, now.plusSeconds(21), 3)).isEqualTo(3);
  }

  private long judged(String key, Instant now, int atOnce) throws Exception {
    try (var threads = Executors.newFixedThreadPool(atOnce)) {
      Callable<Duration> guess = () -> limits.guess(key, now);
      List<Callable<Duration>> all = new ArrayList<>();
      for (int i = 0; i < atOnce; i++) {
        all.add(guess);
      }
      long judged = 0;
      for (Future<Duration> one : threads.invokeAll(all)) {
        judged += one.get().isZero() ? 1 : 0;
      }
      return judged;
    }
  }

  @Test
  void aBrowserThatHasLoggedInBeforeIsNotLockedByOthers() {
    var office = new AnOffice(setup);
    Response first = tried(office.li, AnOffice.PASSWORD);
    String device = first.cookie("device");
    assertThat(device).doesNotContain(office.li);
    guesses.waitsForLong(office.li);
    assertThat(tried(office.li, AnOffice.PASSWORD).statusCode()).isEqualTo(422);
    assertThat(known(device, office.li, AnOffice.PASSWORD).statusCode()).isEqualTo(303);
    assertThat(known("x" + device, office.li, AnOffice.PASSWORD).statusCode()).isEqualTo(422);
    String other = tried(office.wang, AnOffice.PASSWORD).cookie("device");
    assertThat(known(other, office.li, AnOffice.PASSWORD).statusCode()).isEqualTo(422);
  }

  private static Response known(String device, String name, String password) {
    return plain()
        .cookie("device", device)
        .formParam("token", token(plain().get("/desk/login")))
        .formParam("name", name)
        .formParam("password", password)
        .post("/desk/login");
  }

  @Test
  void aNameInItsWaitIsToldTheSameWhetherItIsKnownOrNot() {
    var office = new AnOffice(setup);
    String nobody = "nobody" + System.nanoTime();
    guesses.waitsForLong(office.li);
    guesses.waitsForLong(nobody);
    for (String password : List.of("wrong", AnOffice.PASSWORD)) {
      Response known = tried(office.li, password);
      Response unknown = tried(nobody, password);
      assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(422);
      assertThat(known.asString()).contains("没有核对");
      assertThat(said(known, office.li)).isEqualTo(said(unknown, nobody));
    }
  }

  private static String said(Response page, String name) {
    return page.asString()
        .replace(name, "")
        .replaceAll("value=\"[^\"]*\"", "")
        .replaceAll("\\d+分钟", "");
  }

  @Test
  void oneAddressHasALimitOfItsOwnAndTakesNobodyElses() {
    var one = new LoginGuard.From("203.0.113." + System.nanoTime(), null);
    int counted = 0;
    while (guard.count("name" + counted, one).isZero()) {
      counted++;
      assertThat(counted).isLessThan(2000);
    }
    assertThat(counted).isGreaterThan(30);
    assertThat(guard.count("name", new LoginGuard.From("198.51.100.7", null))).isZero();
  }

  @Test
  void aHundredGuessesFromOneAddressTakeNothingOfWhoComesFromElsewhere() {
    String name = "somebody" + System.nanoTime();
    var attacker = new LoginGuard.From("203.0.113." + System.nanoTime(), null);
    int judged = 0;
    for (int i = 0; i < 150; i++) {
      judged += guard.count(name, attacker).isZero() ? 1 : 0;
    }
    assertThat(judged).isLessThan(50);
    assertThat(guard.count(name, new LoginGuard.From("198.51.100.9", null))).isZero();
  }

  @Test
  void manyCallsThatBeginAtOnceWithTheRightPasswordAreAllTaken() throws Exception {
    var office = new AnOffice(setup);
    try (var threads = Executors.newFixedThreadPool(16)) {
      List<Callable<Integer>> calls = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        calls.add(() -> office.as(office.li).get("/api/desk/requests").statusCode());
      }
      for (Future<Integer> one : threads.invokeAll(calls)) {
        assertThat(one.get()).isEqualTo(200);
      }
    }
  }

  @Test
  void anOverlongNameIsAWrongOne() {
    String name = "长".repeat(3000);
    assertThat(tried(name, "x").statusCode()).isEqualTo(422);
    plain().auth().preemptive().basic(name, "x").get("/api/desk/requests").then().statusCode(401);
  }

  @Test
  void aSessionFromBeforeADeactivationStaysEnded() {
    var office = new AnOffice(setup);
    String before = session(office.wang);
    configured(office, "{\"id\":\"%s\",\"active\":false}".formatted(office.wang));
    assertThat(as(before).get("/api/desk/requests").statusCode()).isEqualTo(401);
    configured(office, "{\"id\":\"%s\",\"active\":true}".formatted(office.wang));
    assertThat(as(before).get("/api/desk/requests").statusCode()).isEqualTo(401);
    assertThat(as(session(office.wang)).get("/api/desk/requests").statusCode()).isEqualTo(200);
  }

  @Test
  void theApiAsksForThePasswordThatHolds() {
    var office = new AnOffice(setup);
    String session = session(office.li);
    String next = "{\"password\":\"a password of my own\"%s}";
    assertThat(changed(session, next.formatted("")).asString()).contains("\"current\"");
    assertThat(changed(session, next.formatted(",\"current\":\"wrong\"")).statusCode())
        .isEqualTo(422);
    String right = ",\"current\":\"" + AnOffice.PASSWORD + "\"";
    assertThat(changed(session, next.formatted(right)).statusCode()).isEqualTo(204);
    assertThat(as(session).get("/api/desk/requests").statusCode()).isEqualTo(401);
    office.as(office.li).get("/api/desk/requests").then().statusCode(401);
  }

  private static Response changed(String session, String json) {
    return as(session).contentType("application/json").body(json).post("/api/desk/password");
  }

  @Test
  void theSecretOfTheCalendarFeedEndsWithThePassword() {
    var office = new AnOffice(setup);
    String session = session(office.li);
    Response made = form(session).post("/desk/feed/make");
    String page =
        made.statusCode() == 303 ? as(session).get("/desk/feed").asString() : made.asString();
    var link = java.util.regex.Pattern.compile("(/desk/feed/[A-Za-z0-9_-]+\\.ics)").matcher(page);
    assertThat(link.find()).as(page).isTrue();
    assertThat(plain().get(link.group(1)).statusCode()).isEqualTo(200);
    Response renewed =
        form(session)
            .formParam("current", AnOffice.PASSWORD)
            .formParam("password", "another long password")
            .formParam("again", "another long password")
            .post("/desk/password");
    assertThat(renewed.statusCode()).isEqualTo(303);
    assertThat(plain().get(link.group(1)).statusCode()).isEqualTo(404);
  }

  @Test
  void loginsAndFailuresAreKept() {
    var office = new AnOffice(setup);
    tried(office.li, "wrong");
    tried(office.li, AnOffice.PASSWORD);
    String month = Instant.now().atOffset(ZoneOffset.UTC).toString().substring(0, 7);
    assertThat(items("AUDIT#" + office.code + "#" + month))
        .extracting(item -> item.get("what").s() + " " + item.get("who").s())
        .contains("LOGIN_FAILED " + office.li, "LOGIN " + office.li);
    assertThat(items("AUDIT#" + office.code + "#" + month).toString())
        .doesNotContain("wrong", AnOffice.PASSWORD);
  }

  @Test
  void whatIsDoneAtTheDeskSaysFromWhere() {
    var office = new AnOffice(setup);
    office.as(office.clerk).body("{\"task\":\"RESEAL\"}").post("/api/desk/maintenance");
    form(session(office.li)).post("/desk/feed/make");
    String month = Instant.now().atOffset(ZoneOffset.UTC).toString().substring(0, 7);
    assertThat(items("AUDIT#" + office.code + "#" + month))
        .extracting(
            item ->
                "%s %s %s %s"
                    .formatted(
                        item.get("what").s(),
                        item.get("who").s(),
                        item.get("from").s(),
                        item.get("about").s()))
        .contains(
            "OFFICE_CHANGED - - -",
            "MAINTENANCE " + office.clerk + " 127.0.0.1 RESEAL",
            "FEED_OPENED " + office.li + " 127.0.0.1 -");
  }

  @Test
  void ofIpv6ANetworkIsOne() {
    assertThat(ClientAddress.network("2001:db8:1:2:3:4:5:6"))
        .isEqualTo(ClientAddress.network("2001:db8:1:2::9"))
        .isNotEqualTo(ClientAddress.network("2001:db8:1:3::9"));
    assertThat(ClientAddress.network("192.0.2.1")).isEqualTo("192.0.2.1");
    assertThat(ClientAddress.network("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
    assertThat(ClientAddress.network("fe80::1%eth0")).endsWith("/64");
    assertThat(ClientAddress.network("x".repeat(5000))).hasSize(64);
  }
}
