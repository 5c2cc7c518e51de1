package org.gongkai.web.pages;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.gongkai.AnOffice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Makes the pictures under docs/screenshots ({@code make screenshots}); no test. */
@QuarkusTest
@Tag("screenshots")
class Screenshots extends BrowserTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("project.home", ".")).resolve("docs/screenshots");

  @Test
  void ofTheMainPages() {
    var office = new AnOffice(setup);
    Page desktop = visitor(1000, 760, true);
    Page phone = phone();
    Page elder = phone();
    display(elder, "large");
    for (Page page : new Page[] {phone, elder, desktop}) {
      String name = page == phone ? "phone" : page == elder ? "elder" : "desktop";
      page.navigate(at("/"));
      take(page, name + "-start", 760);
      page.navigate(at("/apply"));
      take(page, name + "-apply", 1500);
      page.navigate(at("/deadline?received=2026-09-24&channel=ONLINE"));
      take(page, name + "-deadline", 1000);
    }
    story(phone, office, "phone");
    story(desktop, office, "desktop");
    story(elder, office, "elder");
  }

  private void story(Page page, AnOffice office, String name) {
    var form = new FormPages(page);
    page.navigate(at("/apply"));
    form.who(office.code, "王建国", "11010519491231002", "wang@foxmial.com");
    take(page, name + "-error", 900);
    page.locator("[id='applicant.idNumber']").fill("11010519491231002X");
    form.press("继续");
    take(page, name + "-what", 1000);
    form.what("2025年度农村危房改造补助名单", "某村2025年度危房改造的补助对象、补助金额和审批时间。");
    take(page, name + "-how", 1000);
    form.how();
    take(page, name + "-check", 1800);
    form.press("提交申请");
    page.waitForURL("**/apply/done");
    take(page, name + "-done", 1400);
    String number = form.number();
    String code = form.code();
    office.done(number, office.clerk, "{\"command\":\"assign\",\"to\":\"" + office.li + "\"}");
    track(page, number, code);
    take(page, name + "-status", 1700);
    office.done(
        number, office.li, "{\"command\":\"ask-supplement\",\"missing\":\"请写明是哪个村、哪一年的名单。\"}");
    track(page, number, code);
    take(page, name + "-supplement", 1500);
  }

  private void track(Page page, String number, String code) {
    page.navigate(at("/track"));
    page.getByLabel("申请编号").fill(number);
    page.getByLabel("查询码").fill(code);
    new FormPages(page).press("查询");
  }

  private static void take(Page page, String name, int height) {
    int width = page.viewportSize().width;
    page.setViewportSize(width, height);
    page.evaluate("() => { document.activeElement.blur(); window.scrollTo(0, 0); }");
    page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    page.setViewportSize(width, 760);
  }
}
