package org.gongkai.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.gongkai.AnOffice;
import org.gongkai.OfficeTime;
import org.junit.jupiter.api.Test;

/** A document on its way to the public, at the desks of those who have a part in it. */
@QuarkusTest
class DisclosureStoryTest extends BrowserTest {

  private static final LocalDate TODAY = LocalDate.now(OfficeTime.ZONE);
  private static final String TITLE = "关于做好临时救助工作的通知";
  private static final String AT_THE_COUNTY = "https://www.example.gov.cn/art/2026/1.html";

  private DeskPages desk(String official) {
    return new DeskPages(visitor(1280, 900, true), at("")).login(official);
  }

  private void planned(AnOffice office) {
    office
        .as(office.clerk)
        .body("{\"name\":\"社会救助\",\"area\":\"社会救助\",\"owner\":\"CLERKS\",\"everyDays\":30}")
        .put("/api/desk/columns/SHJZ-01")
        .then()
        .statusCode(201);
    String plan =
        """
        {"plan":%d,"title":"方案","from":"%s","duties":[{"id":"JZ","indicator":"DISCLOSURE","title":"公开临时救助政策",
          "owner":"%s","basis":"方案一","rule":{"once":"%s"},"evidence":"URL"}]}"""
            .formatted(TODAY.getYear(), TODAY, office.clerk, TODAY);
    office.as(office.head).body(plan).post("/api/desk/plan").then().statusCode(200);
  }

  private void drafts(DeskPages clerk) {
    clerk.page.navigate(at("/desk/items"));
    clerk.follow("登记信息");
    Page page = clerk.page;
    clerk.press("登记");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("请填写标题");
    page.getByLabel("标题", new Page.GetByLabelOptions().setExact(true)).fill(TITLE);
    page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("栏目")).fill("SHJZ-01");
    page.getByLabel("政策文件", new Page.GetByLabelOptions().setExact(true)).check();
    page.getByLabel("成文日期").fill(TODAY.toString());
    page.getByLabel("主动公开", new Page.GetByLabelOptions().setExact(true)).check();
    page.getByLabel(Pattern.compile("^要解读|^需要解读")).first().check();
    page.getByLabel("正文").fill("各村：\n按月申请。");
    clerk.press("登记");
    assertThat(page.locator(".said")).containsText("已登记");
  }

  @Test
  void clerkDraftsReviewerReviewsHeadSignsClerkPublishesAndTheDutyIsDone() {
    var office = new AnOffice(setup);
    planned(office);
    DeskPages clerk = desk(office.clerk);
    drafts(clerk);
    String item = clerk.page.url().replaceAll("\\?.*", "");
    clerk.form("hand-in").getByLabel("审查人").selectOption(office.li);
    clerk.send("hand-in", "送审");
    assertThat(clerk.page.locator(".said")).containsText("送审");

    DeskPages reviewer = desk(office.li);
    assertThat(reviewer.page.getByText(TITLE).first()).isVisible();
    reviewer.page.navigate(item);
    Locator review = reviewer.form("review");
    review.getByLabel("通过", new Locator.GetByLabelOptions().setExact(true)).first().check();
    review.getByLabel("通过", new Locator.GetByLabelOptions().setExact(true)).last().check();
    reviewer.send("review", "审查");
    assertThat(reviewer.page.locator(".said")).containsText("审查");

    DeskPages head = desk(office.head);
    head.page.navigate(item);
    head.send("decide", "签发");
    assertThat(head.page.locator(".said")).containsText("签发");

    clerk.page.navigate(item);
    clerk.form("publish").getByLabel("网址").fill(AT_THE_COUNTY);
    clerk.send("publish", "登记公开");
    assertThat(clerk.page.locator(".said")).containsText("登记公开");
    assertThat(clerk.page.locator("main")).containsText("发布解读");

    clerk.follow("登记解读");
    clerk.page.getByLabel("问答", new Page.GetByLabelOptions().setExact(true)).check();
    clerk.page.getByLabel("标题", new Page.GetByLabelOptions().setExact(true)).fill("一问一答");
    clerk.page.getByLabel("网址").fill("https://www.example.gov.cn/art/2026/2.html");
    clerk.press("保存");
    assertThat(clerk.page.locator("main")).containsText("一问一答");

    clerk.page.navigate(at("/desk/duties"));
    clerk.follow("JZ-");
    clerk.form("done").getByLabel("网址").first().fill(AT_THE_COUNTY);
    clerk.send("done", "完成");
    assertThat(clerk.page.locator(".status")).containsText("完成");

    Page citizen = phone();
    citizen.navigate(at("/open/items/" + item.substring(item.lastIndexOf('/') + 1)));
    assertThat(citizen.locator("main")).containsText(TITLE);
    assertThat(citizen.locator("main")).containsText("一问一答");
    accessible(citizen);
  }
}
