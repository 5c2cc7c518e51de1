package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.web.DeskDoor.as;
import static org.gongkai.web.DeskDoor.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.OfficeTime;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.figures.AnnualFigures;
import org.gongkai.figures.AnnualRemedies;
import org.gongkai.figures.AnnualTable;
import org.gongkai.report.ReportBook;
import org.gongkai.report.YearReport;
import org.junit.jupiter.api.Test;

/** The morning page puts together what its rooms tell, in an order of its own. */
@QuarkusTest
class DeskMorningTest extends IntegrationTest {

  private static final LocalDate TODAY = LocalDate.now(OfficeTime.ZONE);
  private static final Pattern TASK =
      Pattern.compile("<h2 id=\"task-\\d+\">([^<]+?) <span class=\"count\">(\\d+)件");

  @Inject ReportBook reports;

  private static List<String> tasks(String official) {
    return TASK.matcher(as(session(official)).get("/desk").asString())
        .results()
        .map(heading -> heading.group(1) + " " + heading.group(2))
        .toList();
  }

  private void stored(OfficeCode office, YearReport report) {
    assertThat(reports.store(office, report, List.of(), List.of())).isTrue();
  }

  private static AnnualFigures nothing(int year) {
    return AnnualFigures.of(AnnualTable.of(year, List.of()), AnnualRemedies.of(year, List.of()));
  }

  @Test
  void whatWaitsStandsByItsPlaceWhicheverRoomTellsIt() {
    var office = new AnOffice(setup);
    String drafted = office.assignedToLi(TODAY.toString());
    office.drafted(drafted, "名单见附件");
    ObjectNode byPost = office.submission();
    byPost.put("channel", "IN_PERSON");
    ((ObjectNode) byPost.get("applicant")).remove("email");
    ((ObjectNode) byPost.get("delivery")).put("method", "POST").put("format", "PAPER");
    office.filed(byPost);
    OfficeCode code = OfficeCode.parse(office.code).orElseThrow();
    int last = TODAY.getYear() - 1;
    Instant now = Instant.now();
    YearReport saved = YearReport.begun(last).saved(Map.of(), Map.of(), now, office.clerk);
    stored(code, saved);
    YearReport frozen = saved.frozen(nothing(last), now, office.clerk);
    stored(code, frozen);
    office.done(
        drafted,
        office.li,
        "{\"command\":\"ask-extension\",\"days\":15,\"reason\":\"涉及三个村，\\n须逐一核对"
            + "合同".repeat(40)
            + "\"}");
    assertThat(tasks(office.head)).containsExactly("等待审批 2", last + "年度报告等待签发 1");
    saysWhatAndHowMuch(office, drafted);
    stored(code, frozen.signed(now, office.head));
    assertThat(tasks(office.clerk))
        .containsExactly(last + "年度报告已签发，等待公布 1", "新申请，等待分办 1", "文书等待邮寄 1");
    assertThat(tasks(office.li)).isEmpty();
    office.done(drafted, office.head, "{\"command\":\"return-answer\",\"reason\":\"补充附件\"}");
    assertThat(tasks(office.li)).containsExactly("答复稿被退回，等待修改 1");
  }

  private static void saysWhatAndHowMuch(AnOffice office, String number) {
    String page = "/desk/requests/" + number;
    String draft = page + "/answer/draft";
    assertThat(as(session(office.head)).get("/desk").asString())
        .contains("延期15日（工作日）：涉及三个村， 须逐一核对合同", "合同…（", "答复：予以公开（")
        .contains("href=\"" + page + "#approve-extension\"", "href=\"" + draft + "\"");
    assertThat(as(session(office.head)).get(draft).asString())
        .contains(">批准答复</button>", ">退回答复</button>");
    assertThat(as(session(office.li)).get(draft).asString())
        .contains("答复稿：予以公开")
        .doesNotContain("批准答复</button>", "退回答复</button>");
  }
}
