package org.gongkai.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.SecondProfile;
import org.junit.jupiter.api.Test;

/**
 * What was sent can be fetched: each file by itself, all together only where one answer carries
 * them.
 */
@QuarkusTest
@TestProfile(SecondProfile.class)
class AnswerDownloadTest extends IntegrationTest {

  private static final int PART = 3 * 1024 * 1024;

  private record Answered(String number, String code) {}

  private static byte[] bytes(int size, int seed) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    System.arraycopy(png, 0, bytes, 0, png.length);
    return bytes;
  }

  private static String upload(AnOffice office, String number, String name, byte[] content) {
    int parts = Math.max(1, (content.length + PART - 1) / PART);
    String id = "";
    for (int part = 1; part <= parts; part++) {
      byte[] piece =
          Arrays.copyOfRange(content, (part - 1) * PART, Math.min(content.length, part * PART));
      id =
          office
              .as(office.li)
              .contentType("application/octet-stream")
              .queryParam("name", name)
              .queryParam("part", part)
              .queryParam("parts", parts)
              .body(piece)
              .post("/api/desk/requests/" + number + "/files")
              .then()
              .statusCode(200)
              .extract()
              .path("file");
    }
    return id;
  }

  private static String draft(String... files) {
    ObjectNode answer = AnOffice.parse("{\"kind\":\"DISCLOSED\"}");
    Arrays.stream(files).forEach(answer.putArray("files")::add);
    ObjectNode command = AnOffice.parse("{\"command\":\"draft-answer\"}");
    return command.set("answer", answer).toString();
  }

  private static Answered received(AnOffice office) {
    ObjectNode body = office.submission();
    Response taken =
        given().contentType("application/json").body(body.toString()).post("/api/requests");
    String number = taken.path("number");
    office.done(number, office.clerk, "{\"command\":\"assign\",\"to\":\"" + office.li + "\"}");
    return new Answered(number, taken.path("queryCode"));
  }

  private Answered answered(AnOffice office, Answered request, String... files) {
    office.done(request.number, office.li, draft(files));
    office.done(request.number, office.head, "{\"command\":\"approve-answer\"}");
    sweep.run();
    return request;
  }

  private static Response api(Answered of) {
    return given().header("X-Query-Code", of.code).get("/api/requests/" + of.number + "/answer");
  }

  /** The path of a link, which begins with the public address. */
  private static byte[] fetched(String url) {
    return given()
        .urlEncodingEnabled(false)
        .get(url.substring(url.indexOf("/answer/")))
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  private static String page(Answered of) {
    return given()
        .formParam("number", of.number)
        .formParam("code", of.code)
        .post("/track")
        .asString();
  }

  private static List<String> links(String page) {
    Matcher link = Pattern.compile("href=\"([^\"]*/answer/[^\"]+)\"").matcher(page);
    return link.results().map(found -> found.group(1)).toList();
  }

  @Test
  void twoFilesThatTogetherAreTooLargeAreFetchedOneByOne() throws IOException {
    var office = new AnOffice(setup);
    Answered request = received(office);
    byte[] one = bytes(PART, 1);
    byte[] other = bytes(PART - 1, 2);
    answered(
        office,
        request,
        upload(office, request.number, "名单.png", one),
        upload(office, request.number, "名单.PNG", other));
    Response tooLarge = api(request);
    assertThat(tooLarge.statusCode()).isEqualTo(413);
    JsonNode files = AnOffice.parse(tooLarge.asString()).get("files");
    assertThat(files).hasSize(3);
    assertThat(files.get(0).get("name").asText()).endsWith(".docx");
    assertThat(files.get(1).get("name").asText()).isEqualTo("名单.png");
    assertThat(files.get(2).get("name").asText()).isEqualTo("2-名单.PNG");
    assertThat(fetched(files.get(1).get("url").asText())).isEqualTo(one);
    assertThat(fetched(files.get(2).get("url").asText())).isEqualTo(other);
    assertThat(fetched(files.get(0).get("url").asText())).startsWith('P', 'K');
    String page = page(request);
    assertThat(page).contains("请逐个下载", "2-名单.PNG");
    List<String> links = links(page);
    assertThat(links).hasSize(4);
    assertThat(fetched(links.get(1))).isEqualTo(one);
    assertThat(links).noneMatch(link -> link.contains(request.code));
    assertThat(world().mailsAbout(request.number).getFirst().text()).isNotEmpty();
  }

  @Test
  void whatGoesTogetherComesAsOneAndByteForByte() throws IOException {
    var office = new AnOffice(setup);
    Answered request = received(office);
    byte[] text = "某村三户\n第二行".getBytes(Charset.forName("GB18030"));
    answered(office, request, upload(office, request.number, "名单.txt", text));
    String page = page(request);
    List<String> links = links(page);
    assertThat(links).hasSize(4);
    assertThat(page)
        .as("result, letter and remedy are read on the page")
        .contains("<dd>予以公开<small>条例第三十六条第二项", "您（单位）申请公开的信息可以公开", "60日内向示例县人民政府");
    byte[] pdf = fetched(links.get(3));
    assertThat(pdf).startsWith('%', 'P', 'D', 'F');
    Response alone =
        given()
            .urlEncodingEnabled(false)
            .get(links.get(1).substring(links.get(1).indexOf("/answer/")));
    assertThat(alone.asByteArray()).isEqualTo(text);
    assertThat(alone.contentType()).doesNotStartWith("text/");
    assertThat(alone.header("Content-Disposition")).contains("attachment", "%E5%90%8D");
    for (String link : links) {
      String path = link.substring(link.indexOf("/answer/"));
      byte[] whole = fetched(link);
      Response asked = given().urlEncodingEnabled(false).head(path);
      assertThat(asked.statusCode()).as(path).isEqualTo(200);
      assertThat(asked.header("Content-Length")).isEqualTo("" + whole.length);
      assertThat(asked.header("Cache-Control")).contains("no-store");
      Response again = given().urlEncodingEnabled(false).header("Range", "bytes=5-").get(path);
      assertThat(again.statusCode()).isEqualTo(200);
      assertThat(again.asByteArray()).hasSameSizeAs(whole);
      assertThat(again.header("Accept-Ranges")).isEqualTo("none");
    }
    for (byte[] zip : List.of(fetched(links.get(2)), api(request).asByteArray())) {
      List<String> names = new ArrayList<>();
      try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
        for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          names.add(entry.getName());
          if (entry.getName().endsWith(".txt")) {
            assertThat(in.readAllBytes()).isEqualTo(text);
          }
        }
      }
      assertThat(names).hasSize(2).contains("名单.txt");
    }
  }

  @Test
  void whatCannotBeDeliveredIsSaidWhenItIsDrafted() {
    var office = new AnOffice(setup);
    Answered request = received(office);
    String large = upload(office, request.number, "扫描.png", bytes(5 * 1024 * 1024, 3));
    Response refused = office.command(request.number, office.li, draft(large));
    assertThat(refused.statusCode()).isEqualTo(422);
    JsonNode problem = AnOffice.parse(refused.asString()).get("problems").get(0);
    assertThat(problem.get("field").asText()).isEqualTo("answer.files[0]");
    assertThat(problem.get("message").asText()).contains("扫描.png", "太大", "较小的文件");
  }

  @Test
  void aLinkThatIsNoneOfOursLeadsBack() {
    for (String token : List.of("x", "abc.def", "%20", "a".repeat(3000))) {
      Response over = given().urlEncodingEnabled(false).get("/answer/" + token);
      assertThat(over.statusCode()).as(token).isEqualTo(410);
      assertThat(over.asString()).contains("/track");
    }
    var office = new AnOffice(setup);
    Answered request = received(office);
    assertThat(links(page(request))).isEmpty();
    assertThat(api(request).statusCode()).isEqualTo(404);
  }
}
