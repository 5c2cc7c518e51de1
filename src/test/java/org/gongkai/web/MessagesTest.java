package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.web.DeskDoor.as;
import static org.gongkai.web.DeskDoor.form;
import static org.gongkai.web.DeskDoor.plain;
import static org.gongkai.web.DeskDoor.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.junit.jupiter.api.Test;

/** Messages of the public by API and on pages, good ones and bad ones. */
@QuarkusTest
class MessagesTest extends IntegrationTest {

  private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}(-[2-9A-Z]{4}){3}");

  private AnOffice office;
  private int sent;

  private ObjectNode message(String kind) {
    return AnOffice.parse(
            """
            {"title":"救助怎么申请","content":"我想问<script>alert(1)</script>救助的条件。",
             "name":"王建国","phone":"13800000000","mayPublish":true}""")
        .put("submissionId", "http-" + office.code + "-" + ++sent)
        .put("office", office.code)
        .put("kind", kind);
  }

  private static Response post(JsonNode body) {
    return plain().contentType(ContentType.JSON).body(body.toString()).post("/api/messages");
  }

  private Response read(String number) {
    return office.as(office.clerk).get("/api/desk/messages/" + number);
  }

  private Response command(String number, String by, String command) {
    return office
        .as(by)
        .header("If-Match", read(number).header("ETag"))
        .body(command)
        .post("/api/desk/messages/" + number + "/commands");
  }

  private JsonNode done(String number, String by, String command) {
    Response answer = command(number, by, command);
    assertThat(answer.statusCode()).as(command + answer.asString()).isEqualTo(200);
    return AnOffice.parse(answer.asString());
  }

  private void wrong(ObjectNode body, int status, String... said) {
    Response answer = post(body);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.asString()).contains(said);
  }

  private static Response tracked(String number, String code) {
    return plain().header("X-Query-Code", code).get("/api/messages/" + number);
  }

  private String assign(String to) {
    return "{\"command\":\"assign\",\"to\":\"" + to + "\"}";
  }

  @Test
  void theContractFromReceiptToThePublicList() {
    office = new AnOffice(setup);
    ObjectNode body = message("CONSULTATION");
    Response first = post(body);
    assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
    Map<String, Object> accepted = first.path("$");
    assertThat(accepted).containsOnlyKeys("number", "queryCode", "receivedOn", "replyDueOn");
    String number = first.path("number");
    String code = first.path("queryCode");
    assertThat(number).matches(office.code + "-M\\d{4}-000001");
    Response again = post(body);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.<Map<String, Object>>path("$")).isEqualTo(accepted);
    assertThat(post(body.deepCopy().put("title", "别的")).statusCode()).isEqualTo(409);

    JsonNode fresh = AnOffice.parse(read(number).asString());
    assertThat(fresh.get("status").asText()).isEqualTo("NEW");
    assertThat(fresh.get("number").asText()).isEqualTo(number);
    assertThat(fresh.get("replyDueOn").asText()).isEqualTo(first.path("replyDueOn"));
    assertThat(fresh.has("id")).isFalse();
    assertThat(fresh.get("title").asText()).isEqualTo("救助怎么申请");
    assertThat(fresh.get("maskedName").asText()).isEqualTo("王**");
    assertThat(fresh.toString()).doesNotContain("王建国", "13800000000");
    assertThat(fresh.get("deadlines").toString()).contains("REPLY", "VETO").doesNotContain("救助");
    assertThat(fresh.get("allowed").toString()).contains("assign").doesNotContain("close");
    assertThat(
            office
                .as(office.clerk)
                .body(assign(office.li))
                .post("/api/desk/messages/" + number + "/commands")
                .statusCode())
        .isEqualTo(428);
    assertThat(command(number, office.wang, assign(office.li)).statusCode()).isEqualTo(403);
    assertThat(command(number, office.clerk, assign("nobody")).asString()).contains("\"to\"");
    done(number, office.clerk, assign(office.li));
    assertThat(
            office
                .as(office.li)
                .get("/api/desk/messages?status=ASSIGNED&assignee=" + office.li)
                .asString())
        .contains(number, "\"ASSIGNED\"");
    assertThat(office.as(office.li).get("/api/desk/messages?status=OPEN").statusCode())
        .isEqualTo(400);
    Response writer = office.as(office.li).get("/api/desk/messages/" + number + "/writer");
    assertThat(writer.asString()).contains("王建国", "13800000000");
    assertThat(read(number).asString()).contains("查看了留言人的姓名和联系方式");
    String stale =
        office
            .as(office.li)
            .header("If-Match", "\"1\"")
            .body(assign(office.wang))
            .post("/api/desk/messages/" + number + "/commands")
            .asString();
    assertThat(stale).contains("\"status\":403");

    JsonNode later =
        done(number, office.li, "{\"command\":\"extend\",\"days\":3,\"reason\":\"核实\"}");
    assertThat(later.get("replyDueOn").asText()).isGreaterThan(first.path("replyDueOn"));
    assertThat(
            command(number, office.li, "{\"command\":\"extend\",\"days\":3,\"reason\":\"核实\"}")
                .asString())
        .contains("already-extended");
    String answer = "{\"command\":\"answer\",\"text\":\"请致电 13900000000\",\"publish\":true%s}";
    Response held = command(number, office.li, answer.formatted(""));
    assertThat(held.statusCode()).isEqualTo(422);
    assertThat(held.<String>path("rule")).isEqualTo("personal-data");
    assertThat(plain().get("/api/messages?office=" + office.code).<Integer>path("items.size()"))
        .isZero();
    JsonNode answered =
        done(
            number, office.li, answer.formatted(",\"confirmed\":\"" + held.path("confirm") + "\""));
    assertThat(answered.get("status").asText()).isEqualTo("ANSWERED");
    assertThat(answered.get("deadlines")).isEmpty();

    assertThat(tracked(number, code).<String>path("answer")).contains("13900000000");
    assertThat(tracked(number, code).<String>path("status")).isEqualTo("ANSWERED");
    assertThat(tracked(number, "AAAA-AAAA-AAAA-AAAA").statusCode()).isEqualTo(404);
    assertThat(tracked(number.replace("000001", "000009"), code).statusCode()).isEqualTo(404);
    assertThat(tracked("x'--", code).statusCode()).isEqualTo(404);
    Response open = plain().get("/api/messages?office=" + office.code);
    assertThat(open.<String>path("items[0].maskedName")).isEqualTo("王**");
    assertThat(open.<Integer>path("received")).isEqualTo(1);
    assertThat(open.<Integer>path("answered")).isEqualTo(1);
    assertThat(open.<Integer>path("shareInTime")).isEqualTo(100);
    assertThat(open.asString()).doesNotContain("王建国", "13800000000");
    assertThat(plain().get("/api/messages?office=NONE").statusCode()).isEqualTo(400);
    String page = plain().get("/messages?office=" + office.code).asString();
    assertThat(page)
        .contains("救助怎么申请", "王**", "&lt;script&gt;alert(1)", "100%")
        .doesNotContain("<script>alert", "王建国");
    assertThat(new AnOffice(setup).as("clerk").get("/api/desk/messages/" + number).statusCode())
        .isEqualTo(401);
    var other = new AnOffice(setup);
    assertThat(other.as(other.clerk).get("/api/desk/messages/" + number).statusCode())
        .isEqualTo(404);
  }

  @Test
  void whatIsWrongIsToldAllAtOnceAndNothingIsStored() {
    office = new AnOffice(setup, "{\"onlinePerHour\":3,\"replyDays\":{\"CORRECTION\":1}}");
    wrong(message("CORRECTION").put("content", "长".repeat(15_000)), 422, "\"content\"", "length");
    wrong(message("CORRECTION").put("content", "长".repeat(50_000)), 413, "请求内容过大");
    wrong(
        message("CORRECTION")
            .put("name", "王\\r\\nBcc: a@example.com".translateEscapes())
            .put("email", "a@example.com\nBcc: b@example.com"),
        422,
        "\"email\"");
    wrong(
        message("CORRECTION").put("kind", "OTHER").put("title", "").put("phone", "12"),
        422,
        "\"kind\"",
        "\"title\"",
        "\"phone\"");
    wrong(message("CORRECTION").put("office", "NONE"), 422, "unknown-office");
    wrong(message("CORRECTION").put("status", "ANSWERED"), 400, "status");
    wrong(message("CORRECTION").put("mayPublish", "yes"), 400, "mayPublish");
    ObjectNode unsaid = message("CORRECTION");
    unsaid.remove("mayPublish");
    wrong(unsaid, 422, "\"mayPublish\"", "required");
    assertThat(plain().get("/api/messages?office=" + office.code).<Integer>path("received"))
        .isZero();
    for (int i = 0; i < 3; i++) {
      assertThat(post(message("CORRECTION")).statusCode()).isEqualTo(201);
    }
    Response over = post(message("CORRECTION"));
    assertThat(over.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(over.header("Retry-After"))).isPositive();
    assertThat(plain().get("/api/messages?office=" + office.code).<Integer>path("received"))
        .isEqualTo(3);
  }

  private static Map<String, String> hidden(Response page) {
    Map<String, String> fields = new HashMap<>();
    Matcher hidden =
        Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
            .matcher(page.asString());
    while (hidden.find()) {
      fields.put(hidden.group(1), hidden.group(2));
    }
    return fields;
  }

  /** All cells, parted by bars. */
  private static String sheet(Response file) {
    var cells = new StringBuilder();
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file.asByteArray()))) {
      book.getSheetAt(0).forEach(row -> row.forEach(cell -> cells.append(cell).append('|')));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cells.toString();
  }

  @Test
  void onItsPagesItIsWrittenAnsweredAndLedOnToARequest() {
    office = new AnOffice(setup, "{\"watchWords\":[\"河东村\",\"强拆\"]}");
    Map<String, String> fields = hidden(plain().get("/messages?office=" + office.code));
    fields.put("office", office.code);
    fields.put("content", "要河东村2025年补助名单");
    Response missing = plain().formParams(fields).post("/messages");
    assertThat(missing.statusCode()).isEqualTo(422);
    assertThat(missing.asString())
        .contains("<title>错误：", "要河东村2025年补助名单</textarea>", "href=\"#kind\"")
        .as("the form alone")
        .doesNotContain("id=\"figures\"", "关注词");
    Response large = plain().formParams(fields).formParam("display", "large").post("/messages");
    assertThat(large.asString()).contains("class=\"large\"", "要河东村2025年补助名单</textarea>");
    assertThat(large.cookie("display")).isEqualTo("large");
    fields.putAll(Map.of("kind", "CONSULTATION", "title", "补助名单", "mayPublish", "false"));
    Response trapped =
        plain().formParams(fields).formParam("website", "http://x").post("/messages");
    assertThat(trapped.statusCode()).isEqualTo(422);
    assertThat(trapped.asString()).contains("留言尚未提交").doesNotContain("http://x");
    Response done = plain().formParams(fields).post("/messages");
    assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
    Matcher code = CODE.matcher(done.asString());
    assertThat(code.find()).isTrue();
    String number = office.code + done.asString().split(office.code, 2)[1].substring(0, 13);
    assertThat(plain().formParams(fields).post("/messages").asString())
        .contains(number, code.group());
    fields.put("title", "另一条");
    assertThat(plain().formParams(fields).post("/messages").asString()).contains("已经提交过一条留言");

    String li = session(office.li);
    assertThat(as(li).get("/desk/messages").asString()).contains(number, "补助名单", "未分办", "留言</a>");
    String path = "/desk/messages/" + number;
    assertThat(as(li).get(path).asString())
        .contains("要河东村2025年补助名单", "还没有分办", "网友", "查看姓名和联系方式", "含有关注词：河东村</p>");
    assertThat(as(li).get("/desk/messages?marked=YES").asString()).contains(number, "含有关注词：河东村");
    assertThat(as(li).get("/desk/messages?marked=NO").asString()).doesNotContain(number);
    assertThat(sheet(as(li).get("/desk/messages/list.xlsx?marked=YES&kind=CONSULTATION")))
        .contains(number, "补助名单", "网友", "未分办", "待分办")
        .doesNotContain("要河东村");
    assertThat(sheet(as(li).get("/desk/messages/list.xlsx?status=ANSWERED")))
        .doesNotContain(number);
    assertThat(form(li).post(path + "/writer").asString()).contains("没有填写", "已经记入办理记录");
    String clerk = session(office.clerk);
    Response redirected =
        form(clerk)
            .formParam("version", 2)
            .formParam("command", "redirect")
            .formParam("to", "/apply")
            .formParam("reason", "要的是政府信息")
            .post(path + "/commands");
    assertThat(redirected.statusCode()).as(redirected.asString()).isEqualTo(303);
    assertThat(as(clerk).get(path).asString()).contains("政府信息公开申请", "要的是政府信息");
    assertThat(as(clerk).get("/desk/messages?status=NEW").asString()).doesNotContain(number);

    Map<String, String> door = Map.of("number", number, "code", code.group());
    assertThat(plain().get("/messages/track").asString()).contains("留言编号");
    assertThat(plain().formParam("number", number).post("/messages/track").statusCode())
        .isEqualTo(422);
    assertThat(
            plain()
                .formParam("number", number)
                .formParam("code", "AAAA")
                .post("/messages/track")
                .statusCode())
        .isEqualTo(404);
    Response status = plain().formParams(door).post("/messages/track");
    assertThat(status.asString()).contains("已告知其他渠道", "要的是政府信息", "用留言的内容申请公开");
    assertThat(
            plain()
                .formParams(door)
                .formParam("display", "large")
                .post("/messages/track")
                .asString())
        .contains("class=\"large\"", "已告知其他渠道");
    Map<String, String> carried = hidden(status);
    assertThat(carried).containsEntry("information.title", "补助名单").containsEntry("from", "WHO");
    Response apply = plain().formParams(carried).post("/apply");
    assertThat(apply.statusCode()).isEqualTo(200);
    Map<String, String> who = new HashMap<>(ApplyForms.hidden(apply));
    who.putAll(ApplyForms.who(office));
    assertThat(plain().formParams(who).post("/apply").asString())
        .contains("value=\"补助名单\"", "要河东村2025年补助名单</textarea>");
  }
}
