package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.web.DeskDoor.as;
import static org.gongkai.web.DeskDoor.form;
import static org.gongkai.web.DeskDoor.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.file.BlobKey;
import org.gongkai.file.BlobStore;
import org.gongkai.file.FileId;
import org.gongkai.file.Sample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Answers on the desk's pages: what must be looked at before one is handed over or approved. */
@QuarkusTest
class DeskAnswerTest extends IntegrationTest {

  @Inject BlobStore blobs;

  private static Response drafted(AnOffice office, String number, String... fields) {
    var form = form(session(office.li)).formParam("do", "draft");
    if (!List.of(fields).contains("version")) {
      form.formParam("version", "2");
    }
    for (int i = 0; i < fields.length; i += 2) {
      form.formParam(fields[i], fields[i + 1]);
    }
    return form.post("/desk/requests/" + number + "/answer");
  }

  @Test
  void anEarlierRequestThatIsNotThereOrSomebodyElsesIsSaidAndMustBeConfirmed() {
    var office = new AnOffice(setup);
    ObjectNode other = office.submission();
    ((ObjectNode) other.get("applicant")).put("name", "李示例").put("idNumber", "999999199001010016");
    String foreign = office.filed(other);
    String own = office.filed(office.submission());
    String number = office.assignedToLi("2026-11-10");
    assertThat(repeated(office, number, office.code + "-2020-000009")).contains("没有编号为");
    assertThat(repeated(office, number, "去年那件")).contains("没有编号为去年那件的申请");
    assertThat(repeated(office, number, foreign)).contains(foreign + "不是本件申请人提出的");
    assertThat(repeated(office, number, own)).contains(own + "现在是“办理中”");
    assertThat(office.seen(number, office.li).get("answer").isNull()).isTrue();
    String seen = key(repeated(office, number, own));
    Response confirmed =
        drafted(office, number, "kind", "REPEATED", "earlierNumber", own, "checked", seen);
    assertThat(confirmed.statusCode()).isEqualTo(303);
    String head = session(office.head);
    String page = as(head).get("/desk/requests/" + number).asString();
    assertThat(page).contains("请核对依据", own + "现在是“办理中”");
    Response unread =
        form(head)
            .formParam("version", "3")
            .formParam("command", "approve-answer")
            .post("/desk/requests/" + number + "/commands");
    assertThat(unread.statusCode()).isEqualTo(422);
    assertThat(unread.asString()).contains("须先逐项核对提示的内容");
  }

  /** What confirms the findings that the page shows. */
  private static String key(String page) {
    Matcher key = Pattern.compile("name=\"checked\" value=\"([0-9a-f]{64})\"").matcher(page);
    assertThat(key.find()).isTrue();
    return key.group(1);
  }

  private static String repeated(AnOffice office, String number, String earlier) {
    Response refused = drafted(office, number, "kind", "REPEATED", "earlierNumber", earlier);
    assertThat(refused.statusCode()).isEqualTo(422);
    return refused.asString();
  }

  @Test
  void theFilesOfAnAnswerAreLookedInto() throws IOException {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    String list = uploaded(office, number, "名单.txt", "某户 13800138000\n另一户 139-0013-9000");
    String scan = uploaded(office, number, "照片.jpg", null);
    Response refused = drafted(office, number, "kind", "DISCLOSED", "files", list, "files", scan);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString())
        .contains("文件“名单.txt”里的手机号码 138****8000", "文件“名单.txt”里的手机号码 139****9000")
        .contains("文件“照片.jpg” 里没有系统读得出的文字", "共2个：")
        .doesNotContain("13800138000");
    String other = key(refused.asString());
    Response changed =
        drafted(office, number, "kind", "DISCLOSED", "files", list, "checked", other);
    assertThat(changed.statusCode()).isEqualTo(422);
    assertThat(changed.asString()).contains("与您核对的时候不同了");
    String seen = key(changed.asString());
    drafted(office, number, "kind", "DISCLOSED", "files", list, "checked", seen);
    assertThat(as(session(office.head)).get("/desk/requests/" + number).asString())
        .contains("文件“名单.txt”里的手机号码 138****8000");
    assertThat(as(session(office.clerk)).get("/desk/requests/" + number).asString())
        .doesNotContain("138****8000");
  }

  private static String uploaded(AnOffice office, String number, String name, @Nullable String text)
      throws IOException {
    byte[] content =
        text == null
            ? Objects.requireNonNull(Sample.ofEveryType().get("a.jpg"))
            : text.getBytes(StandardCharsets.UTF_8);
    return office
        .as(office.li)
        .contentType("application/octet-stream")
        .queryParam("name", name)
        .body(content)
        .post("/api/desk/requests/" + number + "/files")
        .path("file");
  }

  @Test
  void aFileThatTheStoreDoesNotGiveIsNotTakenForOneWithoutText() throws IOException {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    String list = uploaded(office, number, "名单.txt", "某户 13800138000");
    var key = BlobKey.file(new OfficeCode(office.code), new FileId(list));
    byte[] content;
    try (var in = blobs.open(key)) {
      content = in.readAllBytes();
    }
    blobs.delete(key);
    Response refused =
        drafted(office, number, "kind", "DISCLOSED", "files", list, "checked", "yes");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("还没有检查完").doesNotContain("没有系统读得出的文字");
    blobs.put(key, content);
    assertThat(drafted(office, number, "kind", "DISCLOSED", "files", list).asString())
        .contains("文件“名单.txt”里的手机号码 138****8000");
  }

  @Test
  void theFolderHoldsRecordLettersAndFilesAndThatItWasTakenIsRecorded() throws IOException {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    uploaded(office, number, "名单.txt", "某户");
    uploaded(office, number, "名单.txt", "另一户");
    String session = session(office.li);
    Response folder = form(session).post("/desk/requests/" + number + "/folder");
    assertThat(folder.header("Content-Disposition")).contains("attachment", number + ".zip");
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(folder.asByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    assertThat(entries).containsKeys("文件/名单.txt", "文件/2-名单.txt");
    assertThat(entries.keySet()).anyMatch(name -> name.matches("文书/.*\\.docx"));
    assertThat(new String(entries.get("办理记录.txt"), StandardCharsets.UTF_8))
        .contains(number, "王**", "1. 2026-11-10 周二", "分办给" + office.li, "发出的邮件和信函")
        .doesNotContain("王建国");
    assertThat(as(session).get("/desk/requests/" + number).asString()).contains("谁看过个人信息（1次）");
    assertThat(form(session(new AnOffice(setup).li)).post("/desk/requests/" + number + "/folder"))
        .returns(404, Response::statusCode);
  }

  @Test
  void stillUnclearWithoutASupplementIsSaid() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    Response refused = drafted(office, number, "kind", "STILL_UNCLEAR", "reason", "年度不明");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("本件没有告知过补正");
  }

  @Test
  void anAnswerThatTheRecordsBearOutAsksNothing() {
    var office = new AnOffice(setup);
    String earlier = office.assignedToLi("2026-11-09");
    office.drafted(earlier, "名单三户");
    office.done(earlier, office.head, "{\"command\":\"approve-answer\"}");
    sweep.run();
    String number = office.assignedToLi("2026-11-10");
    Response wrong =
        drafted(
            office,
            number,
            "kind",
            "REPEATED",
            "earlierNumber",
            earlier,
            "earlierAnswer",
            "某公开〔2026〕第9号");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.asString()).contains(earlier + "的答复文号是“", "与填写的“某公开〔2026〕第9号”不一致");
    String lower = earlier.toLowerCase(Locale.ROOT);
    assertThat(drafted(office, number, "kind", "REPEATED", "earlierNumber", lower).statusCode())
        .isEqualTo(303);
  }

  @Test
  void aClericalErrorIsCorrectedInChineseWordsAndTheRecordSaysFromWhatToWhat() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    String session = session(office.clerk);
    Response refused = corrected(session, number, "2", "delivery.format", "U盘");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("“电子文件”“纸质文件”“光盘”").doesNotContain("ELECTRONIC");
    Response done = corrected(session, number, "2", "delivery.format", " 光盘 ");
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(as(session).get("/desk/requests/" + number).asString())
        .contains("更正笔误：获取信息的形式由“电子文件”改为“光盘”，理由：录错");
  }

  private static Response corrected(
      String session, String number, String version, String field, String value) {
    return form(session)
        .formParam("version", version)
        .formParam("command", "correct")
        .formParam("field", field)
        .formParam("value", value)
        .formParam("reason", "录错")
        .post("/desk/requests/" + number + "/commands");
  }

  @Test
  void aReturnedDraftComesBackWithTheReasonAndStandsOnTheMorningPage() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    office.drafted(number, "名单三户");
    office.done(number, office.head, "{\"command\":\"return-answer\",\"reason\":\"请写明村名\"}");
    String li = session(office.li);
    assertThat(as(li).get("/desk").asString()).contains("答复稿被退回，等待修改", number);
    assertThat(as(session(office.wang)).get("/desk").asString()).doesNotContain("答复稿被退回，等待修改");
    assertThat(as(li).get("/desk/requests/" + number + "/answer").asString())
        .contains("上次的答复稿被退回", "请写明村名", "answer?kind=DISCLOSED");
    assertThat(as(li).get("/desk/requests/" + number + "/answer?kind=DISCLOSED").asString())
        .contains("请写明村名", "名单三户</textarea>");
    assertThat(as(li).get("/desk/requests/" + number + "/answer/draft").header("Location"))
        .endsWith("/desk/requests/" + number + "/answer");
    drafted(office, number, "kind", "DISCLOSED", "content", "甲村三户", "version", "4");
    assertThat(as(li).get("/desk").asString()).doesNotContain("答复稿被退回，等待修改");
  }

  @Test
  void aSearchFromBeforeTheRequestIsSaid() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    Response refused =
        drafted(
            office,
            number,
            "kind",
            "NOT_EXISTING",
            "searched[0].where",
            "档案室",
            "searched[0].how",
            "关键词",
            "searched[0].on",
            "2026-11-01");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("有检索日期早于提出申请的日期").doesNotContain("可以公开");
  }

  @Test
  void aDayInChineseIsADay() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    String session = session(office.clerk);
    assertThat(as(session).get("/desk/requests/" + number).asString())
        .contains("证件号码")
        .doesNotContain("<option value=\"applicant.creditCode\"");
    Response done = corrected(session, number, "2", "submittedOn", "2026年11月11日");
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(office.seen(number, office.li).get("receivedOn").asText()).isEqualTo("2026-11-11");
  }
}
