package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.web.DeskDoor.as;
import static org.gongkai.web.DeskDoor.form;
import static org.gongkai.web.DeskDoor.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.junit.jupiter.api.Test;

/** The queue: filters in the address, order, search, many assigned at once; what needs me today. */
@QuarkusTest
class DeskQueueTest extends IntegrationTest {

  private static final Pattern ROW =
      Pattern.compile("<td data-label=\"编号\"><a href=\"/desk/requests/([A-Z0-9-]+)\"");

  private static List<String> rows(Response page) {
    return ROW.matcher(page.asString()).results().map(row -> row.group(1)).toList();
  }

  private static String filed(AnOffice office, String title, String channel, String day) {
    ObjectNode body = office.submission();
    ((ObjectNode) body.get("information")).put("title", title);
    body.put("channel", channel).put("submittedOn", day);
    return office.filed(body);
  }

  @Test
  void filtersStandInTheAddressAndEachCanBeTakenAway() {
    var office = new AnOffice(setup);
    String early = filed(office, "道路合同", "IN_PERSON", "2026-11-02");
    String late = filed(office, "低保名单", "FAX", "2026-11-16");
    String session = session(office.head);
    assertThat(rows(as(session).get("/desk/requests?from=2026-11-10"))).containsExactly(late);
    assertThat(rows(as(session).get("/desk/requests?to=2026-11-10"))).containsExactly(early);
    assertThat(rows(as(session).get("/desk/requests?channel=FAX"))).containsExactly(late);
    assertThat(rows(as(session).get("/desk/requests?answer=DISCLOSED&status=all"))).isEmpty();
    Response both = as(session).get("/desk/requests?channel=FAX&assignee=-&q=低保");
    assertThat(rows(both)).containsExactly(late);
    assertThat(both.asString())
        .contains("渠道：传真", "承办人：未分办", "查找：低保")
        .containsPattern("href=\"/desk/requests\\?assignee=-&amp;s=[^\"&]+\"")
        .doesNotContain("href=\"/desk/requests?q=");
    Response wrong = as(session).get("/desk/requests?from=gestern&channel=X");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.asString())
        .contains("筛选条件“收到日期从”不对", "渠道：不认识的选项")
        .doesNotContain("IN_PERSON、");
  }

  @Test
  void theRowsAreToBeHadAsASpreadsheetWithoutFormulas() throws IOException {
    var office = new AnOffice(setup);
    filed(office, "=HYPERLINK(\"x\")", "IN_PERSON", "2026-11-02");
    filed(office, "低保名单", "FAX", "2026-11-16");
    Response file = as(session(office.li)).get("/desk/requests.xlsx?to=2026-11-10");
    assertThat(file.header("Content-Disposition")).contains("attachment", ".xlsx");
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file.asByteArray()))) {
      var sheet = book.getSheetAt(0);
      assertThat(sheet.getLastRowNum()).isEqualTo(1);
      var row = sheet.getRow(1);
      assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.STRING);
      assertThat(row.getCell(1).getStringCellValue()).isEqualTo("=HYPERLINK(\"x\")");
      assertThat(row.getCell(2).getStringCellValue()).startsWith("王").endsWith("*");
      assertThat(row.getCell(4).getLocalDateTimeCellValue()).isEqualTo("2026-11-02T00:00:00");
    }
  }

  @Test
  void everyColumnSortsBothWays() {
    var office = new AnOffice(setup);
    String first = filed(office, "B", "IN_PERSON", "2026-11-16");
    String second = filed(office, "A", "IN_PERSON", "2026-11-02");
    String session = session(office.clerk);
    for (String column : List.of("due", "received", "title")) {
      assertThat(rows(as(session).get("/desk/requests?sort=" + column)))
          .containsExactly(second, first);
      assertThat(rows(as(session).get("/desk/requests?sort=-" + column)))
          .containsExactly(first, second);
    }
    assertThat(rows(as(session).get("/desk/requests?sort=-number"))).containsExactly(second, first);
    assertThat(as(session).get("/desk/requests?sort=-title").asString())
        .contains("aria-sort=\"descending\"");
  }

  @Test
  void theEndOfANumberFindsItAlsoWhenItIsClosed() {
    var office = new AnOffice(setup);
    String first = filed(office, "道路合同", "IN_PERSON", "2026-11-02");
    String second = filed(office, "2号路合同", "IN_PERSON", "2026-11-03");
    office.done(first, office.clerk, "{\"command\":\"withdraw\"}");
    String session = session(office.clerk);
    assertThat(rows(as(session).get("/desk/requests?q=000001"))).containsExactly(first);
    assertThat(rows(as(session).get("/desk/requests?q=１"))).containsExactly(first);
    assertThat(rows(as(session).get("/desk/requests?q=2"))).containsExactly(second);
    String year = first.substring(office.code.length() + 1, first.lastIndexOf('-'));
    assertThat(rows(as(session).get("/desk/requests?q=" + year + "-1"))).containsExactly(first);
    assertThat(as(session).get("/desk/requests?q=" + first).header("Location"))
        .endsWith("/desk/requests/" + first);
  }

  @Test
  void manyAreAssignedAtOnceAndTheOthersAreNamed() {
    var office = new AnOffice(setup);
    String first = filed(office, "道路合同", "IN_PERSON", "2026-11-02");
    String second = filed(office, "低保名单", "IN_PERSON", "2026-11-03");
    String gone = filed(office, "撤回的", "IN_PERSON", "2026-11-03");
    String session = session(office.clerk);
    Response nothing = form(session).formParam("handler", office.li).post("/desk/assign");
    assertThat(nothing.statusCode()).isEqualTo(422);
    assertThat(nothing.asString()).contains("没有选择申请");
    Response done =
        form(session)
            .formParam("number", first + "@1", second + "@1")
            .formParam("handler", office.li)
            .formParam("channel", "IN_PERSON")
            .post("/desk/assign");
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(done.header("Location")).endsWith("/desk/requests?channel=IN_PERSON&done=2");
    assertThat(as(session).get("/desk/requests?done=2").asString())
        .contains("已分办2件", office.li + "示例（名下2件）");
    assertThat(as(session).get("/desk/requests?q=低保").asString())
        .as("whatever the filters are")
        .contains(office.li + "示例（名下2件）");
    assertThat(office.seen(first, office.clerk).get("assignee").asText()).isEqualTo(office.li);
    assertThat(office.seen(second, office.clerk).get("assignee").asText()).isEqualTo(office.li);
    office.done(gone, office.clerk, "{\"command\":\"withdraw\"}");
    Response partly =
        form(session)
            .formParam("number", first + "@2", gone + "@2", second + "@1")
            .formParam("handler", office.wang)
            .formParam("channel", "IN_PERSON")
            .formParam("status", "all")
            .post("/desk/assign");
    assertThat(partly.statusCode()).isEqualTo(422);
    assertThat(partly.asString())
        .contains("已分办1件，以下2件没有分办", gone + "：", second + "：打开页面以后有人办理过")
        .contains("value=\"" + second + "@2\" autocomplete=\"off\" checked")
        .contains("渠道：当面提交", "状态：全部")
        .doesNotContain(first + "：");
    assertThat(office.seen(first, office.clerk).get("assignee").asText()).isEqualTo(office.wang);
    assertThat(
            form(session(office.li))
                .formParam("number", first + "@3")
                .formParam("handler", office.li)
                .post("/desk/assign")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aFilterIsKeptUnderANameForItsOfficialAlone() {
    var office = new AnOffice(setup);
    String session = session(office.clerk);
    Response nameless =
        form(session).formParam("name", " ").formParam("channel", "FAX").post("/desk/views");
    assertThat(form(session).formParam("name", "未办结").post("/desk/views").asString())
        .contains("“未办结”是系统自带的筛选");
    assertThat(nameless.statusCode()).isEqualTo(422);
    assertThat(nameless.asString()).contains("请填写名称", "渠道：传真");
    Response kept =
        form(session)
            .formParam("name", "传真<来>的")
            .formParam("channel", "FAX")
            .formParam("q", "低保&名单")
            .formParam("page", "3")
            .post("/desk/views");
    assertThat(kept.statusCode()).isEqualTo(303);
    String address = "/desk/requests?channel=FAX&done=kept";
    assertThat(kept.header("Location")).contains("channel=FAX", "done=kept");
    assertThat(items("LOGIN#" + office.clerk).toString())
        .as("words may be a name")
        .contains("channel=FAX")
        .doesNotContain("%E4%BD%8E");
    String page = as(session).urlEncodingEnabled(false).get(address).asString();
    assertThat(page).contains("筛选已保存", "传真&lt;来&gt;的", "删除保存的筛选");
    String home = as(session).get("/desk").asString();
    assertThat(home).contains("href=\"/desk/requests?channel=FAX\"");
    assertThat(as(session(office.li)).get("/desk").asString()).doesNotContain("传真&lt;来&gt;的");
    form(session).formParam("name", "传真<来>的").formParam("drop", "yes").post("/desk/views");
    assertThat(as(session).get("/desk").asString()).doesNotContain("传真&lt;来&gt;的");
  }

  @Test
  void whatIsLookedForStandsSealedInTheAddressForWhoTypedItAlone() {
    var office = new AnOffice(setup);
    String number = filed(office, "道路合同", "IN_PERSON", "2026-11-02");
    String other = filed(office, "低保名单", "FAX", "2026-11-16");
    String session = session(office.head);
    Response sent = as(session).formParam("q", "道路").formParam("sort", "-due").post("/desk/search");
    assertThat(sent.statusCode()).isEqualTo(303);
    String address = sent.header("Location").replaceFirst("^https?://[^/]+", "");
    assertThat(address).startsWith("/desk/requests?sort=-due&s=").doesNotContain("道路", "%E9%81%93");
    Response page = as(session).urlEncodingEnabled(false).get(address);
    assertThat(rows(page)).containsExactly(number);
    assertThat(page.asString()).contains("查找：道路").doesNotContain("q=%E9%81%93");
    assertThat(rows(as(session(office.clerk)).urlEncodingEnabled(false).get(address)))
        .containsExactlyInAnyOrder(number, other);
  }

  @Test
  void theFieldOnEveryPageFindsRequestsAndItemsWhateverBecameOfThem() {
    var office = new AnOffice(setup);
    String closed = filed(office, "道路合同", "IN_PERSON", "2026-11-02");
    office.done(closed, office.clerk, "{\"command\":\"withdraw\",\"on\":\"2026-11-03\"}");
    var items = new Published(office);
    String item = items.here("道路养护标准", "NOTICE");
    String session = session(office.head);
    for (String page :
        List.of("/desk", "/desk/items", "/desk/charts", "/desk/requests/" + closed)) {
      assertThat(as(session).get(page).asString())
          .as(page)
          .contains("action=\"/desk/find\"", "id=\"find\"");
    }
    Response sent = as(session).formParam("q", "道路").post("/desk/find");
    assertThat(sent.statusCode()).isEqualTo(303);
    String address = sent.header("Location").replaceFirst("^https?://[^/]+", "");
    assertThat(address).startsWith("/desk/find?s=").doesNotContain("道路", "%E9%81%93");
    String found = as(session).urlEncodingEnabled(false).get(address).asString();
    assertThat(found)
        .contains("/desk/requests/" + closed, "/desk/items/" + item, "1件", "status=all")
        .doesNotContain("q=%E9%81%93");
    assertThat(as(session).queryParam("q", "甲乙丙\u0001丁").get("/desk/find").asString())
        .contains("已办结的也查了", "不论状态");
    assertThat(as(session).get("/desk/find").statusCode()).isEqualTo(200);

    String none = as(session).queryParam("q", "道路").get("/desk/requests").asString();
    assertThat(none).contains("已办结的没有查", "全部再查一次");
    assertThat(as(session).queryParam("q", closed).redirects().follow(false).get("/desk/find"))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(303));
    office
        .as(office.clerk)
        .queryParam("q", "养护标准")
        .get("/api/desk/items")
        .then()
        .body("items.id", org.hamcrest.Matchers.equalTo(List.of(item)));
  }

  @Test
  void whatIsNotNearIsThereToo() {
    var office = new AnOffice(setup);
    String later = office.assignedToLi("2026-11-20");
    String still = office.assignedToLi("2026-11-20");
    office.done(still, office.li, "{\"command\":\"ask-supplement\",\"missing\":\"请写明是哪个村\"}");
    String page = as(session(office.li)).get("/desk").asString();
    assertThat(page).contains("更晚", "计时中止或者未起算", later, still, "放假安排算到");
  }
}
