package org.gongkai.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.web.DeskDoor.as;
import static org.gongkai.web.DeskDoor.form;
import static org.gongkai.web.DeskDoor.plain;
import static org.gongkai.web.DeskDoor.session;
import static org.gongkai.web.DeskDoor.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.OfficeTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A solicitation from its draft to its result: by API, on the desk, and before the public. */
@QuarkusTest
class SolicitationsTest extends IntegrationTest {

  private static final LocalDate TODAY = LocalDate.now(OfficeTime.ZONE);
  private static final String SCRIPT = "<script>alert(1)</script>";
  private AnOffice office;

  @BeforeEach
  void anOffice() {
    office = new AnOffice(setup, "{\"watchWords\":[\"意 见\"]}");
  }

  private static ObjectNode asked(LocalDate opens, LocalDate closes) {
    return AnOffice.parse(
            """
            {"title":"示例镇临时救助办法（征求意见稿）","draft":"第一条 为了做好临时救助工作，制定本办法。",
             "explanation":"根据县里的要求起草。","ways":["ONLINE","LETTER"]}""")
        .put("opensOn", opens.toString())
        .put("closesOn", closes.toString());
  }

  private Response create(String by, JsonNode body) {
    return office.as(by).body(body.toString()).post("/api/desk/solicitations");
  }

  private String created(JsonNode body) {
    Response answer = create(office.clerk, body);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.path("id");
  }

  private Response command(String path, String by, String command) {
    String at = "/api/desk/solicitations/" + path;
    String tag = office.as(office.clerk).get(at).header("ETag");
    return office.as(by).header("If-Match", tag).body(command).post(at + "/commands");
  }

  private JsonNode done(String path, String by, String command) {
    Response answer = command(path, by, command);
    assertThat(answer.statusCode()).as(command + answer.asString()).isEqualTo(200);
    return AnOffice.parse(answer.asString());
  }

  private static Response opinion(String id, String body) {
    return given()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/solicitations/" + id + "/opinions");
  }

  private static Response page(String id) {
    return plain().get("/solicitations/" + id);
  }

  @Test
  void aDraftIsJudgedAsAWholeAndReadByNobodyElse() {
    Response wrong =
        create(
            office.clerk,
            AnOffice.parse(
                """
                {"title":" ","explanation":"说明","opensOn":"2026-02-30","closesOn":"2026-03-01",
                 "ways":["PHONE"],"item":"LJQ-NONE","files":["f-x"]}"""));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.jsonPath().getList("problems.field", String.class))
        .contains("title", "opensOn", "item", "files[0]");
    Response shorter = create(office.clerk, asked(TODAY, TODAY.plusDays(29)));
    assertThat(shorter.statusCode()).isEqualTo(422);
    assertThat(shorter.jsonPath().getList("problems.field", String.class))
        .containsExactly("closesOn");
    assertThat(create(office.li, asked(TODAY, TODAY.plusDays(30))).statusCode()).isEqualTo(403);
    assertThat(
            create(office.clerk, asked(TODAY, TODAY.plusDays(30)).put("colour", "red"))
                .statusCode())
        .isEqualTo(400);
    String reasoned = created(asked(TODAY, TODAY.plusDays(3)).put("shortReason", "上级要求本月印发"));
    String id = created(asked(TODAY, TODAY.plusDays(30)));
    JsonNode draft =
        AnOffice.parse(office.as(office.li).get("/api/desk/solicitations/" + id).asString());
    assertThat(draft.get("state").asText()).isEqualTo("DRAFT");
    assertThat(draft.get("allowed")).isEmpty();
    assertThat(draft.get("deadlines")).isEmpty();
    assertThat(page(id).statusCode()).isEqualTo(404);
    assertThat(given().get("/api/solicitations/" + id).statusCode()).isEqualTo(404);
    assertThat(opinion(id, "{\"submissionId\":\"12345678\",\"content\":\"好\"}").statusCode())
        .isEqualTo(404);
    var other = new AnOffice(setup);
    assertThat(other.as(other.clerk).get("/api/desk/solicitations/" + id).statusCode())
        .isEqualTo(404);
    done(reasoned, office.head, "{\"command\":\"edit\",\"title\":\"另一个标题\"}");
    assertThat(done(reasoned, office.head, "{\"command\":\"publish\"}").get("title").asText())
        .isEqualTo("另一个标题");
    String leaking =
        created(asked(TODAY, TODAY.plusDays(30)).put("draft", "联系人身份证 11010519491231002X"));
    Response found = command(leaking, office.clerk, "{\"command\":\"publish\"}");
    assertThat(found.statusCode()).isEqualTo(422);
    assertThat(found.jsonPath().getString("rule")).isEqualTo("personal-data");
    String confirmed =
        "{\"command\":\"publish\",\"confirmed\":\"%s\"}"
            .formatted(found.jsonPath().getString("confirm"));
    assertThat(command(leaking, office.clerk, confirmed).statusCode()).isEqualTo(200);
  }

  @Test
  void opinionsAreTakenHeldShownDecidedOnAndTheResultIsReadByAll() {
    String id = created(asked(TODAY.minusDays(40), TODAY.minusDays(1)));
    JsonNode published = done(id, office.clerk, "{\"command\":\"publish\"}");
    assertThat(published.get("state").asText()).isEqualTo("CLOSED");
    assertThat(published.findValuesAsText("kind")).containsExactly("RESULT");
    Response closed = opinion(id, "{\"submissionId\":\"12345678\",\"content\":\"晚了\"}");
    assertThat(closed.statusCode()).isEqualTo(422);
    assertThat(closed.jsonPath().getString("rule")).isEqualTo("closed");
    Response none =
        command(
            id,
            office.clerk,
            "{\"command\":\"publish-result\",\"text\":\"x\",\"on\":\"%s\"}"
                .formatted(TODAY.minusDays(1)));
    assertThat(none.jsonPath().getString("rule")).isEqualTo("not-closed");

    JsonNode open =
        done(
            id,
            office.head,
            "{\"command\":\"prolong\",\"closesOn\":\"%s\",\"reason\":\"意见较多\"}".formatted(TODAY));
    assertThat(open.get("state").asText()).isEqualTo("OPEN");
    String sent =
        """
        {"submissionId":"abcdefgh","content":"建议提高标准 %s","name":"王建国","email":"wang@example.com"}"""
            .formatted(SCRIPT);
    Response first = opinion(id, sent);
    assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
    assertThat(first.jsonPath().getString("number")).isEqualTo(id + "-1");
    Response again = opinion(id, sent);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(opinion(id, sent.replace("提高", "降低")).statusCode()).isEqualTo(409);
    Response long_ =
        opinion(
            id, "{\"submissionId\":\"12345679\",\"content\":\"%s\"}".formatted("长".repeat(20_000)));
    assertThat(long_.statusCode()).isIn(413, 422);
    assertThat(
            opinion(
                    id,
                    "{\"submissionId\":\"12345680\",\"content\":\"好\",\"name\":\"a\\nBcc: x@example.com\",\"email\":\"x\\r\\ny@example.com\"}")
                .statusCode())
        .isEqualTo(422);
    assertThat(page(id).asString()).doesNotContain("建议提高标准").contains("今天截止");

    done(
        id,
        office.clerk,
        "{\"command\":\"record-opinion\",\"way\":\"LETTER\",\"content\":\"来信意见\",\"from\":\"赵六\"}");
    String list = "/api/desk/solicitations/" + id + "/opinions";
    JsonNode all = AnOffice.parse(office.as(office.li).get(list).asString());
    assertThat(all.get("items").findValuesAsText("state")).containsExactly("HELD", "HELD");
    assertThat(all.get("items").get(0).get("content").asText()).contains("建议提高标准");
    assertThat(all.get("items").get(0).get("maskedName").asText()).isEqualTo("王**");
    assertThat(office.as(office.clerk).get(list + "/3").statusCode()).isEqualTo(404);
    assertThat(office.as(office.clerk).get(list + "?state=NONE").statusCode()).isEqualTo(400);
    JsonNode desk =
        AnOffice.parse(office.as(office.clerk).get("/api/desk/solicitations/" + id).asString());
    assertThat(desk.get("deadlines").findValuesAsText("kind"))
        .containsExactlyInAnyOrder("RESULT", "REVIEW");

    String one = id + "/opinions/1";
    assertThat(command(one, office.li, "{\"command\":\"show\"}").statusCode()).isEqualTo(403);
    assertThat(command(one, office.clerk, "{\"command\":\"sort\",\"adopted\":\"NO\"}").statusCode())
        .isEqualTo(422);
    assertThat(done(one, office.clerk, "{\"command\":\"show\"}").get("state").asText())
        .isEqualTo("SHOWN");
    done(one, office.clerk, "{\"command\":\"sort\",\"adopted\":\"NO\",\"reason\":\"财力所限\"}");
    String shown = page(id).asString();
    assertThat(shown).contains("建议提高标准", "王**", "&lt;script&gt;");
    assertThat(shown).doesNotContain(SCRIPT, "来信意见", "财力所限", "王建国", "wang@example.com");
    JsonNode seen =
        AnOffice.parse(given().get("/api/solicitations/" + id + "/opinions").asString());
    assertThat(seen.get("items")).hasSize(1);
    assertThat(seen.get("items").get(0).get("adopted").isNull()).isTrue();

    var other = new AnOffice(setup);
    assertThat(
            other
                .as(other.clerk)
                .header("If-Match", "*")
                .body("{\"command\":\"show\"}")
                .post("/api/desk/solicitations/" + one + "/commands")
                .statusCode())
        .isEqualTo(404);
    String stale = office.as(office.clerk).get(list + "/2").header("ETag");
    done(id + "/opinions/2", office.head, "{\"command\":\"hide\",\"reason\":\"重复\"}");
    assertThat(
            office
                .as(office.clerk)
                .header("If-Match", stale)
                .body("{\"command\":\"sort\",\"adopted\":\"YES\"}")
                .post("/api/desk/solicitations/" + id + "/opinions/2/commands")
                .statusCode())
        .isEqualTo(412);
    JsonNode after =
        AnOffice.parse(office.as(office.clerk).get("/api/desk/solicitations/" + id).asString());
    assertThat(after.get("counts").get("unsorted").asInt()).isEqualTo(1);
    assertThat(after.get("deadlines").findValuesAsText("kind")).containsExactly("RESULT");
  }

  @Test
  void theFormOfThePublicKeepsWhatWasTypedAndStopsPrograms() {
    String id = created(asked(TODAY, TODAY.plusDays(30)));
    done(id, office.clerk, "{\"command\":\"publish\"}");
    assertThat(plain().get("/solicitations?office=" + office.code).asString())
        .contains("示例镇临时救助办法", "还有30天");
    Response page = page(id);
    assertThat(page.asString()).contains("第一条", "起草说明", "还有30天", "提意见");
    String fresh = token(page);
    Response trapped =
        plain()
            .formParam("token", fresh)
            .formParam("submissionId", "form-12345")
            .formParam("content", "我的意见")
            .formParam("website", "http://spam.example.com")
            .post("/solicitations/" + id);
    assertThat(trapped.statusCode()).isEqualTo(422);
    assertThat(trapped.asString()).contains("我的意见", "form-12345");
    Response larger =
        plain()
            .formParam("display", "large")
            .formParam("content", "我的意见")
            .post("/solicitations/" + id);
    assertThat(larger.asString()).contains("我的意见", "class=\"large\"");
    Response empty = plain().formParam("token", fresh).post("/solicitations/" + id);
    assertThat(empty.statusCode()).isEqualTo(422);
    for (int i = 0; i < 2; i++) {
      Response taken =
          plain()
              .formParam("token", fresh)
              .formParam("submissionId", "form-12345")
              .formParam("content", "我的意见")
              .post("/solicitations/" + id);
      assertThat(taken.statusCode()).isEqualTo(200);
      assertThat(taken.asString()).contains("第1号", id + "-1");
    }

    String session = session(office.clerk);
    String at = "/desk/solicitations/" + id;
    assertThat(as(session).get("/desk/solicitations").asString()).contains("示例镇临时救助办法");
    assertThat(as(session).get(at).asString()).contains("1条意见还没有审看", "延长期限");
    Response opinions = as(session).get(at + "/opinions");
    assertThat(opinions.asString()).contains("我的意见", "登记采纳情况", "含有关注词：意 见</p>");
    Response quick =
        form(session)
            .formParam("token", token(opinions))
            .formParam("version", "1")
            .formParam("n", "1")
            .formParam("command", "show")
            .post(at + "/opinions?state=HELD");
    assertThat(quick.statusCode()).as(quick.asString()).isEqualTo(303);
    assertThat(quick.header("Location")).endsWith("/opinions?state=HELD&done=1");
    Response unreasoned =
        form(session)
            .formParam("token", token(opinions))
            .formParam("version", "2")
            .formParam("n", "1")
            .formParam("command", "sort")
            .formParam("adopted", "NO")
            .post(at + "/opinions");
    assertThat(unreasoned.statusCode()).isEqualTo(422);
    assertThat(as(session).get(at + "/opinions/list.xlsx").asByteArray()).startsWith('P', 'K');
    assertThat(as(session).get("/desk/solicitations/list.xlsx").asByteArray()).startsWith('P', 'K');
    assertThat(as(session).get("/desk/opinions/" + id + "-1").asString()).contains("我的意见");
    Response form = as(session).get("/desk/solicitations/new");
    assertThat(form.asString()).contains("缩短期限的理由");
    Response made =
        form(session)
            .formParam("token", token(form))
            .formParam("title", "表单登记的征集")
            .formParam("draft", "正文")
            .formParam("explanation", "说明")
            .formParam("opensOn", TODAY.toString())
            .formParam("closesOn", TODAY.plusDays(30).toString())
            .formParam("ways", "ONLINE")
            .formParam("ways", "HEARING")
            .post("/desk/solicitations/new");
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(303);
    String own = made.header("Location").replaceAll("[?].*", "");
    assertThat(as(session).get(own).asString()).contains("表单登记的征集", "听证会");
    assertThat(as(session).get(own + "/edit").asString()).contains("正文");
  }

  @Test
  void theDocumentThatComesOfItAndTheSolicitationLeadToEachOther() {
    office
        .as(office.clerk)
        .body("{\"name\":\"社会救助\",\"owner\":\"CLERKS\"}")
        .put("/api/desk/columns/SHJZ-01")
        .then()
        .statusCode(201);
    String item =
        office
            .as(office.li)
            .body(
                """
                {"title":"临时救助办法","column":"SHJZ-01","kind":"NORMATIVE","attribute":"PUBLIC",
                 "interpretation":"WANTED","body":"第一条"}""")
            .post("/api/desk/items")
            .path("id");
    String id = created(asked(TODAY, TODAY.plusDays(40)));
    String link = "{\"command\":\"link-item\",\"item\":\"%s\"}";
    assertThat(command(id, office.clerk, link.formatted(item)).statusCode()).isEqualTo(422);
    done(id, office.clerk, "{\"command\":\"publish\"}");
    Response unknown = command(id, office.clerk, link.formatted(item + "9"));
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.<List<String>>path("problems.field")).containsExactly("item");
    done(id, office.clerk, link.formatted(item));
    done(id, office.clerk, link.formatted(item));
    JsonNode there = AnOffice.parse(office.as(office.li).get("/api/desk/items/" + item).asString());
    assertThat(there.get("solicitations")).hasSize(1);
    assertThat(there.get("solicitations").get(0).asText()).isEqualTo(id);
    assertThat(there.get("events").findValuesAsText("what"))
        .filteredOn(what -> what.contains(id))
        .hasSize(1);
  }

  @Test
  void noOpinionsAtAllIsAResultTooAndAWithdrawalSaysWhy() {
    String id = created(asked(TODAY.minusDays(40), TODAY.minusDays(1)));
    done(id, office.clerk, "{\"command\":\"publish\"}");
    JsonNode over =
        done(id, office.clerk, "{\"command\":\"publish-result\",\"text\":\"没有收到意见，按原稿印发。\"}");
    assertThat(over.get("state").asText()).isEqualTo("RESULT_PUBLISHED");
    assertThat(over.get("deadlines")).isEmpty();
    assertThat(page(id).asString()).contains("没有收到意见，按原稿印发", "征集结果");
    String gone = created(asked(TODAY, TODAY.plusDays(30)));
    done(gone, office.clerk, "{\"command\":\"publish\"}");
    done(gone, office.clerk, "{\"command\":\"withdraw\",\"reason\":\"重新起草\"}");
    assertThat(page(gone).asString()).contains("重新起草", "已撤回");
    assertThat(opinion(gone, "{\"submissionId\":\"12345678\",\"content\":\"好\"}").statusCode())
        .isEqualTo(422);
    JsonNode list =
        AnOffice.parse(given().get("/api/solicitations?office=" + office.code).asString());
    assertThat(list.get("items").findValuesAsText("state"))
        .containsExactlyInAnyOrder("RESULT_PUBLISHED", "WITHDRAWN");
    JsonNode result = AnOffice.parse(given().get("/api/solicitations/" + id).asString());
    assertThat(result.get("result").get("total").asInt()).isZero();
  }
}
