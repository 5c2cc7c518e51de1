package org.gongkai.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gongkai.AnOffice;
import org.gongkai.web.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The citizen's story on a small phone, with scripts and without. */
@QuarkusTest
class CitizenStoryTest extends BrowserTest {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCitizenAppliesIsAskedForASupplementSupplementsAndFollows(boolean scripts)
      throws IOException {
    var office = new AnOffice(setup);
    Page page = visitor(PHONE, 740, scripts);
    var form = new FormPages(page);

    page.navigate(at("/"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("开始申请")).click();
    assertThat(page.getByText("用这些信息核对身份")).isVisible();

    form.who(office.code, "王建国", "11010519491231002", "wang@qq.con");
    assertThat(page).hasTitle(Pattern.compile("^错误："));
    Locator summary = page.getByRole(AriaRole.ALERT);
    assertThat(summary).isFocused();
    summary.getByRole(AriaRole.LINK).click();
    Locator idNumber = page.locator("[id='applicant.idNumber']");
    assertThat(idNumber).isFocused();
    assertThat(idNumber).hasValue("11010519491231002");
    assertThat(page.getByLabel("姓名").first()).hasValue("王建国");
    idNumber.fill("１１０１０５１９４９１２３１００２ｘ");
    form.press("继续");

    form.what("2025年度农村危房改造补助名单", "某村的补助对象和金额");
    form.press("上一步");
    assertThat(page.getByLabel("信息名称")).hasValue("2025年度农村危房改造补助名单");
    form.press("继续");
    page.getByLabel("邮寄").check();
    form.press("继续");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("请填写通信地址");
    page.getByLabel("电子邮件").check();
    form.press("继续");

    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("提交前请核对");
    assertThat(page.getByText("是不是 wang@qq.com")).isVisible();
    form.press("修改 电子邮箱");
    assertThat(page.getByLabel("电子邮箱")).isFocused();
    page.getByLabel("电子邮箱").fill("wang@example.com");
    form.press("继续");
    assertThat(page.getByText("wang@example.com")).isVisible();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交申请")).dblclick();

    page.waitForURL("**/apply/done");
    assertThat(page.getByText("之前（含当日）答复您")).isVisible();
    String number = form.number();
    String code = form.code();
    assertThat(page.url()).doesNotContain(number, code);
    assertThat(number)
        .as("sent once")
        .isEqualTo(office.code + number.substring(number.length() - 12));
    assertThat(number).endsWith("000001");
    page.reload();
    assertThat(form.number()).isEqualTo(number);
    Download file = page.waitForDownload(() -> form.press("下载回执（文本文件）"));
    assertThat(Files.readString(file.path())).contains(number, code, "答复期限");

    page.goBack();
    assertThat(page.getByText("这份申请已提交")).isVisible();
    assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交申请")))
        .not()
        .isVisible();

    sweep.run();
    readInTheMailbox(page, "已收到您的申请", number, "查询码");

    office.done(number, office.clerk, "{\"command\":\"assign\",\"to\":\"" + office.li + "\"}");
    office.done(number, office.li, "{\"command\":\"ask-supplement\",\"missing\":\"请写明是哪个村\"}");
    sweep.run();
    readInTheMailbox(page, "补正", number, "请写明是哪个村");

    page.navigate(at("/track"));
    page.getByLabel("申请编号").fill(number.toLowerCase());
    page.getByLabel("查询码").fill(code.replace("-", " ").toLowerCase());
    form.press("查询");
    assertThat(page.getByText("等待申请人补正").first()).isVisible();
    form.press("提交补正");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("请填写补正内容");
    page.getByLabel("补正内容").fill("示例村<script>alert(1)</script>");
    form.press("提交补正");
    assertThat(page.getByText("已收到您的补正")).isVisible();
    assertThat(page.getByText("收到申请人的补正")).isVisible();

    form.press("我要撤回");
    form.press("不撤回，返回");
    assertThat(page.getByText("办理中").first()).isVisible();
    form.press("我要撤回");
    form.press("确认撤回");
    assertThat(page.getByText("已撤回您的申请")).isVisible();
    sweep.run();
    readInTheMailbox(page, "撤回", number, number);
  }

  private void readInTheMailbox(Page page, String subject, String number, String text) {
    page.navigate("http://127.0.0.1:" + world().mailboxPort + "/");
    page.locator("tr")
        .filter(new Locator.FilterOptions().setHasText("wang@example.com"))
        .getByRole(AriaRole.LINK)
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile(subject + ".*" + number)))
        .first()
        .click();
    assertThat(page.locator("pre")).containsText(text);
  }

  @Test
  void backInTheBrowserKeepsTheAnswers() {
    var office = new AnOffice(setup);
    Page page = phone();
    var form = new FormPages(page);
    form.toCheck(at("/apply"), office.code);
    page.goBack();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("怎样获取");
    page.goBack();
    assertThat(page.getByLabel("信息名称")).hasValue("2025年度农村危房改造补助名单");
    page.goBack();
    assertThat(page.getByLabel("姓名").first()).hasValue("王建国");
    form.press("继续");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("要什么信息");
  }

  @Test
  void anOrganisationApplies() {
    var office = new AnOffice(setup);
    Page page = phone();
    var form = new FormPages(page);
    page.navigate(at("/apply"));
    form.press("以法人或其他组织名义申请");
    form.choose(office.code);
    page.getByLabel("单位名称").fill("示例有限公司");
    page.getByLabel("商业企业").check();
    page.getByLabel("统一社会信用代码", new Page.GetByLabelOptions().setExact(true))
        .fill("91512081MA62K0260E");
    page.getByLabel("法定代表人或负责人").fill("甲示例");
    page.getByLabel("联系人", new Page.GetByLabelOptions().setExact(true)).fill("乙示例");
    page.getByLabel("电子邮箱").fill("company@example.com");
    form.press("继续");
    form.what("招标文件", "");
    form.how();
    assertThat(page.getByText("91512081MA62K0260E")).isVisible();
    form.press("提交申请");
    assertThat(form.number()).startsWith(office.code);
  }

  @Test
  void aCitizenFindsAListBeforeAskingForIt() {
    var office = new AnOffice(setup);
    String id = new Published(office).here("示例村危房改造补助对象" + office.code, "NOTICE");
    Page page = visitor(PHONE, 740, false);
    var form = new FormPages(page);
    page.navigate(at("/"));
    page.getByRole(AriaRole.SEARCHBOX).fill("补助对象" + office.code.toLowerCase(Locale.ROOT));
    form.press("查找");
    assertThat(page.getByText("找到1条")).isVisible();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("示例村危房改造补助对象")).click();
    page.waitForURL("**/open/items/" + id);
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText("危房改造补助对象");
    assertThat(page.getByText("正文第一段")).isVisible();

    page.navigate(at("/apply?office=" + office.code));
    page.locator("#find").fill("危房改造");
    form.press("查一查");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("示例村危房改造补助对象"))
        .first()
        .click();
    page.waitForURL("**/open/items/" + id);
    Page withScripts = phone();
    withScripts.navigate(at("/open/search?q=" + office.code));
    accessible(withScripts);
    Object wide = withScripts.evaluate("() => document.documentElement.scrollWidth");
    assertThat(((Number) wide).intValue()).isLessThanOrEqualTo(PHONE);
  }

  @Test
  void withoutCookiesTheReceiptIsShownAtOnce() {
    var office = new AnOffice(setup);
    Page page = phone();
    var form = new FormPages(page);
    form.toCheck(at("/apply"), office.code);
    page.context().clearCookies();
    form.press("提交申请");
    assertThat(form.number()).startsWith(office.code);
    form.press("下载回执（文本文件）");
  }

  @Test
  void aHugeFileIsAnsweredInWordsAndNothingIsLost() throws IOException {
    var office = new AnOffice(setup);
    Path huge = Files.createTempFile("huge", ".pdf");
    try (var channel = Files.newByteChannel(huge, StandardOpenOption.WRITE)) {
      channel.position(200L * 1024 * 1024);
      channel.write(ByteBuffer.wrap(new byte[] {1}));
    }
    Page page = phone();
    page.setDefaultTimeout(60_000);
    var form = new FormPages(page);
    form.toCheck(at("/apply"), office.code);
    page.getByLabel("附件").setInputFiles(huge);
    form.press("提交申请");
    assertThat(page.getByText("附件合计不能超过20MB")).isVisible();
    page.goBack();
    assertThat(page.getByText("王建国")).isVisible();
    page.getByLabel("附件").setInputFiles(Path.of("pom.xml"));
    form.press("提交申请");
    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    page.getByLabel("附件").setInputFiles(new Path[0]);
    form.press("提交申请");
    assertThat(form.number()).startsWith(office.code);
    Files.delete(huge);
  }

  @Test
  void aLargePhotoIsMadeSmallerAndUprightBeforeItIsSent() throws IOException {
    var office = new AnOffice(setup);
    Path photo = Photos.lyingOnItsSide(3_600, 2_700);
    Page page = phone();
    var form = new FormPages(page);
    form.toCheck(at("/apply"), office.code);
    page.getByLabel("附件").setInputFiles(new Path[] {photo, Path.of("pom.xml")});
    assertThat(page.getByText("已把1张照片从")).isVisible();
    assertThat(
            page.evaluate(
                """
                async () => {
                  const [photo, other] = document.getElementById("attachments").files;
                  const shown = await createImageBitmap(photo);
                  return [photo.name, photo.type, shown.width, shown.height, other.name].join(" ");
                }"""))
        .isEqualTo(photo.getFileName() + " image/jpeg 1800 2400 pom.xml");
    page.getByLabel("附件").setInputFiles(photo);
    form.press("提交申请");
    assertThat(form.number()).as("sent once it is made").startsWith(office.code);
    Files.delete(photo);
  }

  @Test
  void theAnswerIsDownloadedWithTheCode() {
    var office = new AnOffice(setup);
    Page page = visitor(PHONE, 740, false);
    var form = new FormPages(page);
    form.toCheck(at("/apply"), office.code);
    form.press("提交申请");
    String number = form.number();
    String code = form.code();
    office.done(number, office.clerk, "{\"command\":\"assign\",\"to\":\"" + office.li + "\"}");
    office.drafted(number, "名单如下：略（示例）");
    office.done(number, office.head, "{\"command\":\"approve-answer\"}");
    sweep.run();
    page.navigate(at("/track"));
    page.getByLabel("申请编号").fill(number);
    page.getByLabel("查询码").fill(code);
    form.press("查询");
    assertThat(page.getByText("已答复").first()).isVisible();
    Download zip = page.waitForDownload(() -> page.getByText("下载答复和附件（压缩包）").click());
    assertThat(zip.suggestedFilename()).isEqualTo(number + ".zip");
  }

  @Test
  void theDisplaySwitchInTheMiddleOfTheFormKeepsWhatIsTyped() {
    var office = new AnOffice(setup);
    Page page = visitor(PHONE, 740, false);
    page.navigate(at("/apply"));
    new FormPages(page).choose(office.code);
    page.getByLabel("姓名").first().fill("王建国");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("长辈版")).click();
    assertThat(page.locator("html")).hasClass("large");
    assertThat(page.getByLabel("姓名").first()).hasValue("王建国");
    page.navigate(at("/deadline"));
    assertThat(page.locator("html")).hasClass("large");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("特大字")).click();
    assertThat(page.locator("html")).hasClass("larger");
    assertThat(page).hasURL(at("/deadline"));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("标准版")).click();
    assertThat(page.locator("html")).hasClass("standard");
  }
}
