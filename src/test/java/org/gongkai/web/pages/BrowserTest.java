package org.gongkai.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.junit.jupiter.api.AfterEach;

/**
 * What tests in a browser share: Debian's Chromium, started once for all of them, and a context of
 * its own for each test.
 */
public abstract class BrowserTest extends IntegrationTest {

  /** A small phone. */
  protected static final int PHONE = 375;

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final List<String> LOOK =
      List.of(
          "color-contrast",
          "color-contrast-enhanced",
          "target-size",
          "link-in-text-block",
          "scrollable-region-focusable");

  private static final String AXE =
      """
      async ([only, elders]) => {
        const result = await axe.run(document, {
          runOnly: only, resultTypes: ['violations'],
          rules: {'color-contrast-enhanced': {enabled: elders}} });
        return result.violations.flatMap(rule => rule.nodes.map(node => rule.id + ' ' + node.html.slice(0, 200)));
      }
      """;

  private static Browser browser;

  private final List<BrowserContext> contexts = new ArrayList<>();

  private static synchronized Browser browser() {
    if (browser == null) {
      Path chromium =
          Stream.of(
                  "/usr/bin/chromium-headless-shell",
                  "/usr/bin/chromium",
                  "/usr/bin/chromium-browser",
                  "/usr/bin/google-chrome")
              .map(Path::of)
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "no browser: install the packages that infra/local/packages.sh names"));
      var env = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
      Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(env));
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(chromium)
                      .setArgs(
                          List.of(
                              "--no-sandbox",
                              "--disable-gpu",
                              "--no-first-run",
                              "--disable-background-networking",
                              "--disable-component-update",
                              "--disable-sync")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return browser;
  }

  @AfterEach
  void closeContexts() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
  }

  /** A page of a new visitor. */
  protected Page visitor(int width, int height, boolean scripts) {
    BrowserContext context =
        browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setLocale("zh-CN")
                    .setTimezoneId("Asia/Shanghai")
                    .setJavaScriptEnabled(scripts));
    context.setDefaultTimeout(10_000);
    contexts.add(context);
    return context.newPage();
  }

  /** A page of a new visitor with scripts, on a small phone. */
  protected Page phone() {
    return visitor(PHONE, 740, true);
  }

  /** The desk of an official who logs in, and goes on, by the keyboard alone. */
  final Keys atDesk(String official) {
    Page page = visitor(1280, 900, true);
    page.navigate(at("/desk/login"));
    page.locator("#name:focus").waitFor();
    page.keyboard().insertText(official);
    var keys = new Keys(page);
    keys.type("密码", AnOffice.PASSWORD).key("Enter");
    page.waitForURL(at("/desk"));
    return keys.key("Tab");
  }

  /** The address of a path of the application. */
  protected String at(String path) {
    return "http://127.0.0.1:" + http.getPort() + path;
  }

  /** Shows pages in this mode from now on, as the switch would. */
  protected void display(Page page, String mode) {
    page.context().addCookies(List.of(new Cookie("display", mode).setUrl(at("/"))));
  }

  /** What axe-core finds wrong, as text that names rule and element; for elders 7:1 too. */
  protected static List<String> violations(Page page) {
    return violations(page, Map.of("type", "tag", "values", RULES));
  }

  /** What it finds wrong with what a mode changes of a page that was looked at: colour and size. */
  static List<String> violationsOfTheLook(Page page) {
    return violations(page, Map.of("type", "rule", "values", LOOK));
  }

  private static List<String> violations(Page page, Map<String, Object> only) {
    if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
      page.evaluate(AxeBuilder.getAxeScript());
    }
    boolean elders =
        Boolean.TRUE.equals(
            page.evaluate("() => document.documentElement.className !== 'standard'"));
    List<?> found = (List<?>) page.evaluate(AXE, List.of(only, elders));
    return found.stream().map(String::valueOf).toList();
  }

  /** axe-core finds nothing on the page. */
  protected static void accessible(Page page) {
    assertThat(violations(page)).as(page.url() + " " + page.title()).isEmpty();
  }
}
