package org.gongkai.web.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.gongkai.AnOffice;

/** The desk as an official uses it, by what they see. */
final class DeskPages {

  final Page page;
  private final String root;

  DeskPages(Page page, String root) {
    this.page = page;
    this.root = root;
  }

  /** Logs in from the login page. */
  DeskPages login(String official) {
    page.navigate(root + "/desk/login");
    return logsIn(official);
  }

  /** Logs in on the page that asks for it. */
  DeskPages logsIn(String official) {
    page.getByLabel("登录名").fill(official);
    page.getByLabel("密码").fill(AnOffice.PASSWORD);
    press("登录");
    return this;
  }

  DeskPages open(String number) {
    page.navigate(root + "/desk/requests/" + number);
    return this;
  }

  /** Opens a command's form. */
  Locator form(String command) {
    Locator details = page.locator("details#" + command);
    if (details.getAttribute("open") == null) {
      details.locator("summary").click();
    }
    return details;
  }

  /** Sends a command's form. */
  void send(String command, String words) {
    form(command)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words).setExact(true))
        .click();
  }

  /** Presses a button by its name. */
  void press(String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  /** Follows a link whose text begins so. */
  void follow(String text) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^" + text)))
        .first()
        .click();
  }
}
