package org.gongkai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.calendar.DueDate;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.request.Answer;
import org.gongkai.request.Applicant;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.Channel;
import org.gongkai.request.Consultation;
import org.gongkai.request.CorrectableField;
import org.gongkai.request.Delivery;
import org.gongkai.request.Fee;
import org.gongkai.request.Ground;
import org.gongkai.request.Information;
import org.gongkai.request.Law;
import org.gongkai.request.QueryCodeOrigin;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is stored is pinned: {@code src/test/resources/events} has the approved text of each kind of
 * event, read back for ever. A file is never changed; a new shape gets a new file beside it.
 */
class EventJsonTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final Path APPROVED =
      Path.of(System.getProperty("project.home", "."), "src/test/resources/events");

  static Stream<RequestEvent> events() {
    return Stream.of(
        new RequestEvent.Submitted(
            new RequestNumber(new OfficeCode("LJQ"), 2026, 1),
            Channel.ONLINE,
            DAY,
            RequestEvent.APPLICANT,
            Law.inForceOn(DAY),
            Settings.DEFAULT,
            ApplicantKind.CITIZEN,
            "王**",
            new Applicant.Reach(true, true, false),
            new Information("危房改造名单", null, "某村"),
            new Delivery(Delivery.Format.ELECTRONIC, Delivery.Method.EMAIL),
            List.of("creditCode"),
            new QueryCodeOrigin(1, "0a1b2c3d")),
        new RequestEvent.ReceiptAttempted("电话无人接听", DAY, "chen"),
        new RequestEvent.ReceiptConfirmed(DAY, "chen"),
        new RequestEvent.Assigned("li", DAY, "chen"),
        new RequestEvent.Unassigned(DAY, RequestEvent.SYSTEM),
        new RequestEvent.ExtensionAsked(10, "材料较多", DAY, "li"),
        new RequestEvent.ExtensionApproved(10, "材料较多", DAY, "zhang"),
        new RequestEvent.ExtensionRefused("可按期答复", DAY, "zhang"),
        new RequestEvent.SupplementAsked(
            "请写明年份", DAY.plusDays(14), false, Settings.LateSupplement.RESTARTS, DAY, "li"),
        new RequestEvent.Supplemented("2025年度", DAY, RequestEvent.APPLICANT),
        new RequestEvent.ConsultationOpened(
            "示例公司", Consultation.Kind.THIRD_PARTY, DAY, null, DAY, "li"),
        new RequestEvent.NoticeReceived(RequestEvent.Notified.CONSULTATION, "示例公司", DAY, "li"),
        new RequestEvent.ConsultationClosed(
            "示例公司", Consultation.Opinion.OBJECTION, "商业秘密", DAY, "li"),
        new RequestEvent.FeeCharged(Fee.Basis.ITEMS, 11, 0, 100, DAY, "li"),
        new RequestEvent.FeePaid(DAY, "chen"),
        new RequestEvent.ReasonsAsked(DAY.plusDays(7), DAY, "li"),
        new RequestEvent.ReasonsRecorded("研究需要", true, DAY, "li"),
        new RequestEvent.Postponed(DAY.plusDays(40), 12, "数量大", DAY, "zhang"),
        new RequestEvent.GivenUp(
            RequestEvent.GiveUpGround.FEE_UNPAID, DAY, "li", DueDate.fixed(DAY)),
        new RequestEvent.MailReturned(RequestEvent.Paper.ANSWER, "用户不存在", DAY, "chen"),
        new RequestEvent.RemedyRecorded(
            RequestEvent.RemedyTaken.RECONSIDERATION,
            RequestEvent.RemedyOutcome.PENDING,
            DAY,
            "li"),
        new RequestEvent.DisclosureProposed(
            RequestEvent.ProposedBy.SAME_AGAIN,
            null,
            new RequestNumber(new OfficeCode("LJQ"), 2026, 1),
            10,
            DAY,
            RequestEvent.SYSTEM),
        new RequestEvent.ProposalAnswered(
            true, "属于主动公开范围", "LJQ-AAAAAAAAAAAAAAAAAAAA", DAY, "zhang"),
        new RequestEvent.CodeReissued(new QueryCodeOrigin(2, "0a1b2c3d"), DAY, "chen"),
        new RequestEvent.Corrected(
            CorrectableField.TITLE,
            "危房名单",
            "危房改造名单",
            "漏字",
            "王**",
            new Applicant.Reach(true, true, false),
            DAY,
            "chen"),
        new RequestEvent.AnswerDrafted(
            new Answer.NotExisting(List.of(new Answer.Search("档案室", "按题名", DAY))), DAY, "li"),
        new RequestEvent.AnswerReturned("补充依据", DAY, "zhang"),
        new RequestEvent.AnswerApproved(Delivery.Method.POST, DAY, "zhang"),
        new RequestEvent.Dispatched(
            RequestEvent.Paper.EXTENSION,
            RequestEvent.Way.EMAIL,
            DAY,
            RequestEvent.SYSTEM,
            DueDate.fixed(DAY)),
        new RequestEvent.Answered(
            RequestEvent.Way.POST, DAY, "chen", new DueDate(DAY.plusDays(30), true)),
        new RequestEvent.Withdrawn(DAY, RequestEvent.APPLICANT, null),
        new RequestEvent.DatesMoved(
            List.of(
                new RequestEvent.DatesMoved.Move(
                    DeadlineKind.ANSWER, 1, new DueDate(DAY, true), DueDate.fixed(DAY))),
            DAY,
            RequestEvent.SYSTEM));
  }

  private static Item item(String type, String body) {
    return Item.at("REQUEST#X", "EVENT#000001").put("type", type).put("body", body);
  }

  @ParameterizedTest
  @MethodSource("events")
  void anApprovedEventIsReadBackForEver(RequestEvent event) throws IOException {
    String type = EventJson.type(event);
    Path file = APPROVED.resolve(type + ".json");
    String written = EventJson.write(event);
    if (Boolean.getBoolean("approve") && !Files.exists(file)) {
      Files.createDirectories(APPROVED);
      Files.writeString(file, written + "\n");
    }
    String approved = Files.readString(file, StandardCharsets.UTF_8).strip();
    assertThat(EventJson.event(item(type, approved))).isEqualTo(event);
    assertThat(written).isEqualTo(approved);
  }

  @Test
  void everyKindOfEventHasAnApprovedText() {
    Set<String> kinds =
        Stream.of(RequestEvent.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toSet());
    assertThat(events().map(EventJson::type)).containsExactlyInAnyOrderElementsOf(kinds);
  }

  @Test
  void everyKindOfAnswerIsReadBack() {
    for (Answer answer :
        List.of(
            new Answer.AlreadyPublic("网站", "检索"),
            new Answer.Disclosed("内容", List.of("a1"), null, "公共利益"),
            new Answer.Disclosed(null, List.of(), new Answer.Collect("窗口", "凭证件", DAY), null),
            new Answer.NotDisclosed(Ground.INTERNAL, "人事管理", null),
            new Answer.PartlyDisclosed(
                "名单",
                List.of(),
                List.of(new Answer.Withheld("身份证号", Ground.THIRD_PARTY, "个人隐私")),
                null),
            new Answer.NeedsCreation("需汇总"),
            new Answer.StillUnclear("年份不明"),
            new Answer.Recertification("要求出具证明"),
            new Answer.OtherOrgan("由县住建局负责", "县住建局", "0539-5550101"),
            new Answer.Repeated("LJQ-2025-000001", null),
            new Answer.Petition("投诉事项", "信访窗口"),
            new Answer.Publication("年鉴", "县图书馆"),
            new Answer.Unreasonable("理由不合理"),
            new Answer.SpecialLaw("不动产登记暂行条例", "不动产登记中心"))) {
      var event = new RequestEvent.AnswerDrafted(answer, DAY, "li");
      assertThat(EventJson.event(item("AnswerDrafted", EventJson.write(event)))).isEqualTo(event);
    }
  }

  @Test
  void anUnknownTypeAndAMissingFieldNameTheKey() {
    assertThatThrownBy(() -> EventJson.event(item("Teleported", "{}")))
        .isInstanceOf(UnreadableItem.class)
        .hasMessageContaining("REQUEST#X|EVENT#000001");
    assertThatThrownBy(() -> EventJson.event(item("Assigned", "{\"to\":\"li\"}")))
        .isInstanceOf(UnreadableItem.class);
    assertThatThrownBy(() -> EventJson.event(item("Assigned", "{")))
        .isInstanceOf(UnreadableItem.class);
  }
}
