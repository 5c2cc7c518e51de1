package org.gongkai.casework.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.AnOffice;
import org.gongkai.ServicesTest;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineBook;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.notice.Notice;
import org.gongkai.notice.NoticeStatus;
import org.gongkai.notice.Outbox;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.RuleBroken;
import org.junit.jupiter.api.Test;

/** A mail that the server took comes back days later (退信): what it brought is not sent. */
class ReturnedMailTest extends ServicesTest {

  private static final String RETURNED =
      "{\"command\":\"record-returned-mail\",\"what\":\"%s\",\"reason\":\"用户不存在\"}";

  @Inject Casework casework;
  @Inject DeadlineBook deadlines;
  @Inject Outbox outbox;
  @Inject Clock clock;

  private String answered(AnOffice office) {
    String number = office.filed(office.submission());
    office.done(number, office.clerk, "{\"command\":\"assign\",\"to\":\"" + office.li + "\"}");
    office.drafted(number, "名单如下");
    office.done(number, office.head, "{\"command\":\"approve-answer\"}");
    sweep.run();
    assertThat(office.seen(number, office.clerk).get("status").asText()).isEqualTo("ANSWERED");
    return number;
  }

  private List<DeadlineKind> open(AnOffice office) {
    return deadlines.due(new OfficeCode(office.code), LocalDate.of(2999, 1, 1)).deadlines().stream()
        .map(Deadline::kind)
        .toList();
  }

  private Notice failed(AnOffice office) {
    return outbox.waiting(new OfficeCode(office.code), NoticeStatus.FAILED).getFirst();
  }

  @Test
  void theAnswerIsNotSentAndTheTermRunsAsBefore() {
    var office = new AnOffice(setup);
    String number = answered(office);
    assertThat(open(office)).doesNotContain(DeadlineKind.ANSWER);
    String due = office.seen(number, office.clerk).get("answerDueOn").asText();

    JsonNode after = office.done(number, office.clerk, RETURNED.formatted("ANSWER"));
    assertThat(after.get("status").asText()).isEqualTo("APPROVED");
    assertThat(after.get("answerDueOn").asText()).isEqualTo(due);
    assertThat(open(office)).contains(DeadlineKind.ANSWER);
    assertThat(failed(office).kind().name()).isEqualTo("answer");
    sweep.run();
    assertThat(world().mailsAbout(number))
        .filteredOn(m -> m.subject().startsWith("【请改用其他方式送达】答复书的邮件被退回"))
        .anyMatch(m -> m.to().contains(office.li) && m.text().contains("现在的答复期限"))
        .anyMatch(m -> m.to().contains(office.clerk));

    JsonNode posted =
        office.done(
            number,
            office.clerk,
            "{\"command\":\"record-dispatch\",\"what\":\"ANSWER\",\"way\":\"POST\"}");
    assertThat(posted.get("status").asText()).isEqualTo("ANSWERED");
    assertThat(outbox.waiting(new OfficeCode(office.code), NoticeStatus.FAILED)).isEmpty();
    assertThatThrownBy(() -> office.done(number, office.clerk, RETURNED.formatted("ANSWER")))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("no-mail-to-return");
  }

  /** The address was mended: the same mail goes again, and ends the request again. */
  @Test
  void theMailGoesAgainOnceTheAddressIsRight() {
    var office = new AnOffice(setup);
    String number = answered(office);
    office.done(number, office.li, RETURNED.formatted("ANSWER"));
    office.done(
        number,
        office.clerk,
        "{\"command\":\"correct\",\"field\":\"applicant.email\",\"value\":\"right@example.com\","
            + "\"reason\":\"录入有误\"}");
    outbox.retry(failed(office).key(), clock.instant());
    sweep.run();
    assertThat(office.seen(number, office.clerk).get("status").asText()).isEqualTo("ANSWERED");
    assertThat(world().mailsAbout(number))
        .anyMatch(m -> m.to().contains("right@") && m.subject().contains("对您的申请的答复"));
  }

  @Test
  void aNoticeToSupplementIsAwaitedAgain() {
    var office = new AnOffice(setup);
    String number = office.filed(office.submission());
    office.done(number, office.clerk, "{\"command\":\"assign\",\"to\":\"" + office.li + "\"}");
    assertThatThrownBy(() -> office.done(number, office.li, RETURNED.formatted("SUPPLEMENT")))
        .isInstanceOf(RuleBroken.class);
    office.done(number, office.li, "{\"command\":\"ask-supplement\",\"missing\":\"请写明年份\"}");
    sweep.run();
    office.done(number, office.li, RETURNED.formatted("SUPPLEMENT"));
    assertThat(casework.open(RequestNumber.parse(number).orElseThrow()))
        .hasValueSatisfying(
            opened -> {
              assertThat(opened.request().awaited())
                  .extracting(paper -> paper.what())
                  .containsExactly(RequestEvent.Paper.SUPPLEMENT);
              assertThat(opened.request().supplements().getFirst().sentOn()).isNull();
            });
    assertThat(failed(office).kind().name()).isEqualTo("supplement-asked");
  }
}
