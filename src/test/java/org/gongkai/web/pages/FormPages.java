package org.gongkai.web.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The request form as somebody fills it in, by what they see. */
public final class FormPages {

  private final Page page;

  public FormPages(Page page) {
    this.page = page;
  }

  /** 谁来申请, to the next page. */
  public void who(String office, String name, String idNumber, String email) {
    choose(office);
    page.getByLabel("姓名").first().fill(name);
    page.getByLabel("证件号码").first().fill(idNumber);
    page.getByLabel("电子邮箱").fill(email);
    press("继续");
  }

  /** The office, where there are several. */
  public void choose(String office) {
    if (page.locator("select[name=office]").count() > 0) {
      page.locator("select[name=office]").selectOption(office);
    }
  }

  /** 要什么信息, to the next page. */
  public void what(String title, String description) {
    page.getByLabel("信息名称").fill(title);
    page.getByLabel("内容描述").fill(description);
    press("继续");
  }

  /** 怎样获取 as it is, to the check. */
  public void how() {
    page.getByText("信息的形式").waitFor();
    press("继续");
    page.getByText("现在还没有提交").waitFor();
  }

  /** Presses a button by its name. */
  public void press(String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  /** From an empty form to the check page. */
  public void toCheck(String url, String office) {
    page.navigate(url);
    who(office, "王建国", "11010519491231002X", "applicant@example.com");
    what("2025年度农村危房改造补助名单", "某村的补助对象和金额");
    how();
  }

  /** The number on the receipt. */
  public String number() {
    return page.locator(".done .big").first().textContent();
  }

  /** The query code on the receipt. */
  public String code() {
    return page.locator(".done .big").nth(1).textContent();
  }
}
