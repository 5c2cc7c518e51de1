package org.gongkai.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.web.DeskDoor.as;
import static org.gongkai.web.DeskDoor.form;
import static org.gongkai.web.DeskDoor.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.OfficeTime;
import org.gongkai.casework.upkeep.OfficeSetup;
import org.junit.jupiter.api.Test;

/**
 * Applicants who left a phone alone are called, and those who fetch the answer are told to come.
 */
@QuarkusTest
class DeskCallsTest extends IntegrationTest {

  @Inject OfficeSetup setup;

  private final LocalDate today = LocalDate.now(OfficeTime.ZONE);

  private static ObjectNode byPhone(AnOffice office, LocalDate day) {
    ObjectNode body = office.submission();
    body.put("channel", "IN_PERSON").put("submittedOn", day.toString());
    ((ObjectNode) body.get("applicant")).remove(List.of("email", "address"));
    ((ObjectNode) body.get("delivery")).put("method", "PICK_UP").put("format", "PAPER");
    return body;
  }

  private static String calls(String session) {
    return as(session).get("/desk/calls").asString();
  }

  private String notice(String number, String kind) {
    return items("REQUEST#" + number).stream()
        .map(i -> i.get("sk").s())
        .filter(sk -> sk.startsWith("NOTICE#") && sk.endsWith("-" + kind + "-APPLICANT"))
        .findFirst()
        .orElseThrow()
        .substring("NOTICE#".length());
  }

  private String status(String number, String kind) {
    return item("REQUEST#" + number, "NOTICE#" + notice(number, kind)).get("status").s();
  }

  private Response called(String session, String number, String kind, String outcome, String on) {
    return form(session)
        .formParam("subject", "REQUEST#" + number)
        .formParam("id", notice(number, kind))
        .formParam("outcome", outcome)
        .formParam("on", on)
        .formParam("note", "上午打的")
        .post("/desk/calls/close");
  }

  @Test
  void whoLeftAPhoneAloneIsCalledAndToldToCome() {
    var office = new AnOffice(setup);
    ObjectNode body = byPhone(office, today);
    Response filed = given().spec(office.as(office.clerk)).body(body).post("/api/requests");
    String number = filed.path("number");
    String clerk = session(office.clerk);
    assertThat(as(clerk).get("/desk").asString()).contains("申请人只留了电话，须打电话告知");
    assertThat(calls(clerk)).contains("登记回执", number).doesNotContain("13800000000");
    assertThat(as(clerk).get("/desk/post").asString()).doesNotContain(number);

    String shown =
        form(clerk)
            .formParam("subject", "REQUEST#" + number)
            .formParam("id", notice(number, "receipt"))
            .post("/desk/calls/number")
            .asString();
    assertThat(shown).contains("王建国 13800000000");
    assertThat(as(clerk).get("/desk/requests/" + number + "?record=views").asString())
        .contains("查看了个人信息");
    assertThat(called(clerk, number, "receipt", "", "").asString())
        .contains("请选择电话的结果", "请填写打电话的日期", "上午打的");
    assertThat(called(clerk, number, "receipt", "TOLD", today.plusDays(1).toString()).statusCode())
        .isEqualTo(422);
    assertThat(called(clerk, number, "receipt", "TRIED", today.toString()).statusCode())
        .isEqualTo(303);
    assertThat(status(number, "receipt")).isEqualTo("TO_CALL");

    office.done(number, office.clerk, "{\"command\":\"assign\",\"to\":\"" + office.li + "\"}");
    office.done(number, office.li, "{\"command\":\"ask-supplement\",\"missing\":\"请写明是哪个村\"}");
    assertThat(called(clerk, number, "supplement-asked", "TOLD", today.toString()).statusCode())
        .isEqualTo(303);
    assertThat(status(number, "supplement-asked")).isEqualTo("CALLED");
    assertThat(office.seen(number, office.li).at("/deadlines").toString())
        .as("the call is the way of the notice")
        .doesNotContain("DISPATCH");
    assertThat(as(clerk).get("/desk/requests/" + number).asString())
        .contains("已送出（电话告知）", "没有联系上；上午打的");

    office.done(number, office.clerk, "{\"command\":\"supplement\",\"content\":\"示例村\"}");
    office.drafted(number, "三户");
    office.done(number, office.head, "{\"command\":\"approve-answer\"}");
    assertThat(calls(clerk)).contains("答复（可以领取）");
    assertThat(
            given()
                .formParam("number", number)
                .formParam("code", filed.<String>path("queryCode"))
                .post("/track")
                .asString())
        .contains("答复已经备好，请来领取", "领取答复", "示例街道办事处", "有效身份证件的原件");
    office.done(
        number,
        office.clerk,
        "{\"command\":\"record-dispatch\",\"what\":\"ANSWER\",\"way\":\"IN_PERSON\"}");
    assertThat(calls(clerk)).as("nobody need be called any more").doesNotContain(number);
    assertThat(status(number, "answer-ready")).isEqualTo("DROPPED");
    assertThat(status(number, "receipt")).isEqualTo("DROPPED");
  }

  @Test
  void aLetterThatIsNoLongerNeededLeavesTheList() {
    var office = new AnOffice(setup);
    ObjectNode body = office.submission();
    body.put("channel", "IN_PERSON").put("submittedOn", today.toString());
    ((ObjectNode) body.get("applicant")).remove("email");
    ((ObjectNode) body.get("delivery")).put("method", "POST");
    String number = office.filed(body);
    office.done(number, office.clerk, "{\"command\":\"assign\",\"to\":\"" + office.li + "\"}");
    office.done(number, office.li, "{\"command\":\"ask-supplement\",\"missing\":\"请写明是哪个村\"}");
    Response phone =
        office.command(
            number,
            office.li,
            "{\"command\":\"record-dispatch\",\"what\":\"SUPPLEMENT\",\"way\":\"PHONE\"}");
    assertThat(phone.statusCode()).isEqualTo(422);
    assertThat(phone.asString()).contains("\"way\"", "书面");
    String clerk = session(office.clerk);
    assertThat(as(clerk).get("/desk/post").asString()).contains("补正告知书", "登记回执");
    office.done(number, office.clerk, "{\"command\":\"withdraw\"}");
    assertThat(as(clerk).get("/desk/post").asString())
        .contains(number)
        .doesNotContain("补正告知书", "登记回执");
  }
}
