package org.gongkai.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.util.List;
import org.gongkai.AnOffice;
import org.gongkai.ServicesTest;
import org.gongkai.casework.command.Casework;
import org.gongkai.casework.intake.Tracking;
import org.gongkai.casework.upkeep.Maintenance;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.request.Applicant;
import org.gongkai.request.RequestNumber;
import org.gongkai.secret.QueryCodes;
import org.junit.jupiter.api.Test;

/** People, numbers and topics are found however they were written. */
class PeopleFoundTest extends ServicesTest {

  @Inject Desk desk;
  @Inject Casework casework;
  @Inject EarlierRequests earlier;
  @Inject Tracking tracking;
  @Inject QueryCodes codes;
  @Inject Maintenance maintenance;

  private static ObjectNode applicant(ObjectNode body) {
    return (ObjectNode) body.get("applicant");
  }

  private static ObjectNode company(ObjectNode body, String name) {
    return applicant(body)
        .put("kind", "OTHER_ORGANISATION")
        .put("name", name)
        .put("representative", "买买提·吐尔逊")
        .put("contact", "欧阳　示例")
        .putNull("idType")
        .putNull("idNumber");
  }

  private List<String> found(AnOffice office, String typed) {
    var filter = new Desk.Filter(null, null, null, null, null, null, null, typed, null);
    return desk.queue(new OfficeCode(office.code), filter, 20).rows().stream()
        .map(row -> row.number().toString())
        .toList();
  }

  @Test
  void peopleAreFoundByWhatIsKnownOfThem() {
    var office = new AnOffice(setup);
    ObjectNode body = office.submission();
    applicant(body).put("phone", "+86 138 0013 8000").put("name", "张　三");
    body.putObject("agent")
        .put("name", "诸葛某")
        .put("idType", "PASSPORT")
        .put("idNumber", "E12345678")
        .put("phone", "0539-2251000-802");
    String person = office.filed(body);
    body = office.submission();
    company(body, "沂蒙（集团）实业有限公司").put("creditCode", "91512081MA62K0260E");
    applicant(body).put("email", "Office@Example.COM").put("phone", "010-62345678");
    String firm = office.filed(body);
    for (String typed :
        List.of(
            "13800138000",
            "138-0013-8000",
            "8000",
            "张",
            "张三",
            "张 三",
            "诸葛某",
            "1000",
            "2251000",
            "0539-2251000转802",
            "（0539）2251000",
            "11010519491231002x")) {
      assertThat(found(office, typed)).as(typed).containsExactly(person);
    }
    for (String typed :
        List.of(
            "沂蒙(集团)",
            "集团实业",
            "实业有限",
            "买买提•吐尔逊",
            "买买提吐尔逊",
            "欧阳示例",
            "office@example.com",
            "5678",
            "91512081ma62k0260e")) {
      assertThat(found(office, typed)).as(typed).containsExactly(firm);
    }
    for (String typed : List.of("7000", "李", "三", "集团实力", "nobody@example.com", "，。")) {
      assertThat(found(office, typed)).as(typed).isEmpty();
    }
    assertThat(PeopleKeys.asked("")).as("nothing typed is nobody").isEmpty();
    assertThat(desk.applicant(RequestNumber.parse(person).orElseThrow(), office.clerk))
        .get()
        .extracting(Applicant::phone, a -> a.agent().phone())
        .as("what was typed is kept")
        .containsExactly("+86 138 0013 8000", "0539-2251000-802");
  }

  @Test
  void onePassportIsOnePersonAndOneTopicIsOneHoweverTheyAreWritten() {
    var office = new AnOffice(setup);
    ObjectNode body = office.submission();
    applicant(body).put("idType", "PASSPORT").put("idNumber", "E12345678");
    ((ObjectNode) body.get("information")).put("title", "土地征收文件151号").putNull("description");
    String first = office.filed(body);
    body = office.submission();
    applicant(body).put("idType", "PASSPORT").put("idNumber", "e1234 5678");
    ((ObjectNode) body.get("information")).put("title", "⼟地征收⽂件１５１号").putNull("description");
    String second = office.filed(body);
    var code = new OfficeCode(office.code);
    RequestNumber of = RequestNumber.parse(second).orElseThrow();
    Applicant applicant = desk.applicant(of, office.clerk).orElseThrow();
    assertThat(earlier.ofApplicant(code, applicant))
        .extracting(one -> one.number().toString())
        .containsExactly(first, second);
    var asked = casework.open(of).orElseThrow().request().submitted().information();
    assertThat(earlier.onTopics(code, Topics.of(asked))).hasSize(2);
    assertThat(queue(office, "征收文件 151")).containsExactlyInAnyOrder(first, second);
    assertThat(maintenance.run(new Maintenance.Input("REBUILD", office.code)).skipped()).isZero();
    assertThat(found(office, "王建国")).hasSize(2);
  }

  private List<String> queue(AnOffice office, String q) {
    var filter = new Desk.Filter(null, null, null, null, null, null, null, q, null);
    return desk.queue(new OfficeCode(office.code), filter).rows().stream()
        .map(row -> row.number().toString())
        .toList();
  }

  @Test
  void anOrganisationWithoutACreditCodeShowsAnotherProof() {
    var office = new AnOffice(setup);
    ObjectNode body = office.submission();
    company(body, "示例村村民委员会").put("proofKind", "备案证明").put("proofNumber", "鲁备 2026-7");
    RequestNumber number = RequestNumber.parse(office.filed(body)).orElseThrow();
    assertThat(desk.applicant(number, office.clerk).orElseThrow().proof())
        .isEqualTo(new Applicant.Proof("备案证明", "鲁备 2026-7"));
    ObjectNode neither = office.submission();
    company(neither, "示例境外机构");
    ObjectNode half = office.submission();
    company(half, "示例境外机构").put("proofKind", "登记证");
    assertThatThrownBy(() -> office.filed(neither)).hasMessageContaining("creditCode");
    assertThatThrownBy(() -> office.filed(half)).hasMessageContaining("proofNumber");
  }

  @Test
  void aCorrectionIsJudgedByTheBoundsOfTheEntry() {
    var office = new AnOffice(setup);
    ObjectNode body = office.submission();
    applicant(body).put("idType", "PASSPORT").put("idNumber", "E12345678");
    String number = office.filed(body);
    for (String[] wrong :
        new String[][] {
          {"applicant.idNumber", "E".repeat(10_000)},
          {"applicant.idNumber", "E1\nE2"},
          {"applicant.name", "https://evil.example/"},
          {"applicant.name", "\u3164"},
          {"applicant.address", "号".repeat(201)},
          {"applicant.proofNumber", "1"}
        }) {
      ObjectNode command =
          AnOffice.parse("{\"command\":\"correct\",\"reason\":\"笔误\"}")
              .put("field", wrong[0])
              .put("value", wrong[1]);
      assertThatThrownBy(() -> office.done(number, office.clerk, command.toString()))
          .as(wrong[0])
          .isInstanceOf(RuntimeException.class);
    }
    ObjectNode right =
        AnOffice.parse("{\"command\":\"correct\",\"reason\":\"笔误\",\"field\":\"applicant.phone\"}");
    office.done(number, office.clerk, right.put("value", "0539-2251000 转 802").toString());
    assertThat(found(office, "0539-2251000-802")).containsExactly(number);
    assertThat(found(office, "13800000000")).isEmpty();
  }

  @Test
  void aNumberIsUnderstoodAsPrintedAndWhatCanBeNoneIsNoGuess() {
    var office = new AnOffice(setup);
    RequestNumber number = RequestNumber.parse(office.filed(office.submission())).orElseThrow();
    String code =
        codes.code(number, casework.open(number).orElseThrow().request().submitted().queryCode());
    String bare = number.toString().replace("-", "");
    for (String typed :
        List.of(
            "编号 " + number + "。",
            bare.toLowerCase(java.util.Locale.ROOT),
            number.toString().replace('-', '—') + "\u202F",
            Integer.toString(number.serial()),
            "%06d".formatted(number.serial()),
            number.year() + "-" + number.serial())) {
      assertThat(tracking.open(typed, code, "192.0.2.7").request().number()).isEqualTo(number);
    }
    for (int i = 0; i < 60; i++) {
      assertThatThrownBy(() -> tracking.open("我的申请", code, "192.0.2.8"))
          .isInstanceOf(Tracking.NoNumber.class);
    }
    assertThatThrownBy(() -> tracking.open("24", "7KQM-2B4R-XH8D-W3TN", "192.0.2.8"))
        .isExactlyInstanceOf(Tracking.NoSuchRequest.class);
  }

  @Test
  void whatIsRefusedNamesItsField() {
    var office = new AnOffice(setup);
    ObjectNode body = office.submission();
    applicant(body).put("name", "\u3164\u200B").put("email", "wang@qq，com");
    assertThatThrownBy(() -> office.filed(body))
        .hasMessageContaining("applicant.name")
        .hasMessageContaining("applicant.email");
    ObjectNode cleaned = office.submission();
    applicant(cleaned).put("email", "mailto:wang@qq。com\u202F");
    RequestNumber number = RequestNumber.parse(office.filed(cleaned)).orElseThrow();
    assertThat(desk.applicant(number, office.clerk).orElseThrow().email()).isEqualTo("wang@qq.com");
  }
}
