package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.web.DeskDoor.as;
import static org.gongkai.web.DeskDoor.form;
import static org.gongkai.web.DeskDoor.session;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.OfficeTime;
import org.gongkai.casework.upkeep.OfficeSetup;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.office.OfficeBook;
import org.junit.jupiter.api.Test;

/** A head who is away is stood in for, for days, by a document; four eyes stay. */
@QuarkusTest
class DeskActingTest extends IntegrationTest {

  @Inject OfficeSetup setup;
  @Inject OfficeBook offices;

  private final LocalDate today = LocalDate.now(OfficeTime.ZONE);

  private Response named(String by, String whom, LocalDate from, LocalDate to, String document) {
    return form(session(by))
        .formParam("official", whom)
        .formParam("from", from.toString())
        .formParam("to", to.toString())
        .formParam("document", document)
        .post("/desk/acting");
  }

  @Test
  void theActingHeadApprovesInTheseDaysButNotTheOwnWork() {
    var office = new AnOffice(setup);
    LocalDate week = today.plusDays(7);
    assertThat(named(office.li, office.wang, today, week, "示街办发〔2026〕12号").statusCode())
        .isEqualTo(403);
    Response wrong = named(office.head, office.head, week, today, " ");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.asString()).contains("不能是您自己", "结束日期不能早于开始日期", "请填写依据");
    assertThat(named(office.head, office.wang, today, week, "示街办发〔2026〕12号").statusCode())
        .isEqualTo(303);
    assertThat(as(session(office.li)).get("/desk/acting").asString())
        .contains("（代理中），依据：示街办发〔2026〕12号")
        .doesNotContain("登记代理负责人</h2>");
    assertThat(items("DIGEST#" + office.code + "#" + office.wang).toString()).contains("acting");

    String own = office.filedOn(today.toString());
    office.done(own, office.clerk, "{\"command\":\"assign\",\"to\":\"" + office.wang + "\"}");
    String draft =
        "{\"command\":\"draft-answer\",\"answer\":{\"kind\":\"NEEDS_CREATION\",\"reason\":\"须另行汇总\"}}";
    office.done(own, office.wang, draft);
    Response fourEyes = office.command(own, office.wang, "{\"command\":\"approve-answer\"}");
    assertThat(fourEyes.statusCode()).isEqualTo(422);
    assertThat(fourEyes.<String>path("rule")).isEqualTo("four-eyes");

    String lis = office.assignedToLi(today.toString());
    office.drafted(lis, "三户");
    assertThat(as(session(office.wang)).get("/desk").asString()).contains("等待审批", "答复：予以公开");
    office.done(lis, office.wang, "{\"command\":\"approve-answer\"}");
    OfficeCode code = OfficeCode.parse(office.code).orElseThrow();
    assertThat(
            offices
                .find(code)
                .orElseThrow()
                .responsible(org.gongkai.deadline.Owner.Everyone.HEADS, today))
        .contains(office.wang, office.head);
    Response passedOn = named(office.wang, office.li, today, week, "口头");
    assertThat(passedOn.statusCode()).as("who stands in does not pass it on").isEqualTo(403);

    Response ended =
        form(session(office.head)).formParam("which", office.wang).post("/desk/acting/end");
    assertThat(ended.statusCode()).isEqualTo(303);
    String other = office.assignedToLi(today.toString());
    office.drafted(other, "四户");
    assertThat(office.command(other, office.wang, "{\"command\":\"approve-answer\"}").statusCode())
        .isEqualTo(403);
  }

  @Test
  void itBeginsAndEndsByItself() {
    var office = new AnOffice(setup);
    named(office.clerk, office.wang, today.plusDays(1), today.plusDays(2), "会议纪要");
    String number = office.assignedToLi(today.toString());
    office.drafted(number, "三户");
    String approve = "{\"command\":\"approve-answer\"}";
    assertThat(office.command(number, office.wang, approve).statusCode()).isEqualTo(403);
    String sk = "OFFICIAL#" + office.wang + "#ACTING";
    set("OFFICE#" + office.code, sk, "from", text(today));
    assertThat(office.seen(number, office.wang).at("/allowed").toString())
        .contains("approve-answer");
    set("OFFICE#" + office.code, sk, "from", text(today.minusDays(9)));
    set("OFFICE#" + office.code, sk, "to", text(today.minusDays(1)));
    assertThat(office.command(number, office.wang, approve).statusCode()).isEqualTo(403);
    assertThat(as(session(office.head)).get("/desk/acting").asString()).contains("没有代理负责人");
  }

  private static software.amazon.awssdk.services.dynamodb.model.AttributeValue text(LocalDate day) {
    return software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS(day.toString());
  }
}
