package org.gongkai.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.gongkai.AnOffice;
import org.gongkai.web.Published;
import org.junit.jupiter.api.Test;

/**
 * Every public page in every state and mode: axe-core finds nothing; type, targets and line height
 * have the sizes of docs/pages.md; nothing scrolls sideways on 320 px, at 200 % zoom, or with wider
 * text spacing.
 */
@QuarkusTest
class PageLooksTest extends BrowserTest {

  private static final String SMALL_TARGETS =
      """
      least => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
        .map(e => ({e, label: ['radio', 'checkbox'].includes(e.type) && e.labels[0] ? e.labels[0] : e}))
        .filter(({e}) => e.checkVisibility({visibilityProperty: true}) && !e.closest('.skips'))
        .map(({e, label}) => ({html: e.outerHTML.slice(0, 90), h: label.getBoundingClientRect().height, w: label.getBoundingClientRect().width}))
        .filter(t => t.h < least - 0.5 || t.w < Math.min(least, 44) - 0.5)
        .map(t => t.w + 'x' + t.h + ' ' + t.html)
      """;

  private static final String SMALL_TEXT =
      """
      least => { const small = []; const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) { const e = walk.currentNode.parentElement;
          if (!walk.currentNode.data.trim() || !e.checkVisibility() || e.closest('script, .unseen, [aria-hidden=true]')) continue;
          const style = getComputedStyle(e);
          if (parseFloat(style.fontSize) < least - 0.1) small.push(style.fontSize + ' ' + walk.currentNode.data.trim()); }
        return small; }
      """;

  private static final String SIDEWAYS =
      """
      () => { const width = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= width) return [];
        return [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > width + 1)
          .map(e => e.outerHTML.slice(0, 80)).slice(-3); }
      """;

  private static final String BASE = "() => parseFloat(getComputedStyle(document.body).fontSize)";

  private static final String WIDER_SPACING =
      """
      () => { document.documentElement.style.fontSize = '';
        for (const e of document.querySelectorAll('body, body *')) {
          e.style.lineHeight = '1.5'; e.style.letterSpacing = '.12em'; e.style.wordSpacing = '.16em'; } }
      """;

  private record State(String name, Consumer<Page> reach) {}

  /** All pages and what they look like on the way. */
  private List<State> states(AnOffice office) {
    var all = new ArrayList<State>();
    for (String path :
        List.of(
            "/",
            "/apply",
            "/apply?kind=ORGANISATION",
            "/track",
            "/deadline",
            "/deadline?received=2026-09-24&channel=ONLINE",
            "/deadline?received=2026-12-20&channel=FAX",
            "/deadline?received=x&days=0",
            "/messages",
            "/messages?office=" + office.code,
            "/messages/track",
            "/paper",
            "/paper/form",
            "/paper/form?kind=ORGANISATION",
            "/apply/done",
            "/nope")) {
      all.add(new State(path, page -> page.navigate(at(path))));
    }
    open(office).forEach(path -> all.add(new State(path, page -> page.navigate(at(path)))));
    all.add(new State("errors of who", this::errors));
    all.add(new State("what", page -> what(page, office)));
    all.add(new State("how", page -> how(page, office)));
    all.add(new State("check", page -> new FormPages(page).toCheck(at("/apply"), office.code)));
    all.add(new State("check with a slip", page -> slip(page, office)));
    all.add(new State("not found", this::notFound));
    all.add(new State("done", page -> done(page, office)));
    all.add(new State("status", page -> status(page, office, "IN_PROGRESS")));
    all.add(new State("supplement", page -> status(page, office, "SUPPLEMENT")));
    all.add(new State("consultation", page -> status(page, office, "CONSULTATION")));
    all.add(new State("fee", page -> status(page, office, "FEE")));
    all.add(new State("withdraw", page -> withdraw(page, office)));
    return all;
  }

  /** What is public of the office. */
  private static List<String> open(AnOffice office) {
    var items = new Published(office);
    String norm =
        items.item(
            Published.draft("关于做好困难群众临时救助工作的若干规定（试行）", "NORMATIVE")
                .put("documentNumber", "示街办发〔2026〕3号")
                .put("validUntil", "2030-12-31")
                .put("summary", "临时救助的对象、标准和程序")
                .put(
                    "body",
                    "<h2>一、对象</h2><p>见<a href=\"https://www.example.gov.cn/a\">名单</a></p>"
                        + "<table><tr><th>类别</th><th>标准</th></tr><tr><td>一般困难</td><td>600元</td></tr></table>"),
            "\"channel\":\"HERE\"");
    items.done(
        norm,
        office.clerk,
        "{\"command\":\"interpret\",\"form\":\"QUESTIONS\",\"title\":\"临时救助问答\",\"body\":\"问：谁可以申请？\"}");
    var budget = Published.draft("2026年部门预算", "FINANCE");
    budget.putArray("files").add(items.file("budget.txt"));
    String elsewhere = items.item(budget, "\"url\":\"https://www.example.gov.cn/budget\"");
    items.done(elsewhere, office.head, "{\"command\":\"invalidate\",\"how\":\"REPLACED\"}");
    String query = "?office=" + office.code;
    return List.of(
        "/open",
        "/open" + query,
        "/open/guide" + query,
        "/open/directory" + query,
        "/open/reports",
        "/open/rules" + query,
        "/open/columns/" + office.code + "/" + Published.COLUMN,
        "/open/items/" + norm,
        "/open/items/" + norm + "/interpretations/1",
        "/open/items/" + elsewhere);
  }

  private void errors(Page page) {
    page.navigate(at("/apply"));
    new FormPages(page).press("继续");
  }

  private void what(Page page, AnOffice office) {
    page.navigate(at("/apply"));
    new FormPages(page).who(office.code, "王建国", "11010519491231002X", "a@example.com");
  }

  private void how(Page page, AnOffice office) {
    what(page, office);
    new FormPages(page).what("危房改造名单", "");
  }

  private void slip(Page page, AnOffice office) {
    page.navigate(at("/apply"));
    var form = new FormPages(page);
    form.who(office.code, "王建国", "11010519491231002X", "a@foxmial.com");
    form.what("危房改造名单", "特".repeat(400));
    form.how();
  }

  private void done(Page page, AnOffice office) {
    var form = new FormPages(page);
    form.toCheck(at("/apply"), office.code);
    form.press("提交申请");
    page.waitForURL("**/apply/done");
  }

  private void notFound(Page page) {
    track(page, "XX-2026-000001", "AAAA");
  }

  private void track(Page page, String number, String code) {
    page.navigate(at("/track"));
    page.getByLabel("申请编号").fill(number);
    page.getByLabel("查询码").fill(code);
    new FormPages(page).press("查询");
  }

  private void status(Page page, AnOffice office, String what) {
    done(page, office);
    var form = new FormPages(page);
    String number = form.number();
    String code = form.code();
    if (!what.equals("IN_PROGRESS")) {
      office.done(number, office.clerk, "{\"command\":\"assign\",\"to\":\"" + office.li + "\"}");
      office.done(number, office.li, command(what));
    }
    track(page, number, code);
  }

  private static String command(String what) {
    return switch (what) {
      case "SUPPLEMENT" -> "{\"command\":\"ask-supplement\",\"missing\":\"请写明是哪个村、哪一年\"}";
      case "CONSULTATION" ->
          "{\"command\":\"open-consultation\",\"party\":\"示例公司\",\"kind\":\"THIRD_PARTY\","
              + "\"contact\":\"示例县示例路2号\",\"sentOn\":\"%s\"}"
                  .formatted(java.time.LocalDate.now(org.gongkai.OfficeTime.ZONE));
      case "FEE" -> "{\"command\":\"charge-fee\",\"basis\":\"PAGES\",\"quantity\":1500}";
      default -> throw new IllegalArgumentException(what);
    };
  }

  private void withdraw(Page page, AnOffice office) {
    status(page, office, "IN_PROGRESS");
    new FormPages(page).press("我要撤回");
  }

  /** An office that takes as many requests as the states need. */
  private AnOffice office() {
    return new AnOffice(setup, "{\"onlinePerHour\":1000,\"onlinePerMail\":1000}");
  }

  /** A way to show pages, with the least sizes in px. */
  private record Mode(String name, int target, int type, int base) {}

  private static final List<Mode> MODES =
      List.of(
          new Mode("standard", 44, 12, 16),
          new Mode("large", 60, 20, 22),
          new Mode("larger", 60, 20, 30));

  @Test
  void everyPageIsAccessibleAndHasTheSizes() {
    var office = office();
    Page page = phone();
    var soft = new SoftAssertions();
    page.setViewportSize(360, 740);
    page.navigate(at("/apply?office=" + office.code));
    Number end =
        (Number)
            page.evaluate(
                "() => document.querySelector('#apply-form select, #apply-form input[type=text]').getBoundingClientRect().bottom");
    soft.assertThat(end.intValue()).as("what is asked stands on the first screen").isLessThan(740);
    page.setViewportSize(PHONE, 740);
    for (State state : states(office)) {
      state.reach.accept(page);
      page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
      everyMode(soft, page, state.name);
    }
    soft.assertAll();
  }

  /** The page as it stands, in the usual mode and the elders'. */
  static void bothModes(SoftAssertions soft, Page page, String name) {
    for (Mode mode : MODES.subList(0, 2)) {
      page.evaluate("mode => document.documentElement.className = mode", mode.name);
      looks(soft, page, mode, mode.name + " " + name);
    }
  }

  /** The page as it stands, in every mode and with twice the type. */
  static void everyMode(SoftAssertions soft, Page page, String name) {
    for (Mode mode : MODES) {
      page.evaluate("mode => document.documentElement.className = mode", mode.name);
      looks(soft, page, mode, mode.name + " " + name);
    }
    page.evaluate("() => document.documentElement.className = 'standard'");
    zoomed(soft, page, name);
    page.setViewportSize(PHONE, 740);
  }

  private static void looks(SoftAssertions soft, Page page, Mode mode, String at) {
    switch (mode.name) {
      case "standard" -> soft.assertThat(violations(page)).as(at).isEmpty();
      case "large" -> soft.assertThat(violationsOfTheLook(page)).as(at).isEmpty();
      default -> {} // the same rules on the same elements as large
    }
    soft.assertThat((List<?>) page.evaluate(SMALL_TARGETS, mode.target))
        .as(at + ": targets")
        .isEmpty();
    soft.assertThat((List<?>) page.evaluate(SMALL_TEXT, mode.type)).as(at + ": type").isEmpty();
    soft.assertThat(((Number) page.evaluate(BASE)).doubleValue())
        .as(at + ": type of the text")
        .isGreaterThanOrEqualTo(mode.base);
    noneSideways(soft, page, at);
    page.setViewportSize(320, 740);
    noneSideways(soft, page, at + " on 320 px");
    page.setViewportSize(PHONE, 740);
  }

  private static void zoomed(SoftAssertions soft, Page page, String at) {
    page.setViewportSize(640, 740);
    page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }");
    noneSideways(soft, page, at + " with twice the type");
    page.evaluate(WIDER_SPACING);
    noneSideways(soft, page, at + " with wider spacing");
  }

  private static void noneSideways(SoftAssertions soft, Page page, String at) {
    soft.assertThat((List<?>) page.evaluate(SIDEWAYS)).as(at + ": wider than the screen").isEmpty();
  }

  @Test
  void theReceiptIsOnePageAndTheEldersStatusIsShort() {
    Page page = phone();
    done(page, office());
    page.setViewportSize(360, 740);
    String wide = "() => Math.round(document.querySelector('#code').getClientRects().length)";
    for (Mode mode : MODES) {
      page.evaluate("mode => document.documentElement.className = mode", mode.name);
      assertThat(page.evaluate(wide)).as("the code stands in one line: " + mode.name).isEqualTo(1);
    }
    byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
    String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(text.split("/Type\\s*/Page\\b", -1)).hasSize(2);

    var form = new FormPages(page);
    String code = form.code();
    track(page, form.number(), code);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("长辈版")).click();
    Number height = (Number) page.evaluate("() => document.documentElement.scrollHeight");
    assertThat(height.intValue()).as("three screens").isLessThan(3 * 740);
    page.getByText("办理记录").click();
    assertThat(page.getByText("收到申请").first().isVisible()).isTrue();
    page.getByText("期限是怎么算的").click();
    Number caption =
        (Number) page.evaluate("() => document.querySelector('.days caption').clientWidth");
    assertThat(caption.intValue()).as("the caption is a line").isGreaterThan(200);
  }

  @Test
  void theBlankFormPrintsOnOneSheet() {
    Page page = visitor(1000, 760, true);
    for (String kind : List.of("CITIZEN", "ORGANISATION")) {
      page.navigate(at("/paper/form?kind=" + kind));
      byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
      String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
      assertThat(text.split("/Type\\s*/Page\\b", -1)).as(kind).hasSize(2);
    }
  }

  @Test
  void eldersAreOwedSevenToOne() {
    Page page = phone();
    page.navigate(at("/paper"));
    page.evaluate(
        "() => { document.querySelector('main').innerHTML = '<h1 style=\"color:#767676\">这几个字是灰色的</h1>';"
            + " document.querySelector('h1').style.color = '#767676';"
            + " document.querySelector('h1').style.fontSize = '16px'; }");
    assertThat(violations(page)).noneMatch(v -> v.startsWith("color-contrast"));
    page.evaluate("() => document.documentElement.className = 'large'");
    assertThat(violationsOfTheLook(page)).anyMatch(v -> v.startsWith("color-contrast-enhanced"));
  }

  @Test
  void whatHasTheFocusIsOutlined() {
    Page page = phone();
    page.navigate(at("/apply"));
    for (int i = 0; i < 12; i++) {
      page.keyboard().press("Tab");
      assertThat(
              page.evaluate(
                  "() => { const s = getComputedStyle(document.activeElement);"
                      + " return s.outlineStyle + ' ' + parseFloat(s.outlineWidth); }"))
          .as(focused(page))
          .isEqualTo("solid 3");
    }
  }

  private static String focused(Page page) {
    return String.valueOf(page.evaluate("() => document.activeElement.textContent.trim()"));
  }
}
