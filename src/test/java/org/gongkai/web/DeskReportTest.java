package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.web.DeskDoor.as;
import static org.gongkai.web.DeskDoor.session;

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

/** The tables of the yearly report, live. */
@QuarkusTest
class DeskReportTest extends IntegrationTest {

  @Test
  void theTableCountsWhatTheRecordsSayAndLeadsToTheRequests() throws IOException {
    var office = new AnOffice(setup);
    int year = LocalDate.now(OfficeTime.ZONE).getYear();
    String open = office.assignedToLi(year + "-01-08");
    String withdrawn = office.filedOn(year + "-01-08");
    office.done(withdrawn, office.clerk, "{\"command\":\"withdraw\"}");
    String over = office.filedOn(year - 1 + "-12-20");
    String session = session(office.head);
    String page = as(session).get("/desk/report").asString();
    assertThat(page)
        .contains(year + "年度政府信息公开申请情况", "一、本年新收政府信息公开申请数量", "商业企业")
        .contains(
            "<a href=\"/desk/report/cases?year=" + year + "&amp;row=2&amp;kind=CITIZEN\">1</a>")
        .contains("<a href=\"/desk/report/cases?year=" + year + "&amp;row=1&amp;kind=\">2</a>");
    assertThat(as(session).get("/desk/report/cases?year=" + year + "&row=3.6.3&kind=").asString())
        .contains(withdrawn)
        .doesNotContain(open, over);
    assertThat(as(session).get("/desk/report/cases?year=" + year + "&row=9").statusCode())
        .isEqualTo(404);
    assertThat(as(session).get("/desk/report?year=" + (year - 1)).asString())
        .contains("&amp;row=4&amp;kind=CITIZEN\">1</a>");
    Response sheet = as(session).get("/desk/report/table.xlsx?year=" + year);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet.asByteArray()))) {
      var first = book.getSheetAt(0);
      assertThat(first.getRow(1).getCell(0).getStringCellValue()).startsWith("一、");
      assertThat(first.getRow(1).getCell(7).getNumericCellValue()).isEqualTo(2);
    }
    assertThat(as(session(new AnOffice(setup).head)).get("/desk/report").asString())
        .doesNotContain("&amp;row=1&amp;kind=CITIZEN\">");
  }
}
