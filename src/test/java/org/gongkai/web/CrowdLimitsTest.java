package org.gongkai.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.IntegrationTest;
import org.gongkai.SecondProfile;
import org.junit.jupiter.api.Test;

/** One's own share of the public side, where a gateway says who asks. */
@QuarkusTest
@TestProfile(SecondProfile.class)
class CrowdLimitsTest extends IntegrationTest {

  private static Response get(String address, String path) {
    return given().header("X-Forwarded-For", address).redirects().follow(false).get(path);
  }

  @Test
  void whoAsksTooOftenIsToldWhenToComeAgainAndNobodyElse() {
    for (int i = 0; i < 20; i++) {
      assertThat(get("2001:db8:7:7::" + i, "/track").statusCode()).as("call %d", i).isEqualTo(200);
    }
    Response page = get("2001:db8:7:7::99", "/apply");
    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(page.header("Retry-After")).matches("[1-9]\\d*");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.asString()).contains("访问过于频繁", "秒后再试");
    Response api = get("2001:db8:7:7::99", "/api/deadline?received=2026-03-02");
    assertThat(api.statusCode()).isEqualTo(429);
    assertThat(api.contentType()).contains("problem+json");
    Response form =
        given()
            .header("X-Forwarded-For", "2001:db8:7:7::99")
            .formParam("number", "x".repeat(100_000))
            .post("/track");
    assertThat(form.statusCode()).isEqualTo(429);
    assertThat(form.asString()).contains("填写的内容没有丢失");
    assertThat(get("2001:db8:7:8::1", "/track").statusCode()).as("a neighbour").isEqualTo(200);
    assertThat(get("2001:db8:7:7::99", "/desk/login").statusCode()).as("the desk").isEqualTo(200);
    assertThat(get("2001:db8:7:7::99", "/q/health/live").statusCode()).isEqualTo(200);
    assertThat(get("2001:db8:7:7::99", "/style.css").statusCode()).isEqualTo(200);
  }

  /** A form that is sent and does not end. */
  private static Socket begun(String address) throws IOException {
    var socket = new Socket("127.0.0.1", RestAssured.port);
    socket
        .getOutputStream()
        .write(
            ("POST /track HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: %s\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\nn")
                .formatted(address)
                .getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return socket;
  }

  private static String first(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    return new String(in.readNBytes("HTTP/1.1 429".length()), StandardCharsets.US_ASCII);
  }

  private static int sent(String address) {
    return given()
        .header("X-Forwarded-For", address)
        .formParam("number", "x")
        .post("/track")
        .statusCode();
  }

  @Test
  void slowFormsOfOneAddressTakeItsShareAloneAndManyOfThemNoPageAndNotTheDesk() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      slow.add(begun("198.51.100.1"));
      slow.add(begun("198.51.100.1"));
      await().until(() -> sent("198.51.100.1") == 429);
      assertThat(sent("198.51.100.2")).isEqualTo(422);
      slow.add(begun("198.51.100.3"));
      slow.add(begun("198.51.100.4"));
      await().until(() -> sent("198.51.100.5") == 503);
      Response full = given().header("X-Forwarded-For", "198.51.100.6").post("/track");
      assertThat(full.header("Retry-After")).isEqualTo("5");
      assertThat(full.asString()).contains("现在访问的人较多");
      assertThat(get("198.51.100.5", "/apply").statusCode()).isEqualTo(200);
      assertThat(get("198.51.100.5", "/desk/login").statusCode()).isEqualTo(200);
      assertThat(get("198.51.100.5", "/q/health/live").statusCode()).isEqualTo(200);
      slow.get(2).getOutputStream().write("umber=x1".getBytes(StandardCharsets.US_ASCII));
      assertThat(first(slow.get(2))).isEqualTo("HTTP/1.1 422");
    } finally {
      for (Socket one : slow) {
        one.close();
      }
    }
    await().until(() -> sent("198.51.100.7") == 422);
  }
}
