package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.casework.upkeep.Maintenance;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What goes out is looked through, at the page and by the API alike; what stays and tells of people
 * is sealed in the table.
 */
@QuarkusTest
class PersonalDataTest extends IntegrationTest {

  private static final String PHONE = "请与13912345678联系";

  @Inject Maintenance maintenance;

  /** Refused with what was found, taken when exactly that is confirmed, and nothing else. */
  private static void isAskedAbout(AnOffice office, String number, String by, ObjectNode command) {
    Response refused = office.command(number, by, command.toString());
    refused
        .then()
        .statusCode(422)
        .body("rule", equalTo("personal-data"))
        .body("found.what", hasItem("手机号码"))
        .body("found.masked", hasItem("139****5678"));
    String key = refused.path("confirm");
    ObjectNode wrong = command.deepCopy().put("confirmed", key + "0");
    office.command(number, by, wrong.toString()).then().statusCode(422);
    office.done(number, by, command.put("confirmed", key).toString());
  }

  private static ObjectNode command(String name, String... fields) {
    ObjectNode command = AnOffice.parse("{\"command\":\"" + name + "\"}");
    for (int i = 0; i < fields.length; i += 2) {
      command.put(fields[i], fields[i + 1]);
    }
    return command;
  }

  private static ObjectNode consultation(String party, String contact, String sentOn) {
    return command("open-consultation", "party", party, "contact", contact, "sentOn", sentOn)
        .put("kind", "THIRD_PARTY");
  }

  private static String assigned(AnOffice office, ObjectNode submission) {
    String number = office.filed(submission);
    office.done(number, office.clerk, command("assign", "to", office.li).toString());
    return number;
  }

  @Test
  void everyCommandByWhichTextGoesOutAsksAboutPersonalData() {
    var office = new AnOffice(setup);
    String n = assigned(office, office.submission());
    isAskedAbout(office, n, office.li, command("ask-supplement", "missing", PHONE));
    office.done(n, office.clerk, command("supplement", "content", PHONE).toString());
    isAskedAbout(office, n, office.li, command("ask-extension", "reason", PHONE).put("days", 20));
    office.drafted(n, "名单：" + PHONE);
    isAskedAbout(office, n, office.head, command("approve-answer"));
  }

  @Test
  void aThirdPartyIsNotToldTheApplicantsNumbersUnasked() {
    var office = new AnOffice(setup);
    ObjectNode body = office.submission();
    ((ObjectNode) body.get("information"))
        .put("title", "补助记录")
        .put("description", "本人住在示例村。".repeat(20) + "电话13912345678");
    String n = assigned(office, body);
    String today = org.gongkai.OfficeTime.today(java.time.Clock.systemUTC()).toString();
    isAskedAbout(office, n, office.li, consultation("某公司", "示例路1号", today));
  }

  @Test
  void whatHidesBehindCharactersThatAreCleanedAwayIsFound() {
    var office = new AnOffice(setup);
    String n = assigned(office, office.submission());
    isAskedAbout(
        office, n, office.li, command("ask-supplement", "missing", "电话139\u00011234\u00015678"));
  }

  @Test
  void theNameOfAFileGoesOutTooAndIsNotSaidAgain() {
    var office = new AnOffice(setup);
    String n = assigned(office, office.submission());
    String file =
        office
            .as(office.li)
            .contentType("application/octet-stream")
            .queryParam("name", "王某13912345678.txt")
            .queryParam("part", 1)
            .queryParam("parts", 1)
            .body("公开目录".getBytes(StandardCharsets.UTF_8))
            .post("/api/desk/requests/" + n + "/files")
            .path("file");
    ObjectNode draft = AnOffice.parse("{\"command\":\"draft-answer\"}");
    ObjectNode answer = draft.putObject("answer").put("kind", "DISCLOSED");
    answer.putArray("files").add(file);
    office.done(n, office.li, draft.toString());
    Response refused = office.command(n, office.head, command("approve-answer").toString());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("139****5678").doesNotContain("13912345678");
    ObjectNode confirmed = command("approve-answer", "confirmed", refused.path("confirm"));
    office.done(n, office.head, confirmed.toString());
  }

  @Test
  void aPostponementAsksToo() {
    var office = new AnOffice(setup);
    String n = assigned(office, office.submission());
    office.done(n, office.li, command("ask-reasons", "until", "2099-01-05").toString());
    office.done(
        n,
        office.li,
        command("record-reasons", "reasons", "确有需要").put("reasonable", true).toString());
    isAskedAbout(
        office, n, office.head, command("postpone", "until", "2098-12-31", "reason", PHONE));
  }

  @Test
  void roleVersionFieldsAndRulesAreJudgedBeforeIt() {
    var office = new AnOffice(setup);
    String n = assigned(office, office.submission());
    String extension = command("ask-extension", "reason", PHONE).put("days", 20).toString();
    office.command(n, office.wang, extension).then().statusCode(403);
    String nothing = command("ask-extension", "reason", PHONE).toString();
    office
        .command(n, office.li, nothing)
        .then()
        .statusCode(422)
        .body("problems.field", hasItem("days"));
    office.done(n, office.clerk, command("withdraw").toString());
    office.command(n, office.li, extension).then().body("rule", equalTo("request-closed"));
  }

  @Test
  void aDraftIsNeverRefusedForItAndAnAnswerWithoutPersonalDataPasses() {
    var office = new AnOffice(setup);
    String n = assigned(office, office.submission());
    office.drafted(n, PHONE);
    office.drafted(n, "无个人信息");
    office.done(n, office.head, command("approve-answer").toString());
  }

  @Test
  void thePageShowsTheBoxAndTakesItsTick() {
    var office = new AnOffice(setup);
    ObjectNode body = office.submission();
    ((ObjectNode) body.get("information")).put("title", "13912345678名下的补助记录");
    String n = assigned(office, body);
    String li = DeskDoor.session(office.li);
    String today = org.gongkai.OfficeTime.today(java.time.Clock.systemUTC()).toString();
    Map<String, String> typed =
        Map.of(
            "command", "open-consultation",
            "version", "2",
            "party", "某公司",
            "kind", "THIRD_PARTY",
            "contact", "示例路1号",
            "sentOn", today);
    String path = "/desk/requests/" + n + "/commands";
    Response asked = DeskDoor.form(li).formParams(typed).post(path);
    assertThat(asked.statusCode()).isEqualTo(422);
    Matcher box =
        Pattern.compile("id=\"open-consultation.checked\" name=\"checked\" value=\"([^\"]+)\"")
            .matcher(asked.asString());
    assertThat(box.find()).isTrue();
    assertThat(asked.asString()).contains("139****5678").contains("value=\"某公司\"");
    Response done =
        DeskDoor.form(li).formParams(typed).formParam("checked", box.group(1)).post(path);
    assertThat(done.statusCode()).isEqualTo(303);
  }

  @Test
  void whatIsWrittenAboutPeopleIsSealedAndWhatWasClearIsSealedByReseal() {
    var office = new AnOffice(setup);
    String n = office.assignedToLi("2025-01-06");
    office.done(n, office.li, consultation("周示例丁", "示例村9号", "2025-01-07").toString());
    office.done(
        n,
        office.li,
        command(
                "close-consultation",
                "party",
                "周示例丁",
                "opinion",
                "OBJECTION",
                "reason",
                "涉及本人隐私",
                "on",
                "2025-01-08")
            .toString());
    office.done(
        n,
        office.clerk,
        command("correct", "field", "applicant.phone", "value", "13800000001", "reason", "周示例丁来电更正")
            .toString());
    String pk = "REQUEST#" + n;
    assertThat(items(pk).toString()).doesNotContain("周示例丁", "涉及本人隐私", "示例村9号");
    String before = office.seen(n, office.li).toString();
    assertThat(before).contains("周示例丁");

    // as a build from before the sealing has left it
    Map<String, AttributeValue> event = item(pk, "EVENT#000003");
    String clear = event.get("body").s().replaceFirst("\\{", "{\"party\":\"周示例丁\",");
    set(pk, "EVENT#000003", "body", AttributeValue.fromS(clear));
    remove(pk, "EVENT#000003", "bodySealed");
    assertThat(office.seen(n, office.li).toString()).isEqualTo(before);

    var done = maintenance.run(new Maintenance.Input("RESEAL", office.code));
    assertThat(done.skipped()).isZero();
    assertThat(items(pk).toString()).doesNotContain("周示例丁");
    assertThat(office.seen(n, office.li).toString()).isEqualTo(before);
    assertThat(item(pk, "EVENT#000003").get("body").s()).isEqualTo(event.get("body").s());
  }

  @Test
  void noAttributeOfAnotherItemOpensASealedText() {
    var office = new AnOffice(setup);
    String n = office.assignedToLi("2025-01-06");
    for (String party : List.of("甲示例", "乙示例")) {
      office.done(n, office.li, consultation(party, "示例村9号", "2025-01-07").toString());
    }
    String pk = "REQUEST#" + n;
    set(pk, "EVENT#000003", "bodySealed", item(pk, "EVENT#000004").get("bodySealed"));
    office.as(office.li).get("/api/desk/requests/" + n).then().statusCode(500);
  }
}
