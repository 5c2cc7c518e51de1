package org.gongkai.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.web.DeskDoor.as;
import static org.gongkai.web.DeskDoor.session;
import static org.gongkai.web.DeskDoor.token;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.sheet.Book;
import org.junit.jupiter.api.Test;

/** Past items over HTTP: the list sent to the API, and on its page. */
@QuarkusTest
class ItemImportTest extends IntegrationTest {

  private static final String IMPORT = "/api/desk/items/import";
  private static final String PAGE = "/desk/items/import";
  private static final String HEAD = "标题,栏目,公文类型,成文日期,发布日期,网址\n";
  private static final String GOOD =
      HEAD
          + "旧通知,ZC,通知,2023-05-06,2023-05-07,http://www.yishui.gov.cn/1.htm\n"
          + "没公开,政策,意见,2023-05-06,,\n";

  private static Response sent(String by, String type, String query, byte[] file) {
    return given()
        .auth()
        .preemptive()
        .basic(by, AnOffice.PASSWORD)
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(type, ContentType.TEXT)))
        .contentType(type)
        .body(file)
        .post(IMPORT + query);
  }

  private static Response sent(AnOffice office, String query, String csv) {
    return sent(office.clerk, "text/csv", query, csv.getBytes(UTF_8));
  }

  private AnOffice office() {
    var office = new AnOffice(setup);
    String column = "{\"name\":\"政策\",\"owner\":\"CLERKS\",\"everyDays\":30}";
    assertThat(office.as(office.clerk).body(column).put("/api/desk/columns/ZC").statusCode())
        .isEqualTo(201);
    return office;
  }

  @Test
  void aListIsTriedThenLoadedAndLoadedAgainItChangesNothing() {
    AnOffice office = office();
    Response tried = sent(office, "?try=true", GOOD);
    assertThat(tried.statusCode()).as(tried.asString()).isEqualTo(200);
    assertThat(tried.<Integer>path("added")).isEqualTo(2);
    assertThat(office.as(office.li).get("/api/desk/items").<List<Object>>path("items")).isEmpty();

    Response loaded = sent(office, "", GOOD);
    assertThat(loaded.<Integer>path("added")).isEqualTo(2);
    assertThat(loaded.<Integer>path("changed")).isZero();
    assertThat(loaded.<Integer>path("unchanged")).isZero();
    assertThat(loaded.<Boolean>path("loading")).isFalse();
    assertThat(loaded.<List<Object>>path("problems")).isEmpty();
    String draft = loaded.path("drafts[0]");
    Response body = office.as(office.li).get("/api/desk/items/" + draft);
    assertThat(body.<String>path("state")).isEqualTo("DRAFT");
    assertThat(body.<List<Object>>path("deadlines")).isEmpty();
    Response list = office.as(office.li).get("/api/desk/items?state=PUBLISHED");
    assertThat(list.<List<String>>path("items.publishedOn")).containsExactly("2023-05-07");
    assertThat(list.<Object>path("loading")).isNull();
    String id = list.path("items[0].id");
    assertThat(office.as(office.li).get("/api/desk/items/" + id).<String>path("events[0].type"))
        .isEqualTo("import");
    assertThat(as(session(office.li)).get("/desk/items/" + id).asString()).contains("补录");
    Response column = office.as(office.li).get("/api/desk/columns/ZC");
    assertThat(column.<Map<String, Object>>path(""))
        .containsEntry("count", 1)
        .containsEntry("newestOn", "2023-05-07");
    assertThat(sent(office, "", GOOD).<Integer>path("unchanged")).isEqualTo(2);

    Response wrong = sent(office, "", GOOD + ",没有,电影,昨天,,javascript:alert(1)\n");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.<List<String>>path("problems.column"))
        .containsExactlyInAnyOrder("A", "B", "C", "D", "E", "F");
    assertThat(wrong.<List<Integer>>path("problems.row")).containsOnly(4);
    assertThat(sent(office, "", "%PDF-1.7 \u0000").statusCode()).isEqualTo(422);
    assertThat(sent(office.head, "text/csv", "", GOOD.getBytes(UTF_8)).statusCode()).isEqualTo(403);
    assertThat(given().contentType("text/csv").body("x").post(IMPORT).statusCode()).isEqualTo(401);
    byte[] book =
        Book.of(
            one -> {
              var sheet = one.createSheet("a");
              var top = sheet.createRow(0);
              var row = sheet.createRow(1);
              top.createCell(0).setCellValue("栏目");
              top.createCell(1).setCellValue("名称");
              row.createCell(0).setCellValue("ZC");
              row.createCell(1).setCellValue("表格里的通知");
            });
    assertThat(
            sent(office.clerk, "application/octet-stream", "?try=true", book)
                .<Integer>path("added"))
        .isEqualTo(1);
  }

  @Test
  void thePageTriesLoadsAndShowsTheCells() {
    AnOffice office = office();
    String clerk = session(office.clerk);
    assertThat(as(clerk).get("/desk/items").asString()).contains(PAGE);
    assertThat(uploaded(clerk, HEAD + "甲,没有,,,,\n", true).asString())
        .contains("没有导入", "B2：公开目录中没有栏目“没有”");
    assertThat(uploaded(clerk, GOOD, true).asString()).contains("核对完成，没有导入：新登记2条（其中拟稿1条）");
    Response loaded = uploaded(clerk, GOOD, false);
    assertThat(loaded.asString()).contains("已导入：新登记2条", "有1行没有网址");
    assertThat(as(clerk).get("/desk/items").asString()).contains("旧通知", "没公开");
    assertThat(as(clerk).get(PAGE + "/template.xlsx").statusCode()).isEqualTo(200);
    String li = session(office.li);
    assertThat(as(li).get(PAGE).asString()).doesNotContain("multipart");
    assertThat(uploaded(li, clerk, GOOD).statusCode()).as("somebody else's token").isEqualTo(422);
  }

  private static Response uploaded(String session, String csv, boolean tried) {
    RequestSpecification request = multipart(session, session, csv);
    return (tried ? request.multiPart("try", "true") : request).post(PAGE);
  }

  private static Response uploaded(String session, String page, String csv) {
    return multipart(session, page, csv).post(PAGE);
  }

  private static RequestSpecification multipart(String session, String page, String csv) {
    return given()
        .cookie("desk", session)
        .multiPart("token", token(as(page).get(PAGE)))
        .multiPart("file", "list.csv", csv.getBytes(UTF_8), "text/csv");
  }
}
