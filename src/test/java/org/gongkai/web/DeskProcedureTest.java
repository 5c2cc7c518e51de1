package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.OfficeTime;
import org.gongkai.casework.Desk;
import org.gongkai.casework.upkeep.Maintenance;
import org.gongkai.request.RequestNumber;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The rest of the procedure as officials and applicants meet it: over HTTP, to the table and the
 * mail.
 */
@QuarkusTest
class DeskProcedureTest extends IntegrationTest {

  @Inject Maintenance maintenance;
  @Inject Desk desk;

  private static String due(JsonNode seen) {
    return seen.get("answerDueOn").asText();
  }

  private static String deadline(JsonNode seen, String kind) {
    return StreamSupport.stream(seen.get("deadlines").spliterator(), false)
        .filter(d -> d.get("kind").asText().equals(kind))
        .map(d -> d.get("dueOn").asText())
        .findFirst()
        .orElse("none");
  }

  private static String reason(JsonNode seen, String date) {
    return StreamSupport.stream(seen.get("clock").spliterator(), false)
        .filter(d -> d.get("date").asText().equals(date))
        .map(d -> d.get("reason").asText())
        .findFirst()
        .orElse("none");
  }

  private static LocalDate today() {
    return LocalDate.now(OfficeTime.ZONE);
  }

  /** The query code as the applicant reads it in the receipt. */
  private String queryCode(String number) {
    sweep.run();
    return world().mailsAbout(number).stream()
        .map(m -> m.text().replaceAll("(?s).*查询码：(\\S+).*", "$1"))
        .filter(code -> code.matches("[A-Z2-9-]{19}"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void supplementConsultationFeeAndExtensionInTurnAcrossSpringFestival() {
    var office = new AnOffice(setup);
    String n = office.assignedToLi("2026-01-28");
    JsonNode asked =
        office.done(
            n,
            office.li,
            "{\"command\":\"ask-supplement\",\"missing\":\"请写明年份\",\"on\":\"2026-02-03\"}");
    assertThat(asked.get("status").asText()).isEqualTo("AWAITING_SUPPLEMENT");
    assertThat(asked.get("answerDueOn").isNull()).isTrue();
    assertThat(asked.get("latestDueOn").isNull()).isTrue();
    assertThat(asked.get("earliestDueOn").isNull()).isFalse();
    assertThat(deadline(asked, "SUPPLEMENT_REPLY")).isEqualTo("2026-02-24");
    assertThat(deadline(asked, "DISPATCH")).isEqualTo("2026-02-06");
    assertThat(deadline(asked, "ANSWER")).isEqualTo("none");
    JsonNode came =
        office.done(
            n,
            office.clerk,
            "{\"command\":\"supplement\",\"content\":\"2025年度\",\"on\":\"2026-02-18\"}");
    assertThat(due(came)).isEqualTo("2026-03-20");
    assertThat(reason(came, "2026-02-10")).isEqualTo("SUPPLEMENT");
    assertThat(reason(came, "2026-02-17")).isEqualTo("HOLIDAY");

    JsonNode opened =
        office.done(
            n,
            office.li,
            "{\"command\":\"open-consultation\",\"party\":\"示例公司\",\"kind\":\"THIRD_PARTY\",\"contact\":\"示例路2号\",\"sentOn\":\"2026-02-26\",\"receivedOn\":\"2026-02-27\"}");
    assertThat(opened.get("events").get(4).get("on").asText()).isEqualTo("2026-02-26");
    assertThat(deadline(opened, "OPINION")).as("its time is over").isEqualTo("none");
    assertThat(deadline(opened, "ANSWER")).isEqualTo("2026-04-14");
    JsonNode closed =
        office.done(
            n,
            office.li,
            "{\"command\":\"close-consultation\",\"party\":\"示例公司\",\"opinion\":\"CONSENT\",\"on\":\"2026-03-04\"}");
    assertThat(due(closed)).isEqualTo("2026-03-27");
    assertThat(reason(closed, "2026-02-28")).isEqualTo("CONSULTATION");
    assertThat(items("REQUEST#" + n))
        .filteredOn(i -> i.get("sk").s().startsWith("PARTY#"))
        .singleElement()
        .matches(i -> !i.toString().contains("示例路"));

    JsonNode extensionAsked =
        office.done(
            n,
            office.li,
            "{\"command\":\"ask-extension\",\"days\":5,\"reason\":\"材料较多\",\"on\":\"2026-03-06\"}");
    assertThat(deadline(extensionAsked, "EXTENSION_APPROVAL")).isEqualTo("2026-03-27");
    JsonNode extended =
        office.done(n, office.head, "{\"command\":\"approve-extension\",\"on\":\"2026-03-06\"}");
    assertThat(due(extended)).isEqualTo("2026-04-03");

    JsonNode charged =
        office.done(
            n,
            office.li,
            "{\"command\":\"charge-fee\",\"basis\":\"PAGES\",\"quantity\":1500,\"on\":\"2026-03-10\"}");
    assertThat(charged.get("fee").get("amount").asInt()).isEqualTo(54700);
    assertThat(charged.get("fee").get("payBy").asText()).isEqualTo("2026-04-08");
    assertThat(charged.get("status").asText()).isEqualTo("AWAITING_PAYMENT");
    assertThat(deadline(charged, "PAYMENT")).isEqualTo("2026-04-08");
    JsonNode paid =
        office.done(n, office.clerk, "{\"command\":\"record-payment\",\"on\":\"2026-03-20\"}");
    assertThat(due(paid)).isEqualTo("2026-04-20");
    assertThat(paid.get("extensionDays").asInt()).as("lapsed with the restart").isZero();
    assertThat(paid.get("fee").get("paidOn").asText()).isEqualTo("2026-03-20");
    assertThat(reason(paid, "2026-03-16")).isEqualTo("FEE");
    assertThat(item("REQUEST#" + n, "DEADLINE#ANSWER#10").get("dueSk").s())
        .startsWith("2026-04-20");

    sweep.run();
    List<String> subjects = world().mailsAbout(n).stream().map(m -> m.subject()).toList();
    assertThat(subjects)
        .anyMatch(s -> s.contains("请补正您的申请"))
        .anyMatch(s -> s.contains("已收到您的补正"))
        .anyMatch(s -> s.contains("正在征求意见"))
        .anyMatch(s -> s.contains("征求意见已有结果"))
        .anyMatch(s -> s.contains("缴费通知"))
        .anyMatch(s -> s.contains("已收到您缴纳的费用"))
        .allMatch(s -> s.endsWith(n));
    assertThat(world().mailsAbout(n)).noneMatch(m -> m.text().contains("示例路"));
  }

  @Test
  void theApplicantSupplementsAndReadsWithTheQueryCode() {
    var office = new AnOffice(setup);
    String n = office.assignedToLi(today().toString());
    office.done(n, office.li, "{\"command\":\"ask-supplement\",\"missing\":\"请写明年份\"}");
    String code = queryCode(n);
    door(code)
        .get("/api/requests/" + n)
        .then()
        .statusCode(200)
        .body("status", equalTo("AWAITING_SUPPLEMENT"))
        .body("supplementAsked.missing", equalTo("请写明年份"))
        .body("answerDueOn", nullValue());
    door(code)
        .body("{\"content\":\"\"}")
        .post("/api/requests/" + n + "/supplement")
        .then()
        .statusCode(422)
        .body("problems[0].field", equalTo("content"));
    door(code)
        .body("{\"content\":\"2025年度\"}")
        .post("/api/requests/" + n + "/supplement")
        .then()
        .statusCode(200)
        .body("status", equalTo("IN_PROGRESS"))
        .body("supplementAsked", nullValue());
    door(code)
        .body("{\"content\":\"2025年度\"}")
        .post("/api/requests/" + n + "/supplement")
        .then()
        .statusCode(422)
        .body("rule", equalTo("no-supplement-pending"));
    door("AAAA-AAAA-AAAA-AAAA")
        .body("{\"content\":\"x\"}")
        .post("/api/requests/" + n + "/supplement")
        .then()
        .statusCode(404);
  }

  @Test
  void theApplicantProposesForAllWhatWasDisclosedByApiAndOnThePage() {
    var office = new AnOffice(setup);
    String n = office.assignedToLi(today().toString());
    String code = queryCode(n);
    String propose = "/api/requests/" + n + "/propose-disclosure";
    door(code)
        .body("{\"reason\":\"都关心\"}")
        .post(propose)
        .then()
        .statusCode(422)
        .body("rule", equalTo("nothing-disclosed"));
    office.drafted(n, "名单如下");
    office.done(n, office.head, "{\"command\":\"approve-answer\"}");
    sweep.run();
    door(code).body("{\"why\":\"x\"}").post(propose).then().statusCode(400);
    door(code).body("{}").post(propose).then().statusCode(422);
    door("AAAA-AAAA-AAAA-AAAA").body("{\"reason\":\"x\"}").post(propose).then().statusCode(404);
    Response page = ApplyForms.post("/track", Map.of("number", n, "code", code));
    assertThat(page.asString()).contains("建议向全社会公开", "/track/propose-disclosure");
    var form = new HashMap<>(ApplyForms.hidden(page));
    form.put("content", "");
    assertThat(ApplyForms.post("/track/propose-disclosure", form).asString())
        .contains("请填写建议主动公开的理由", "aria-invalid");
    var sound = new HashMap<>(form);
    sound.put("content", "<b>大家</b>都关心");
    assertThat(ApplyForms.post("/track/propose-disclosure", sound).asString())
        .contains("已收到您的建议", "申请人建议将所公开的信息主动公开")
        .doesNotContain("<b>大家", "/track/propose-disclosure\"");
    JsonNode seen = office.seen(n, office.head);
    assertThat(seen.get("allowed").toString()).contains("answer-proposal");
    assertThat(seen.get("deadlines").toString()).contains("PROPOSAL");
  }

  private static io.restassured.specification.RequestSpecification door(String code) {
    return RestAssured.given().header("X-Query-Code", code).contentType(ContentType.JSON);
  }

  @Test
  void aNewQueryCodeTakesThePlaceOfTheOldOne() {
    var office = new AnOffice(setup);
    String n = office.filed(office.submission());
    String old = queryCode(n);
    office.done(n, office.clerk, "{\"command\":\"reissue-code\"}");
    door(old).get("/api/requests/" + n).then().statusCode(404);
    sweep.run();
    String fresh =
        world().mailsAbout(n).stream()
            .filter(m -> m.subject().contains("查询码已经重发"))
            .map(m -> m.text().replaceAll("(?s).*查询码：(\\S+).*", "$1"))
            .findFirst()
            .orElseThrow();
    door(fresh).get("/api/requests/" + n).then().statusCode(200);
  }

  @Test
  void theSameMonthsItemsAreFoundAndOnlyTheIncrementIsCharged() {
    var office = new AnOffice(setup);
    String first = office.assignedToLi("2026-10-12");
    String second = office.assignedToLi("2026-10-13");
    String otherMonth = office.assignedToLi("2026-11-02");
    String charge =
        "{\"command\":\"charge-fee\",\"basis\":\"ITEMS\",\"quantity\":%d,\"on\":\"%s\"}";
    office
        .command(first, office.li, charge.formatted(10, "2026-10-14"))
        .then()
        .statusCode(422)
        .body("rule", equalTo("nothing-to-charge"));
    assertThat(amount(office.done(first, office.li, charge.formatted(30, "2026-10-14"))))
        .isEqualTo(2000);
    assertThat(amount(office.done(second, office.li, charge.formatted(11, "2026-10-15"))))
        .isEqualTo(2300);
    assertThat(amount(office.done(otherMonth, office.li, charge.formatted(11, "2026-11-03"))))
        .isEqualTo(100);
  }

  private static int amount(JsonNode seen) {
    return seen.get("fee").get("amount").asInt();
  }

  @Test
  void aCorrectionLeavesItsTraceAndPersonalDataOutOfIt() {
    var office = new AnOffice(setup);
    String n = office.filedOn("2026-11-10");
    JsonNode title =
        office.done(
            n,
            office.clerk,
            "{\"command\":\"correct\",\"field\":\"information.title\",\"value\":\"危房改造补助名单\",\"reason\":\"漏字\"}");
    assertThat(title.get("title").asText()).isEqualTo("危房改造补助名单");
    office.done(
        n,
        office.clerk,
        "{\"command\":\"correct\",\"field\":\"applicant.phone\",\"value\":\"13911112222\",\"reason\":\"抄错一位\"}");
    office
        .as(office.clerk)
        .get("/api/desk/requests/" + n + "/applicant")
        .then()
        .body("phone", equalTo("13911112222"));
    assertThat(items("REQUEST#" + n).toString()).doesNotContain("13911112222", "13800000000");
    assertThat(
            (List<String>)
                office
                    .as(office.clerk)
                    .get("/api/desk/requests?q=13911112222")
                    .path("items.number"))
        .contains(n);
    JsonNode moved =
        office.done(
            n,
            office.head,
            "{\"command\":\"correct\",\"field\":\"submittedOn\",\"value\":\"2026-11-09\",\"reason\":\"日期录错\"}");
    assertThat(due(moved)).isEqualTo("2026-12-07");
    office
        .command(
            n,
            office.clerk,
            "{\"command\":\"correct\",\"field\":\"status\",\"value\":\"x\",\"reason\":\"x\"}")
        .then()
        .statusCode(422)
        .body("problems[0].code", equalTo("unknown-value"));
  }

  @Test
  void earlierRequestsAreOfferedAndTheOfficialDecides() {
    var office = new AnOffice(setup);
    String first = office.filed(office.submission());
    ObjectNode other = office.submission();
    ((ObjectNode) other.get("applicant")).put("name", "李示例").put("idNumber", "999999199001010016");
    ((ObjectNode) other.get("information")).put("title", "2025年度 农村危房改造补助名单！");
    String theirs = office.filed(other);
    String again = office.filed(office.submission());
    Response found = office.as(office.li).get("/api/desk/requests/" + again + "/earlier");
    found
        .then()
        .statusCode(200)
        .body("earlier.number", equalTo(List.of(first)))
        .body("earlier[0].same", equalTo(true))
        .body("lastYear", equalTo(2))
        .body("others", equalTo(List.of(theirs)));
    sweep.run();
    assertThat(world().mailsAbout(again))
        .anyMatch(m -> m.to().contains(office.clerk) && m.text().contains(first));
  }

  @Test
  void anyRequestIsRebuiltFromItsEventsAlone() {
    var office = new AnOffice(setup);
    String n = office.assignedToLi("2026-11-10");
    office.done(
        n,
        office.li,
        "{\"command\":\"open-consultation\",\"party\":\"甲\",\"kind\":\"THIRD_PARTY\",\"contact\":\"示例路1号\",\"sentOn\":\"2026-11-12\"}");
    JsonNode before = office.seen(n, office.li);
    Map<String, AttributeValue> state = item("REQUEST#" + n, "STATE");
    List<Map<String, AttributeValue>> deadlines =
        items("REQUEST#" + n).stream()
            .filter(i -> i.get("sk").s().startsWith("DEADLINE#"))
            .filter(i -> i.containsKey("duePk"))
            .toList();
    assertThat(deadlines).hasSize(3);
    items("REQUEST#" + n).stream()
        .map(i -> i.get("sk").s())
        .filter(sk -> sk.equals("STATE") || sk.startsWith("DEADLINE#"))
        .forEach(sk -> delete("REQUEST#" + n, sk));
    var done = maintenance.run(new Maintenance.Input("REBUILD", office.code));
    assertThat(done.changed()).isEqualTo(1);
    assertThat(item("REQUEST#" + n, "STATE")).isEqualTo(state);
    assertThat(
            items("REQUEST#" + n).stream()
                .filter(i -> i.get("sk").s().startsWith("DEADLINE#"))
                .toList())
        .containsExactlyInAnyOrderElementsOf(deadlines);
    assertThat(office.seen(n, office.li)).isEqualTo(before);
  }

  private void delete(String pk, String sk) {
    dynamoDb.deleteItem(
        d ->
            d.tableName(org.gongkai.TestWorld.TABLE)
                .key(Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk))));
  }

  @Test
  void whatWasWrittenAboutThirdPartiesIsForgottenTooAndTheRecordReadsOn() {
    var office = new AnOffice(setup, "{\"retentionYears\":1}");
    String n = office.assignedToLi("2025-01-06");
    for (String party : List.of("李示例丙", "周示例丁")) {
      office.done(
          n,
          office.li,
          "{\"command\":\"open-consultation\",\"party\":\"%s\",\"kind\":\"THIRD_PARTY\",\"contact\":\"示例村9号\",\"sentOn\":\"2025-01-07\"}"
              .formatted(party));
    }
    office.done(
        n,
        office.li,
        "{\"command\":\"close-consultation\",\"party\":\"周示例丁\",\"opinion\":\"OBJECTION\",\"reason\":\"周示例丁说不同意\",\"on\":\"2025-01-08\"}");
    office.done(
        n,
        office.clerk,
        "{\"command\":\"correct\",\"field\":\"applicant.phone\",\"value\":\"13800000001\",\"reason\":\"李示例丙来电更正\"}");
    office.done(n, office.clerk, "{\"command\":\"withdraw\",\"on\":\"2025-01-09\"}");
    sweep.run();
    JsonNode before = office.seen(n, office.clerk);
    assertThat(before.toString()).contains("李示例丙", "周示例丁", "说不同意", "来电更正");
    var done = maintenance.run(new Maintenance.Input("FORGET", office.code));
    assertThat(done.changed()).isEqualTo(1);
    assertThat(done.skipped()).isZero();
    assertThat(items("REQUEST#" + n).toString())
        .doesNotContain("李示例丙", "周示例丁", "示例村9号", "说不同意", "来电更正")
        .contains("第三方#3", "第三方#4");
    JsonNode after = office.seen(n, office.clerk);
    assertThat(after.get("status")).isEqualTo(before.get("status"));
    assertThat(after.get("events")).hasSize(before.get("events").size());
    assertThat(after.get("clock")).isEqualTo(before.get("clock"));
    assertThat(maintenance.run(new Maintenance.Input("FORGET", office.code)).changed()).isZero();
    assertThat(maintenance.run(new Maintenance.Input("REBUILD", office.code)).skipped()).isZero();
  }

  @Test
  void aClosedRequestPastItsRetentionForgetsThePersonAndKeepsTheRecord() {
    var office = new AnOffice(setup, "{\"retentionYears\":1}");
    String n = office.assignedToLi("2025-01-06");
    office.done(n, office.clerk, "{\"command\":\"withdraw\",\"on\":\"2025-01-07\"}");
    String open = office.assignedToLi("2025-01-06");
    desk.note(RequestNumber.parse(n).orElseThrow(), office.li, "王建国来过电话");
    sweep.run();
    assertThat(maintenance.run(new Maintenance.Input("FORGET", office.code)).changed())
        .isEqualTo(1);
    assertThat(items("REQUEST#" + n))
        .noneMatch(i -> i.get("sk").s().equals("APPLICANT") || i.get("sk").s().startsWith("NOTE#"));
    assertThat(items("REQUEST#" + open)).anyMatch(i -> i.get("sk").s().equals("APPLICANT"));
    JsonNode seen = office.seen(n, office.clerk);
    assertThat(seen.get("status").asText()).isEqualTo("WITHDRAWN");
    assertThat(seen.get("events")).hasSize(3);
    office.as(office.clerk).get("/api/desk/requests/" + n + "/applicant").then().statusCode(404);
    assertThat(maintenance.run(new Maintenance.Input("FORGET", office.code)).changed()).isZero();
  }

  @Test
  void anAnswerThatWaitsOnItsLastDayIsToldToClerkAndHeadThatDay() {
    var office = new AnOffice(setup);
    String n = office.assignedToLi("2026-10-28");
    office.done(
        n,
        office.li,
        "{\"command\":\"draft-answer\",\"answer\":{\"kind\":\"ALREADY_PUBLIC\",\"where\":\"网站\",\"how\":\"检索\"}}");
    sweep.run();
    office.done(n, office.head, "{\"command\":\"approve-answer\"}");
    world().control("smtp/answer", "451 4.3.0 try again later");
    sweep.run();
    JsonNode seen = office.seen(n, office.clerk);
    assertThat(seen.get("status").asText()).isEqualTo("APPROVED");
    assertThat(deadline(seen, "ANSWER")).isEqualTo("2026-11-25");
    assertThat(items("REQUEST#" + n))
        .filteredOn(i -> i.get("sk").s().contains("WAITS"))
        .extracting(i -> i.get("to").s())
        .contains(
            "OFFICIAL#" + office.clerk, "OFFICIAL#" + office.head, "OFFICIAL#" + office.head2);
  }

  @Test
  void twoHeadsAtOnceOneWinsAndNothingIsHalfDone() throws Exception {
    var office = new AnOffice(setup);
    String n = office.assignedToLi(today().toString());
    office.done(
        n,
        office.li,
        "{\"command\":\"draft-answer\",\"answer\":{\"kind\":\"RECERTIFICATION\",\"reason\":\"要求出具证明\"}}");
    String tag = office.as(office.clerk).get("/api/desk/requests/" + n).header("ETag");
    Callable<Integer> approve =
        () -> sent(office, n, tag, office.head, "{\"command\":\"approve-answer\"}");
    Callable<Integer> back =
        () ->
            sent(office, n, tag, office.head2, "{\"command\":\"return-answer\",\"reason\":\"补\"}");
    try (var threads = Executors.newFixedThreadPool(2)) {
      var answers = threads.invokeAll(List.of(approve, back));
      assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
          .containsExactlyInAnyOrder(200, 412);
    }
    assertThat(office.seen(n, office.clerk).get("events")).hasSize(4);
  }

  private static int sent(AnOffice office, String n, String tag, String by, String command) {
    return office
        .as(by)
        .header("If-Match", tag)
        .body(command)
        .post("/api/desk/requests/" + n + "/commands")
        .statusCode();
  }

  @Test
  void badFieldsAreToldAllAtOnceAndNothingIsStored() {
    var office = new AnOffice(setup);
    String n = office.assignedToLi("2026-11-10");
    office
        .command(
            n,
            office.li,
            "{\"command\":\"open-consultation\",\"kind\":\"NOBODY\",\"sentOn\":\"2099-01-01\"}")
        .then()
        .statusCode(422)
        .body("problems.field", hasItem("party"))
        .body("problems.field", hasItem("kind"))
        .body("problems.field", hasItem("contact"))
        .body("problems.find { it.field == 'sentOn' }.code", equalTo("future"));
    office
        .command(
            n,
            office.li,
            "{\"command\":\"ask-supplement\",\"missing\":\"x\",\"until\":\"2026-11-01\"}")
        .then()
        .statusCode(422)
        .body("problems[0].field", equalTo("until"));
    office
        .command(n, office.li, "{\"command\":\"charge-fee\",\"basis\":\"PAGES\",\"quantity\":0}")
        .then()
        .statusCode(422)
        .body("problems[0].field", equalTo("quantity"));
    office
        .command(n, office.li, "{\"command\":\"record-reasons\",\"reasonable\":\"yes\"}")
        .then()
        .statusCode(400);
    office.command(n, office.li, "{\"command\":\"record-payment\"}").then().statusCode(403);
    office
        .command(
            n,
            office.li,
            "{\"command\":\"close-consultation\",\"party\":\"甲\",\"opinion\":\"OBJECTION\"}")
        .then()
        .statusCode(422)
        .body("problems[0].field", equalTo("reason"));
    assertThat(office.seen(n, office.li).get("events")).hasSize(2);
  }

  @Test
  void everyKindOfAnswerIsDraftedAndSentWithItsRemedy() {
    var office = new AnOffice(setup);
    Map<String, String> answers =
        Map.of(
            "PARTLY_DISCLOSED",
            "\"given\":\"名单\",\"withheld\":[{\"part\":\"证件号\",\"ground\":\"THIRD_PARTY\",\"reason\":\"隐私\"}]",
            "NEEDS_CREATION",
            "\"reason\":\"需加工\"",
            "STILL_UNCLEAR",
            "\"reason\":\"年份不明\"",
            "RECERTIFICATION",
            "\"reason\":\"要求出具证明\"",
            "OTHER_ORGAN",
            "\"reason\":\"由住建局负责\",\"organ\":\"县住建局\",\"contact\":\"0539-5550102\"",
            "REPEATED",
            "\"earlierNumber\":\"X-2025-000001\"",
            "PETITION",
            "\"reason\":\"投诉\",\"channel\":\"信访窗口\"",
            "PUBLICATION",
            "\"reason\":\"年鉴\",\"channel\":\"图书馆\"",
            "SPECIAL_LAW",
            "\"law\":\"不动产登记暂行条例\"");
    answers.forEach(
        (kind, fields) -> {
          String n = office.assignedToLi(today().toString());
          JsonNode drafted =
              office.done(
                  n,
                  office.li,
                  "{\"command\":\"draft-answer\",\"answer\":{\"kind\":\""
                      + kind
                      + "\","
                      + fields
                      + "}}");
          assertThat(drafted.get("answer").get("kind").asText()).isEqualTo(kind);
          office.done(n, office.head, "{\"command\":\"approve-answer\"}");
          sweep.run();
          assertThat(office.seen(n, office.clerk).get("status").asText()).isEqualTo("ANSWERED");
          String remedy = kind.equals("PARTLY_DISCLOSED") ? "应当先申请行政复议" : "6个月内直接向";
          assertThat(world().mailsAbout(n))
              .anyMatch(m -> m.subject().contains("对您的申请的答复") && m.text().contains(remedy));
        });
    String n = office.assignedToLi(today().toString());
    office
        .command(
            n,
            office.li,
            "{\"command\":\"draft-answer\",\"answer\":{\"kind\":\"OTHER_ORGAN\",\"reason\":\"x\",\"organ\":\"县住建局\"}}")
        .then()
        .statusCode(422)
        .body("problems[0].field", equalTo("answer.contact"));
    office
        .command(
            n,
            office.li,
            "{\"command\":\"draft-answer\",\"answer\":{\"kind\":\"UNREASONABLE\",\"reason\":\"x\"}}")
        .then()
        .statusCode(422)
        .body("rule", equalTo("no-reasons-asked"));
  }

  @Test
  void theLettersAreNumberedAndGoWithTheMails() throws Exception {
    var office = new AnOffice(setup);
    String one = office.assignedToLi("2026-11-10");
    String two = office.assignedToLi("2026-11-11");
    for (String n : List.of(one, two)) {
      office.done(
          n,
          office.li,
          "{\"command\":\"ask-supplement\",\"missing\":\"请写明年份\",\"on\":\"2026-11-12\"}");
    }
    assertThat(letters(office, one))
        .containsExactly("政府信息公开申请登记回执 示街办公开回〔2026〕第1号", "政府信息公开申请补正告知书 示街办公开补〔2026〕第1号");
    assertThat(letters(office, two))
        .containsExactly("政府信息公开申请登记回执 示街办公开回〔2026〕第2号", "政府信息公开申请补正告知书 示街办公开补〔2026〕第2号");
    byte[] docx =
        office
            .as(office.li)
            .get("/api/desk/requests/" + two + "/letters/000003-supplement")
            .then()
            .statusCode(200)
            .header("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment"))
            .extract()
            .asByteArray();
    try (var document =
            new org.apache.poi.xwpf.usermodel.XWPFDocument(new java.io.ByteArrayInputStream(docx));
        var text = new org.apache.poi.xwpf.extractor.XWPFWordExtractor(document)) {
      assertThat(text.getText())
          .contains("示街办公开补〔2026〕第2号", "王建国", "请写明年份", "示例街道办事处")
          .doesNotContain("行政复议");
    }
    office
        .as(office.li)
        .get("/api/desk/requests/" + two + "/letters/000009-answer")
        .then()
        .statusCode(404);
    sweep.run();
    assertThat(world().mailsAbout(two))
        .filteredOn(m -> m.subject().contains("请补正"))
        .singleElement()
        .matches(m -> m.text().contains("附件：政府信息公开申请补正告知书（示街办公开补〔2026〕第2号）"));
  }

  private static List<String> letters(AnOffice office, String n) {
    return StreamSupport.stream(
            AnOffice.parse(
                    "{\"a\":"
                        + office
                            .as(office.li)
                            .get("/api/desk/requests/" + n + "/letters")
                            .asString()
                        + "}")
                .get("a")
                .spliterator(),
            false)
        .map(l -> l.get("title").asText() + " " + l.get("number").asText())
        .toList();
  }

  @Test
  void aThirdPartyWhoseObjectionIsOverruledGetsALetter() {
    var office = new AnOffice(setup);
    String n = office.assignedToLi("2026-11-10");
    office.done(
        n,
        office.li,
        "{\"command\":\"open-consultation\",\"party\":\"示例公司\",\"kind\":\"THIRD_PARTY\",\"contact\":\"示例路1号\",\"sentOn\":\"2026-11-11\"}");
    office.done(
        n,
        office.li,
        "{\"command\":\"close-consultation\",\"party\":\"示例公司\",\"opinion\":\"OBJECTION\",\"reason\":\"商业秘密\",\"on\":\"2026-11-16\"}");
    office
        .command(
            n,
            office.li,
            "{\"command\":\"draft-answer\",\"answer\":{\"kind\":\"DISCLOSED\",\"content\":\"x\"}}")
        .then()
        .statusCode(422)
        .body("rule", equalTo("objection-needs-public-interest"));
    office.done(
        n,
        office.li,
        "{\"command\":\"draft-answer\",\"answer\":{\"kind\":\"DISCLOSED\",\"content\":\"检测结果\",\"publicInterest\":{\"reason\":\"涉及饮水安全\"}}}");
    office.as(office.li).get("/api/desk/requests/" + n + "/letters/preview").then().statusCode(200);
    office.done(n, office.head, "{\"command\":\"approve-answer\"}");
    assertThat(letters(office, n)).anyMatch(l -> l.startsWith("政府信息公开决定告知书"));
    assertThat(items("REQUEST#" + n))
        .filteredOn(i -> i.get("sk").s().startsWith("NOTICE#000006-overruled"))
        .singleElement()
        .matches(i -> i.get("status").s().equals("TO_POST"));
  }

  @Test
  void disclosedFilesAreUploadedInPartsAndGoWithTheAnswer() throws Exception {
    var office = new AnOffice(setup);
    String n = office.assignedToLi(today().toString());
    byte[] pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes();
    String file =
        office
            .as(office.li)
            .contentType("application/octet-stream")
            .body(pdf)
            .post("/api/desk/requests/" + n + "/files?name=补助名单.pdf&part=1&parts=1")
            .then()
            .statusCode(200)
            .extract()
            .path("file");
    office
        .as(office.li)
        .contentType("application/octet-stream")
        .body("MZ\u0090\u0000".getBytes())
        .post("/api/desk/requests/" + n + "/files?name=名单.pdf&part=1&parts=1")
        .then()
        .statusCode(422)
        .body("problems[0].code", equalTo("not-allowed"));
    office
        .as(office.li)
        .contentType("application/octet-stream")
        .body(pdf)
        .post("/api/desk/requests/" + n + "/files?name=../../x.pdf&part=1&parts=1")
        .then()
        .statusCode(422)
        .body("problems[0].field", equalTo("name"));
    office
        .command(
            n,
            office.li,
            "{\"command\":\"draft-answer\",\"answer\":{\"kind\":\"DISCLOSED\",\"files\":[\"nope\"]}}")
        .then()
        .statusCode(422)
        .body("problems[0].field", equalTo("answer.files[0]"));
    office.done(
        n,
        office.li,
        "{\"command\":\"draft-answer\",\"answer\":{\"kind\":\"DISCLOSED\",\"files\":[\""
            + file
            + "\"]}}");
    String code = queryCode(n);
    door(code).get("/api/requests/" + n + "/answer").then().statusCode(404);
    sweep.run();
    office.done(n, office.head, "{\"command\":\"approve-answer\"}");
    // with its files it is not taken; the letter goes alone
    world().control("smtp/answer", "DATA 552 5.3.4 message too large");
    sweep.run();
    byte[] zip =
        door(code)
            .get("/api/requests/" + n + "/answer")
            .then()
            .statusCode(200)
            .contentType("application/zip")
            .extract()
            .asByteArray();
    var names = new java.util.ArrayList<String>();
    try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertThat(names).hasSize(2).contains("补助名单.pdf");
    assertThat(world().mailsAbout(n))
        .anyMatch(m -> m.subject().contains("对您的申请的答复") && m.text().contains("公开的文件共1份，不便随信发送"));
  }
}
