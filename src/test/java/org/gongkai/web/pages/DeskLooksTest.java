package org.gongkai.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.gongkai.AnOffice;
import org.gongkai.OfficeTime;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.figures.AnnualFigures;
import org.gongkai.office.Absence;
import org.gongkai.office.OfficeBook;
import org.gongkai.report.Chapter;
import org.gongkai.report.ReportBook;
import org.gongkai.report.YearReport;
import org.junit.jupiter.api.Test;

/**
 * Every page of the desk in both modes: axe-core finds nothing, targets and type have their sizes,
 * nothing scrolls sideways.
 */
@QuarkusTest
class DeskLooksTest extends BrowserTest {

  private static final LocalDate LAST_DAY = LocalDate.now(OfficeTime.ZONE).minusDays(5);
  private static final int LAST = LocalDate.now(OfficeTime.ZONE).getYear() - 1;

  @Inject OfficeBook offices;
  @Inject ReportBook reports;

  private record State(String name, Consumer<DeskPages> reach) {}

  /** An office in the middle of its work; the number of a request with a long record. */
  static String work(AnOffice office, LocalDate today) {
    office.filed(office.submission());
    String number = office.assignedToLi(today.minusDays(20).toString());
    office.done(
        number, office.li, "{\"command\":\"ask-extension\",\"days\":5,\"reason\":\"材料分散在各村\"}");
    office.done(number, office.head, "{\"command\":\"approve-extension\"}");
    office.done(
        number,
        office.li,
        "{\"command\":\"open-consultation\",\"party\":\"示例公司\",\"kind\":\"THIRD_PARTY\",\"contact\":\"示例县示例路2号\",\"sentOn\":\"%s\",\"receivedOn\":\"%s\"}"
            .formatted(today.minusDays(8), today.minusDays(6)));
    office.done(
        number,
        office.li,
        "{\"command\":\"close-consultation\",\"party\":\"示例公司\",\"opinion\":\"OBJECTION\",\"reason\":\"涉及商业秘密\",\"on\":\"%s\"}"
            .formatted(today.minusDays(2)));
    String drafted = office.assignedToLi(today.minusDays(25).toString());
    office.drafted(drafted, "名单：甲示例，电话13900000000");
    office.assignedToLi(today.minusDays(45).toString());
    var post = office.submission();
    post.put("channel", "REGISTERED_MAIL").put("submittedOn", today.minusDays(3).toString());
    ((com.fasterxml.jackson.databind.node.ObjectNode) post.get("applicant")).remove("email");
    ((com.fasterxml.jackson.databind.node.ObjectNode) post.get("delivery"))
        .put("method", "POST")
        .put("format", "PAPER");
    office.filed(post);
    return number;
  }

  /** Last year's report, waiting for a head. */
  private void frozen(OfficeCode office, String by) {
    YearReport saved =
        YearReport.begun(LAST).saved(Map.of(Chapter.OVERVIEW, "平稳。"), Map.of(), Instant.EPOCH, by);
    YearReport frozen = saved.frozen(new AnnualFigures(Map.of(), Map.of()), Instant.EPOCH, by);
    assertThat(reports.store(office, saved, List.of(), List.of())).isTrue();
    assertThat(reports.store(office, frozen, List.of(), List.of())).isTrue();
  }

  /** A plan with a duty that is late. */
  private static void planned(AnOffice office) {
    String plan =
        """
        {"plan":%d,"title":"方案","from":"%s","duties":[
          {"id":"TRAIN","indicator":"SUPERVISION","title":"组织培训","owner":"%s","basis":"方案三","rule":{"once":"%s"},"evidence":"FILE"},
          {"id":"ZONE","indicator":"PARTICIPATION","title":"专区","owner":"CLERKS","rule":{"standing":true}}]}"""
            .formatted(LAST_DAY.getYear(), LAST_DAY, office.clerk, LAST_DAY);
    assertThat(office.as(office.head).body(plan).post("/api/desk/plan").statusCode())
        .isEqualTo(200);
  }

  private List<State> states(String number) {
    var all = new ArrayList<State>();
    for (String path :
        List.of(
            "/desk",
            "/desk/requests?status=all",
            "/desk/requests?dueBefore=x",
            "/desk/find?q=" + number.substring(0, 3),
            "/desk/requests/" + number,
            "/desk/requests/" + number + "?record=all",
            "/desk/post",
            "/desk/notices",
            "/desk/columns",
            "/desk/directory",
            "/desk/items/import",
            "/desk/intake",
            "/desk/password",
            "/desk/calendar?whose=all",
            "/desk/feed",
            "/desk/absence",
            "/desk/charts",
            "/desk/duties",
            "/desk/duties/TRAIN-" + LAST_DAY.getYear(),
            "/desk/plan",
            "/desk/report",
            "/desk/report/text",
            "/desk/report/text?year=" + LAST + "&check=yes",
            "/desk/office",
            "/desk/office/officials",
            "/desk/office/calendar")) {
      all.add(new State(path, desk -> desk.page.navigate(at(path))));
    }
    all.add(
        new State(
            "errors of the intake",
            desk -> {
              desk.page.navigate(at("/desk/intake"));
              desk.press("登记");
            }));
    all.add(
        new State(
            "errors of a yearly report",
            desk -> {
              desk.page.navigate(at("/desk/report/text"));
              desk.press("保存并冻结数据");
            }));
    all.add(
        new State(
            "errors of an absence",
            desk -> {
              desk.page.navigate(at("/desk/absence"));
              desk.press("登记");
            }));
    all.add(
        new State(
            "personal data",
            desk -> {
              desk.open(number);
              desk.press("显示个人信息");
            }));
    all.add(
        new State(
            "a refused command",
            desk -> {
              desk.open(number);
              desk.send("assign", "改派");
            }));
    return all;
  }

  @Test
  void everyPageIsAccessibleAndHasTheSizes() {
    var office = new AnOffice(setup);
    LocalDate today = LocalDate.now(OfficeTime.ZONE);
    String number = work(office, today);
    offices.setAbsence(
        new OfficeCode(office.code),
        office.li,
        null,
        new Absence(today, today.plusDays(3), office.wang, office.clerk));
    frozen(new OfficeCode(office.code), office.clerk);
    planned(office);
    var soft = new SoftAssertions();
    Page login = phone();
    login.navigate(at("/desk/login"));
    look(soft, login, "login");
    DeskPages clerk = new DeskPages(phone(), at("")).login(office.clerk);
    for (State state : states(number)) {
      state.reach.accept(clerk);
      look(soft, clerk.page, state.name);
    }
    DeskPages li = new DeskPages(phone(), at("")).login(office.li);
    for (String kind : List.of("", "?kind=PARTLY_DISCLOSED", "?kind=NOT_EXISTING")) {
      li.page.navigate(at("/desk/requests/" + number + "/answer" + kind));
      look(soft, li.page, "answer" + kind);
    }
    soft.assertAll();
    aDaysWorkStandsOnOneScreen(office);
  }

  /** At 1366×768: eight lines of the queue, five of what is the own, the handler's own first. */
  private void aDaysWorkStandsOnOneScreen(AnOffice office) {
    Page wide = visitor(1366, 768, true);
    DeskPages li = new DeskPages(wide, at("")).login(office.li);
    wide.navigate(at("/desk/requests"));
    assertThat(lines(wide, "table.queue tbody tr")).isGreaterThanOrEqualTo(8);
    assertThat(wide.getByLabel("收到日期从").isVisible()).as("filters are folded").isFalse();
    wide.navigate(at("/desk"));
    assertThat(lines(wide, ".bands .tasks li")).isGreaterThanOrEqualTo(5);
    assertThat(li.page.getByText("您承办的在前").isVisible()).isTrue();
    List<String> whose = wide.locator("table.queue td[data-label=承办人]").allTextContents();
    assertThat(whose.getFirst()).isNotEqualTo("未分办");
    assertThat(whose).contains("未分办");
  }

  /** How many lines of that height find room on the screen from the first one on. */
  private static int lines(Page page, String line) {
    Number number =
        (Number)
            page.evaluate(
                "line => { const box = document.querySelector(line).getBoundingClientRect();"
                    + " return Math.floor((innerHeight - box.top) / box.height); }",
                line);
    return number.intValue();
  }

  private static void look(SoftAssertions soft, Page page, String name) {
    page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
    if (name.matches("/desk|/desk/requests/.*")) {
      PageLooksTest.everyMode(soft, page, name);
    } else {
      PageLooksTest.bothModes(soft, page, name);
    }
  }
}
