package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.web.DeskDoor.as;
import static org.gongkai.web.DeskDoor.form;
import static org.gongkai.web.DeskDoor.session;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.OfficeTime;
import org.gongkai.TestWorld;
import org.gongkai.alert.DeadlineScan;
import org.gongkai.alert.ScanInput;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Who is away, and who handles their requests meanwhile. */
@QuarkusTest
class DeskAbsenceTest extends IntegrationTest {

  private static final LocalDate TODAY = OfficeTime.today(java.time.Clock.systemUTC());

  @Inject DeadlineScan scan;

  private static Response away(
      String session, String official, LocalDate from, LocalDate to, String deputy) {
    return form(session)
        .formParam("official", official)
        .formParam("from", from.toString())
        .formParam("to", to.toString())
        .formParam("deputy", deputy)
        .post("/desk/absence");
  }

  private List<String> subjects(String official) {
    sweep.run();
    return world().mails().stream()
        .filter(m -> m.to().contains(official + "@"))
        .map(TestWorld.Mail::subject)
        .toList();
  }

  private static Response ask(AnOffice office, String number, String who) {
    return office.command(
        number, who, "{\"command\":\"ask-extension\",\"days\":5,\"reason\":\"须调阅档案\"}");
  }

  @Test
  void theDeputyDoesWhatTheHandlerMayWhileTheHandlerIsAway() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi(TODAY.toString());
    assertThat(ask(office, number, office.wang).statusCode()).isEqualTo(403);
    Response entered = away(session(office.li), office.li, TODAY, TODAY, office.wang);
    assertThat(entered.asString()).contains("已登记", office.wang + "示例");
    assertThat(subjects(office.wang)).contains("【代办】" + office.li + "示例请假，请您代办其申请");
    assertThat(office.seen(number, office.wang).get("allowed").toString())
        .contains("ask-extension", "draft-answer")
        .doesNotContain("approve");
    assertThat(office.seen(number, office.wang).get("assignee").asText()).isEqualTo(office.li);
    assertThat(ask(office, number, office.wang).statusCode()).isEqualTo(200);
    String page = as(session(office.wang)).get("/desk/requests/" + number).asString();
    assertThat(page).contains("请假至" + TODAY, office.wang + "示例代办", "（代" + office.li + "示例办理）");
    String home = as(session(office.wang)).get("/desk").asString();
    assertThat(home).contains("代" + office.li + "示例：", number);
    assertThat(home).contains(office.li + "示例请假至", "由您代办。");
    assertThat(as(session(office.li)).get("/desk").asString())
        .contains("由" + office.wang + "示例代办。");
    office.done(number, office.head, "{\"command\":\"approve-extension\"}");
    assertThat(subjects(office.wang)).anyMatch(s -> s.contains("延期") && s.contains(number));
    assertThat(subjects(office.li)).anyMatch(s -> s.contains("延期") && s.contains(number));
    assertThat(as(session(office.clerk)).get("/desk/requests").asString())
        .as("who assigns sees who is away")
        .contains(office.li + "示例（请假至");
    String another = office.filedOn(TODAY.toString());
    office.done(another, office.clerk, "{\"command\":\"assign\",\"to\":\"" + office.li + "\"}");
    assertThat(subjects(office.wang))
        .anyMatch(s -> s.startsWith("【请代办】分给" + office.li + "示例的申请：") && s.endsWith(another));
    assertThat(
            as(session(office.wang))
                .get("/desk/calendar?whose=mine&month=" + due(office, number))
                .asString())
        .contains(number);
    Response ended =
        form(session(office.li)).formParam("which", office.li).post("/desk/absence/end");
    assertThat(ended.statusCode()).isEqualTo(303);
    assertThat(office.seen(number, office.wang).get("allowed").toString())
        .doesNotContain("draft-answer");
    assertThat(subjects(office.wang)).contains("【代办】不再由您代办" + office.li + "示例的申请");
    Response late =
        form(session(office.wang))
            .formParam("version", office.seen(number, office.wang).get("events").size())
            .formParam("command", "ask-supplement")
            .formParam("missing", "请说明年份")
            .post("/desk/requests/" + number + "/commands");
    assertThat(late.statusCode()).isEqualTo(403);
    assertThat(late.asString())
        .as("what was typed while the absence ended is not lost")
        .contains("没有办理", "此事项由承办此申请的人员办理", "<dd class=\"pre\">请说明年份</dd>");
    assertThat(
            form(session(office.li))
                .formParam("which", office.li)
                .post("/desk/absence/end")
                .header("Location"))
        .as("there is nothing to take back")
        .endsWith("/desk/absence");
  }

  private static String due(AnOffice office, String number) {
    return office.seen(number, office.li).get("answerDueOn").asText().substring(0, 7);
  }

  @Test
  void whoeverItConcernsIsToldUnlessTheyEnteredIt() {
    var office = new AnOffice(setup);
    String clerk = session(office.clerk);
    away(clerk, office.li, TODAY, TODAY.plusDays(2), office.wang);
    assertThat(subjects(office.li)).containsExactly("【请假代办】已登记您的请假，由" + office.wang + "示例代办");
    Response later = away(clerk, office.li, TODAY.plusDays(20), TODAY.plusDays(22), office.wang);
    assertThat(later.statusCode()).as("it would undo the one that runs").isEqualTo(422);
    assertThat(later.asString()).contains("一次只能登记一段");
    away(clerk, office.li, TODAY, TODAY.plusDays(3), office.head2);
    assertThat(subjects(office.wang))
        .containsExactlyInAnyOrder(
            "【代办】" + office.li + "示例请假，请您代办其申请", "【代办】不再由您代办" + office.li + "示例的申请");
    form(clerk).formParam("which", office.li).post("/desk/absence/end");
    assertThat(subjects(office.li)).contains("【请假代办】您的请假已取消");
    assertThat(subjects(office.head2)).contains("【代办】不再由您代办" + office.li + "示例的申请");
  }

  @Test
  void aDeputyWhoIsAHeadDoesNotApproveTheOwnDraft() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi(TODAY.toString());
    away(session(office.clerk), office.li, TODAY, TODAY, office.head2);
    office.done(
        number,
        office.head2,
        "{\"command\":\"draft-answer\",\"answer\":{\"kind\":\"DISCLOSED\",\"content\":\"见附件\"}}");
    assertThat(
            office.command(number, office.head2, "{\"command\":\"approve-answer\"}").statusCode())
        .as("four eyes hold for who really drafted it")
        .isEqualTo(422);
    office.done(number, office.head, "{\"command\":\"approve-answer\"}");
  }

  @Test
  void theDigestGoesToBothAndSaysWhoseItIs() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi(TODAY.toString());
    LocalDate due = LocalDate.parse(office.seen(number, office.li).get("answerDueOn").asText());
    away(session(office.clerk), office.li, TODAY, due, office.wang);
    scan.run(new ScanInput(due.toString(), office.code));
    sweep.run();
    assertThat(world().mails())
        .filteredOn(m -> m.to().contains(office.li + "@") && m.subject().contains("期限提醒"))
        .as("who is away is told too")
        .hasSize(1);
    assertThat(world().mails())
        .filteredOn(m -> m.to().contains(office.wang + "@") && m.subject().contains("期限提醒"))
        .singleElement()
        .satisfies(m -> assertThat(m.text()).contains(number, "（" + office.li + "示例承办）"));
    set(
        "OFFICE#" + office.code,
        "OFFICIAL#" + office.li + "#ABSENCE",
        "from",
        AttributeValue.fromS("soon"));
    assertThat(office.seen(number, office.wang).get("allowed").toString())
        .as("what cannot be read is as if it were not there; li stays an official")
        .doesNotContain("draft-answer");
    assertThat(office.seen(number, office.li).get("allowed").toString()).contains("draft-answer");
    set(
        "OFFICE#" + office.code,
        "OFFICIAL#" + office.li + "#ABSENCE",
        "from",
        AttributeValue.fromS(TODAY.toString()));
  }

  @Test
  void withoutADeputyAtWorkTheClerksAreToldToo() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi(TODAY.toString());
    away(session(office.clerk), office.li, TODAY, TODAY.plusDays(3), office.wang);
    Response both =
        away(session(office.wang), office.wang, TODAY.plusDays(2), TODAY.plusDays(9), office.head2);
    assertThat(both.asString()).contains("已登记", "有几天两人都不在");
    String gap = "【代办】" + office.li + "示例的代办人" + office.wang + "示例也请假";
    assertThat(subjects(office.li)).contains(gap);
    assertThat(subjects(office.clerk)).contains(gap);
    away(session(office.wang), office.wang, TODAY, TODAY.plusDays(9), office.head2);
    assertThat(as(session(office.clerk)).get("/desk").asString())
        .contains(number, office.li + "示例承办，本人请假、没有代办人：");
    assertThat(as(session(office.li)).get("/desk").asString()).contains("没有代办人在岗，由登记人员照看");
    String another = office.filedOn(TODAY.toString());
    office.done(another, office.head, "{\"command\":\"assign\",\"to\":\"" + office.li + "\"}");
    assertThat(subjects(office.clerk))
        .anyMatch(
            s -> s.startsWith("【请改派】分给" + office.li + "示例，本人请假、没有代办人：") && s.endsWith(another));
    office.command(
        number, office.li, "{\"command\":\"ask-extension\",\"days\":5,\"reason\":\"调档\"}");
    office.done(number, office.head, "{\"command\":\"approve-extension\"}");
    assertThat(subjects(office.clerk)).anyMatch(t -> t.contains("延期") && t.contains(number));
    assertThat(as(session(office.clerk)).get("/desk/requests/" + number).asString())
        .contains("没有代办人在岗");
  }

  @Test
  void whatCannotBeIsRefusedAndNothingTypedIsLost() {
    var office = new AnOffice(setup);
    String li = session(office.li);
    Response none = form(li).post("/desk/absence");
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.asString()).contains("请选择代办人", "错误：请假代办", "#absence.from");
    LocalDate yesterday = TODAY.minusDays(1);
    assertThat(away(li, office.li, TODAY, yesterday, office.li).asString())
        .contains("结束日期不能早于开始日期", "代办人不能是请假的人自己", "value=\"" + yesterday);
    assertThat(away(li, office.li, yesterday, yesterday, office.wang).asString())
        .contains("结束日期已经过去");
    assertThat(away(li, office.li, TODAY, TODAY.plusYears(1), office.wang).asString())
        .contains("最长一年");
    assertThat(away(li, office.li, TODAY, TODAY, office.head).asString()).contains("须是本机关在岗的承办人");
    assertThat(away(li, office.wang, TODAY, TODAY, office.li).statusCode())
        .as("somebody else's days")
        .isEqualTo(403);
    away(session(office.wang), office.wang, TODAY, TODAY, office.head2);
    assertThat(away(li, office.li, TODAY, TODAY, office.wang).asString()).contains("也请假，请另选一人");
    assertThat(form(li).formParam("which", office.wang).post("/desk/absence/end").statusCode())
        .isEqualTo(403);
    assertThat(as(li).get("/desk/absence").asString())
        .contains(office.wang + "示例")
        .doesNotContain("取消<span");
    assertThat(
            as(li)
                .formParam("official", office.li)
                .formParam("from", TODAY.toString())
                .post("/desk/absence")
                .asString())
        .as("without a fresh token it is shown once more")
        .contains("name=\"again\"");
  }
}
