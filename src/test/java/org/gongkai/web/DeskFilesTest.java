package org.gongkai.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.web.DeskDoor.as;
import static org.gongkai.web.DeskDoor.form;
import static org.gongkai.web.DeskDoor.plain;
import static org.gongkai.web.DeskDoor.session;
import static org.gongkai.web.DeskDoor.token;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.input.StrictJson;
import org.gongkai.office.OfficeInput;
import org.junit.jupiter.api.Test;

/** Letters and files of a request on the desk: who gets what, and what is recorded of it. */
@QuarkusTest
class DeskFilesTest extends IntegrationTest {

  private static Response letter(String session, String number, String id) {
    return form(session).post("/desk/requests/" + number + "/letters/" + id);
  }

  private static String text(Response docx) throws IOException {
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx.asByteArray()));
        var text = new XWPFWordExtractor(document)) {
      return text.getText();
    }
  }

  @Test
  void aLetterIsReadOnRecordAndOnlyAClerksReceiptTellsTheQueryCode() throws IOException {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    String clerk = session(office.clerk);
    String page = as(clerk).get("/desk/requests/" + number).asString();
    assertThat(page).contains("letters/000001-receipt").doesNotContain("谁看过个人信息");
    String withCode = text(letter(clerk, number, "000001-receipt"));
    assertThat(withCode).contains("王建国", "查询码");
    String without = text(letter(session(office.li), number, "000001-receipt"));
    assertThat(without).contains("王建国").doesNotContain("查询码");
    assertThat(as(clerk).get("/desk/requests/" + number).asString()).contains("谁看过个人信息（2次）");
    Response api =
        office.as(office.li).get("/api/desk/requests/" + number + "/letters/000001-receipt");
    assertThat(text(api)).doesNotContain("查询码");
    assertThat(as(clerk).get("/desk/requests/" + number).asString()).contains("谁看过个人信息（3次）");
    Response link = as(clerk).get("/desk/requests/" + number + "/letters/000001-receipt");
    assertThat(link.header("Location")).endsWith("/desk/requests/" + number);
    assertThat(letter(session(new AnOffice(setup).clerk), number, "000001-receipt").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aLetterKeepsNumberAndAddressUnderWhichItWasWritten() throws IOException {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    String clerk = session(office.clerk);
    String before = text(letter(clerk, number, "000001-receipt"));
    assertThat(before).contains("示街办公开回", "0539-5550100");
    configured(office, "\"shortName\":\"新简称\",\"phone\":\"0539-5550199\"");
    assertThat(text(letter(clerk, number, "000001-receipt"))).isEqualTo(before);
    assertThat(as(clerk).get("/desk/requests/" + number).asString())
        .contains("示街办公开回")
        .doesNotContain("新简称公开回");
    String later = office.assignedToLi("2026-11-11");
    assertThat(text(letter(clerk, later, "000001-receipt"))).contains("新简称公开回", "0539-5550199");
    configured(office, "\"hours\":\"工作日9:00-17:00\"");
    assertThat(text(letter(clerk, later, "000001-receipt"))).contains("新简称公开回");
  }

  private void configured(AnOffice office, String fields) {
    String json = "{\"office\":\"" + office.code + "\"," + fields + "}";
    setup.configure(StrictJson.read(json.getBytes(StandardCharsets.UTF_8), OfficeInput.class));
  }

  @Test
  void thePreviewOnThePageMasksTheName() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    office.drafted(number, "名单三户");
    assertThat(
            as(session(office.head)).get("/desk/requests/" + number + "/answer/draft").asString())
        .contains("名单三户", "王**")
        .doesNotContain("王建国");
  }

  @Test
  void anAnswerIsWrittenWhereItsFilesAreBesideTheRequestAndAfterTheLastOfItsKind() {
    var office = new AnOffice(setup);
    String before = office.assignedToLi("2026-11-10");
    office.drafted(before, "名单三户，见附表");
    office.done(before, office.head, "{\"command\":\"approve-answer\",\"delivery\":\"POST\"}");
    office.done(
        before,
        office.clerk,
        "{\"command\":\"record-dispatch\",\"what\":\"ANSWER\",\"way\":\"POST\"}");
    String number = office.assignedToLi("2026-11-11");
    String li = session(office.li);
    String page = "/desk/requests/" + number + "/answer";
    assertThat(as(li).get(page).asString()).contains("某村补助名单").doesNotContain(" checked>");
    String form = as(li).get(page + "?kind=DISCLOSED").asString();
    assertThat(form).contains("上传要随答复公开的文件", "某村补助名单", "from=" + before);
    assertThat(as(li).get(page + "?kind=DISCLOSED&from=" + before).asString()).contains("名单三户，见附表");
    assertThat(as(li).get(page + "?kind=NEEDS_CREATION&from=" + before).asString())
        .doesNotContain("名单三户，见附表");
    Response sent =
        as(li)
            .contentType("multipart/form-data")
            .multiPart("token", DeskDoor.token(as(li).get(page)))
            .multiPart("answer", "DISCLOSED")
            .multiPart("file", "list.txt", "示例村".getBytes(StandardCharsets.UTF_8))
            .post("/desk/requests/" + number + "/files");
    assertThat(sent.header("Location")).endsWith(page + "?kind=DISCLOSED");
    assertThat(as(li).get(page + "?kind=DISCLOSED").asString()).contains("list.txt");
  }

  @Test
  void whatAMailSaysIsReadOnRecordAndOnlyAClerkSeesTheCode() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    String path = "/desk/requests/" + number + "/notices/000001-receipt-APPLICANT";
    String clerk = session(office.clerk);
    assertThat(as(clerk).get("/desk/requests/" + number).asString()).contains(path);
    Response mail = form(clerk).post(path);
    assertThat(mail.asString()).contains("王建国：", number).doesNotContain("只告知申请人");
    String forLi = form(session(office.li)).post(path).asString();
    assertThat(forLi).contains("王建国：", "查询码：（只告知申请人）");
    assertThat(as(clerk).get("/desk/requests/" + number).asString()).contains("谁看过个人信息（2次）");
    assertThat(form(session(new AnOffice(setup).clerk)).post(path).statusCode()).isEqualTo(404);
    assertThat(form(clerk).post(path + "X").statusCode()).isEqualTo(404);
    String toOfficial =
        "/desk/requests/" + number + "/notices/000002-assigned-OFFICIAL%23" + office.li;
    assertThat(as(clerk).get("/desk/requests/" + number).asString()).contains(toOfficial);
    String id = "000002-assigned-OFFICIAL#" + office.li;
    assertThat(form(clerk).post("/desk/requests/{n}/notices/{id}", number, id).asString())
        .contains(office.li + "示例：")
        .doesNotContain("已记录您查看了内容");
  }

  private static String uploaded(AnOffice office, String number) {
    return office
        .as(office.li)
        .contentType("application/octet-stream")
        .queryParam("name", "名单.txt")
        .body("某户".getBytes(StandardCharsets.UTF_8))
        .post("/api/desk/requests/" + number + "/files")
        .path("file");
  }

  /** Opens the page of each notice of the request. */
  private List<String> noticesShown(String session, String number) {
    List<String> ids =
        items("REQUEST#" + number).stream()
            .map(item -> item.get("sk").s())
            .filter(sk -> sk.startsWith("NOTICE#"))
            .map(sk -> sk.substring("NOTICE#".length()))
            .toList();
    for (String id : ids) {
      Response page = form(session).post("/desk/requests/{n}/notices/{id}", number, id);
      assertThat(page.statusCode()).as(id).isEqualTo(200);
      if (id.contains("-answer-APPLICANT")) {
        assertThat(page.asString()).contains("需要汇总三年的账目", "政府信息公开条例》第三十八条", "行政复议");
      }
    }
    return ids;
  }

  /** Also of those that show what is read when they are composed. */
  @Test
  void everyNoticeOfARequestHasItsPage() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    String letter =
        office.filed(
            office.submission().put("channel", "ORDINARY_MAIL").put("submittedOn", "2026-11-10"));
    office.done(
        number,
        office.li,
        "{\"command\":\"draft-answer\",\"answer\":{\"kind\":\"NEEDS_CREATION\",\"reason\":\"需要汇总三年的账目\"}}");
    office.done(number, office.head, "{\"command\":\"approve-answer\",\"delivery\":\"EMAIL\"}");
    sweep.run();
    String clerk = session(office.clerk);
    assertThat(noticesShown(clerk, letter)).anyMatch(id -> id.contains("receipt-to-confirm"));
    assertThat(noticesShown(clerk, number))
        .anyMatch(id -> id.contains("new-request"))
        .anyMatch(id -> id.contains("-answer-APPLICANT"));
    assertThat(world().mailsAbout(number))
        .filteredOn(m -> m.subject().contains("对您的申请的答复"))
        .singleElement()
        .satisfies(m -> assertThat(m.text()).contains("需要汇总三年的账目", "第三十八条", "行政复议"));
  }

  @Test
  void aFileUploadedByMistakeIsRemovedAndTheSameOneMayComeAgain() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    String file = uploaded(office, number);
    String li = session(office.li);
    String path = "/desk/requests/" + number + "/files/" + file;
    assertThat(form(session(office.wang)).post(path + "/remove").statusCode()).isEqualTo(422);
    assertThat(form(li).post(path + "/remove").statusCode()).isEqualTo(303);
    assertThat(as(li).get(path).statusCode()).isEqualTo(404);
    assertThat(form(li).post(path + "/remove").statusCode()).isEqualTo(404);
    assertThat(as(li).get("/desk/requests/" + number).asString()).contains("删除了文件“名单.txt”");
    String again = uploaded(office, number);
    assertThat(again).isNotEqualTo(file);
    assertThat(as(li).get("/desk/requests/" + number + "/files/" + again).asString())
        .isEqualTo("某户");
    office.done(
        number,
        office.li,
        "{\"command\":\"draft-answer\",\"answer\":{\"kind\":\"DISCLOSED\",\"files\":[\""
            + again
            + "\"]}}");
    Response used = form(li).post("/desk/requests/" + number + "/files/" + again + "/remove");
    assertThat(used.statusCode()).isEqualTo(422);
    assertThat(used.asString()).contains("已用于答复", "<title>错误：");
    office.done(number, office.head, "{\"command\":\"return-answer\",\"reason\":\"请补充\"}");
    assertThat(form(li).post("/desk/requests/" + number + "/files/" + again + "/remove").asString())
        .as("the returned draft names it still")
        .contains("已用于答复");
  }

  @Test
  void aClerkAddsAnApplicantsPaperLaterAndItIsNeverOfferedForDisclosure() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    String clerk = session(office.clerk);
    assertThat(late(clerk, number).statusCode()).isEqualTo(303);
    assertThat(as(clerk).get("/desk/requests/" + number).asString())
        .contains("form.txt", "申请人提交，打开会留下记录");
    String li = session(office.li);
    assertThat(as(li).get("/desk/requests/" + number + "/answer?kind=DISCLOSED").asString())
        .doesNotContain("form.txt");
    assertThat(late(li, number).asString()).contains("申请人的材料由登记人员上传");
    String page = as(clerk).get("/desk/requests/" + number).asString();
    assertThat(page).contains("补录了申请人的材料“form.txt”");
    Matcher remove = Pattern.compile("action=\"([^\"]*/remove)\"").matcher(page);
    assertThat(remove.find()).isTrue();
    assertThat(form(li).post(remove.group(1)).statusCode()).isEqualTo(422);
    assertThat(form(clerk).post(remove.group(1)).statusCode()).isEqualTo(303);
  }

  @Test
  void aLetterKeepsTheDateThatItToldThoughACalendarMovesItLater() throws IOException {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    String clerk = session(office.clerk);
    office.done(
        number,
        office.li,
        "{\"command\":\"charge-fee\",\"basis\":\"PAGES\",\"quantity\":50,\"on\":\"2026-11-12\"}");
    String receipt = text(letter(clerk, number, "000001-receipt"));
    String fee = text(letter(clerk, number, "000003-fee"));
    assertThat(receipt).contains("2026年12月8日");
    assertThat(fee).contains("2026年12月10日");
    OwnDays.save(clerk, "2026-12-03 放假 检修");
    assertThat(text(letter(clerk, number, "000001-receipt"))).isEqualTo(receipt);
    assertThat(text(letter(clerk, number, "000003-fee"))).isEqualTo(fee);
    String stored = item("REQUEST#" + number, "LETTER#000001-receipt").get("values").s();
    assertThat(stored).as("what is stored is pinned").isEqualTo("{\"dueOn\":\"2026年12月8日（星期二）\"}");
    assertThat(item("REQUEST#" + number, "LETTER#000003-fee").get("values").s())
        .isEqualTo("{\"payBy\":\"2026-12-10\"}");
    remove("REQUEST#" + number, "LETTER#000001-receipt", "values");
    assertThat(text(letter(clerk, number, "000001-receipt")))
        .as("one from before that was kept is told by the calendar of now")
        .contains("2026年12月9日");
  }

  @Test
  void anAddressThatIsNoRequestsLeadsNowhere() {
    String session = session(new AnOffice(setup).li);
    for (String form : List.of("files", "folder", "commands", "notes", "letters/x", "notices/x")) {
      for (String number : List.of("a%20b", "..%2f..%2fx", "%7b", "a%0d%0aX:y")) {
        Response answer =
            as(session).urlEncodingEnabled(false).get("/desk/requests/" + number + "/" + form);
        assertThat(answer.statusCode()).as(number + "/" + form).isIn(400, 404);
      }
    }
  }

  private static Response late(String session, String number) {
    return given()
        .redirects()
        .follow(false)
        .cookie("desk", session)
        .multiPart("token", token(as(session).get("/desk")))
        .multiPart("of", "applicant")
        .multiPart("file", "form.txt", "张某的申请".getBytes(StandardCharsets.UTF_8))
        .post("/desk/requests/" + number + "/files");
  }

  @Test
  void anUploadAfterTheSessionEndedLeadsToTheLoginThatSaysSo() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    Response login =
        given()
            .multiPart("token", token(plain().get("/desk/login")))
            .multiPart("file", "名单.txt", "某户".getBytes(StandardCharsets.UTF_8))
            .post("/desk/requests/" + number + "/files");
    assertThat(login.statusCode()).isEqualTo(401);
    assertThat(login.asString())
        .contains("登录已过期，文件没有上传", "value=\"/desk/requests/" + number + "?done=again\"");
  }
}
