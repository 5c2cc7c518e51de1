package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.web.DeskDoor.as;
import static org.gongkai.web.DeskDoor.form;
import static org.gongkai.web.DeskDoor.session;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.office.CalendarBook;
import org.gongkai.office.OfficeBook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What administrators change, and what the pages keep them from doing by mistake. */
@QuarkusTest
@Order(1) // goes through the open requests of every office there is
class DeskAdminTest extends IntegrationTest {

  @Inject OfficeBook book;
  @Inject CalendarBook calendar;

  private static String due(AnOffice office, String number) {
    return office.seen(number, office.li).get("answerDueOn").asText();
  }

  @Test
  void anOwnDayIsTriedThenStoredAndGoneWhenItsLineIs() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    String session = session(office.clerk);
    Response tried =
        OwnDays.of(session, "2026年12月3日放假 检修")
            .formParam("try", "yes")
            .post("/desk/office/calendar");
    assertThat(tried.asString())
        .contains("还没有录入", number, "2026-12-08", "2026-12-09", "2026年12月3日放假 检修");
    assertThat(due(office, number)).isEqualTo("2026-12-08");
    OwnDays.save(session, "2026-12-03 放假 检修\n2026-12-04 放假 检修");
    assertThat(due(office, number)).isEqualTo("2026-12-10");
    Response back = OwnDays.save(session, "2026-12-04 放假 检修");
    assertThat(back.asString()).contains("2026-12-04 放假").doesNotContain("2026-12-03 放假");
    assertThat(due(office, number)).isEqualTo("2026-12-09");
    OwnDays.save(session, "");
    assertThat(due(office, number)).isEqualTo("2026-12-08");
    assertThat(calendar.localDays(new OfficeCode(office.code)))
        .as("nothing is left that would outweigh a notice of the State Council")
        .isEmpty();
  }

  @Test
  void aListThatSomebodyElseChangedMeanwhileIsNotOverwritten() {
    var office = new AnOffice(setup);
    String session = session(office.clerk);
    String before = OwnDays.listed(session);
    OwnDays.save(session, "2026-12-03 放假 检修");
    Response late =
        form(session)
            .formParam("which", "local")
            .formParam("listed", before)
            .formParam("localDays", "2026-12-04 放假 停电")
            .post("/desk/office/calendar");
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.asString()).contains("被他人改过", "2026-12-04 放假 停电");
    assertThat(OwnDays.listed(session)).isEqualTo("2026-12-03 放假 检修");
  }

  @Test
  void aNoticeThatLacksStatutoryDaysIsStoredOnlyWhenItWasComparedWithThePaper() {
    var office = new AnOffice(setup);
    String session = session(office.clerk);
    String days = "2031-01-01 放假 元旦";
    Response refused = notice(session, days, null);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString())
        .contains("填写的安排里没有这些日期", "2031-01-23 放假 春节", "2031-10-02 放假 国庆节", days)
        .doesNotContain("2031-01-01 放假 元旦</li>");
    assertThat(calendar.notices()).noneMatch(n -> n.year() == 2031);
    Matcher missing =
        Pattern.compile("name=\"checked\" value=\"([^\"]*)\"").matcher(refused.asString());
    assertThat(missing.find()).isTrue();
    Response done = notice(session, days, missing.group(1).replace("\n", "\r\n"));
    assertThat(done.asString()).contains("已录入");
    assertThat(as(session).get("/desk/office/calendar?year=2031").asString())
        .contains("value=\"2031\"", "2031年（国办发明电〔2030〕1号）", days);
    Response unsure = form(session).formParam("drop", "2031").post("/desk/office/calendar");
    assertThat(unsure.statusCode()).isEqualTo(422);
    assertThat(unsure.asString()).contains("请先勾选“确定撤销”");
    for (int time = 0; time < 2; time++) {
      Response dropped =
          form(session)
              .formParam("drop", "2031")
              .formParam("checked", "yes")
              .post("/desk/office/calendar");
      assertThat(dropped.asString()).contains("已撤销").doesNotContain("2031年（");
      assertThat(calendar.notices()).noneMatch(n -> n.year() == 2031);
    }
  }

  private static Response notice(String session, String days, @Nullable String checked) {
    var form =
        form(session)
            .formParam("which", "national")
            .formParam("year", "2031")
            .formParam("notice", "国办发明电〔2030〕1号")
            .formParam("days", days);
    if (checked != null) {
      form.formParam("checked", checked);
    }
    return form.post("/desk/office/calendar");
  }

  @Test
  void theLastAdministratorStaysOne() {
    var office = new AnOffice(setup);
    String session = session(office.clerk);
    Response role = official(session, office.clerk, "true", "CLERK");
    assertThat(role.statusCode()).isEqualTo(422);
    assertThat(role.asString()).contains("只有这一名管理员");
    Response left = official(session, office.clerk, "false", "CLERK", "ADMIN");
    assertThat(left.statusCode()).isEqualTo(422);
    assertThat(official(session, office.head, "true", "HEAD", "ADMIN").statusCode()).isEqualTo(200);
    assertThat(official(session, office.clerk, "true", "CLERK").statusCode()).isEqualTo(200);
    assertThat(as(session).get("/desk/office").statusCode()).isEqualTo(403);
  }

  private static Response official(String session, String who, String active, String... roles) {
    return form(session)
        .formParam("which", who)
        .formParam("roles", (Object[]) roles)
        .formParam("active", active)
        .post("/desk/office/officials");
  }

  @Test
  void anOfficialsEmptiedFieldIsRefused() {
    var office = new AnOffice(setup);
    Response refused =
        form(session(office.clerk))
            .formParam("which", office.li)
            .formParam("name", "")
            .formParam("email", " ")
            .formParam("roles", "HANDLER")
            .formParam("active", "true")
            .post("/desk/office/officials");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("请填写姓名", "请填写电子邮箱");
  }

  @Test
  void whoLeavesGivesTheWorkBackAndItIsSaidHowMuch() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    office.assignedToLi("2026-11-11");
    Response done = official(session(office.clerk), office.li, "false", "HANDLER");
    assertThat(done.asString()).contains(office.li + "示例不再承办，名下2件未办结的申请已退回");
    assertThat(office.seen(number, office.clerk).get("assignee").isNull()).isTrue();
  }

  @Test
  void aFieldThatIsEmptiedIsGone() {
    var office = new AnOffice(setup);
    String session = session(office.clerk);
    Response done =
        form(session)
            .formParam("name", "示例街道办事处")
            .formParam("court", "")
            .formParam("phone", "0539-5550100")
            .formParam("settings.publishDays", "15")
            .formParam("settings.indexNumber", "{office}-{serial:5}")
            .formParam("settings.replyDays.COMPLAINT", "12")
            .formParam("settings.replyExtension", "0")
            .formParam("settings.watchWords", "强拆\r\n\r\nABC公司\r\n")
            .post("/desk/office");
    assertThat(done.asString()).contains("已保存");
    var saved = book.find(new OfficeCode(office.code)).orElseThrow();
    assertThat(saved.court()).isNull();
    assertThat(saved.settings().disclosure().publishDays()).isEqualTo(15);
    assertThat(saved.settings().disclosure().reviewDays()).as("as it was").isEqualTo(3);
    assertThat(saved.settings().disclosure().indexNumber().text()).isEqualTo("{office}-{serial:5}");
    assertThat(saved.settings().participation().reply().complaint()).isEqualTo(12);
    assertThat(saved.settings().participation().reply().extension()).isZero();
    assertThat(saved.settings().watchWords().words()).containsExactly("强拆", "ABC公司");
    assertThat(done.asString()).contains("强拆\nABC公司</textarea>");
    Response wrong =
        form(session)
            .formParam("name", "")
            .formParam("phone", "12")
            .formParam("settings.publishDays", "二十")
            .post("/desk/office");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.asString()).contains("id=\"office.settings.publishDays-error\"");
    Response beyond =
        form(session)
            .formParam("settings.publishDays", "100")
            .formParam("settings.indexNumber", "{x}")
            .formParam("settings.watchWords", "好\n" + "长".repeat(31))
            .post("/desk/office");
    assertThat(beyond.statusCode()).isEqualTo(422);
    assertThat(beyond.asString())
        .contains(
            "id=\"office.settings.publishDays-error\"",
            "id=\"office.settings.indexNumber-error\"",
            "id=\"office.settings.watchWords-error\"");
    assertThat(wrong.asString()).contains("id=\"office.name-error\"", "id=\"office.phone-error\"");
  }

  @Test
  void whatIsNotThereOrNotAllowedIsSaidOnAPageOfTheDesk() {
    var office = new AnOffice(setup);
    String li = session(office.li);
    Response forbidden = as(li).get("/desk/office");
    assertThat(forbidden.statusCode()).isEqualTo(403);
    assertThat(forbidden.asString()).contains("设置：管理员", "回到待办", "期限日历").doesNotContain("网上申请");
    Response missing = as(li).get("/desk/requests/" + office.code + "-2026-009999");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.asString()).contains("没有找到", "回到待办");
    for (String path : List.of("/desk/nothing", "/desk/requests/" + office.code + "/a/b/c")) {
      Response nowhere = as(li).get(path);
      assertThat(nowhere.statusCode()).as(path).isEqualTo(404);
      assertThat(nowhere.asString()).contains("回到待办").doesNotContain("网上申请");
    }
  }
}
