package org.gongkai.search.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.util.List;
import org.gongkai.AnOffice;
import org.gongkai.ServicesTest;
import org.gongkai.casework.Desk;
import org.gongkai.casework.upkeep.Maintenance;
import org.gongkai.deadline.OfficeCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which requests officials find by the words of what is asked for. */
class RequestIndexTest extends ServicesTest {

  private static final String LONG = "关于示例街道二〇二五年度农村危房改造补助资金分配方案以及各村申报对象评议公示情况的会议纪要和附件清单";

  @Inject Desk desk;
  @Inject Maintenance maintenance;
  @Inject RequestIndex index;

  private AnOffice office;

  @BeforeEach
  void anOffice() {
    office = new AnOffice(setup, "{\"retentionYears\":1}");
  }

  private String filed(String on, String title, String number, String description) {
    ObjectNode body = office.submission();
    body.put("channel", "IN_PERSON").put("submittedOn", on);
    ObjectNode asked = (ObjectNode) body.get("information");
    asked.removeAll();
    asked.put("title", title).put("documentNumber", number).put("description", description);
    return office.filed(body);
  }

  private List<String> found(String q) {
    var filter = new Desk.Filter(null, null, null, null, null, null, null, q, null);
    return desk.queue(new OfficeCode(office.code), filter).rows().stream()
        .map(row -> row.number().toString())
        .toList();
  }

  @Test
  void anyWordOfTitleNumberAndDescriptionFindsItHoweverItIsWritten() {
    String number = filed("2026-11-10", LONG, "某政发〔2023〕151号", "含（１５）户的⼟地征收⽂件，文号示街办函2024-7");
    String other = filed("2026-11-10", "另一件", null, "别的内容");
    for (String q :
        List.of(
            "附件清单", // behind the fortieth character
            "[2023]151",
            "(2023) １５１号",
            "51",
            "土地征收文件",
            "15户",
            "会议纪要 土地征收",
            "2024-7",
            "危房改造补助")) {
      assertThat(found(q)).as(q).containsExactly(number);
    }
    assertThat(found("别的")).containsExactly(other);
    assertThat(found("会议纪要 别的")).isEmpty();
    assertThat(found("，。%")).isEmpty();

    office.done(number, office.clerk, "{\"command\":\"withdraw\",\"on\":\"2026-11-11\"}");
    assertThat(found("附件清单")).as("closed").containsExactly(number);
    office.done(
        other,
        office.clerk,
        "{\"command\":\"correct\",\"field\":\"information.description\",\"value\":\"改过的内容\",\"reason\":\"笔误\"}");
    assertThat(found("改过")).containsExactly(other);
    assertThat(found("别的")).isEmpty();
  }

  @Test
  void whatIsPersonalFindsNothingByWordsAndItsOwnerByTheBlindIndexAlone() {
    String number =
        filed(
            "2026-11-10",
            "王建国家的低保审批表",
            null,
            "本人电话138 0000 0000，证件11010519491231002X，邻居13900001111");
    assertThat(found("家的低保审批")).containsExactly(number);
    for (String q : List.of("王建国家", "建国家的", "11010519491231002", "3900001111", "0000 0000")) {
      assertThat(found(q)).as(q).isEmpty();
    }
    assertThat(found("王建国")).as("the whole name").containsExactly(number);
    assertThat(found("13800000000")).as("the whole phone").containsExactly(number);
  }

  @Test
  void whatIsForgottenIsGoneFromTheIndex() {
    String number = filed("2022-11-10", "旧村改造名单", "某政发〔2021〕9号", "各户面积");
    String kept = filed("2026-11-10", "旧村改造名单", null, "第二件");
    office.done(number, office.clerk, "{\"command\":\"withdraw\",\"on\":\"2022-11-11\"}");
    assertThat(found("旧村改造")).containsExactlyInAnyOrder(number, kept);
    assertThat(index.size(new OfficeCode(office.code))).isEqualTo(2);

    assertThat(maintenance.run(new Maintenance.Input("FORGET", office.code)).changed())
        .isEqualTo(1);
    assertThat(found("旧村改造")).containsExactly(kept);
    assertThat(found("各户面积")).isEmpty();
    assertThat(index.size(new OfficeCode(office.code))).isEqualTo(1);
    assertThat(found(number)).as("its number still finds it").containsExactly(number);
  }

  @Test
  void noOfficeFindsWhatAnotherWasAsked() {
    filed("2026-11-10", "只有本机关的事项", null, "甲");
    var other = new AnOffice(setup);
    var filter = new Desk.Filter(null, null, null, null, null, null, null, "本机关的事项", null);
    assertThat(desk.queue(new OfficeCode(other.code), filter).rows()).isEmpty();
  }
}
