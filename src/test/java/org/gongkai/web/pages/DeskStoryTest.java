package org.gongkai.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.Assertions;
import org.gongkai.AnOffice;
import org.gongkai.TestWorld;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.StrictJson;
import org.gongkai.office.CalendarBook;
import org.gongkai.office.OfficeInput;
import org.junit.jupiter.api.Test;

/** The officials' part of the story, at their desks and in the citizen's mailbox. */
@QuarkusTest
class DeskStoryTest extends BrowserTest {

  @Inject CalendarBook book;

  private DeskPages desk(String official) {
    return new DeskPages(visitor(1280, 900, true), at("")).login(official);
  }

  private DeskPages atCalendar(AnOffice office) {
    DeskPages clerk = desk(office.clerk);
    clerk.page.navigate(at("/desk/office/calendar"));
    return clerk;
  }

  private String drafting(String number, String kind) {
    return at("/desk/requests/" + number + "/answer?kind=" + kind);
  }

  @Test
  void fromAssignmentToTheAnswerThatTheCitizenDownloads() throws IOException {
    var office = new AnOffice(setup);
    Page citizen = phone();
    var form = new FormPages(citizen);
    form.toCheck(at("/apply"), office.code);
    form.press("提交申请");
    String number = form.number();
    String code = form.code();
    sweep.run();
    assertThat(mail(number, "已收到").text()).contains(number, code);

    DeskPages clerk = desk(office.clerk);
    assertThat(clerk.page.getByText("新申请，等待分办")).isVisible();
    clerk.follow(number);
    clerk.form("assign").getByLabel("承办人").selectOption(office.li);
    clerk.send("assign", "分办");
    assertThat(clerk.page.locator(".said")).hasText("已办理：分办");

    DeskPages handler = desk(office.li).open(number);
    handler.send("ask-supplement", "告知补正");
    assertThat(handler.page.getByRole(AriaRole.ALERT)).containsText("请填写需要补正的内容");
    handler.form("ask-supplement").getByLabel("需要补正的内容").fill("请写明是哪个村");
    handler.form("ask-supplement").getByText("先看期限变化").click();
    assertThat(handler.page.getByText("还没有办理")).isVisible();
    assertThat(handler.form("ask-supplement").getByLabel("需要补正的内容")).hasValue("请写明是哪个村");
    handler.send("ask-supplement", "告知补正");
    assertThat(handler.page.getByText("等待申请人补正").first()).isVisible();
    sweep.run();
    assertThat(mail(number, "补正").text()).contains("请写明是哪个村");

    supplements(citizen, number, code);

    handler.open(number);
    handler.form("ask-extension").getByLabel("延长的工作日数").fill("十");
    handler.form("ask-extension").getByLabel("延期理由").fill("材料分散在各村");
    handler.send("ask-extension", "申请延期");
    assertThat(handler.page.getByRole(AriaRole.ALERT)).containsText("请填写整数");
    handler.form("ask-extension").getByLabel("延长的工作日数").fill("10");
    handler.send("ask-extension", "申请延期");

    DeskPages head = desk(office.head);
    assertThat(head.page.getByText("等待审批").first()).isVisible();
    head.follow(number);
    head.send("approve-extension", "同意延期");
    assertThat(head.page.getByText("已延长10个工作日")).isVisible();
    sweep.run();
    assertThat(mail(number, "延").text()).contains("材料分散在各村");

    drafts(handler, number);

    head.open(number);
    head.form("approve-answer");
    head.follow("看答复稿和答复书");
    assertThat(head.page.locator(".letterview")).containsText("示例村三户");
    head.open(number);
    head.send("approve-answer", "批准答复");
    assertThat(head.page.getByRole(AriaRole.ALERT)).containsText("须先逐项核对提示的内容");
    head.form("approve-answer").getByLabel("已逐项核对，可以公开").check();
    head.send("approve-answer", "批准答复");
    assertThat(head.page.getByText("已批准，待送达").first()).isVisible();
    sweep.run();
    assertThat(mail(number, "答复").text()).contains("示例村三户");
    head.open(number);
    assertThat(head.page.getByText("已答复").first()).isVisible();
    Download letter =
        head.page.waitForDownload(
            () -> head.page.locator("section[aria-labelledby=letters] li button").last().click());
    assertThat(letter.suggestedFilename()).endsWith(".docx");

    track(citizen, number, code);
    Download zip = citizen.waitForDownload(() -> citizen.getByText("下载答复和附件（压缩包）").click());
    try (var in = new ZipInputStream(Files.newInputStream(zip.path()))) {
      assertThat(in.getNextEntry()).isNotNull();
    }
  }

  private void drafts(DeskPages handler, String number) {
    handler.open(number);
    handler.follow("拟写答复");
    handler.page.getByLabel("予以公开").check();
    handler.press("继续");
    handler.press("交负责人审批");
    assertThat(handler.page.getByRole(AriaRole.ALERT)).containsText("请填写公开的内容");
    handler.page.getByLabel("公开的内容").fill("示例村三户，联系人电话 139 0000 0000");
    handler.press("预览答复书");
    assertThat(handler.page.locator(".letterview")).containsText("示例村三户");
    handler.press("交负责人审批");
    assertThat(handler.page.getByRole(AriaRole.ALERT)).containsText("须先逐项核对提示的内容");
    handler.page.getByLabel("已逐项核对，可以公开").check();
    handler.press("交负责人审批");
    assertThat(handler.page.locator(".said")).hasText("答复稿已交负责人审批");
  }

  private void supplements(Page citizen, String number, String code) {
    track(citizen, number, code);
    citizen.getByLabel("补正内容").fill("示例村");
    new FormPages(citizen).press("提交补正");
    assertThat(citizen.getByText("已收到您的补正")).isVisible();
  }

  private void track(Page citizen, String number, String code) {
    citizen.navigate(at("/track"));
    citizen.getByLabel("申请编号").fill(number);
    citizen.getByLabel("查询码").fill(code);
    new FormPages(citizen).press("查询");
  }

  private TestWorld.Mail mail(String number, String subject) {
    return world().mailsAbout(number).stream()
        .filter(m -> m.subject().contains(subject) && m.to().contains("applicant"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSessionThatEndsInTheMiddleOfAFormLosesNothing() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    DeskPages li = desk(office.li).open(number);
    li.form("ask-extension").getByLabel("延长的工作日数").fill("7");
    li.form("ask-extension").getByLabel("延期理由").fill("要去县档案馆查<b>旧档</b>");
    li.page.context().clearCookies();
    li.send("ask-extension", "申请延期");
    assertThat(li.page.getByText("登录已过期")).isVisible();
    li.logsIn(office.li);
    li.press("回到刚才的表单");
    assertThat(li.page.getByText("刚才填写的内容都在")).isVisible();
    assertThat(li.form("ask-extension").getByLabel("延期理由")).hasValue("要去县档案馆查<b>旧档</b>");
    li.send("ask-extension", "申请延期");
    assertThat(li.page.getByText("承办人申请延期7个工作日：要去县档案馆查<b>旧档</b>")).isVisible();
  }

  @Test
  void whoeverElseLogsInDoesNotGetTheForm() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    DeskPages li = desk(office.li).open(number);
    li.form("ask-extension").getByLabel("延期理由").fill("只有李看得到");
    li.page.context().clearCookies();
    li.send("ask-extension", "申请延期");
    li.logsIn(office.wang);
    assertThat(li.page).hasURL(at("/desk"));
    assertThat(li.page.getByText("只有李看得到")).not().isVisible();
  }

  @Test
  void whatOthersChangedMeanwhileIsShownAndTheTextIsKept() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    DeskPages li = desk(office.li).open(number);
    li.form("ask-extension").getByLabel("延长的工作日数").fill("5");
    li.form("ask-extension").getByLabel("延期理由").fill("材料较多");
    office.done(number, office.clerk, "{\"command\":\"reissue-code\"}");
    li.send("ask-extension", "申请延期");
    Locator alert = li.page.getByRole(AriaRole.ALERT);
    assertThat(alert).containsText("刚刚被他人更新");
    assertThat(alert).containsText("查询码已重发");
    assertThat(li.form("ask-extension").getByLabel("延期理由")).hasValue("材料较多");
    li.send("ask-extension", "申请延期");
    assertThat(li.page.getByText("承办人申请延期5个工作日")).isVisible();
  }

  @Test
  void whatIsTypedAndNotSentStaysInTheTab() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    DeskPages li = desk(office.li).open(number);
    li.form("ask-extension").getByLabel("延长的工作日数").fill("7");
    li.form("ask-extension").getByLabel("延期理由").fill("要去县档案馆查旧档");
    li.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("长辈版")).click();
    assertThat(li.page.locator("html")).hasClass("large");
    assertThat(li.form("ask-extension").getByLabel("延期理由")).hasValue("要去县档案馆查旧档");
    assertThat(li.page.getByText("已恢复您上次填写、没有提交的内容")).isVisible();
    li.send("ask-extension", "申请延期");
    assertThat(li.page.locator(".said")).hasText("已办理：申请延期");
    li.open(number);
    assertThat(li.page.getByText("已恢复您上次填写")).not().isVisible();
    li.page.navigate(drafting(number, "DISCLOSED"));
    li.page.getByLabel("公开的内容").fill("名单三户");
    li.page.navigate(at("/desk"));
    li.page.navigate(drafting(number, "DISCLOSED"));
    assertThat(li.page.getByLabel("公开的内容")).hasValue("名单三户");
    li.press("清除");
    assertThat(li.page.getByLabel("公开的内容")).hasValue("");
    li.page.getByLabel("公开的内容").fill("只有李看得到");
    li.press("退出");
    li.logsIn(office.wang);
    li.page.navigate(drafting(number, "DISCLOSED"));
    assertThat(li.page.getByLabel("公开的内容")).hasValue("");
  }

  @Test
  void personalDataNeverStayInTheTabAndTheRestDoes() {
    var office = new AnOffice(setup);
    DeskPages clerk = desk(office.clerk);
    clerk.page.navigate(at("/desk/intake"));
    clerk.page.getByLabel("姓名或者单位名称").fill("王建国");
    clerk.page.getByLabel("证件号码", exactly()).fill("11010519491231002X");
    clerk.page.getByLabel("信息名称").fill("道路合同");
    clerk.page.navigate(at("/desk/intake"));
    assertThat(clerk.page.getByLabel("信息名称")).hasValue("道路合同");
    assertThat(clerk.page.getByLabel("姓名或者单位名称")).hasValue("");
    Assertions.assertThat(kept(clerk.page)).contains("道路合同").doesNotContain("王建国", "1101");
    clerk.press("登记");
    Assertions.assertThat(kept(clerk.page)).contains("道路合同").doesNotContain("王建国", "1101");
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static String kept(Page page) {
    return String.valueOf(page.evaluate("() => JSON.stringify(sessionStorage)"));
  }

  @Test
  void whatCameBackFromAPreviewIsKeptWholeWithAllItsRows() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    DeskPages li = desk(office.li);
    String path = drafting(number, "NOT_EXISTING");
    li.page.navigate(path);
    li.page.getByLabel("检索的地点").fill("档案室");
    li.press("再加一项");
    li.page.getByLabel("检索的地点（第2项）").fill("办公系统");
    li.press("预览答复书");
    li.page.reload();
    assertThat(li.page.getByLabel("检索的地点（第2项）")).hasValue("办公系统");
    li.page.getByLabel("检索的方式（第2项）").fill("关键词");
    li.page.navigate(at("/desk"));
    li.page.navigate(path);
    assertThat(li.page.getByLabel("检索的地点", exactly())).hasValue("档案室");
    assertThat(li.page.getByLabel("检索的地点（第2项）")).hasValue("办公系统");
    assertThat(li.page.getByLabel("检索的方式（第2项）")).hasValue("关键词");
  }

  @Test
  void oneFormThatWasTakenLeavesTheTextOfTheOthers() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    DeskPages li = desk(office.li).open(number);
    li.form("ask-extension").getByLabel("延期理由").fill("要去县档案馆查旧档");
    li.form("ask-extension").getByLabel("延长的工作日数").fill("十");
    li.send("ask-extension", "申请延期");
    li.open(number);
    li.form("open-consultation").getByLabel("被征求意见方").fill("某某公司");
    li.form("ask-supplement").getByLabel("需要补正的内容").fill("请写明村名");
    li.send("ask-supplement", "告知补正");
    assertThat(li.page.locator(".said")).hasText("已办理：告知补正");
    Assertions.assertThat(kept(li.page)).contains("县档案馆").doesNotContain("村名", "某某公司");
  }

  @Test
  void whatWasTickedForAnOfficialAndNotSavedIsForgotten() {
    var office = new AnOffice(setup);
    DeskPages clerk = desk(office.clerk);
    String path = at("/desk/office/officials");
    clerk.page.navigate(path);
    clerk.page.getByText(office.li + "示例（").click();
    Locator reset = clerk.page.locator("[id='o-" + office.li + ".reset.yes']");
    reset.check();
    clerk.page.locator("[id='o-" + office.li + ".name']").fill("别的名字");
    clerk.page.navigate(path);
    assertThat(reset).not().isChecked();
    assertThat(clerk.page.locator("[id='o-" + office.li + ".name']")).hasValue(office.li + "示例");
  }

  @Test
  void aReloadAfterAOneTimePasswordMakesNoOther() {
    var office = new AnOffice(setup);
    DeskPages clerk = desk(office.clerk);
    clerk.page.navigate(at("/desk/office/officials"));
    clerk.page.getByText(office.li + "示例（").click();
    clerk.page.locator("[id='o-" + office.li + ".reset.yes']").check();
    clerk
        .page
        .locator(
            "form",
            new Page.LocatorOptions()
                .setHas(clerk.page.locator("[id='o-" + office.li + ".reset']")))
        .getByRole(AriaRole.BUTTON)
        .click();
    assertThat(clerk.page.locator(".secret")).isVisible();
    clerk.page.reload();
    assertThat(clerk.page.getByText("增加工作人员").first()).isVisible();
    assertThat(clerk.page.locator(".secret")).not().isVisible();
  }

  @Test
  void anOldCopyNeverGoesOverWhatSomebodyElseStored() {
    var office = new AnOffice(setup);
    DeskPages clerk = atCalendar(office);
    Locator days = clerk.page.getByLabel("本机关的放假或上班日期");
    days.fill("2026-12-07 放假 检修");
    var other = List.of(new OfficeInput.DayInput("2026-12-08", "rest", "停电"));
    setup.replaceOwnDays(
        new OfficeCode(office.code), new ArrayList<>(other), book.calendarVersion(), office.clerk);
    clerk.press("录入本机关的安排");
    assertThat(clerk.page.getByRole(AriaRole.ALERT)).containsText("被他人改过");
    clerk.page.navigate(at("/desk/office/calendar"));
    assertThat(days).hasValue("2026-12-08 放假 停电");
    assertThat(clerk.page.getByText("您填写的是")).isVisible();
    assertThat(clerk.page.locator(".note .pre")).containsText("2026-12-07 放假 检修");
  }

  @Test
  void sendingOneFormOfAPageLeavesWhatStandsInTheOther() {
    var office = new AnOffice(setup);
    DeskPages clerk = atCalendar(office);
    clerk.page.getByLabel("放假和调休上班的日期").fill("2027-01-01 放假 元旦");
    clerk.page.getByLabel("本机关的放假或上班日期").fill("2026-12-07 放假 检修");
    clerk
        .page
        .locator("section[aria-labelledby=own]")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("先看会改变的期限"))
        .click();
    assertThat(clerk.page.getByText("还没有录入")).isVisible();
    assertThat(clerk.page.getByLabel("放假和调休上班的日期")).hasValue("2027-01-01 放假 元旦");
    assertThat(clerk.page.getByLabel("本机关的放假或上班日期")).hasValue("2026-12-07 放假 检修");
  }

  @Test
  void oneYearsNoticeThatWasTypedStaysOutOfAnothers() {
    var office = new AnOffice(setup);
    DeskPages clerk = atCalendar(office);
    clerk.page.getByLabel("放假和调休上班的日期").fill("2099-01-01 放假 元旦");
    clerk.page.navigate(at("/desk/office/calendar?year=2026"));
    assertThat(clerk.page.getByLabel("放假和调休上班的日期")).hasValue(Pattern.compile("2026-01-01"));
    assertThat(clerk.page.getByLabel("放假和调休上班的日期")).not().hasValue(Pattern.compile("2099"));
  }

  @Test
  void theChartsAreDrawnWhenThePageOpens() {
    var office = new AnOffice(setup);
    office.assignedToLi("2026-11-10");
    for (int width : new int[] {1280, PHONE}) {
      Page page = visitor(width, 740, true);
      new DeskPages(page, at("")).login(office.head);
      page.navigate(at("/desk/charts"));
      Locator canvas = page.locator(".canvas canvas").first();
      assertThat(canvas).isVisible();
      Assertions.assertThat(canvas.boundingBox().width).isGreaterThan(200);
      Assertions.assertThat(canvas.boundingBox().height).isGreaterThan(200);
    }
  }

  /** A file that goes in parts. */
  private static Path big() throws IOException {
    Path big = Files.createTempFile("台账", ".txt");
    return Files.writeString(big, "某村某户，若干元。\n".repeat(260_000));
  }

  @Test
  void anUploadInPartsAfterTheSessionEndedSaysSoAtOnce() throws IOException {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    DeskPages li = desk(office.li).open(number);
    Path big = big();
    li.page.getByLabel("上传文件").setInputFiles(big);
    li.page.context().clearCookies();
    li.press("上传");
    assertThat(li.page.getByRole(AriaRole.ALERT)).containsText("登录已过期，文件没有上传");
    Files.delete(big);
  }

  @Test
  void whatOthersChangedMeanwhileIsNotOverwrittenByWhatWasKept() {
    var office = new AnOffice(setup);
    DeskPages clerk = desk(office.clerk);
    String path = at("/desk/office");
    clerk.page.navigate(path);
    clerk.page.getByLabel("办公时间").fill("工作日9:00-17:00");
    String json = "{\"office\":\"" + office.code + "\",\"phone\":\"0539-5550199\"}";
    setup.configure(StrictJson.read(json.getBytes(), OfficeInput.class));
    clerk.page.navigate(at("/desk"));
    clerk.page.navigate(path);
    assertThat(clerk.page.getByLabel("办公时间")).hasValue("工作日9:00-17:00");
    assertThat(clerk.page.getByLabel("电话")).hasValue("0539-5550199");
  }

  @Test
  void beforeASessionEndsItIsSaidAndOnePressKeepsIt() {
    var office = new AnOffice(setup);
    Page page = visitor(1280, 900, true);
    page.clock().install();
    new DeskPages(page, at("")).login(office.li);
    page.waitForURL("**/desk"); // loaded: the script's own timer runs
    page.clock().fastForward("24:00");
    assertThat(page.getByText("再过5分钟须重新登录")).not().isVisible();
    page.clock().fastForward("01:30");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("再过5分钟须重新登录");
    new DeskPages(page, at("")).press("保持登录");
    assertThat(page.getByText("再过5分钟须重新登录")).not().isVisible();
    page.clock().fastForward("25:30");
    page.context().clearCookies();
    new DeskPages(page, at("")).press("保持登录");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("登录已过期");
  }

  @Test
  void aFileOfSeveralMegabytesGoesInParts() throws IOException {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    DeskPages li = desk(office.li).open(number);
    Path big = big();
    li.page.getByLabel("上传文件").setInputFiles(big);
    li.press("上传");
    assertThat(li.page.locator(".said")).hasText("文件已上传");
    Download file =
        li.page.waitForDownload(
            () -> li.page.locator("section[aria-labelledby=files] ul a").first().click());
    assertThat(Files.mismatch(file.path(), big)).isEqualTo(-1);
    Files.delete(big);
  }

  @Test
  void withoutScriptsAFileIsUploadedAndGoesWithTheAnswer() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    DeskPages li = new DeskPages(visitor(PHONE, 740, false), at("")).login(office.li).open(number);
    li.press("上传");
    assertThat(li.page.getByRole(AriaRole.ALERT)).containsText("请先选择文件");
    li.page.getByLabel("上传文件").setInputFiles(Path.of("src/test/resources/files/document.pdf"));
    li.press("上传");
    assertThat(li.page.locator(".said")).hasText("文件已上传");
    li.page.navigate(drafting(number, "DISCLOSED"));
    li.page.getByLabel("document.pdf").check();
    li.press("交负责人审批");
    assertThat(li.page.getByText("请逐个打开核对")).isVisible();
    li.page.getByLabel("已逐项核对，可以公开").check();
    li.press("交负责人审批");
    assertThat(li.page.locator(".said")).hasText("答复稿已交负责人审批");
    assertThat(office.seen(number, office.li).get("answer").get("files")).hasSize(1);
  }
}
