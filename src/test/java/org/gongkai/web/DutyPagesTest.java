package org.gongkai.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.web.DeskDoor.as;
import static org.gongkai.web.DeskDoor.form;
import static org.gongkai.web.DeskDoor.session;
import static org.gongkai.web.DeskDoor.token;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.OfficeTime;
import org.junit.jupiter.api.Test;

/** The desk's pages of the plan and its duties. */
@QuarkusTest
class DutyPagesTest extends IntegrationTest {

  private static final LocalDate TODAY = LocalDate.now(OfficeTime.ZONE);
  private static final int YEAR = TODAY.minusDays(10).getYear();
  private static final String LIST = "/desk/duties?plan=" + YEAR;

  private static String plan(AnOffice office) {
    return """
        plan: %d
        title: 实施方案
        from: %s
        duties:
          - {id: GUIDE, indicator: DISCLOSURE, title: 更新公开指南, owner: %s, basis: 方案三, rule: {once: %s}, evidence: URL}
          - {id: TRAIN, indicator: SUPERVISION, title: 组织培训, owner: %s, rule: {once: %s}, evidence: FILE}
          - {id: ZONE, indicator: PARTICIPATION, title: 公众参与专区, owner: CLERKS, rule: {standing: true}}
        """
        .formatted(
            YEAR, TODAY.minusDays(9), office.li, TODAY.plusDays(2), office.li, TODAY.minusDays(3));
  }

  private static Response sent(String session, String text, boolean trial) {
    var form = form(session).formParam("text", text);
    return (trial ? form.formParam("try", "yes") : form).post("/desk/plan");
  }

  @Test
  void aPlanIsTriedPutRightAndLoadedOnItsPageAndGivenOutAsItWas() {
    var office = new AnOffice(setup);
    String head = session(office.head);
    assertThat(as(session(office.li)).get("/desk/plan").statusCode()).isEqualTo(403);
    assertThat(as(session(office.li)).get("/desk/duties").asString())
        .contains("还没有载入方案", "由负责人或者管理员载入")
        .doesNotContain("href=\"/desk/plan");
    Response wrong = sent(head, plan(office).replace("DISCLOSURE", "公开"), false);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.asString()).contains("第5行（duties[0].indicator）", "title: 更新公开指南");
    assertThat(sent(head, "duties: [", false).asString()).contains("没有载入", "duties: [</textarea>");
    assertThat(sent(head, " ", true).asString()).contains("请粘贴方案的全部内容");
    Response tried = sent(head, plan(office), true);
    assertThat(tried.statusCode()).isEqualTo(200);
    assertThat(tried.asString()).contains("还没有载入", "新增2项", "TRAIN-" + YEAR);
    Response uploaded =
        as(head)
            .contentType("multipart/form-data")
            .multiPart("token", token(as(head).get("/desk/plan")))
            .multiPart("try", "yes")
            .multiPart("file", "plan.yaml", plan(office).getBytes(UTF_8))
            .post("/desk/plan/file");
    assertThat(uploaded.statusCode()).isEqualTo(200);
    assertThat(uploaded.asString())
        .as("what was uploaded can be put right and loaded")
        .contains("新增2项", "title: 更新公开指南");
    Response loaded = sent(head, plan(office), false);
    assertThat(loaded.statusCode()).isEqualTo(303);
    assertThat(as(head).get("/desk/plan?done=yes&plan=" + YEAR).asString())
        .contains(YEAR + "年度方案已载入", "由" + office.head + "示例载入");
    assertThat(as(head).get("/desk/plan/file?plan=" + YEAR).asString()).contains("id: GUIDE");
    assertThat(as(head).get("/desk/plan/file?plan=2009").statusCode()).isEqualTo(404);
  }

  @Test
  void aDutysPageSaysWhatAnAssessorWillAskForAndTakesIt() throws IOException {
    var office = new AnOffice(setup);
    assertThat(sent(session(office.head), plan(office), false).statusCode()).isEqualTo(303);
    String li = session(office.li);
    assertThat(as(li).get(LIST).asString())
        .contains("各项指标", "更新公开指南", "公众参与专区", "已逾期", "data-rows", "导出Excel");
    assertThat(as(li).get(LIST + "&mine=yes").asString()).contains("组织培训").doesNotContain("公众参与专区");
    assertThat(as(li).get(LIST + "&state=OVERDUE&indicator=SUPERVISION").asString())
        .contains("组织培训")
        .doesNotContain("更新公开指南");
    assertThat(as(li).get(LIST + "&owner=CLERKS").asString()).doesNotContain("组织培训");
    String path = "/desk/duties/TRAIN-" + YEAR;
    Response page = as(li).get(path);
    assertThat(page.asString())
        .contains("检查时会要求提供：文件", "还没有说明原因", "监督保障", "方案没有写", "已逾期，还没有完成")
        .contains("上传佐证文件")
        .doesNotContain("value=\"waive\"");
    Response none =
        form(li).formParam("version", 1).formParam("command", "done").post(path + "/commands");
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.asString()).contains("这项任务的佐证至少要有：文件");
    Response explained =
        form(li)
            .formParam("version", 1)
            .formParam("command", "explain")
            .formParam("reason", "讲师改期")
            .post(path + "/commands");
    assertThat(explained.statusCode()).isEqualTo(303);
    Response uploaded =
        as(li)
            .contentType("multipart/form-data")
            .multiPart("token", token(as(li).get(path)))
            .multiPart("file", "sign.txt", "签到".getBytes(UTF_8))
            .post(path + "/files");
    assertThat(uploaded.statusCode()).as(uploaded.asString()).isEqualTo(303);
    assertThat(as(li).get(path + "?done=add-evidence").asString())
        .contains("“补充佐证”已办理", "sign.txt</a>", "讲师改期")
        .doesNotContain("检查时会要求提供", "还没有说明原因");
    Response done =
        form(li).formParam("version", 3).formParam("command", "done").post(path + "/commands");
    assertThat(done.statusCode()).as(done.asString()).isEqualTo(303);
    assertThat(as(li).get(path).asString()).contains("逾期完成");
    assertThat(as(session(office.head)).get(path).asString())
        .as("the head gives what is open to others by choosing them")
        .doesNotContain("value=\"reassign\"");
    assertThat(as(session(office.head)).get("/desk/duties/GUIDE-" + YEAR).asString())
        .contains("<option value=\"" + office.wang + "\">", "<option value=\"CLERKS\">");
    assertThat(as(session(new AnOffice(setup).clerk)).get(path).statusCode()).isEqualTo(404);
    byte[] sheet = as(li).get("/desk/duties/sheet.xlsx?plan=" + YEAR + "&mine=yes").asByteArray();
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
      var rows = book.getSheetAt(0);
      assertThat(rows.getLastRowNum()).isEqualTo(2);
      assertThat(rows.getRow(1).getCell(2).getStringCellValue()).isEqualTo("组织培训");
      assertThat(rows.getRow(1).getCell(6).getStringCellValue()).isEqualTo("逾期完成");
      assertThat(rows.getRow(1).getCell(9).getStringCellValue()).isNotBlank();
      assertThat(rows.getRow(1).getCell(10).getStringCellValue()).isEqualTo("讲师改期");
    }
  }
}
