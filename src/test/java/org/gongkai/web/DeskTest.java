package org.gongkai.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The desk's API: the procedure over HTTP, and each refusal from status to table. */
@QuarkusTest
class DeskTest extends IntegrationTest {

  @Inject Guesses guesses;

  private static final String ANSWER =
      "{\"command\":\"draft-answer\",\"answer\":{\"kind\":\"ALREADY_PUBLIC\",\"where\":\"县政府网站\",\"how\":\"按文号检索\"}}";

  @Test
  void fromAssignmentToTheAnswerInTheMailbox() {
    var office = new AnOffice(setup);
    String number = office.filed(office.submission());
    JsonNode assigned =
        office.done(number, office.clerk, "{\"command\":\"assign\",\"to\":\"" + office.li + "\"}");
    assertThat(assigned.get("assignee").asText()).isEqualTo(office.li);
    JsonNode drafted = office.done(number, office.li, ANSWER);
    assertThat(drafted.get("answer").get("kind").asText()).isEqualTo("ALREADY_PUBLIC");
    JsonNode approved = office.done(number, office.head, "{\"command\":\"approve-answer\"}");
    assertThat(approved.get("status").asText()).isEqualTo("APPROVED");
    assertThat(approved.get("deadlines").toString()).contains("ANSWER");

    sweep.run();

    JsonNode sent = office.seen(number, office.clerk);
    assertThat(sent.get("status").asText()).isEqualTo("ANSWERED");
    assertThat(sent.get("deadlines")).isEmpty();
    assertThat(item("REQUEST#" + number, "DEADLINE#ANSWER#1")).doesNotContainKey("duePk");
    var mails = world().mailsAbout(number);
    var answer = mails.stream().filter(m -> m.subject().contains("对您的申请的答复")).findFirst();
    assertThat(answer.orElseThrow().text())
        .contains("县政府网站", "60日内", "6个月内", "示例县人民政府", "示例县人民法院")
        .doesNotContain("11010519491231002X");
    assertThat(answer.orElseThrow().html()).contains("县政府网站");
    assertThat(answer.orElseThrow().headers().get("Auto-Submitted").asText())
        .isEqualTo("auto-generated");
  }

  @Test
  void refusalUnderArticle15NamesReconsiderationFirst() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    office.done(
        number,
        office.li,
        "{\"command\":\"draft-answer\",\"answer\":{\"kind\":\"NOT_DISCLOSED\",\"ground\":\"THIRD_PARTY\",\"reason\":\"第三方不同意公开\"}}");
    office.done(number, office.head, "{\"command\":\"approve-answer\"}");
    sweep.run();
    String text =
        world().mailsAbout(number).stream()
            .filter(m -> m.subject().contains("答复 "))
            .findFirst()
            .orElseThrow()
            .text();
    assertThat(text).contains("第十五条", "应当先申请行政复议", "15日内").doesNotContain("6个月");
  }

  @Test
  void anExtensionMovesTheDateAndIsTold() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    JsonNode before = office.seen(number, office.li);
    assertThat(before.get("answerDueOn").asText()).isEqualTo("2026-12-08");
    JsonNode asked =
        office.done(
            number, office.li, "{\"command\":\"ask-extension\",\"days\":5,\"reason\":\"材料较多\"}");
    assertThat(asked.get("deadlines").toString()).contains("EXTENSION_APPROVAL");
    JsonNode given = office.done(number, office.head, "{\"command\":\"approve-extension\"}");
    assertThat(given.get("answerDueOn").asText()).isEqualTo("2026-12-15");
    assertThat(given.get("extensionDays").asInt()).isEqualTo(5);
    assertThat(given.get("clock").size()).isEqualTo(35);
    assertThat(given.get("deadlines").toString())
        .contains("\"kind\":\"DISPATCH\",\"dueOn\":\"2026-12-08\"");
    sweep.run();
    assertThat(office.seen(number, office.li).get("deadlines").toString())
        .doesNotContain("DISPATCH");
    assertThat(world().mailsAbout(number))
        .anyMatch(m -> m.subject().contains("延长") && m.text().contains("材料较多"));
  }

  @Test
  void withoutEmailTheAnswerIsALetterClosedByItsDispatch() {
    var office = new AnOffice(setup);
    ObjectNode body = office.submission();
    ((ObjectNode) body.get("applicant")).putNull("email");
    body.withObject("/delivery").put("format", "PAPER").put("method", "POST");
    String number = office.filed(body);
    office.done(number, office.clerk, "{\"command\":\"assign\",\"to\":\"" + office.li + "\"}");
    office.done(number, office.li, ANSWER);
    JsonNode approved = office.done(number, office.head, "{\"command\":\"approve-answer\"}");
    int n = approved.get("events").size();
    String sk = "NOTICE#%06d-answer-APPLICANT".formatted(n);
    assertThat(item("REQUEST#" + number, sk).get("status").s()).isEqualTo("TO_POST");
    sweep.run();
    assertThat(office.seen(number, office.clerk).get("status").asText()).isEqualTo("APPROVED");
    JsonNode done =
        office.done(
            number,
            office.clerk,
            "{\"command\":\"record-dispatch\",\"what\":\"ANSWER\",\"way\":\"POST\"}");
    assertThat(done.get("status").asText()).isEqualTo("ANSWERED");
    assertThat(item("REQUEST#" + number, sk).get("status").s()).isEqualTo("POSTED");
  }

  @Test
  void refusalsAreJudgedInTheOrderOfTheContract() {
    var office = new AnOffice(setup);
    var other = new AnOffice(setup);
    String number = office.filedOn("2026-11-10");
    String path = "/api/desk/requests/" + number;
    String assign = "{\"command\":\"assign\",\"to\":\"" + office.li + "\"}";
    given().body(assign).post(path + "/commands").then().statusCode(401);
    given().auth().preemptive().basic(office.clerk, "wrong").get(path).then().statusCode(401);
    other.as(other.clerk).body("broken").post(path + "/commands").then().statusCode(404);
    office
        .as(office.clerk)
        .get("/api/desk/requests/" + office.code + "-2026-999999")
        .then()
        .statusCode(404);
    office.as(office.clerk).body("broken").post(path + "/commands").then().statusCode(428);
    office
        .as(office.li)
        .header("If-Match", "\"99\"")
        .body("broken")
        .post(path + "/commands")
        .then()
        .statusCode(400);
    office
        .as(office.li)
        .header("If-Match", "\"99\"")
        .body(assign)
        .post(path + "/commands")
        .then()
        .statusCode(403);
    office
        .as(office.clerk)
        .header("If-Match", "\"99\"")
        .body("{\"command\":\"assign\"}")
        .post(path + "/commands")
        .then()
        .statusCode(412);
    office
        .command(number, office.clerk, "{\"command\":\"assign\"}")
        .then()
        .statusCode(422)
        .body("problems[0].field", equalTo("to"));
    office
        .command(number, office.clerk, "{\"command\":\"dance\"}")
        .then()
        .statusCode(422)
        .body("problems[0].code", equalTo("unknown-value"));
    office
        .command(number, office.clerk, "{\"command\":\"assign\",\"to\":\"x\",\"why\":1}")
        .then()
        .statusCode(400);
    assertThat(office.seen(number, office.clerk).get("events")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "clerk | {\"command\":\"confirm-receipt\"} | receipt-already-confirmed",
        "li | {\"command\":\"ask-extension\",\"days\":5,\"reason\":\"x\",\"on\":\"2026-11-01\"} | before-what-it-answers",
        "head | {\"command\":\"approve-extension\"} | no-extension-pending",
        "head | {\"command\":\"approve-answer\"} | no-draft",
        "clerk | {\"command\":\"record-dispatch\",\"what\":\"ANSWER\",\"way\":\"POST\"} | nothing-to-dispatch",
        "clerk | {\"command\":\"assign\",\"to\":\"LI\"} | already-assigned"
      })
  void aCommandInTheWrongStateIsRefusedByRuleAndChangesNothing(
      String who, String command, String rule) {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    String by =
        switch (who) {
          case "clerk" -> office.clerk;
          case "li" -> office.li;
          default -> office.head;
        };
    office
        .command(number, by, command.replace("LI", office.li))
        .then()
        .statusCode(422)
        .body("rule", equalTo(rule))
        .body("article", notNullValue())
        .body("message", notNullValue());
    assertThat(office.seen(number, by).get("events")).hasSize(2);
  }

  @Test
  void aDayInTheFutureAndAMissingReasonAreProblems() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    office
        .command(
            number, office.li, "{\"command\":\"ask-extension\",\"days\":21,\"on\":\"2099-01-01\"}")
        .then()
        .statusCode(422)
        .body("problems.field", org.hamcrest.Matchers.hasItems("days", "reason", "on"))
        .body("problems.find { it.field == 'on' }.code", equalTo("future"));
    office
        .command(
            number,
            office.li,
            "{\"command\":\"draft-answer\",\"answer\":{\"kind\":\"NOT_DISCLOSED\",\"ground\":\"FORBIDDEN_BY_LAW\",\"reason\":\"x\"}}")
        .then()
        .statusCode(422)
        .body("problems[0].field", equalTo("answer.law"));
    office
        .command(
            number,
            office.li,
            "{\"command\":\"draft-answer\",\"answer\":{\"kind\":\"DISCLOSED\",\"where\":\"x\",\"why\":\"y\"}}")
        .then()
        .statusCode(400);
  }

  @Test
  void fourEyesHoldAlsoForAHeadWhoHandles() {
    var office = new AnOffice(setup);
    String number = office.filedOn("2026-11-10");
    office.done(number, office.head, "{\"command\":\"assign\",\"to\":\"" + office.head2 + "\"}");
    office.done(number, office.head2, ANSWER);
    office
        .command(number, office.head2, "{\"command\":\"approve-answer\"}")
        .then()
        .statusCode(422)
        .body("rule", equalTo("four-eyes"));
    JsonNode seen = office.seen(number, office.head2);
    assertThat(seen.get("allowed").toString()).doesNotContain("approve-answer");
    assertThat(seen.get("refused").get("approve-answer").asText()).contains("本人");
    assertThat(office.seen(number, office.head).get("allowed").toString())
        .contains("approve-answer");
  }

  @Test
  void aHandlerWhoIsNotTheAssignedOneIsRefused() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    office.command(number, office.wang, ANSWER).then().statusCode(403);
    office
        .command(number, office.clerk, "{\"command\":\"assign\",\"to\":\"" + office.clerk + "\"}")
        .then()
        .statusCode(422)
        .body("problems[0].code", equalTo("not-allowed"));
  }

  @Test
  void twoOfficialsAtOnceOneWinsAndTheOtherIsTold() throws Exception {
    var office = new AnOffice(setup);
    String number = office.filedOn("2026-11-10");
    String tag = office.as(office.clerk).get("/api/desk/requests/" + number).header("ETag");
    Callable<Integer> toLi = () -> assign(office, number, tag, office.clerk, office.li);
    Callable<Integer> toWang = () -> assign(office, number, tag, office.head, office.wang);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var answers = threads.invokeAll(List.of(toLi, toWang));
      assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
          .containsExactlyInAnyOrder(200, 412);
    }
    assertThat(office.seen(number, office.clerk).get("events")).hasSize(2);
  }

  private static int assign(AnOffice office, String number, String tag, String by, String to) {
    Response answer =
        office
            .as(by)
            .header("If-Match", tag)
            .body("{\"command\":\"assign\",\"to\":\"" + to + "\"}")
            .post("/api/desk/requests/" + number + "/commands");
    return answer.statusCode();
  }

  @Test
  void theQueueIsFilteredAndFindsPeopleThroughABlindIndex() {
    var office = new AnOffice(setup);
    String first = office.assignedToLi("2026-11-10");
    ObjectNode body = office.submission();
    ((ObjectNode) body.get("applicant")).put("name", "欧阳示例").put("phone", "13900000000");
    ((ObjectNode) body.get("information")).put("title", "水库移民补偿");
    String second = office.filed(body);
    assertThat(found(office, "")).containsExactly(first, second);
    assertThat(found(office, "?assignee=" + office.li)).containsExactly(first);
    assertThat(found(office, "?status=ANSWERED")).isEmpty();
    assertThat(found(office, "?dueBefore=2026-12-09")).containsExactly(first);
    assertThat(found(office, "?q=水库")).containsExactly(second);
    assertThat(found(office, "?q=欧阳示例")).containsExactly(second);
    assertThat(found(office, "?q=139-0000 0000")).containsExactly(second);
    assertThat(found(office, "?q=欧阳")).containsExactly(second);
    assertThat(found(office, "?q=0000")).containsExactly(first, second);
    assertThat(found(office, "?q=阳示")).isEmpty();
    assertThat(found(office, "?q=" + first.toLowerCase())).containsExactly(first);
    office.as(office.clerk).get("/api/desk/requests?status=NOPE").then().statusCode(400);
    office.as(office.clerk).get("/api/desk/requests?cursor=!!").then().statusCode(400);
  }

  private static List<String> found(AnOffice office, String query) {
    return office.as(office.clerk).get("/api/desk/requests" + query).path("items.number");
  }

  @Test
  void whoReadPersonalDataIsRecorded() {
    var office = new AnOffice(setup);
    String number = office.filedOn("2026-11-10");
    office
        .as(office.li)
        .get("/api/desk/requests/" + number + "/applicant")
        .then()
        .statusCode(200)
        .body("name", equalTo("王建国"));
    assertThat(items("REQUEST#" + number))
        .anyMatch(
            i -> i.get("sk").s().startsWith("VIEW#") && i.get("official").s().equals(office.li));
  }

  @Test
  void aOneTimePasswordOpensNothingButItsChange() {
    var office = new AnOffice(setup);
    var input =
        "{\"office\":\""
            + office.code
            + "\",\"officials\":[{\"id\":\""
            + office.li
            + "\",\"resetPassword\":true}]}";
    var done =
        setup.configure(
            org.gongkai.input.StrictJson.read(
                input.getBytes(), org.gongkai.office.OfficeInput.class));
    String once = done.oneTimePasswords().get(office.li);
    given()
        .auth()
        .preemptive()
        .basic(office.li, once)
        .get("/api/desk/requests")
        .then()
        .statusCode(403);
    given()
        .auth()
        .preemptive()
        .basic(office.li, once)
        .body("{\"password\":\"short\"}")
        .post("/api/desk/password")
        .then()
        .statusCode(422);
    given()
        .auth()
        .preemptive()
        .basic(office.li, once)
        .body("{\"password\":\"" + AnOffice.PASSWORD + "\"}")
        .post("/api/desk/password")
        .then()
        .statusCode(204);
    office.as(office.li).get("/api/desk/requests").then().statusCode(200);
  }

  @Test
  void afterFiveFailuresEvenTheRightPasswordWaits() {
    var office = new AnOffice(setup);
    for (int i = 0; i < 7; i++) {
      given()
          .auth()
          .preemptive()
          .basic(office.wang, "wrong " + i)
          .get("/api/desk/requests")
          .then()
          .statusCode(401);
    }
    guesses.waitsForLong(office.wang);
    office.as(office.wang).get("/api/desk/requests").then().statusCode(401);
    office.as(office.li).get("/api/desk/requests").then().statusCode(200);
  }

  @Test
  void anUnreadableEventStopsThatRequestAndNoOther() {
    var office = new AnOffice(setup);
    String broken = office.filedOn("2026-11-10");
    String good = office.filedOn("2026-11-10");
    set("REQUEST#" + broken, "EVENT#000001", "type", AttributeValue.fromS("Teleported"));
    Response answer = office.as(office.clerk).get("/api/desk/requests/" + broken);
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.asString()).doesNotContain("org.", "Exception", "Teleported");
    office.as(office.clerk).get("/api/desk/requests/" + good).then().statusCode(200);
    assertThat(found(office, "")).contains(good, broken);
    set("REQUEST#" + broken, "STATE", "row", AttributeValue.fromS("{\"v\":1}"));
    assertThat(found(office, "")).containsExactly(good);
  }

  @Test
  void aSecondEntryOnAnEarlierDayIsMarkedLate() {
    var office = new AnOffice(setup);
    String number = office.filedOn("2026-11-10");
    JsonNode event = office.seen(number, office.clerk).get("events").get(0);
    assertThat(event.get("on").asText()).isEqualTo("2026-11-10");
    assertThat(event.get("late").asBoolean()).isTrue();
    assertThat(Map.of("type", event.get("type").asText())).containsEntry("type", "Submitted");
  }
}
