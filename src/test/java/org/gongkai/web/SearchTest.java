package org.gongkai.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.OfficeTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The search over HTTP: what officials publish is what anybody finds, whatever is typed. */
@QuarkusTest
class SearchTest extends IntegrationTest {

  private static final LocalDate TODAY = LocalDate.now(OfficeTime.ZONE);

  /** Until the index is made there is no search, however slow the machine is. */
  @BeforeEach
  void thereIsAnIndex() {
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> given().get("/api/open/items").statusCode() != 503);
  }

  private Response find(AnOffice office, String... parameters) {
    var asked = given().urlEncodingEnabled(true).queryParam("office", office.code);
    for (int i = 0; i < parameters.length; i += 2) {
      asked.queryParam(parameters[i], parameters[i + 1]);
    }
    return asked.get("/api/open/items");
  }

  private static String command(AnOffice office, String id, String by, String command) {
    String path = "/api/desk/items/" + id;
    String tag = office.as(office.clerk).get(path).header("ETag");
    office
        .as(by)
        .header("If-Match", tag)
        .body(command)
        .post(path + "/commands")
        .then()
        .statusCode(200);
    return id;
  }

  private static String published(AnOffice office, String title, String body) {
    office
        .as(office.clerk)
        .body("{\"name\":\"救助\",\"area\":\"救助\",\"owner\":\"CLERKS\"}")
        .put("/api/desk/columns/JZ");
    String json =
        AnOffice.parse("{\"column\":\"JZ\",\"kind\":\"NOTICE\",\"attribute\":\"PUBLIC\"}")
            .put("title", title)
            .put("documentNumber", "示街办〔2026〕15号")
            .put("formedOn", TODAY.toString())
            .put("body", body)
            .toString();
    String id = office.as(office.li).body(json).post("/api/desk/items").path("id");
    command(office, id, office.wang, "{\"command\":\"review\",\"secrecy\":true,\"privacy\":true}");
    command(
        office, id, office.head, "{\"command\":\"decide\",\"formedOn\":\"%s\"}".formatted(TODAY));
    return command(office, id, office.clerk, "{\"command\":\"publish\",\"channel\":\"HERE\"}");
  }

  @Test
  void whatIsPublishedIsFoundByApiAndPageAndGoneInTheNextRequest() {
    var office = new AnOffice(setup);
    String id = published(office, "危房<b>改造</b>名单", "全街道危房改造补助对象共五户。");
    find(office, "q", "（２０２６）１５", "kind", "NOTICE", "year", "" + TODAY.getYear())
        .then()
        .statusCode(200)
        .body("total", equalTo(1))
        .body("page", equalTo(1))
        .body("pages", equalTo(1))
        .body("items[0].id", equalTo(id))
        .body("items[0].office", equalTo(office.code))
        .body("items[0].documentNumber", equalTo("示街办〔2026〕15号"))
        .body("items[0].publishedOn", equalTo(TODAY.toString()))
        .body("items[0].valid", equalTo(true))
        .body("items[0].url", endsWith("/open/items/" + id));
    find(office, "q", "补助对象").then().body("items[0].snippet", equalTo("全街道危房改造⟦补助对象⟧共五户。"));
    String page =
        given()
            .queryParam("q", "改造 补助")
            .queryParam("office", office.code)
            .get("/open/search")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(page)
        .contains("找到1条", "/open/items/" + id, "<mark>改造</mark>&lt;/b&gt;", "<mark>补助</mark>")
        .doesNotContain("<b>改");

    assertThat(applying(office, "补助对象"))
        .as("offered before anything personal is asked")
        .contains("有1条已经公开的信息", "/open/items/" + id, "<mark>补助对象</mark>");
    String number = office.assignedToLi(TODAY.toString());
    String answer =
        "{\"command\":\"draft-answer\",\"answer\":{\"kind\":\"ALREADY_PUBLIC\",\"item\":\"%s\"}}";
    assertThat(office.done(number, office.li, answer.formatted(id)).get("answer").toString())
        .contains("/open/items/" + id, "示街办〔2026〕15号", "索引号");

    command(office, id, office.clerk, "{\"command\":\"take-down\",\"reason\":\"公示期满\"}");
    office
        .command(number, office.head, "{\"command\":\"approve-answer\"}")
        .then()
        .statusCode(422)
        .body("rule", equalTo("no-longer-public"));
    find(office, "q", "补助对象").then().body("total", equalTo(0)).body("items", empty());
    assertThat(applying(office, "补助对象")).contains("没有查到").doesNotContain("/open/items/" + id);
    assertThat(office.command(number, office.li, answer.formatted(id)).statusCode())
        .as("what is public no more is no answer")
        .isEqualTo(422);
    assertThat(applying(office, "名".repeat(300))).contains("检索词不能超过", "aria-invalid");
    assertThat(applying(office, "。。")).contains("没有查到");
    find(office).then().body("total", equalTo(0));
  }

  private static String applying(AnOffice office, String words) {
    return given()
        .queryParam("office", office.code)
        .queryParam("find", words)
        .get("/apply")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  @Test
  void whateverIsTypedIsAnswered() {
    var office = new AnOffice(setup);
    published(office, "名单 100%", "title:名单 AND x");
    for (String odd : List.of("title:名单 AND *", "(((", "名单~ +-", "\\", "[a TO b]", "'\"<script>")) {
      find(office, "q", odd).then().statusCode(200);
      given().queryParam("q", odd).get("/open/search").then().statusCode(200);
    }
    find(office, "q", "100%").then().body("total", equalTo(1));
    find(office, "q", "%，。").then().body("total", equalTo(0)).body("hint", containsString("标点"));
    given().queryParam("q", "。。").get("/open/search").then().body(containsString("只有标点"));
    given()
        .urlEncodingEnabled(false)
        .get("/api/open/items?q=%ED%A0%80&office=" + office.code)
        .then()
        .statusCode(not(500));
    find(office, "q", "名单", "page", "1000000000")
        .then()
        .statusCode(200)
        .body("total", equalTo(1))
        .body("items", empty());
    given()
        .queryParam("q", "名单")
        .queryParam("office", office.code)
        .queryParam("page", "1000000000")
        .get("/open/search")
        .then()
        .statusCode(200)
        .body(containsString("一共只有1页"));
  }

  @Test
  void whatIsWrongIsToldAllAtOnce() {
    given()
        .queryParam("q", "名".repeat(10_000))
        .queryParam("office", "NOBODY")
        .queryParam("kind", "X")
        .queryParam("year", "26")
        .queryParam("sort", "x")
        .queryParam("page", "-1")
        .get("/api/open/items")
        .then()
        .statusCode(not(500));
    given()
        .queryParam("q", "名".repeat(201))
        .queryParam("office", "NOBODY")
        .queryParam("kind", "X")
        .queryParam("year", "26")
        .queryParam("sort", "x")
        .queryParam("page", "-1")
        .get("/api/open/items")
        .then()
        .statusCode(400)
        .body("problems.field", equalTo(List.of("q", "office", "kind", "year", "sort", "page")))
        .body("problems.message", hasItem("检索词不能超过200个字，现有201个字，请缩短后再检索"));
    given()
        .queryParam("q", "名".repeat(201))
        .queryParam("page", "x")
        .get("/open/search")
        .then()
        .statusCode(400)
        .body(containsString("现有201个字"))
        .body(containsString("页码请写从1起的数字"));
    given().get("/open/search").then().statusCode(200).body(containsString("检索政府信息"));
  }
}
