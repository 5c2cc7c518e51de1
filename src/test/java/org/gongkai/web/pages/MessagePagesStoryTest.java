package org.gongkai.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.gongkai.AnOffice;
import org.gongkai.OfficeTime;
import org.gongkai.matter.Matters;
import org.gongkai.office.OfficeBook;
import org.gongkai.participation.activity.work.ActivityRoom;
import org.gongkai.web.SurveyEnds;
import org.junit.jupiter.api.Test;

/** A message, a survey: on a phone without scripts, at the desk without a mouse. */
@QuarkusTest
class MessagePagesStoryTest extends BrowserTest {

  @Inject Matters matters;
  @Inject ActivityRoom room;
  @Inject OfficeBook offices;

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
  }

  private static String big(Page page, int n) {
    return page.locator(".done .big").nth(n).innerText();
  }

  @Test
  void writtenWithoutScriptsAnsweredByKeyboardAndReadByAll() {
    var office = new AnOffice(setup);
    Page phone = visitor(PHONE, 740, false);
    phone.navigate(at("/messages?office=" + office.code));
    phone.getByLabel("标题").fill("河东村公示栏的电话打不通");
    phone.getByLabel("电子邮箱").fill("phone" + office.code + "@example.com");
    press(phone, "提交留言");
    assertThat(phone).hasTitle(Pattern.compile("^错误："));
    assertThat(phone.getByLabel("标题")).hasValue("河东村公示栏的电话打不通");
    phone.locator("button[value=large]").first().click();
    assertThat(phone.getByLabel("标题")).hasValue("河东村公示栏的电话打不通");
    phone.getByLabel(Pattern.compile("^纠错")).check();
    phone.getByLabel(Pattern.compile("^内容")).fill("公示栏写的电话是空号。");
    phone.getByLabel(Pattern.compile("^同意")).check();
    press(phone, "提交留言");
    String number = big(phone, 0);
    String code = big(phone, 1);
    assertThat(phone.url()).doesNotContain(number, code);

    String path = "/api/desk/messages/" + number;
    office
        .as(office.clerk)
        .header("If-Match", office.as(office.clerk).get(path).header("ETag"))
        .body("{\"command\":\"assign\",\"to\":\"" + office.li + "\"}")
        .post(path + "/commands")
        .then()
        .statusCode(200);
    Keys li = atDesk(office.li);
    li.enter("留言").see("答复期限").enter("河东村公示栏的电话打不通").see("公示栏写的电话是空号。");
    li.enter("答复").type("答复内容", "已更正为 0539-5550100。").to("公开").key("Space");
    li.enter("答复").see("“答复”已办理");
    sweep.run();
    assertThat(world().mailsAbout(number))
        .anyMatch(mail -> mail.text().contains("已更正为 0539-5550100。"));

    phone.navigate(at("/messages/track"));
    phone.getByLabel("留言编号").fill(number.toLowerCase(java.util.Locale.ROOT));
    phone.getByLabel("查询码").fill(code.replace("-", " "));
    press(phone, "查询");
    assertThat(phone.getByText("已更正为 0539-5550100。")).isVisible();
    Page anybody = phone();
    anybody.navigate(at("/messages?office=" + office.code));
    Locator shown = anybody.locator("article");
    assertThat(shown).containsText("已更正为 0539-5550100。");
    assertThat(shown).containsText("网友");
    assertThat(violations(anybody)).isEmpty();
    display(anybody, "larger");
    anybody.reload();
    assertThat(violations(anybody)).isEmpty();
  }

  @Test
  void aSurveyIsFilledInWithoutScriptsReleasedByKeyboardAndItsResultReadByAll() {
    var office = new AnOffice(setup);
    LocalDate today = LocalDate.now(OfficeTime.ZONE);
    String body =
        """
        {"kind":"SURVEY","topic":"办事满意度","opensOn":"%s","closesOn":"%s","questions":[
         {"text":"总体满意吗","kind":"ONE","options":["满意","不满意"],"required":true},
         {"text":"用过哪些方式","kind":"SEVERAL","options":["窗口","网上"]},
         {"text":"好不好找","kind":"SCALE","options":["难找","好找"]},
         {"text":"还有什么建议","kind":"TEXT"}]}"""
            .formatted(today, today.plusDays(3));
    String id = office.as(office.clerk).body(body).post("/api/desk/activities").path("id");
    Keys chen = atDesk(office.clerk);
    chen.enter("活动").see("登记网上问卷").enter("办事满意度").see("问题和统计");
    chen.enter("公布").enter("公布").see("“公布”已办理");

    Page phone = visitor(PHONE, 740, false);
    phone.navigate(at("/participate?office=" + office.code));
    phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("办事满意度")).click();
    assertThat(phone.getByText("不能保证每人只答一次")).isVisible();
    phone.getByLabel(Pattern.compile("还有什么建议")).fill("窗口多开一小时");
    press(phone, "提交问卷");
    assertThat(phone).hasTitle(Pattern.compile("^错误："));
    phone.locator("button[value=large]").first().click();
    assertThat(phone.getByLabel(Pattern.compile("还有什么建议"))).hasValue("窗口多开一小时");
    phone.getByLabel("满意", new Page.GetByLabelOptions().setExact(true)).check();
    phone.getByLabel("网上", new Page.GetByLabelOptions().setExact(true)).check();
    phone.getByLabel("5（好找）").check();
    press(phone, "提交问卷");
    assertThat(phone.getByText("已收到您的答卷").first()).isVisible();

    Page anybody = phone();
    anybody.navigate(at("/participate/" + id));
    assertThat(violations(anybody)).isEmpty();
    display(anybody, "larger");
    anybody.reload();
    assertThat(violations(anybody)).isEmpty();

    chen.open(at("/desk/activities/" + id + "/answers"));
    chen.see("窗口多开一小时").enter("公开答卷").see("已办理");
    SurveyEnds.end(matters, room, offices, office.code, id);
    anybody.reload();
    assertThat(anybody.getByText("窗口多开一小时")).isVisible();
    assertThat(anybody.getByText("平均5.00分")).isVisible();
    assertThat(violations(anybody)).isEmpty();
  }
}
