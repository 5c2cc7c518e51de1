package org.gongkai.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.gongkai.AnOffice;
import org.junit.jupiter.api.Test;

/** A message: on a phone without scripts, at the desk without a mouse. */
@QuarkusTest
class MessagePagesStoryTest extends BrowserTest {

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
}
