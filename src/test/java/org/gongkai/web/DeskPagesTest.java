package org.gongkai.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.web.DeskDoor.as;
import static org.gongkai.web.DeskDoor.form;
import static org.gongkai.web.DeskDoor.plain;
import static org.gongkai.web.DeskDoor.session;
import static org.gongkai.web.DeskDoor.token;
import static org.gongkai.web.DeskDoor.tried;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.OfficeTime;
import org.gongkai.input.StrictJson;
import org.gongkai.office.OfficeInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The desk's pages over HTTP: sessions, tokens, who may see and do what. */
@QuarkusTest
class DeskPagesTest extends IntegrationTest {

  @Inject Guesses guesses;

  private static final Pattern FEED = Pattern.compile("/desk/feed/[A-Za-z0-9_-]{32}[.]ics");

  /** What everybody of the office may look at. */
  private static final List<String> PAGES =
      List.of(
          "/desk",
          "/desk/requests",
          "/desk/items",
          "/desk/items/gaps",
          "/desk/messages",
          "/desk/items/import",
          "/desk/post",
          "/desk/notices",
          "/desk/columns",
          "/desk/directory",
          "/desk/calendar",
          "/desk/charts",
          "/desk/report",
          "/desk/report/text",
          "/desk/feed",
          "/desk/absence");

  private static final List<String> FOR_ADMINS =
      List.of("/desk/office", "/desk/office/officials", "/desk/office/calendar");

  private static final List<String> OF_A_REQUEST =
      List.of("", "/answer", "/answer/draft", "/files/x");

  private static String one(AnOffice office) {
    return office.filed(office.submission());
  }

  private String configured(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return setup
        .configure(StrictJson.read(bytes, OfficeInput.class))
        .oneTimePasswords()
        .values()
        .stream()
        .findFirst()
        .orElse("");
  }

  // ---- sessions

  @Test
  void theCookieIsSealedAndForTheServerAlone() {
    var office = new AnOffice(setup);
    String cookie =
        tried(office.li, AnOffice.PASSWORD).headers().getValues("Set-Cookie").stream()
            .filter(set -> set.startsWith("desk="))
            .findFirst()
            .orElseThrow();
    assertThat(cookie)
        .contains("HttpOnly", "SameSite=Lax")
        .containsPattern("(?i)path=\"?/")
        .doesNotContain(office.li);
  }

  @Test
  void oneSessionOpensPagesAndApi() {
    var office = new AnOffice(setup);
    String session = session(office.li);
    assertThat(as(session).get("/desk").statusCode()).isEqualTo(200);
    assertThat(as(session).get("/api/desk/requests").statusCode()).isEqualTo(200);
    assertThat(as(session + "x").get("/api/desk/requests").statusCode()).isEqualTo(401);
  }

  @Test
  void logoutEndsEverySessionOfTheOfficial() {
    var office = new AnOffice(setup);
    String one = session(office.li);
    String other = session(office.li);
    Response out = form(one).post("/desk/logout");
    assertThat(out.header("Location")).endsWith("/desk/login");
    assertThat(as(one).get("/api/desk/requests").statusCode()).isEqualTo(401);
    assertThat(as(other).get("/api/desk/requests").statusCode()).isEqualTo(401);
    assertThat(as(session(office.li)).get("/desk").statusCode()).isEqualTo(200);
  }

  @Test
  void aNewPasswordEndsTheOtherSessions() {
    var office = new AnOffice(setup);
    String other = session(office.li);
    Response changed =
        form(session(office.li))
            .formParam("current", AnOffice.PASSWORD)
            .formParam("password", "another long password")
            .formParam("again", "another long password")
            .post("/desk/password");
    assertThat(changed.statusCode()).isEqualTo(303);
    assertThat(as(changed.cookie("desk")).get("/desk").statusCode()).isEqualTo(200);
    assertThat(as(other).get("/api/desk/requests").statusCode()).isEqualTo(401);
  }

  @Test
  void whoLeftIsOutAtOnce() {
    var office = new AnOffice(setup);
    String session = session(office.wang);
    String _ =
        configured(
            "{\"office\":\"%s\",\"officials\":[{\"id\":\"%s\",\"active\":false}]}"
                .formatted(office.code, office.wang));
    assertThat(as(session).get("/api/desk/requests").statusCode()).isEqualTo(401);
  }

  @Test
  void aOneTimePasswordOpensOnlyTheChangeOfPassword() {
    var office = new AnOffice(setup);
    String once =
        configured(
            "{\"office\":\"%s\",\"officials\":[{\"id\":\"%s\",\"resetPassword\":true}]}"
                .formatted(office.code, office.li));
    Response in = tried(office.li, once);
    assertThat(in.header("Location")).endsWith("/desk/password");
    String session = in.cookie("desk");
    for (String page : PAGES) {
      assertThat(as(session).get(page).header("Location")).as(page).endsWith("/desk/password");
    }
    assertThat(as(session).get("/api/desk/requests").statusCode()).isEqualTo(403);
    Response changed =
        as(session)
            .formParam("token", token(as(session).get("/desk/password")))
            .formParam("password", "a password of my own")
            .formParam("again", "a password of my own")
            .post("/desk/password");
    assertThat(as(changed.cookie("desk")).get("/desk").statusCode()).isEqualTo(200);
  }

  @Test
  void wrongNameAndWrongPasswordAreToldAlikeAndCounted() {
    var office = new AnOffice(setup);
    Response unknown = tried("nobody-" + office.li, "x");
    Response wrong = tried(office.li, "x");
    assertThat(wrong.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
    assertThat(wrong.asString()).contains("登录名或密码不正确");
    assertThat(unknown.asString()).contains("登录名或密码不正确");
    for (int i = 0; i < 5; i++) {
      tried(office.li, "x");
    }
    guesses.waitsForLong(office.li);
    assertThat(tried(office.li, AnOffice.PASSWORD).statusCode()).as("must wait").isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://evil.example", "//evil.example", "/apply", "/desk/../apply", "/desk/%zz"})
  void theLoginLeadsOnlyToTheDesk(String next) {
    var office = new AnOffice(setup);
    Response in =
        plain()
            .formParam("token", token(plain().get("/desk/login")))
            .formParam("name", office.li)
            .formParam("password", AnOffice.PASSWORD)
            .formParam("next", next)
            .post("/desk/login");
    assertThat(in.header("Location")).endsWith("/desk");
  }

  // ---- who may see what

  @Test
  void withoutASessionEveryPageLeadsToTheLoginAndTheApiSaysSo() {
    String number = one(new AnOffice(setup));
    for (String page : PAGES) {
      assertThat(plain().get(page).header("Location")).as(page).contains("/desk/login?next=");
    }
    for (String page : OF_A_REQUEST) {
      String path = "/desk/requests/" + number + page;
      assertThat(plain().get(path).header("Location")).as(path).contains("/desk/login?next=");
    }
    Response api = plain().get("/api/desk/requests");
    assertThat(api.statusCode()).isEqualTo(401);
    assertThat(api.contentType()).startsWith("application/problem+json");
  }

  @Test
  void eachRoleSeesItsPages() {
    var office = new AnOffice(setup);
    String number = one(office);
    for (String who : List.of(office.head, office.clerk, office.li)) {
      String session = session(who);
      for (String page : PAGES) {
        assertThat(as(session).get(page).statusCode()).as(who + page).isEqualTo(200);
      }
      assertThat(as(session).get("/desk/requests/" + number).statusCode()).isEqualTo(200);
      int special = who.equals(office.clerk) ? 200 : 403;
      assertThat(as(session).get("/desk/intake").statusCode()).as(who).isEqualTo(special);
      for (String page : FOR_ADMINS) {
        assertThat(as(session).get(page).statusCode()).as(who + page).isEqualTo(special);
        assertThat(form(session).post(page).statusCode())
            .as(who + " POST " + page)
            .isIn(special == 403 ? List.of(403) : List.of(200, 422));
      }
    }
  }

  @Test
  void anotherOfficesRequestIsNotThere() {
    String number = one(new AnOffice(setup));
    var other = new AnOffice(setup);
    for (String who : List.of(other.head, other.clerk, other.li)) {
      String session = session(who);
      for (String page : OF_A_REQUEST) {
        Response answer = as(session).get("/desk/requests/" + number + page);
        assertThat(answer.statusCode()).as(who + page).isEqualTo(404);
      }
      for (String page : List.of("/commands", "/applicant", "/answer")) {
        Response answer =
            form(session)
                .formParam("command", "assign")
                .formParam("kind", "DISCLOSED")
                .post("/desk/requests/" + number + page);
        assertThat(answer.statusCode()).as(who + page).isEqualTo(404);
      }
    }
  }

  @Test
  void aHandlersCommandIsRefusedToOthers() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    Response answer =
        form(session(office.wang))
            .formParam("version", "2")
            .formParam("command", "ask-extension")
            .formParam("days", "3")
            .formParam("reason", "x")
            .post("/desk/requests/" + number + "/commands");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(items("REQUEST#" + number)).noneMatch(i -> i.get("sk").s().equals("EVENT#000003"));
  }

  // ---- forms

  @Test
  void aFormWithoutItsTokenIsShownOnceMoreAndDoesNothing() {
    var office = new AnOffice(setup);
    String number = one(office);
    String foreign = token(as(session(office.li)).get("/desk"));
    for (String token : List.of("stale", foreign)) {
      Response again =
          as(session(office.clerk))
              .formParam("token", token)
              .formParam("version", "1")
              .formParam("command", "assign")
              .formParam("to", office.li)
              .post("/desk/requests/" + number + "/commands");
      assertThat(again.asString()).contains("回到刚才的表单", office.li);
    }
    assertThat(office.seen(number, office.clerk).get("assignee").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void anotherSitesFormIsRefused(String site) {
    var office = new AnOffice(setup);
    String number = one(office);
    Response answer =
        form(session(office.clerk))
            .header("Sec-Fetch-Site", site)
            .formParam("command", "assign")
            .post("/desk/requests/" + number + "/commands");
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void aStaleVersionShowsWhatChangedAndStoresNothing() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    Response answer =
        form(session(office.li))
            .formParam("version", "1")
            .formParam("command", "ask-extension")
            .formParam("days", "3")
            .formParam("reason", "我写的理由")
            .post("/desk/requests/" + number + "/commands");
    assertThat(answer.statusCode()).isEqualTo(412);
    assertThat(answer.asString()).contains("刚刚被他人更新", "分办给" + office.li, "我写的理由");
    assertThat(office.seen(number, office.li).get("events")).hasSize(2);
  }

  @Test
  void whatEndsARequestIsAskedTwice() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    String path = "/desk/requests/" + number + "/commands";
    String clerk = session(office.clerk);
    Response once =
        form(clerk).formParam("version", "2").formParam("command", "withdraw").post(path);
    assertThat(once.statusCode()).isEqualTo(422);
    assertThat(once.asString()).contains("登记以后不能恢复。请核实以后勾选");
    Response twice =
        form(clerk)
            .formParam("version", "2")
            .formParam("command", "withdraw")
            .formParam("checked", "yes")
            .post(path);
    assertThat(twice.statusCode()).isEqualTo(303);
    assertThat(office.seen(number, office.clerk).get("status").asText()).isEqualTo("WITHDRAWN");
  }

  @Test
  void personalDataInTheTextOfALetterIsAskedAbout() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi(LocalDate.now(OfficeTime.ZONE).toString());
    String path = "/desk/requests/" + number + "/commands";
    String li = session(office.li);
    String missing = "请说明是否指张某（139 0000 0000）的补助";
    Response asked = supplement(li, missing).post(path);
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.asString())
        .contains("其中有像个人信息的：手机号码", missing, "href=\"#ask-supplement.checked\"")
        .doesNotContain("13900000000");
    Matcher box =
        Pattern.compile("id=\"ask-supplement.checked\" name=\"checked\" value=\"([^\"]*)\"")
            .matcher(asked.asString());
    assertThat(box.find()).isTrue();
    Response other =
        supplement(li, missing + "，身份证号码11010519491231002X")
            .formParam("checked", box.group(1))
            .post(path);
    assertThat(other.statusCode()).as("confirmed was something else").isEqualTo(422);
    Response done = supplement(li, missing).formParam("checked", box.group(1)).post(path);
    assertThat(done.statusCode()).isEqualTo(303);
  }

  private static RequestSpecification supplement(String session, String missing) {
    return form(session)
        .formParam("version", "2")
        .formParam("command", "ask-supplement")
        .formParam("missing", missing);
  }

  @Test
  void anInnerNoteIsForColleaguesAloneAndLiesSealed() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    String path = "/desk/requests/" + number;
    String li = session(office.li);
    Response empty = form(li).formParam("note", " ").post(path + "/notes");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.asString()).contains("<title>错误：", "href=\"#note.note\"");
    Response done = form(li).formParam("note", "已问过档案室\n<b>周五</b>再去").post(path + "/notes");
    assertThat(done.header("Location")).endsWith(path + "?done=noted");
    assertThat(as(session(office.wang)).get(path).asString())
        .contains("已问过档案室\n&lt;b&gt;周五&lt;/b&gt;再去", office.li + "示例");
    assertThat(office.seen(number, office.li).toString()).doesNotContain("档案室");
    assertThat(items("REQUEST#" + number).toString()).contains("NOTE#").doesNotContain("档案室");
    assertThat(form(session(new AnOffice(setup).li)).formParam("note", "x").post(path + "/notes"))
        .returns(404, Response::statusCode);
  }

  @Test
  void whatWasTypedIntoAFormThatIsGoneIsShownToBeCopied() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    office.done(number, office.clerk, "{\"command\":\"withdraw\"}");
    Response answer =
        form(session(office.li))
            .formParam("version", "2")
            .formParam("command", "ask-extension")
            .formParam("days", "3")
            .formParam("reason", "我写的理由")
            .post("/desk/requests/" + number + "/commands");
    assertThat(answer.statusCode()).isEqualTo(412);
    assertThat(answer.asString())
        .contains("现在已经不能办理这一项", "申请已撤回", "<dt>延期理由</dt><dd class=\"pre\">我写的理由</dd>")
        .doesNotContain("您填写的内容还在下面");
  }

  @Test
  void whatWasTypedIsShownAsTextAndNeverRun() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    Response answer =
        form(session(office.li))
            .formParam("version", "2")
            .formParam("command", "ask-extension")
            .formParam("reason", "<script>alert(1)</script>\"'")
            .post("/desk/requests/" + number + "/commands");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString()).contains("&lt;script&gt;").doesNotContain("<script>alert");
  }

  @Test
  void aFieldThatACommandDoesNotHaveIsRefused() {
    var office = new AnOffice(setup);
    String number = one(office);
    Response answer =
        form(session(office.clerk))
            .formParam("version", "1")
            .formParam("command", "assign")
            .formParam("to", office.li)
            .formParam("status", "ANSWERED")
            .post("/desk/requests/" + number + "/commands");
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void personalDataAreMaskedUntilAskedForAndThatIsRecorded() {
    var office = new AnOffice(setup);
    String number = one(office);
    String session = session(office.head);
    Response page = as(session).get("/desk/requests/" + number);
    assertThat(page.asString()).contains("王**").doesNotContain("王建国", "11010519491231002X");
    assertThat(views(number)).isZero();
    Response shown = form(session).post("/desk/requests/" + number + "/applicant");
    assertThat(shown.asString()).contains("王建国", "11010519491231002X");
    assertThat(views(number)).isEqualTo(1);
  }

  private long views(String number) {
    return items("REQUEST#" + number).stream()
        .filter(i -> i.get("sk").s().startsWith("VIEW#"))
        .count();
  }

  @Test
  void everyAnswerHasTheHeaders() {
    var office = new AnOffice(setup);
    String session = session(office.clerk);
    for (String path :
        List.of("/desk", "/desk/login", "/desk/requests/nope", "/desk/charts", "/desk/intake")) {
      Response answer = as(session).get(path);
      assertThat(answer.header("Content-Security-Policy")).as(path).contains("script-src 'self'");
      assertThat(answer.header("Cache-Control")).as(path).contains("no-store");
      assertThat(answer.header("X-Frame-Options")).as(path).isEqualTo("DENY");
      assertThat(answer.asString()).as(path).doesNotContain(" style=", " onclick=");
    }
  }

  // ---- letters, notices, intake, feed, administration

  @Test
  void aLetterIsClosedByRecordingItsDispatch() {
    var office = new AnOffice(setup);
    ObjectNode body = office.submission();
    LocalDate today = LocalDate.now(OfficeTime.ZONE);
    body.put("channel", "IN_PERSON").put("submittedOn", today.toString());
    ((ObjectNode) body.get("applicant")).remove("email");
    ((ObjectNode) body.get("delivery")).put("method", "POST");
    String number = office.filed(body);
    office.done(number, office.clerk, "{\"command\":\"assign\",\"to\":\"" + office.li + "\"}");
    office.done(number, office.li, "{\"command\":\"ask-supplement\",\"missing\":\"请写明是哪个村\"}");
    String session = session(office.clerk);
    Response page = as(session).get("/desk/post");
    assertThat(page.asString()).contains("补正告知书", number).doesNotContain("示例镇1号");
    assertThat(form(session).post("/desk/post/addresses").asString()).contains("示例县示例镇1号", "王建国 收");
    assertThat(views(number)).isPositive();
    String id = notice(number, "supplement-asked");
    Response closed =
        form(session)
            .formParam("subject", "REQUEST#" + number)
            .formParam("id", id)
            .formParam("way", "POST")
            .formParam("on", today.toString())
            .post("/desk/post/close");
    assertThat(closed.statusCode()).isEqualTo(303);
    assertThat(item("REQUEST#" + number, "NOTICE#" + id).get("status").s()).isEqualTo("POSTED");
    assertThat(office.seen(number, office.clerk).get("events").toString()).contains("Dispatched");
  }

  private String notice(String number, String kind) {
    return items("REQUEST#" + number).stream()
        .map(i -> i.get("sk").s())
        .filter(sk -> sk.startsWith("NOTICE#") && sk.endsWith("-" + kind + "-APPLICANT"))
        .findFirst()
        .orElseThrow()
        .substring("NOTICE#".length());
  }

  @Test
  void aFailedMailIsTriedAgainByItsOwnOffice() {
    var office = new AnOffice(setup);
    String number = one(office);
    String id = notice(number, "receipt");
    String sk = "NOTICE#" + id;
    set("REQUEST#" + number, sk, "status", AttributeValue.fromS("FAILED"));
    set("REQUEST#" + number, sk, "pendingPk", AttributeValue.fromS("FAILED#" + office.code));
    String session = session(office.clerk);
    assertThat(as(session).get("/desk/notices").asString()).contains("登记回执", number);
    String theirs = session(new AnOffice(setup).clerk);
    assertThat(retried(theirs, number, id)).isEqualTo(404);
    assertThat(retried(session, number, id)).isEqualTo(303);
    sweep.run();
    assertThat(item("REQUEST#" + number, sk).get("status").s()).isEqualTo("SENT");
  }

  private static int retried(String session, String number, String id) {
    return form(session)
        .formParam("subject", "REQUEST#" + number)
        .formParam("id", id)
        .post("/desk/notices/retry")
        .statusCode();
  }

  @Test
  void theClerkEntersPaperAndAReloadEntersItOnce() {
    var office = new AnOffice(setup);
    String session = session(office.clerk);
    Response page = as(session).get("/desk/intake");
    Matcher id =
        Pattern.compile("name=\"submissionId\" value=\"([^\"]+)\"").matcher(page.asString());
    assertThat(id.find()).isTrue();
    Map<String, String> fields = new HashMap<>();
    fields.put("submissionId", id.group(1));
    fields.put("channel", "ORDINARY_MAIL");
    fields.put("submittedOn", "2026-11-20");
    fields.put("applicant.kind", "CITIZEN");
    fields.put("applicant.name", "王建国");
    fields.put("applicant.idType", "RESIDENT_ID");
    fields.put("applicant.idNumber", "11010519491231002X");
    fields.put("information.title", "道路硬化工程合同");
    fields.put("delivery.format", "PAPER");
    fields.put("delivery.method", "POST");
    Response refused = form(session).formParams(fields).post("/desk/intake");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("道路硬化工程合同");
    fields.put("applicant.address", "示例县示例镇1号");
    Response filed = form(session).formParams(fields).post("/desk/intake");
    assertThat(filed.asString()).contains(office.code + "-", "请与申请人确认收到");
    Response again = form(session).formParams(fields).post("/desk/intake");
    assertThat(again.asString()).contains("-000001").doesNotContain("-000002");
    fields.put("submissionId", id.group(1) + "-anew");
    Response same = form(session).formParams(fields).post("/desk/intake");
    assertThat(same.statusCode()).isEqualTo(422);
    assertThat(same.asString()).contains("内容相同、还没有办结的申请", "href=\"#intake.checked\"");
    String number = office.code + "-" + LocalDate.now(OfficeTime.ZONE).getYear() + "-000001";
    fields.put("checked", number);
    assertThat(form(session).formParams(fields).post("/desk/intake").asString())
        .contains("-000002")
        .doesNotContain("答复期限已经过了");
    fields.put("submissionId", id.group(1) + "-late");
    fields.put("information.title", "会议纪要");
    fields.put("channel", "IN_PERSON");
    fields.put("submittedOn", "2026-03-02");
    assertThat(form(session).formParams(fields).post("/desk/intake").asString())
        .contains("-000003", "答复期限已经过了");
  }

  @Test
  void scansOfThePapersGoWithAPaperRequest() throws IOException {
    var office = new AnOffice(setup);
    String session = session(office.clerk);
    byte[] pdf = Files.readAllBytes(Path.of("src/test/resources/files/document.pdf"));
    Response refused = intake(session, "desk-scan-00001", "form.pdf", "MZ no pdf".getBytes());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString())
        .contains("href=\"#intake.attachments\"", "form.pdf", "value=\"道路合同\"");
    Response filed = intake(session, "desk-scan-00001", "form.pdf", pdf);
    assertThat(filed.asString()).contains("已登记");
    String number = office.code + "-" + LocalDate.now(OfficeTime.ZONE).getYear() + "-000001";
    String page = as(session).get("/desk/requests/" + number).asString();
    assertThat(page).contains("form.pdf", "申请人提交").doesNotContain("谁看过个人信息");
    Matcher path = Pattern.compile("/desk/requests/[^\"]*/files/\\w+").matcher(page);
    assertThat(path.find()).isTrue();
    assertThat(as(session).get(path.group()).statusCode()).as("a GET reads nothing").isEqualTo(303);
    assertThat(form(session).post(path.group()).asByteArray()).isEqualTo(pdf);
    assertThat(as(session).get("/desk/requests/" + number).asString()).contains("谁看过个人信息（1次）");
  }

  private static Response intake(String session, String id, String file, byte[] content) {
    var form = given().cookie("desk", session);
    Map.of(
            "token", token(as(session).get("/desk/intake")),
            "submissionId", id,
            "channel", "IN_PERSON",
            "applicant.kind", "CITIZEN",
            "applicant.name", "王建国",
            "applicant.idNumber", "11010519491231002X",
            "applicant.phone", "13800138000",
            "information.title", "道路合同",
            "delivery.format", "PAPER",
            "delivery.method", "PICK_UP")
        .forEach((name, value) -> form.multiPart(ApplyForms.part(name, value)));
    form.multiPart(ApplyForms.part("applicant.idType", "RESIDENT_ID"));
    return form.multiPart("attachments", file, content).post("/desk/intake");
  }

  @Test
  void theFeedHoldsNumbersAndKindsUntilItIsEnded() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    String session = session(office.li);
    String first = feed(form(session).post("/desk/feed/make"));
    Response ics = plain().get(first);
    assertThat(ics.contentType()).startsWith("text/calendar");
    assertThat(ics.asString())
        .contains("BEGIN:VEVENT", number + " 答复申请人", "DTSTART;VALUE=DATE:20261208")
        .doesNotContain("危房", "王");
    assertThat(plain().get("/desk/feed/" + "A".repeat(32) + ".ics").statusCode()).isEqualTo(404);
    String second = feed(form(session).post("/desk/feed/make"));
    assertThat(plain().get(first).statusCode()).as("the old link").isEqualTo(404);
    assertThat(plain().get(second).statusCode()).isEqualTo(200);
    form(session).post("/desk/feed/end");
    assertThat(plain().get(second).statusCode()).as("after its end").isEqualTo(404);
  }

  private static String feed(Response made) {
    Matcher link = FEED.matcher(made.asString());
    assertThat(link.find()).isTrue();
    return link.group();
  }

  @Test
  void administratorsChangeTheOfficeAndEveryProblemStandsAtItsField() {
    var office = new AnOffice(setup);
    String session = session(office.clerk);
    Response refused =
        form(session)
            .formParam("name", "新名称")
            .formParam("settings.supplementDays", "99")
            .formParam("email", "kein")
            .post("/desk/office");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString())
        .contains("id=\"office.settings.supplementDays-error\"", "id=\"office.email-error\"");
    Response saved =
        form(session)
            .formParam("hours", "工作日9:00-17:00")
            .formParam("settings.supplementDays", "12")
            .post("/desk/office");
    assertThat(saved.asString()).contains("已保存", "工作日9:00-17:00", "value=\"12\"");
    Response added =
        form(session)
            .formParam("which", "")
            .formParam("id", "new-" + office.li)
            .formParam("name", "新示例")
            .formParam("email", "new@example.com")
            .formParam("roles", "HANDLER")
            .post("/desk/office/officials");
    assertThat(added.asString()).contains("一次性密码", "new-" + office.li);
    Response last =
        form(session)
            .formParam("which", office.clerk)
            .formParam("roles", "ADMIN")
            .formParam("active", "true")
            .post("/desk/office/officials");
    assertThat(last.statusCode()).isEqualTo(422);
    assertThat(last.asString()).contains("至少要有一名在岗的登记人员");
  }

  @Test
  void anOwnDayMovesDatesAndTheyAreListed() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    String session = session(office.clerk);
    Response refused =
        form(session)
            .formParam("which", "local")
            .formParam("localDays", "2026-12-03 放假 检修\nmorgen 放假")
            .post("/desk/office/calendar");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("第2行");
    Response done = OwnDays.save(session, "2026-12-03 放假 检修");
    assertThat(done.asString()).contains(number, "2026-12-08", "2026-12-09");
    assertThat(done.asString()).contains("2026-12-03 放假 检修");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-12-03", "放假 检修", "2026-12-03 检修", "下周三 放假"})
  void aLineThatIsNoDayIsOneProblemWithItsLine(String line) {
    var office = new AnOffice(setup);
    Response refused =
        form(session(office.clerk))
            .formParam("which", "local")
            .formParam("localDays", "2026-12-02 放假\n" + line)
            .post("/desk/office/calendar");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("有1处需要更正", "第2行：").doesNotContain("localDays[");
  }

  @Test
  void aFilledFormComesBackWithItsLabelsAndDoesNothing() {
    var office = new AnOffice(setup);
    String session = session(office.clerk);
    Response intake =
        form(session)
            .formParam("again", "yes")
            .formParam("submissionId", "desk-again-0001")
            .formParam("channel", "IN_PERSON")
            .formParam("applicant.name", "王建国")
            .formParam("information.title", "道路硬化工程合同")
            .post("/desk/intake");
    assertThat(intake.statusCode()).isEqualTo(200);
    assertThat(intake.asString())
        .contains("刚才填写的内容都在", "姓名或者单位名称", "value=\"道路硬化工程合同\"")
        .doesNotContain("已登记");
    Response profile =
        form(session).formParam("again", "yes").formParam("hours", "只在早上").post("/desk/office");
    assertThat(profile.asString()).contains("刚才填写的内容都在", "只在早上").doesNotContain("已保存");
    assertThat(as(session).get("/desk/office").asString()).doesNotContain("只在早上");
  }
}
