package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.web.DeskDoor.as;
import static org.gongkai.web.DeskDoor.form;
import static org.gongkai.web.DeskDoor.session;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.OfficeTime;
import org.gongkai.TestWorld;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineBook;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.office.AnnualReportDuty;
import org.gongkai.report.Chapter;
import org.gongkai.report.Disclosure;
import org.gongkai.report.ReportReader;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The yearly report from its first word to its publication. */
@QuarkusTest
class DeskYearReportTest extends IntegrationTest {

  private static final int LAST = LocalDate.now(OfficeTime.ZONE).getYear() - 1;
  private static final String PAGE = "/desk/report/text?year=" + LAST;

  @Inject DeadlineBook deadlines;

  static Response act(String session, String act, int version, String... fields) {
    RequestSpecification form =
        form(session).formParam("year", LAST).formParam("version", version).formParam("do", act);
    for (int i = 0; i < fields.length; i += 2) {
      form.formParam(fields[i], fields[i + 1]);
    }
    return form.post("/desk/report/text");
  }

  private static Response saved(String session, int version, String overview) {
    return written(session, "save", version, overview);
  }

  static Response written(String session, String act, int version, String overview) {
    RequestSpecification form =
        form(session)
            .formParam("year", LAST)
            .formParam("version", version)
            .formParam("do", act)
            .formParam(ReportReader.field(Chapter.OVERVIEW), overview)
            .formParam(ReportReader.field(Chapter.PROBLEMS), "问题：公开不够及时。\n改进：专人负责。")
            .formParam(ReportReader.field(Chapter.OTHERS), "无");
    for (Disclosure figure : Disclosure.values()) {
      form.formParam(ReportReader.field(figure), figure.isMoney() ? "１２.５0" : "3");
    }
    return form.post("/desk/report/text");
  }

  private List<Deadline> duties(AnOffice office) {
    return deadlines
        .due(new OfficeCode(office.code), LocalDate.of(LAST + 3, 1, 1))
        .deadlines()
        .stream()
        .filter(d -> d.subject().room().equals("DUTY"))
        .toList();
  }

  private static List<String> row(XWPFTable table, int row) {
    return table.getRow(row).getTableCells().stream().map(XWPFTableCell::getText).toList();
  }

  @Test
  void isWrittenFrozenSignedPublishedAndItsDutyDone() throws IOException {
    var office = new AnOffice(setup);
    var code = new OfficeCode(office.code);
    deadlines.open(AnnualReportDuty.of(code, LocalDate.of(LAST + 1, 1, 31)));
    office.filedOn(LAST + "-12-20");
    String withdrawn = office.filedOn(LAST + "-03-02");
    office.done(
        withdrawn, office.clerk, "{\"command\":\"withdraw\",\"on\":\"" + LAST + "-03-05\"}");
    String clerk = session(office.clerk);
    assertThat(as(session(office.head)).get("/desk").asString())
        .contains("<a href=\"/desk/report/text?year=" + LAST + "\">");
    assertThat(as(clerk).get(PAGE).asString())
        .contains("草稿", "新收政府信息公开申请2件，上年结转0件；办结1件", "第一项（2）加第二项（0），等于第三项总计（1）加第四项（1），各列也是");
    assertThat(saved(clerk, 0, "本年度工作平稳。\n联系电话13900000000。").statusCode()).isEqualTo(303);
    assertThat(as(clerk).get(PAGE).asString()).contains("像手机号码的内容", "value=\"12.5\"", "本年度工作平稳。");
    assertThat(written(clerk, "freeze", 1, "本年度工作平稳。").statusCode())
        .as("what is not saved yet is frozen with the rest")
        .isEqualTo(303);
    sweep.run();
    assertThat(world().mails())
        .filteredOn(m -> m.subject().equals("【请签发】" + LAST + "年度报告"))
        .extracting(TestWorld.Mail::to)
        .anyMatch(to -> to.contains(office.head + "@"))
        .anyMatch(to -> to.contains(office.head2 + "@"));
    assertThat(as(session(office.head)).get("/desk").asString()).contains(LAST + "年度报告等待签发");
    assertThat(act(clerk, "sign", 3).statusCode()).as("a clerk").isEqualTo(403);
    String late = office.filedOn(LAST + "-12-30");
    assertThat(as(clerk).get(PAGE).asString())
        .contains("等待负责人签发", "本年度工作平稳。")
        .doesNotContain("现在3", "13900000000");
    assertThat(as(clerk).get(PAGE + "&check=yes").asString())
        .contains("一、本年新收政府信息公开申请数量，自然人：2，现在3", "四、结转下年度继续办理，自然人：1，现在2")
        .doesNotContain(late);
    String head = session(office.head);
    Response moved = act(head, "sign", 3);
    assertThat(moved.statusCode()).as("the records have moved").isEqualTo(422);
    Matcher box = Pattern.compile("name=\"checked\" value=\"([^\"]+)\"").matcher(moved.asString());
    assertThat(box.find()).isTrue();
    assertThat(act(head, "sign", 3, "checked", box.group(1)).statusCode()).isEqualTo(303);
    assertThat(item("OFFICE#" + code, "REPORT#" + LAST + "#1")).containsKey("report");
    assertThat(act(clerk, "publish", 4).asString()).contains("请填写公布的网址或者地方");
    assertThat(act(clerk, "publish", 4, "where", "县政府网站", "on", LAST + "-12-31").asString())
        .contains("公布日期不能早于签发的那天", "value=\"县政府网站\"");
    assertThat(duties(office))
        .extracting(d -> d.subject().reference())
        .contains("annual-report-" + LAST);
    assertThat(act(clerk, "publish", 4, "where", "县政府网站").statusCode()).isEqualTo(303);
    assertThat(duties(office))
        .extracting(d -> d.subject().reference())
        .containsExactly("annual-report-" + (LAST + 1));
    assertThat(as(clerk).get(PAGE).asString()).contains("已公布", "登记公布。县政府网站");
    assertThat(act(clerk, "publish", 5, "where", "县政府门户网站").statusCode())
        .as("a slip of the pen is put right")
        .isEqualTo(303);
    assertThat(as(clerk).get(PAGE).asString())
        .as("the form holds what was recorded")
        .contains("value=\"县政府门户网站\"", "value=\"" + LocalDate.now(OfficeTime.ZONE) + "\"");
    Response paper = as(clerk).get("/desk/report/text/report.docx?year=" + LAST);
    try (var document = new XWPFDocument(new ByteArrayInputStream(paper.asByteArray()))) {
      assertThat(document.getParagraphs().getFirst().getText())
          .isEqualTo("示例街道办事处" + LAST + "年政府信息公开工作年度报告");
      assertThat(document.getParagraphs().get(1).getText()).isEqualTo("一、总体情况");
      assertThat(row(document.getTables().get(0), 2)).containsExactly("规章", "3", "3", "3");
      assertThat(row(document.getTables().get(1), 3))
          .as("as it was frozen")
          .startsWith("一、本年新收政府信息公开申请数量", "2")
          .endsWith("2");
      assertThat(document.getTables().get(1).getCTTbl().getTblGrid().sizeOfGridColArray())
          .as("without a grid readers guess the columns")
          .isEqualTo(10);
      assertThat(row(document.getTables().get(2), 3)).hasSize(15).containsOnly("0");
    }
    assertThat(act(clerk, "reopen", 6, "why", "漏报").statusCode()).as("a clerk").isEqualTo(403);
    assertThat(act(head, "reopen", 6).asString()).contains("请填写重新打开的原因");
    assertThat(act(head, "reopen", 6, "why", "漏报一件").statusCode()).isEqualTo(303);
    assertThat(as(clerk).get(PAGE).asString()).contains("草稿（第2版）", "重新打开。漏报一件");
    assertThat(as(clerk).get(PAGE).asString()).contains("edition=1\">第1版</a>");
    Response first = as(clerk).get("/desk/report/text/report.docx?year=" + LAST + "&edition=1");
    assertThat(first.header("Content-Disposition")).contains("filename");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(
            as(clerk).get("/desk/report/text/report.docx?year=" + LAST + "&edition=2").statusCode())
        .isEqualTo(404);
    assertThat(duties(office))
        .as("a correction opens no duty that was done")
        .extracting(d -> d.subject().reference())
        .containsExactly("annual-report-" + (LAST + 1));
  }

  @Test
  void whatIsMissingOrWrongIsNamedAndKept() {
    var office = new AnOffice(setup);
    String clerk = session(office.clerk);
    assertThat(act(clerk, "freeze", 0).asString())
        .contains("请先填写并保存“一、总体情况”", "请先填写并保存行政许可", "#report.figure.licences", "错误：");
    Response wrong =
        act(clerk, "save", 0, "figure.licences", "三十", "chapter.overview", "写了很多 <script>");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.asString())
        .contains("行政许可“本年处理决定数量”请填写0或者正整数", "value=\"三十\"", "写了很多 &lt;script&gt;");
    assertThat(saved(clerk, 0, "一").statusCode()).isEqualTo(303);
    Response early =
        form(clerk)
            .formParam("year", LAST + 1)
            .formParam("version", 0)
            .formParam("do", "freeze")
            .post("/desk/report/text");
    assertThat(early.asString()).contains((LAST + 1) + "年还没有结束");
    assertThat(act(session(office.head), "sign", 1).asString()).contains("数据冻结以后");
    assertThat(act(session(office.li), "save", 1).statusCode()).as("a handler").isEqualTo(403);
    assertThat(as(session(office.li)).get(PAGE).asString())
        .contains("报告内容")
        .doesNotContain("value=\"save\"");
    assertThat(as(session(new AnOffice(setup).clerk)).get(PAGE).asString())
        .as("another office's")
        .contains("草稿")
        .doesNotContain("公开不够及时");
  }

  @Test
  void aReportThatCannotBeReadTakesNobodysMorningPage() {
    var office = new AnOffice(setup);
    String clerk = session(office.clerk);
    saved(clerk, 0, "一");
    set("OFFICE#" + office.code, "REPORT#" + LAST, "report", AttributeValue.fromS("{}"));
    Response home = as(clerk).get("/desk");
    assertThat(home.statusCode()).isEqualTo(200);
    assertThat(home.asString()).contains(LAST + "年度报告的记录读不出来");
  }

  @Test
  void whoFrozeDoesNotSignAndWhoIsLateSeesBothTexts() {
    var office = new AnOffice(setup);
    String head = session(office.head);
    String clerk = session(office.clerk);
    saved(head, 0, "负责人写的");
    Response late = saved(clerk, 0, "登记人员写的");
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.asString())
        .contains(office.head + "示例", "更新了报告，您的操作没有办理", "登记人员写的", "<dd class=\"pre\">负责人写的</dd>");
    Response merged = act(clerk, "save", 0, "chapter.overview", "登记人员写的");
    assertThat(merged.asString())
        .as("what only the other one wrote is not lost with the next save")
        .contains("公开不够及时。", "value=\"12.5\"", ">\n登记人员写的</textarea>");
    Response again =
        form(clerk)
            .formParam("year", LAST)
            .formParam("version", 0)
            .formParam("do", "save")
            .formParam("again", "yes")
            .formParam("chapter.overview", "登记人员写的")
            .post("/desk/report/text");
    assertThat(again.statusCode()).as("a form that outlived its session").isEqualTo(412);
    assertThat(again.asString()).contains("公开不够及时。", "<dd class=\"pre\">负责人写的</dd>");
    written(head, "freeze", 1, "负责人写的");
    assertThat(as(head).get("/desk").asString()).doesNotContain("年度报告等待签发");
    assertThat(as(head).get(PAGE).asString()).doesNotContain("value=\"sign\"");
    assertThat(act(head, "sign", 3).asString()).contains("数据是您冻结的");
    assertThat(saved(clerk, 3, "再写").asString())
        .contains("不能再修改", "您填写的内容没有保存", "<dd class=\"pre\">再写</dd>")
        .contains("<div><dt>一、总体情况</dt><dd class=\"pre\">负责人写的</dd></div>");
    assertThat(act(session(office.head2), "sign", 3).statusCode()).isEqualTo(303);
  }
}
