package org.gongkai.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.web.DeskDoor.as;
import static org.gongkai.web.DeskDoor.form;
import static org.gongkai.web.DeskDoor.plain;
import static org.gongkai.web.DeskDoor.session;
import static org.gongkai.web.DeskDoor.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.OfficeTime;
import org.gongkai.matter.Matters;
import org.gongkai.office.OfficeBook;
import org.gongkai.participation.activity.work.ActivityRoom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Activities and surveys: by API, on the desk, before the public, as evidence of a duty. */
@QuarkusTest
class ActivitiesTest extends IntegrationTest {

  private static final LocalDate TODAY = LocalDate.now(OfficeTime.ZONE);
  private static final String SCRIPT = "<script>alert(1)</script>";
  @Inject Matters matters;
  @Inject ActivityRoom room;
  @Inject OfficeBook offices;
  private AnOffice office;

  @BeforeEach
  void anOffice() {
    office = new AnOffice(setup);
  }

  private static ObjectNode meeting() {
    return AnOffice.parse(
            """
            {"kind":"MEETING","topic":"临时救助办法座谈会","participants":18,
             "result":"听取意见7条，采纳5条","url":"https://www.example.gov.cn/zt/1.html"}""")
        .put("on", TODAY.minusDays(3).toString());
  }

  private static ObjectNode survey() {
    return AnOffice.parse(
            """
            {"kind":"SURVEY","topic":"办事满意度","questions":[
              {"text":"您住在哪里","kind":"ONE","options":["城里","村里"],"required":true},
              {"text":"用过哪些方式","kind":"SEVERAL","options":["窗口","网上"]},
              {"text":"总体满意吗","kind":"SCALE","options":["不满意","满意"]},
              {"text":"还有什么建议","kind":"TEXT"}]}""")
        .put("opensOn", TODAY.toString())
        .put("closesOn", TODAY.plusDays(9).toString());
  }

  private Response create(String by, JsonNode body) {
    return office.as(by).body(body.toString()).post("/api/desk/activities");
  }

  private String created(JsonNode body) {
    Response answer = create(office.clerk, body);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.path("id");
  }

  private static List<String> fields(Response wrong) {
    assertThat(wrong.statusCode()).as(wrong.asString()).isEqualTo(422);
    return wrong.jsonPath().getList("problems.field", String.class);
  }

  private Response command(String at, String by, String command) {
    String tag = office.as(office.clerk).get(at).header("ETag");
    return office.as(by).header("If-Match", tag).body(command).post(at + "/commands");
  }

  private JsonNode done(String path, String by, String command) {
    Response answer = command("/api/desk/activities/" + path, by, command);
    assertThat(answer.statusCode()).as(command + answer.asString()).isEqualTo(200);
    return AnOffice.parse(answer.asString());
  }

  private static Response answer(String survey, String body) {
    return given()
        .contentType(ContentType.JSON)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post("/api/surveys/" + survey + "/answers");
  }

  private static Response page(String id) {
    return plain().get("/participate/" + id);
  }

  @Test
  void anActivityIsEnteredAfterwardsJudgedAsAWholeAndReadByAllOnceItIsPublished() {
    Response wrong =
        create(
            office.clerk,
            AnOffice.parse(
                """
                {"kind":"VISIT","topic":" ","participants":0,"url":"javascript:alert(1)",
                 "material":["0123456789abcdef0123456789abcdef"],"attendance":["周示例"],
                 "opensOn":"2026-01-01"}"""));
    assertThat(fields(wrong))
        .contains("topic", "on", "participants", "url", "material", "attendance", "opensOn");
    assertThat(fields(create(office.clerk, meeting().put("on", TODAY.plusDays(1).toString()))))
        .containsExactly("on");
    assertThat(fields(create(office.clerk, meeting().put("kind", "PARTY"))))
        .containsExactly("kind");
    assertThat(fields(create(office.clerk, meeting().put("result", "长".repeat(50_000)))))
        .containsExactly("result");
    assertThat(create(office.clerk, meeting().put("colour", "red")).statusCode()).isEqualTo(400);
    assertThat(create(office.clerk, meeting().put("participants", "18")).statusCode())
        .isEqualTo(400);
    assertThat(
            created(
                AnOffice.parse("{\"kind\":\"SURVEY\",\"topic\":\"纸质问卷\",\"participants\":120}")
                    .put("on", TODAY.toString())))
        .isNotBlank();

    ObjectNode body = meeting().put("topic", "座谈会" + SCRIPT);
    body.putArray("material").add(new Published(office).file("jilu.txt")).add("签到表存党政办");
    Response made = create(office.li, body);
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    String id = made.path("id");
    JsonNode one = AnOffice.parse(made.asString());
    assertThat(one.get("state").asText()).isEqualTo("RECORDED");
    assertThat(one.get("participants").asInt()).isEqualTo(18);
    assertThat(one.get("material")).hasSize(2);
    assertThat(page(id).statusCode()).isEqualTo(404);
    assertThat(
            command("/api/desk/activities/" + id, office.li, "{\"command\":\"publish\"}")
                .statusCode())
        .isEqualTo(403);
    done(id, office.li, "{\"command\":\"edit\",\"participants\":20}");
    done(id, office.head, "{\"command\":\"publish\"}");
    assertThat(page(id).asString())
        .contains("20人参加", "听取意见7条", "jilu.txt", "签到表存党政办", "&lt;script&gt;")
        .doesNotContain(SCRIPT);
    assertThat(plain().get("/participate?office=" + office.code).asString()).contains("座谈会");
    JsonNode list = AnOffice.parse(given().get("/api/activities?office=" + office.code).asString());
    assertThat(list.get("items").findValuesAsText("id")).containsExactly(id);
    Response leaking =
        command(
            "/api/desk/activities/" + id,
            office.clerk,
            "{\"command\":\"complete\",\"result\":\"联系人身份证 11010519491231002X\"}");
    assertThat(leaking.statusCode()).isEqualTo(422);
    assertThat(leaking.jsonPath().getString("rule")).isEqualTo("personal-data");
    JsonNode completed =
        done(
            id,
            office.clerk,
            "{\"command\":\"complete\",\"result\":\"联系人身份证 11010519491231002X\",\"confirmed\":\"%s\"}"
                .formatted(leaking.jsonPath().getString("confirm")));
    assertThat(completed.get("url").asText()).endsWith("/1.html");
    done(id, office.head, "{\"command\":\"withdraw\",\"reason\":\"写错了日期\"}");
    assertThat(page(id).asString())
        .contains("写错了日期")
        .doesNotContain("11010519491231002X", "jilu.txt");
    var other = new AnOffice(setup);
    assertThat(other.as(other.clerk).get("/api/desk/activities/" + id).statusCode()).isEqualTo(404);
    String found =
        office
            .as(office.li)
            .get("/api/desk/activities?kind=MEETING&year=" + TODAY.minusDays(3).getYear())
            .asString();
    assertThat(AnOffice.parse(found).get("items").findValuesAsText("id")).containsExactly(id);
    assertThat(office.as(office.li).get("/api/desk/activities?kind=X&year=1").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aSurveyIsAnsweredCountedExportedAndItsResultIsReadByAll() {
    ObjectNode many = survey();
    ArrayNode questions = many.putArray("questions");
    for (int i = 0; i < 21; i++) {
      questions.addObject().put("text", "问题" + i).put("kind", "TEXT");
    }
    assertThat(fields(create(office.clerk, many))).containsExactly("questions");
    ObjectNode odd = survey();
    ((ObjectNode) odd.get("questions").get(0)).putArray("options").add("只有一个");
    ((ObjectNode) odd.get("questions").get(1)).put("kind", "MAYBE");
    assertThat(fields(create(office.clerk, odd)))
        .containsExactly("questions[0].options", "questions[1].kind");
    assertThat(
            fields(create(office.clerk, survey().put("closesOn", TODAY.minusDays(1).toString()))))
        .containsExactly("closesOn");
    ObjectNode endless = survey();
    endless.remove("closesOn");
    assertThat(fields(create(office.clerk, endless))).containsExactly("closesOn");

    String id = created(survey());
    assertThat(answer(id, "{\"submissionId\":\"12345678\",\"answers\":{\"q1\":1}}").statusCode())
        .isEqualTo(404);
    assertThat(
            done(id, office.clerk, "{\"command\":\"publish\"}")
                .get("deadlines")
                .findValuesAsText("kind"))
        .containsExactly("RESULT");
    String sent =
        "{\"submissionId\":\"abcdefgh\",\"answers\":{\"q1\":1,\"q2\":[2],\"q3\":4,\"q4\":\"多开窗口 %s\"}}"
            .formatted(SCRIPT);
    Response first = answer(id, sent);
    assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
    Response again = answer(id, sent);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(answer(id, sent.replace("多开", "少开")).statusCode()).isEqualTo(409);
    assertThat(
            fields(answer(id, "{\"submissionId\":\"12345679\",\"answers\":{\"q1\":1,\"q7\":1}}")))
        .containsExactly("answers.q7");
    assertThat(
            fields(
                answer(
                    id,
                    "{\"submissionId\":\"12345679\",\"answers\":{\"q1\":1,\"q4\":\"%s\"}}"
                        .formatted("长".repeat(50_000)))))
        .containsExactly("answers.q4");
    assertThat(
            answer(id, "{\"submissionId\":\"12345679\",\"answers\":{\"q1\":\"1\"}}").statusCode())
        .isEqualTo(400);
    assertThat(
            answer(id, "{\"submissionId\":\"a\\r\\nBcc: x@example.com\",\"answers\":{\"q1\":9}}")
                .statusCode())
        .isEqualTo(422);
    assertThat(page(id).asString()).contains("填写问卷", "不能保证每人只答一次").doesNotContain("多开窗口");

    String answers = "/api/desk/activities/" + id + "/answers";
    String number = first.path("number");
    JsonNode held = AnOffice.parse(office.as(office.li).get(answers).asString());
    assertThat(held.get("items").findValuesAsText("number")).containsExactly(number);
    var other = new AnOffice(setup);
    assertThat(other.as(other.clerk).get(answers + "/" + number).statusCode()).isEqualTo(404);
    assertThat(other.as(other.clerk).get(answers).statusCode()).isEqualTo(404);
    assertThat(command(answers + "/" + number, office.li, "{\"command\":\"show\"}").statusCode())
        .isEqualTo(403);
    assertThat(command(answers + "/" + number, office.clerk, "{\"command\":\"show\"}").statusCode())
        .isEqualTo(200);
    assertThat(page(id).asString()).doesNotContain("多开窗口");
    assertThat(
            command(
                    "/api/desk/activities/" + id,
                    office.clerk,
                    "{\"command\":\"publish-result\",\"result\":\"好\"}")
                .jsonPath()
                .getString("rule"))
        .isEqualTo("not-closed");

    SurveyEnds.end(matters, room, offices, office.code, id);
    assertThat(page(id).asString())
        .contains("收到答卷1份", "平均4.00分", "多开窗口", "&lt;script&gt;", "width=\"100\"")
        .doesNotContain(SCRIPT, "提交问卷");
    JsonNode told = AnOffice.parse(given().get("/api/surveys/" + id).asString());
    assertThat(told.get("counts").get("questions").get(0).get("counts").get(0).get("count").asInt())
        .isEqualTo(1);
    assertThat(answer(id, sent.replace("abcdefgh", "12345680")).jsonPath().getString("rule"))
        .isEqualTo("closed");

    String past = created(survey().put("opensOn", TODAY.minusDays(9).toString()));
    done(past, office.clerk, "{\"command\":\"edit\",\"closesOn\":\"" + TODAY + "\"}");
    done(past, office.clerk, "{\"command\":\"publish\"}");
    done(
        past,
        office.head,
        "{\"command\":\"prolong\",\"closesOn\":\"%s\",\"reason\":\"答卷太少\"}"
            .formatted(TODAY.plusDays(5)));
    assertThat(page(past).asString()).contains("答卷太少", "还有5天");
    done(past, office.head, "{\"command\":\"withdraw\",\"reason\":\"问题写错了\"}");
    Response closed = answer(past, "{\"submissionId\":\"12345678\",\"answers\":{\"q1\":1}}");
    assertThat(closed.statusCode()).isEqualTo(422);
    assertThat(closed.jsonPath().getString("rule")).isEqualTo("closed");
    JsonNode counted =
        AnOffice.parse(
            office.as(office.li).get("/api/desk/activities/" + id + "/result").asString());
    assertThat(counted.get("answers").asInt()).isEqualTo(1);
    assertThat(counted.get("questions").get(2).get("mean").asText()).isEqualTo("4.00");
  }

  @Test
  void officialsWithoutTechnicalKnowledgeWriteSurveysAndReleaseWordsOnPages() {
    String session = session(office.clerk);
    Response form = as(session).get("/desk/activities/new-survey");
    assertThat(form.asString())
        .contains("再加几个问题", "questions[4].text")
        .doesNotContain("questions[5].text");
    Response more =
        form(session)
            .formParam("topic", "表单问卷")
            .formParam("questions[4].text", "留着的问题")
            .formParam("do", "more")
            .post("/desk/activities/new-survey");
    assertThat(more.statusCode()).as(more.asString()).isEqualTo(200);
    assertThat(more.asString()).contains("留着的问题", "questions[9].text");
    Response wrong =
        form(session)
            .formParam("topic", "表单问卷")
            .formParam("questions[2].text", "没有选项")
            .formParam("questions[2].kind", "ONE")
            .post("/desk/activities/new-survey");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.asString()).contains("至少写两个不同的选项", "没有选项");
    Response made =
        form(session)
            .formParam("topic", "表单问卷")
            .formParam("opensOn", TODAY.toString())
            .formParam("closesOn", TODAY.plusDays(3).toString())
            .formParam("questions[0].text", "满意吗")
            .formParam("questions[0].kind", "ONE")
            .formParam("questions[0].options", "满意\n不满意")
            .formParam("questions[0].required", "true")
            .formParam("questions[1].text", "建议")
            .formParam("questions[1].kind", "TEXT")
            .post("/desk/activities/new-survey");
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(303);
    String at = made.header("Location").replaceAll("[?].*|^https?://[^/]+", "");
    String id = at.substring(at.lastIndexOf('/') + 1);
    assertThat(as(session).get(at).asString()).contains("表单问卷", "满意吗", "公布");
    assertThat(as(session).get(at + "/edit").asString()).contains("不满意");
    done(id, office.clerk, "{\"command\":\"publish\"}");

    Response page = page(id);
    String fresh = token(page);
    Response larger =
        plain().formParam("display", "large").formParam("q2", "写到一半").post("/participate/" + id);
    assertThat(larger.asString()).contains("写到一半", "class=\"large\"");
    Response empty =
        plain()
            .formParam("token", fresh)
            .formParam("submissionId", "form-12345")
            .post("/participate/" + id);
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.asString()).contains("第1题必须回答", "href=\"#q1\"");
    Response trapped =
        plain()
            .formParam("token", fresh)
            .formParam("website", "x")
            .formParam("q2", "写着")
            .post("/participate/" + id);
    assertThat(trapped.statusCode()).isEqualTo(422);
    assertThat(trapped.asString()).contains("写着");
    for (int i = 0; i < 2; i++) {
      Response taken =
          plain()
              .formParam("token", fresh)
              .formParam("submissionId", "form-12345")
              .formParam("q1", "2")
              .formParam("q2", "窗口排队久")
              .post("/participate/" + id);
      assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
      assertThat(taken.asString()).contains("已收到您的答卷");
    }
    Response answers = as(session).get(at + "/answers");
    assertThat(answers.asString()).contains("窗口排队久", "共1份", "不满意");
    String number =
        AnOffice.parse(
                office.as(office.clerk).get("/api/desk/activities/" + id + "/answers").asString())
            .get("items")
            .get(0)
            .get("number")
            .asText();
    Response shown =
        form(session)
            .formParam("version", "1")
            .formParam("n", number)
            .formParam("command", "show")
            .post(at + "/answers");
    assertThat(shown.statusCode()).as(shown.asString()).isEqualTo(303);
    assertThat(as(session).get(at + "/answers?state=SHOWN&done=" + number).asString())
        .contains("窗口排队久", "已办理");
    assertThat(as(session).get("/desk/answers/" + id + "-" + number).asString()).contains("窗口排队久");
    assertThat(as(session).get(at + "/answers/list.xlsx").asByteArray()).startsWith('P', 'K');
    assertThat(as(session).get("/desk/activities/list.xlsx?kind=SURVEY").asByteArray())
        .startsWith('P', 'K');
    assertThat(as(session).get("/desk/activities?q=表单").asString()).contains("表单问卷");
    Response held =
        form(session)
            .formParam("kind", "OPEN_DAY")
            .formParam("topic", "开放日")
            .formParam("on", TODAY.minusDays(1).toString())
            .formParam("participants", "3O")
            .post("/desk/activities/new");
    assertThat(held.statusCode()).isEqualTo(422);
    assertThat(held.asString()).contains("请填写整数");
  }

  @Test
  void aTrainingIsEvidenceOfItsDutyAndBothSaySo() {
    ObjectNode plan =
        AnOffice.parse(
            """
            {"title":"方案","duties":[{"id":"TRAIN","indicator":"SUPERVISION","title":"业务培训",
             "owner":"CLERKS","evidence":"FILE"}]}""");
    plan.put("plan", TODAY.getYear());
    ((ObjectNode) plan.get("duties").get(0)).putObject("rule").put("once", TODAY.toString());
    office.as(office.head).body(plan.toString()).post("/api/desk/plan").then().statusCode(200);
    ObjectNode body = meeting().put("kind", "TRAINING").put("topic", "政务公开业务培训");
    body.putArray("attendance").add("周示例").add("吴示例");
    String id = created(body);
    String duty = "/api/desk/duties/TRAIN-" + TODAY.getYear();
    var other = new AnOffice(setup);
    String foreign =
        other.as(other.clerk).body(meeting().toString()).post("/api/desk/activities").path("id");
    assertThat(
            fields(
                command(
                    duty,
                    office.clerk,
                    "{\"command\":\"done\",\"evidence\":[{\"activity\":\"%s\"}]}"
                        .formatted(foreign))))
        .containsExactly("evidence[0].activity");
    String named = "{\"command\":\"done\",\"activity\":\"%s\"}".formatted(id);
    assertThat(fields(command(duty, office.clerk, named))).containsExactly("evidence");
    done(
        id,
        office.clerk,
        "{\"command\":\"edit\",\"material\":[\"%s\"]}"
            .formatted(new Published(office).file("sheet.txt")));
    Response done =
        command(
            duty,
            office.clerk,
            "{\"command\":\"done\",\"evidence\":[{\"activity\":\"%s\"},{\"text\":\"见签到表\"}]}"
                .formatted(id));
    assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
    assertThat(AnOffice.parse(done.asString()).get("evidence").get(0).get("activity").asText())
        .isEqualTo(id);
    JsonNode one =
        AnOffice.parse(office.as(office.li).get("/api/desk/activities/" + id).asString());
    assertThat(one.get("duties").get(0).asText()).isEqualTo("TRAIN-" + TODAY.getYear());
    assertThat(one.get("attendance")).hasSize(2);
    String session = session(office.clerk);
    assertThat(as(session).get(duty.replace("/api", "")).asString())
        .contains("政务公开业务培训", "/desk/activities/" + id);
    assertThat(as(session).get("/desk/activities/" + id).asString())
        .contains("业务培训", "/desk/duties/TRAIN-", "周示例");
    done(id, office.clerk, "{\"command\":\"publish\"}");
    assertThat(page(id).asString()).doesNotContain("周示例");
  }
}
