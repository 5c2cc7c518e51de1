package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.OfficeTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An item from its draft to the end of its time in public, by API. */
@QuarkusTest
class ItemsTest extends IntegrationTest {

  private static final LocalDate TODAY = LocalDate.now(OfficeTime.ZONE);
  private AnOffice office;

  @BeforeEach
  void anOffice() {
    office = new AnOffice(setup);
    for (String column : List.of("SHJZ-01", "A")) {
      office
          .as(office.clerk)
          .body("{\"name\":\"社会救助\",\"area\":\"社会救助\",\"owner\":\"CLERKS\",\"everyDays\":90}")
          .put("/api/desk/columns/" + column)
          .then()
          .statusCode(201);
    }
  }

  private JsonNode column() {
    return AnOffice.parse(office.as(office.li).get("/api/desk/columns/SHJZ-01").asString());
  }

  private ObjectNode policy() {
    ObjectNode body =
        AnOffice.parse(
            """
            {"title":"关于做好临时救助工作的通知","column":"SHJZ-01","kind":"POLICY","attribute":"PUBLIC",
             "documentNumber":"示街办发〔2026〕3号","issuer":"示例街道办事处","interpretation":"WANTED",
             "summary":"临时救助的对象和标准","body":"各村：\\n一、救助对象为困难家庭。"}""");
    return body.put("formedOn", TODAY.minusDays(3).toString());
  }

  private Response create(String by, JsonNode body) {
    return office.as(by).body(body.toString()).post("/api/desk/items");
  }

  private String created(String by, JsonNode body) {
    Response answer = create(by, body);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.path("id");
  }

  private Response command(String id, String by, String command) {
    String tag = office.as(office.clerk).get("/api/desk/items/" + id).header("ETag");
    return office
        .as(by)
        .header("If-Match", tag)
        .body(command)
        .post("/api/desk/items/" + id + "/commands");
  }

  private JsonNode done(String id, String by, String command) {
    Response answer = command(id, by, command);
    assertThat(answer.statusCode()).as(command + answer.asString()).isEqualTo(200);
    return AnOffice.parse(answer.asString());
  }

  private void refused(int status, String said, Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.asString()).contains(said);
  }

  private static List<String> kinds(JsonNode item) {
    return StreamSupport.stream(item.get("deadlines").spliterator(), false)
        .map(d -> d.get("kind").asText())
        .toList();
  }

  private String decided(JsonNode body) {
    String id = created(office.li, body);
    done(id, office.wang, "{\"command\":\"review\",\"secrecy\":true,\"privacy\":true}");
    done(
        id,
        office.head,
        "{\"command\":\"decide\",\"formedOn\":\"%s\"}".formatted(TODAY.minusDays(3)));
    return id;
  }

  @Test
  void fromTheDraftToTheEndOfItsTimeInPublic() {
    String id = created(office.li, policy());
    assertThat(id).matches(office.code + "-[A-Z2-7]{20}");
    JsonNode draft = AnOffice.parse(office.as(office.li).get("/api/desk/items/" + id).asString());
    assertThat(draft.get("state").asText()).isEqualTo("DRAFT");
    assertThat(draft.get("body").asText()).isEqualTo("各村：\n一、救助对象为困难家庭。");
    assertThat(draft.get("indexNumber").asText())
        .isEqualTo("%s/%d-0000001".formatted(office.code, TODAY.getYear()));
    assertThat(kinds(draft)).containsExactly("PUBLISH");

    refused(403, "拟稿人", command(id, office.wang, "{\"command\":\"hand-in\"}"));
    refused(
        422,
        "four-eyes",
        command(id, office.li, "{\"command\":\"hand-in\",\"reviewer\":\"" + office.li + "\"}"));
    JsonNode handed =
        done(id, office.li, "{\"command\":\"hand-in\",\"reviewer\":\"" + office.wang + "\"}");
    assertThat(kinds(handed)).containsExactly("PUBLISH", "REVIEW");
    String review = "{\"command\":\"review\",\"secrecy\":true,\"privacy\":true}";
    refused(422, "four-eyes", command(id, office.li, review));
    refused(
        422,
        "secrecy",
        command(id, office.wang, "{\"command\":\"review\",\"secrecy\":false,\"privacy\":true}"));
    done(id, office.wang, "{\"command\":\"return\",\"reason\":\"缺金额\"}");
    done(id, office.li, "{\"command\":\"edit\",\"body\":\"<p>每户500元</p><script>x()</script>\"}");
    JsonNode reviewed = done(id, office.head2, review);
    assertThat(reviewed.get("state").asText()).isEqualTo("REVIEWED");
    assertThat(reviewed.get("body").asText()).isEqualTo("<p>每户500元</p>");
    String decide = "{\"command\":\"decide\",\"formedOn\":\"%s\"}".formatted(TODAY.minusDays(2));
    refused(403, "负责人", command(id, office.clerk, decide));
    refused(422, "four-eyes", command(id, office.head2, decide));
    assertThat(done(id, office.head, decide).get("state").asText()).isEqualTo("DECIDED");

    String early =
        "{\"command\":\"publish\",\"url\":\"http://www.example.gov.cn/1\",\"on\":\"%s\"}"
            .formatted(TODAY.minusDays(9));
    refused(422, "\"on\"", command(id, office.clerk, early));
    refused(
        422,
        "\"url\"",
        command(id, office.clerk, "{\"command\":\"publish\",\"url\":\"http://10.0.0.1/\"}"));
    JsonNode published =
        done(id, office.clerk, "{\"command\":\"publish\",\"url\":\"http://www.example.gov.cn/1\"}");
    assertThat(published.get("state").asText()).isEqualTo("PUBLISHED");
    assertThat(published.get("late").asBoolean()).isFalse();
    assertThat(kinds(published)).containsExactly("INTERPRET");
    assertThat(column().get("newestOn").asText()).isEqualTo(TODAY.toString());
    assertThat(column().get("updateDueOn").asText()).isEqualTo(TODAY.plusDays(90).toString());
    assertThat(missing()).containsExactly(id);

    String interpret =
        "{\"command\":\"interpret\",\"form\":\"PICTURE\",\"title\":\"一图读懂\",\"body\":\"咨询电话13800138000\"";
    Response found = command(id, office.li, interpret + "}");
    refused(422, "personal-data", found);
    JsonNode interpreted =
        done(id, office.li, interpret + ",\"confirmed\":\"" + found.path("confirm") + "\"}");
    assertThat(kinds(interpreted)).isEmpty();
    assertThat(missing()).isEmpty();

    JsonNode changed = done(id, office.clerk, "{\"command\":\"changed\",\"what\":\"标准提高到600元\"}");
    assertThat(kinds(changed)).containsExactly("PUBLISH");
    done(id, office.clerk, "{\"command\":\"publish\"}");
    done(id, office.clerk, "{\"command\":\"publish-also\",\"channel\":\"WECHAT\"}");
    done(id, office.clerk, "{\"command\":\"hand-over\",\"to\":\"ARCHIVES\"}");
    JsonNode corrected =
        done(
            id,
            office.clerk,
            "{\"command\":\"correct\",\"field\":\"title\",\"value\":\"关于做好临时救助的通知\",\"reason\":\"笔误\"}");
    assertThat(corrected.get("title").asText()).isEqualTo("关于做好临时救助的通知");
    assertThat(corrected.get("corrections")).hasSize(1);
    JsonNode invalid =
        done(id, office.head, "{\"command\":\"invalidate\",\"how\":\"REPLACED\",\"by\":\"新办法\"}");
    assertThat(invalid.get("valid").asBoolean()).isFalse();
    JsonNode down = done(id, office.clerk, "{\"command\":\"take-down\",\"reason\":\"期满\"}");
    assertThat(down.get("state").asText()).isEqualTo("TAKEN_DOWN");
    assertThat(column().get("count").asInt()).isZero();
    assertThat(column().get("newestOn").isNull()).isTrue();
    assertThat(kinds(down)).isEmpty();
    refused(
        422,
        "wrong-state",
        command(id, office.clerk, "{\"command\":\"publish-also\",\"channel\":\"WEIBO\"}"));
  }

  private List<String> missing() {
    return office.as(office.li).get("/api/desk/items?interpretation=missing").path("items.id");
  }

  @Test
  void allThatIsWrongWithADraftIsSaidAtOnce() {
    ObjectNode body =
        AnOffice.parse(
            """
            {"title":"","column":"没有 这个","kind":"NORMATIVE","attribute":"WITHHELD","body":"全文",
             "files":["00000000000000000000000000000000"],"formedOn":"2099-01-01"}""");
    Response answer = create(office.li, body);
    assertThat(answer.statusCode()).isEqualTo(422);
    List<String> fields = answer.path("problems.field");
    assertThat(fields)
        .contains("title", "column", "ground", "interpretation", "body", "formedOn")
        .anyMatch(field -> field.startsWith("files"));
    assertThat(office.as(office.li).get("/api/desk/items").<List<?>>path("items")).isEmpty();
  }

  @Test
  void theOrderOfRefusals() {
    String id = created(office.li, policy());
    String path = "/api/desk/items/" + id + "/commands";
    String edit = "{\"command\":\"edit\",\"title\":\"新\"}";
    assertThat(office.as(office.li).body(edit).post(path).statusCode()).isEqualTo(428);
    assertThat(office.as(office.li).header("If-Match", "\"9\"").body(edit).post(path).statusCode())
        .isEqualTo(412);
    assertThat(
            office.as(office.wang).header("If-Match", "\"9\"").body(edit).post(path).statusCode())
        .isEqualTo(403);
    assertThat(command(id, office.li, "{\"command\":\"edit\",\"titel\":\"新\"}").statusCode())
        .isEqualTo(400);
    assertThat(office.as(office.li).get("/api/desk/items/" + id + "X").statusCode()).isEqualTo(404);
    var other = new AnOffice(setup);
    assertThat(other.as(other.clerk).get("/api/desk/items/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsWithheldIsKeptWithoutItsTextAndExaminedEachYear() {
    String id = created(office.li, policy());
    done(id, office.wang, "{\"command\":\"review\",\"secrecy\":true,\"privacy\":true}");
    LocalDate formed = TODAY.minusDays(3);
    JsonNode closed =
        done(
            id,
            office.head,
            "{\"command\":\"decide\",\"attribute\":\"WITHHELD\",\"ground\":\"INTERNAL\",\"formedOn\":\"%s\"}"
                .formatted(formed));
    assertThat(closed.get("state").asText()).isEqualTo("CLOSED");
    assertThat(closed.get("body").isNull()).isTrue();
    assertThat(kinds(closed)).containsExactly("REVIEW");
    assertThat(closed.at("/deadlines/0/dueOn").asText()).isEqualTo(formed.plusYears(1).toString());
    ObjectNode secret =
        AnOffice.parse(
            """
            {"title":"关于《某方案》的通知","column":"A","kind":"OTHER","attribute":"WITHHELD",
             "ground":"STATE_SECRET","summary":"内容"}""");
    Response told = create(office.li, secret);
    assertThat(told.<List<String>>path("problems.field"))
        .containsExactlyInAnyOrder("title", "summary");
    secret.remove("summary");
    created(office.li, secret.put("title", "涉密事项一"));
  }

  @Test
  void whatBecomesPublicAfterAnExaminationIsOwedFromItsFormation() {
    ObjectNode body = policy();
    body.remove("body");
    body.put("attribute", "WITHHELD").put("ground", "PROCESS");
    String id = created(office.li, body);
    done(id, office.wang, "{\"command\":\"review\",\"secrecy\":true,\"privacy\":true}");
    done(id, office.head, "{\"command\":\"decide\",\"formedOn\":\"2024-05-06\"}");
    JsonNode open =
        done(
            id,
            office.head,
            "{\"command\":\"change-attribute\",\"attribute\":\"PUBLIC\",\"reason\":\"年度复查\"}");
    assertThat(open.get("state").asText()).isEqualTo("DECIDED");
    assertThat(kinds(open)).containsExactly("PUBLISH");
    assertThat(open.at("/deadlines/0/dueOn").asText()).isEqualTo("2024-05-31");
  }

  @Test
  void numbersDrawnAtOnceAreAllDifferentWithoutAGap() throws Exception {
    create(
        office.clerk,
        policy().put("indexNumber", "%s/%d-0000004".formatted(office.code, TODAY.getYear())));
    var numbers = new TreeSet<String>();
    try (var pool = Executors.newFixedThreadPool(6)) {
      List<Callable<String>> calls =
          IntStream.range(0, 12)
              .<Callable<String>>mapToObj(
                  _ -> () -> create(office.li, policy()).path("indexNumber"))
              .toList();
      for (var number : pool.invokeAll(calls)) {
        numbers.add(number.get());
      }
    }
    assertThat(numbers).hasSize(12);
    assertThat(numbers.first()).endsWith("-0000001");
    assertThat(numbers.last()).endsWith("-0000013");
    refused(
        422,
        "indexNumber",
        create(
            office.li,
            policy().put("indexNumber", numbers.first().toLowerCase(java.util.Locale.ROOT))));
  }

  @Test
  void theListIsFilteredAndGapsAreNamed() {
    created(office.li, policy());
    created(
        office.li,
        policy().put("documentNumber", "示街办发[2026]6号").put("kind", "NOTICE").put("title", "停水公告"));
    assertThat(
            office.as(office.li).get("/api/desk/items?q=〔2026〕6").<List<String>>path("items.title"))
        .containsExactly("停水公告");
    assertThat(
            office
                .as(office.li)
                .get("/api/desk/items?kind=POLICY&state=DRAFT")
                .<List<?>>path("items"))
        .hasSize(1);
    assertThat(office.as(office.li).get("/api/desk/items?state=NONE&year=x").statusCode())
        .isEqualTo(400);
    Response gaps =
        office
            .as(office.li)
            .queryParam("issuer", "示例街道办事处")
            .queryParam("year", "2026")
            .get("/api/desk/items/gaps");
    assertThat(gaps.<List<Integer>>path("items[0].missing")).containsExactly(1, 2, 4, 5);
  }

  @Test
  void whatIsHereNeedsAText() {
    ObjectNode bare = policy();
    bare.remove("body");
    String id = decided(bare);
    refused(
        422,
        "channel",
        command(id, office.clerk, "{\"command\":\"publish\",\"channel\":\"HERE\"}"));
    String full = decided(policy());
    JsonNode here = done(full, office.clerk, "{\"command\":\"publish\",\"channel\":\"HERE\"}");
    assertThat(here.get("channel").asText()).isEqualTo("HERE");
    assertThat(here.get("public").asBoolean()).isTrue();
  }
}
