package org.gongkai.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import org.gongkai.AnOffice;
import org.junit.jupiter.api.Test;

/** The whole story without a mouse: the citizen's form and tracking, and every desk. */
@QuarkusTest
class KeyboardStoryTest extends BrowserTest {

  @Test
  void fromTheFormToTheAnswer() {
    var office = new AnOffice(setup);
    Page phone = visitor(PHONE, 740, true);
    var citizen = new Keys(phone);
    String number = applies(phone, citizen, office);
    String code = new FormPages(phone).code();

    Keys clerk = atDesk(office.clerk);
    assertThat(clerk.focused()).isEqualTo("跳到正文");
    clerk.key("Enter").enter(number).see("申请内容");
    clerk.enter("分办").to("承办人").key("ArrowDown").key("ArrowDown").enter("分办").see("已办理：分办");

    Keys li = atDesk(office.li);
    li.enter(number).see("申请内容").key("c");
    assertThat(li.focused()).isEqualTo("可以办理");
    li.enter("告知补正").type("需要补正的内容", "请写明是哪个村");
    li.enter("告知补正").see("已办理：告知补正");

    phone.navigate(at("/track"));
    citizen.type("申请编号", number).type("查询码", code).key("Enter").see("请写明是哪个村");
    citizen.type("补正内容", "示例村").enter("提交补正").see("已收到您的补正");

    li.key("g").key("d").see("我的待办").enter(number).see("申请内容").key("c");
    li.enter("申请延期").type("延长的工作日数", "10").type("延期理由", "材料分散在各村");
    li.enter("申请延期").see("已办理：申请延期");

    Keys head = atDesk(office.head);
    head.enter(number).see("申请内容").key("c");
    head.enter("同意延期").enter("同意延期").see("已延长10个工作日");

    li.key("g").key("d").see("我的待办").enter(number).see("申请内容").key("c");
    li.enter("拟写答复").see("选择类型");
    li.to("已经主动公开").key("ArrowDown").enter("继续").see("预览答复书");
    li.type("公开的内容", "示例村三户").enter("交负责人审批").see("答复稿已交负责人审批");

    head.key("g").key("d").see("我的待办").enter(number).see("答复稿：已经主动公开");
    head.see("申请内容").enter("批准答复").see("已办理：批准答复");
    sweep.run();

    phone.navigate(at("/track"));
    citizen.type("申请编号", number).type("查询码", code).key("Enter").see("已答复");
    Download answer = phone.waitForDownload(() -> citizen.enter("下载答复和附件"));
    assertThat(answer.suggestedFilename()).isEqualTo(number + ".zip");
  }

  private String applies(Page page, Keys keys, AnOffice office) {
    page.navigate(at("/apply?office=" + office.code));
    keys.key("Tab");
    assertThat(keys.focused()).isEqualTo("跳到正文");
    keys.key("Enter").type("姓名", "王建国").type("证件号码", "11010519491231002X");
    keys.type("电子邮箱", "applicant@example.com").key("Enter").see("信息名称");
    keys.type("信息名称", "危房改造名单").key("Enter").see("信息的形式");
    keys.enter("继续").see("现在还没有提交");
    keys.enter("提交申请");
    page.waitForURL("**/apply/done");
    return new FormPages(page).number();
  }

  @Test
  void singleKeysFindTheirWayAndCanBeTurnedOff() {
    var office = new AnOffice(setup);
    String first = office.filedOn("2026-11-10");
    String second = office.filedOn("2026-11-11");
    Page page = visitor(1280, 900, true);
    new DeskPages(page, at("")).login(office.head);
    page.navigate(at("/desk/requests"));
    var keys = new Keys(page);
    keys.key("j");
    assertThat(keys.focused()).isEqualTo(first);
    keys.key("j");
    assertThat(keys.focused()).isEqualTo(second);
    keys.key("k").key("Enter");
    page.waitForURL("**/requests/" + first);
    keys.key("g").key("q").see("全部申请");
    page.waitForURL("**/desk/requests");
    keys.key("/");
    page.keyboard().insertText("j?");
    assertThat(page.getByLabel("查找")).hasValue("j?");
    page.getByLabel("查找").blur();
    keys.key("?");
    assertThat(page.getByText("下一件、上一件")).isVisible();
    page.getByLabel("使用单键快捷键").uncheck();
    keys.key("Escape");
    assertThat(page.getByText("下一件、上一件")).not().isVisible();
    keys.key("?").key("j");
    assertThat(page.getByText("下一件、上一件")).not().isVisible();
    page.reload();
    keys.key("j");
    assertThat(keys.focused()).isNotEqualTo(first);
  }
}
