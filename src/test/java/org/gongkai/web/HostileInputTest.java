package org.gongkai.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.web.DeskDoor.plain;
import static org.gongkai.web.DeskDoor.token;

import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.input.Clean;
import org.junit.jupiter.api.Test;

/** What no browser sends: always the sender's fault (4xx), never a failure of ours. */
@QuarkusTest
class HostileInputTest extends IntegrationTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  /** A request as it is, byte by byte; the status and the headers of its answer. */
  private String raw(String head, String body) throws IOException {
    try (var socket = new Socket("127.0.0.1", http.getPort())) {
      String all =
          head
              + "\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
              + body.getBytes(StandardCharsets.UTF_8).length
              + "\r\n\r\n"
              + body;
      socket.getOutputStream().write(all.getBytes(StandardCharsets.UTF_8));
      var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      var answer = new StringBuilder();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        answer.append(line).append('\n');
      }
      return answer.toString();
    }
  }

  private int status(String head, String body) throws IOException {
    return Integer.parseInt(raw(head, body).split(" ")[1]);
  }

  @Test
  void aFormThatCannotBeDecodedIsTheSendersFault() throws IOException {
    String type = "\r\nContent-Type: " + FORM;
    for (String path :
        List.of("/track", "/track/answer", "/desk/login", "/desk/password", "/apply")) {
      for (String body : List.of("number=%zz&code=%", "=", "==&=", "%", "a=%u0041")) {
        assertThat(status("POST " + path + " HTTP/1.1" + type, body))
            .as(path + " " + body)
            .isLessThan(500);
      }
      assertThat(status("POST " + path + " HTTP/1.1" + type + "; charset=nonsense", "a=%41"))
          .as(path)
          .isLessThan(500);
      assertThat(status("POST " + path + " HTTP/1.1\r\nContent-Type: foo", "a=1"))
          .as(path)
          .isLessThan(500);
    }
  }

  @Test
  void partsThatAreTooManyOrBrokenAreTheSendersFault() throws IOException {
    var many = new StringBuilder();
    for (int i = 0; i < 1_200; i++) {
      many.append("--x\r\nContent-Disposition: form-data; name=\"f%d\"\r\n\r\nv\r\n".formatted(i));
    }
    many.append("--x--\r\n");
    String good = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nv\r\n";
    for (Map.Entry<String, String> one :
        Map.of(
                "boundary=x",
                many.toString(),
                "boundary=\"x y\"",
                good,
                "boundary=x ",
                good,
                "boundary=",
                good,
                "boundary=" + "y".repeat(300),
                good)
            .entrySet()) {
      for (String path : List.of("/apply", "/desk/intake")) {
        String head = "POST " + path + " HTTP/1.1\r\nContent-Type: multipart/form-data; ";
        assertThat(status(head + one.getKey(), one.getValue()))
            .as(path + " " + one.getKey())
            .isLessThan(500);
      }
    }
    String nameless = "--x\r\nContent-Disposition: form-data\r\n\r\nv\r\n--x--\r\n";
    String head = "POST /apply HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=x";
    assertThat(status(head, nameless)).isLessThan(500);
  }

  @Test
  void whatIsTooLongIsRefusedInWordsAndWithTheHeadersOfEveryAnswer() throws IOException {
    String json = "{\"a\":\"" + "x".repeat(100_000) + "\"}";
    String post = "POST /api/requests HTTP/1.1\r\nContent-Type: application/json";
    Map<String, String> answers =
        Map.of(
            "414",
            raw("GET /track?number=" + "x".repeat(20_000) + " HTTP/1.1", ""),
            "431",
            raw("GET / HTTP/1.1\r\nCookie: a=" + "x".repeat(40_000), ""),
            "413",
            raw(post, json));
    answers.forEach(
        (status, answer) ->
            assertThat(answer)
                .contains(" " + status + " ")
                .containsIgnoringCase("Content-Security-Policy: default-src 'none'"));
    assertThat(answers.get("413")).containsIgnoringCase("application/problem+json");
  }

  @Test
  void anOriginThatIsNoneIsAnswered() throws IOException {
    for (String origin : List.of("", " ", "x", "http:", "null", "://", "http://[")) {
      String head = "POST /track HTTP/1.1\r\nContent-Type: " + FORM + "\r\nOrigin: " + origin;
      assertThat(status(head, "number=1")).as(origin).isLessThan(500);
    }
  }

  @Test
  void idsAndCursorsThatAreNoneOfOursAreAnswered() {
    var office = new AnOffice(setup);
    var body = office.submission();
    body.put("submissionId", "x".repeat(3_000));
    given()
        .contentType("application/json")
        .body(body.toString())
        .post("/api/requests")
        .then()
        .statusCode(422);
    for (String cursor :
        List.of(
            "IN_PROGRESS|2026|foo",
            "IN_PROGRESS|99999999|",
            "X|2026|",
            "IN_PROGRESS|2026|" + "9".repeat(3000))) {
      String sent = Base64.getUrlEncoder().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
      assertThat(
              office
                  .as(office.clerk)
                  .queryParam("cursor", sent)
                  .get("/api/desk/requests")
                  .statusCode())
          .as(cursor)
          .isLessThan(500);
    }
  }

  @Test
  void aDeskFormOfNobodyIsNotSentBack() {
    String page =
        plain()
            .formParam("text", "字".repeat(400_000))
            .post("/desk/requests/X-2026-000001/notes")
            .asString();
    assertThat(page.length()).isLessThan(50_000);
    assertThat(plain().formParam("a", "b".repeat(5_000_000)).post("/track").statusCode())
        .isEqualTo(413);
  }

  @Test
  void theLooksAreKeptForAnHourHoweverTheyAreAskedFor() throws IOException {
    for (String path : List.of("/style.css", "//style.css", "/./style.css", "/%73tyle.css")) {
      String answer = raw("GET " + path + " HTTP/1.1", "");
      if (answer.contains(" 200 ")) {
        assertThat(answer.toLowerCase(java.util.Locale.ROOT))
            .as(path)
            .contains("cache-control: max-age=3600")
            .doesNotContain("immutable");
      }
    }
  }

  /** A pattern looked at each run of spaces again and again: 64 kB took 13 seconds. */
  @Test
  void manySpacesInsideATextAreNothingSpecial() {
    String inner = "a" + " ".repeat(2_000_000) + "b";
    assertThat(Clean.line(inner)).isEqualTo(inner);
    assertThat(Clean.line("\u3000 " + inner + "\u00A0\t")).isEqualTo(inner);
    assertThat(Clean.line(" ".repeat(2_000_000))).isNull();
  }

  @Test
  void theTokenOfAPageIsStillGiven() {
    assertThat(token(plain().get("/desk/login"))).isNotBlank();
  }
}
