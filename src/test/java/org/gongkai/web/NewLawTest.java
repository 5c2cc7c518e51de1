package org.gongkai.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.web.DeskDoor.as;
import static org.gongkai.web.DeskDoor.session;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.OfficeTime;
import org.gongkai.TestWorld;
import org.gongkai.calendar.Words;
import org.gongkai.calendar.WorkingDays;
import org.gongkai.request.Law;
import org.gongkai.request.LawToCome;
import org.junit.jupiter.api.Test;

/**
 * The law changes: all that people read names the numbers of the rule set they are under, and gives
 * its dates. Of {@link LawToCome}: 15 working days from Monday 2031-03-03 on, at most 12 more.
 */
@QuarkusTest
class NewLawTest extends IntegrationTest {

  private static final LocalDate FRI_2031_02_28 = LocalDate.of(2031, 2, 28);
  private static final LocalDate MON_2031_03_03 = LawToCome.SINCE;

  /** What holds the day before, whatever the rule sets of the program are by then. */
  private static final Law BEFORE = Law.inForceOn(FRI_2031_02_28);

  private static final LocalDate DUE_BEFORE =
      WorkingDays.shipped().plus(FRI_2031_02_28, BEFORE.term());

  /** The machine's clock stands at eight in the morning of that day. */
  private static void itIs(LocalDate day) {
    var morning = day.atTime(8, 0).atZone(OfficeTime.ZONE).toInstant();
    QuarkusMock.installMockForType(Clock.fixed(morning, OfficeTime.ZONE), Clock.class);
  }

  private static String number(Response page, AnOffice office) {
    Matcher number = Pattern.compile(office.code + "-\\d{4}-\\d{6}").matcher(page.asString());
    assertThat(number.find()).isTrue();
    return number.group();
  }

  private String mail(String number, String subject) {
    return world().mailsAbout(number).stream()
        .filter(m -> m.subject().contains(subject))
        .map(TestWorld.Mail::text)
        .findFirst()
        .orElseThrow();
  }

  private static String letter(AnOffice office, String number, String id) throws IOException {
    Response docx = office.as(office.clerk).get("/api/desk/requests/" + number + "/letters/" + id);
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx.asByteArray()));
        var text = new XWPFWordExtractor(document)) {
      return text.getText();
    }
  }

  private static String shown(String session, String number) {
    return as(session).get("/desk/requests/" + number).asString();
  }

  @Test
  void theCalculatorComputesByTheLawOfTheDayOfReceipt() {
    given()
        .get("/api/deadline?received=2031-02-28")
        .then()
        .body("days", equalTo(BEFORE.term()))
        .body("dueOn", equalTo(DUE_BEFORE.toString()));
    given()
        .get("/api/deadline?received=2031-03-03")
        .then()
        .body("days", equalTo(15))
        .body("dueOn", equalTo("2031-03-24"));
    assertThat(given().get("/deadline?received=2031-02-28").asString())
        .contains(
            "第" + BEFORE.term() + "个工作日是" + Words.day(DUE_BEFORE),
            "答复期限，" + BEFORE.term() + "个工作日");
    assertThat(given().get("/deadline?received=2031-03-03&days=").asString())
        .contains("第15个工作日是2031年3月24日（星期一）", "答复期限，15个工作日");
    assertThat(given().get("/deadline?received=2031-03-03&days=20").asString())
        .contains("第20个工作日是2031年3月31日（星期一）");
  }

  @Test
  void thePublicPagesNameTheTermOfToday() {
    var office = new AnOffice(setup);
    assertThat(given().get("/").asString())
        .contains("起" + Law.inForceOn(OfficeTime.today(Clock.systemUTC())).term() + "个工作日内答复");
    itIs(MON_2031_03_03);
    assertThat(given().get("/").asString()).contains("起15个工作日内答复");
    assertThat(given().get("/deadline").asString()).contains("答复期限，15个工作日");
    assertThat(ApplyForms.check(office).asString()).contains("起15个工作日内答复");
  }

  @Test
  void aRequestIsToldTheTermAndTheDateOfItsDay() throws IOException {
    var office = new AnOffice(setup);
    itIs(FRI_2031_02_28);
    Response before = ApplyForms.submit(ApplyForms.check(office), Map.of());
    assertThat(before.asString()).contains("第" + BEFORE.term() + "个工作日", Words.date(DUE_BEFORE));
    itIs(MON_2031_03_03);
    Response after = ApplyForms.submit(ApplyForms.check(office), Map.of());
    assertThat(after.asString()).contains("第15个工作日", "2031年3月24日");
    sweep.run();
    String session = session(office.clerk);
    String old = number(before, office);
    assertThat(mail(old, "已收到您的申请")).contains("第" + BEFORE.term() + "个工作日", Words.date(DUE_BEFORE));
    assertThat(letter(office, old, "000001-receipt")).contains("答复期限：" + Words.date(DUE_BEFORE));
    assertThat(shown(session, old)).contains(Words.brief(DUE_BEFORE));
    String young = number(after, office);
    assertThat(mail(young, "已收到您的申请")).contains("第15个工作日", "2031年3月24日");
    assertThat(letter(office, young, "000001-receipt")).contains("答复期限：2031年3月24日");
    assertThat(shown(session, young)).contains("2031-03-24 周一");
  }

  @Test
  void theLongestExtensionIsTheOneOfItsDay() throws IOException {
    var office = new AnOffice(setup);
    itIs(MON_2031_03_03);
    String old = office.assignedToLi("2031-02-28");
    String young = office.assignedToLi("2031-03-03");
    String session = session(office.li);
    int before = BEFORE.longestExtension();
    assertThat(shown(session, old))
        .contains("告知申请人，累计不超过" + before + "个工作日。")
        .contains("第三方、共同制作机关自收到征求意见书起" + BEFORE.opinionTerm() + "个工作日");
    assertThat(shown(session, young))
        .contains("告知申请人，累计不超过12个工作日。", "收到申请后4个工作日内一次性告知", "重新计算15个工作日")
        .contains("自收到征求意见书起9个工作日内答复")
        .doesNotContain("累计不超过" + before + "个");
    JsonNode longest = extended(office, young, 12);
    assertThat(longest.get("answerDueOn").asText()).isEqualTo("2031-04-10");
    assertThat(longest.get("refused").get("ask-extension").asText())
        .isEqualTo("延长答复的期限累计不得超过12个工作日。");
    assertThat(letter(office, young, "000004-extension")).contains("延长12个工作日", "2031年4月10日");
    office
        .command(young, office.li, "{\"command\":\"ask-extension\",\"days\":1,\"reason\":\"多\"}")
        .then()
        .statusCode(422)
        .body("message", equalTo("延长答复的期限累计不得超过12个工作日。"));
    assertThat(extended(office, old, before).get("refused").get("ask-extension").asText())
        .isEqualTo("延长答复的期限累计不得超过" + before + "个工作日。");
  }

  /** What the desk shows after li asked for so many days and the head agreed. */
  private static JsonNode extended(AnOffice office, String number, int days) {
    String ask = "{\"command\":\"ask-extension\",\"days\":%d,\"reason\":\"材料较多\"}";
    office.done(number, office.li, ask.formatted(days));
    office.done(number, office.head, "{\"command\":\"approve-extension\"}");
    return office.seen(number, office.li);
  }

  @Test
  void theNoticeToSupplementAndTheLetterToAThirdPartyNameTheDaysOfItsDay() throws IOException {
    var office = new AnOffice(setup, "{\"lateSupplement\":\"COUNTS_ON\"}");
    itIs(MON_2031_03_03);
    String asked = office.assignedToLi("2031-03-03");
    office.done(asked, office.li, "{\"command\":\"ask-supplement\",\"missing\":\"请写明年份\"}");
    String consulted = office.assignedToLi("2031-03-03");
    office.done(
        consulted,
        office.li,
        "{\"command\":\"open-consultation\",\"kind\":\"THIRD_PARTY\",\"party\":\"某公司\",\"contact\":\"示例路2号\",\"sentOn\":\"2031-03-03\"}");
    assertThat(letter(office, consulted, "000003-consultation-third-party-3"))
        .contains("之日起9个工作日内");
    sweep.run();
    assertThat(mail(asked, "请补正")).contains("重新计算15个工作日");
    itIs(LocalDate.of(2031, 3, 10)); // the fifth working day after it
    String late = office.assignedToLi("2031-03-03");
    office.done(late, office.li, "{\"command\":\"ask-supplement\",\"missing\":\"请写明年份\"}");
    assertThat(letter(office, late, "000003-supplement")).contains("之日起4个工作日", "2031年3月24日");
    assertThat(shown(session(office.li), late)).contains("晚于收到申请后第4个工作日", "（晚于收到后第4个工作日）");
  }

  @Test
  void anOrdinaryLetterIsToldTheTermThatWillRunOnceItIsConfirmed() {
    var office = new AnOffice(setup);
    itIs(MON_2031_03_03);
    String number =
        office.filed(
            office.submission().put("channel", "ORDINARY_MAIL").put("submittedOn", "2031-02-28"));
    JsonNode confirmed = office.done(number, office.clerk, "{\"command\":\"confirm-receipt\"}");
    assertThat(confirmed.get("answerDueOn").asText()).isEqualTo("2031-03-24");
    sweep.run();
    assertThat(mail(number, "已确认收到")).contains("第15个工作日", "2031年3月24日");
  }
}
