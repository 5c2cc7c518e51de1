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
    desktop.navigate(at("/"));
    take(desktop, "start", 640);
    desktop.navigate(at("/deadline?received=2026-09-24&channel=ONLINE"));
    take(desktop, "deadline", 860);
    desktop.navigate(at("/paper/form"));
    take(desktop, "paper", 1200);
    story(desktop, office, "check", 1480, "status", 1240);
    Page phone = phone();
    phone.navigate(at("/apply"));
    take(phone, "phone-apply", 1350);
    story(phone, office, "phone-check", 1350, "phone-status", 1350);
    Page elder = phone();
    display(elder, "large");
    elder.navigate(at("/"));
    take(elder, "elder-start", 1350);
    story(elder, office, "elder-check", 1350, "elder-status", 1350);
  }

  private void story(
      Page page, AnOffice office, String check, int checkHeight, String status, int statusHeight) {
    var form = new FormPages(page);
    page.navigate(at("/apply"));
    form.who(office.code, "王建国", "11010519491231002X", "wang@foxmial.com");
    form.what("2025年度农村危房改造补助名单", "某村2025年度危房改造的补助对象、补助金额和审批时间。");
    form.how();
    take(page, check, checkHeight);
    form.press("提交申请");
    page.waitForURL("**/apply/done");
    take(page, check.replace("check", "done"), checkHeight);
    String number = form.number();
    String code = form.code();
    office.done(number, office.clerk, "{\"command\":\"assign\",\"to\":\"" + office.li + "\"}");
    office.done(
        number, office.li, "{\"command\":\"ask-supplement\",\"missing\":\"请写明是哪个村、哪一年的名单。\"}");
    track(page, number, code);
    form.press("刷新");
    page.getByLabel("补正内容").fill("示例村，2025年。");
    form.press("提交补正");
    page.getByText("已收到您的补正").waitFor();
    form.press("刷新");
    take(page, status, statusHeight);
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
