package org.gongkai.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.gongkai.AnOffice;
import org.gongkai.ServicesTest;
import org.gongkai.deadline.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notices over real SMTP: claim, retry, give up, done means sent. */
class DeliveryTest extends ServicesTest {

  @Inject Delivery delivery;
  @Inject MailHealth health;

  @BeforeEach
  void nothingElseWaits() {
    sweep.run();
  }

  private static final String RECEIPT = "000001-receipt-APPLICANT";

  private static Notice.Key receipt(String number) {
    return new Notice.Key(Subject.parse("REQUEST#" + number), RECEIPT);
  }

  private String status(String number, String id) {
    return item("REQUEST#" + number, "NOTICE#" + id).get("status").s();
  }

  @Test
  void aNoticeIsSentOnceHoweverOftenItIsDelivered() throws Exception {
    var office = new AnOffice(setup);
    String number = office.filed(office.submission());
    Callable<Delivery.Outcome> task = () -> delivery.deliver(receipt(number));
    try (var threads = Executors.newFixedThreadPool(4)) {
      var outcomes = threads.invokeAll(List.of(task, task, task, task));
      assertThat(outcomes.stream().map(f -> f.resultNow()))
          .containsExactlyInAnyOrder(
              Delivery.Outcome.SENT,
              Delivery.Outcome.NOT_MINE,
              Delivery.Outcome.NOT_MINE,
              Delivery.Outcome.NOT_MINE);
    }
    assertThat(delivery.deliver(receipt(number))).isEqualTo(Delivery.Outcome.NOT_MINE);
    assertThat(world().mailsAbout(number)).filteredOn(m -> m.subject().contains("已收到")).hasSize(1);
  }

  /** None of the four could go on if they came one after the other. */
  @Test
  void someGoAtOnce() {
    var all = new CountDownLatch(4);
    delivery.together(
        List.of(1, 2, 3, 4),
        _ -> {
          all.countDown();
          try {
            all.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    assertThat(all.getCount()).isZero();
  }

  @Test
  void aPassingRefusalIsTriedAgainAndARefusalForGoodGoesToTheClerk() {
    var office = new AnOffice(setup);
    String number = office.filed(office.submission());
    world().control("smtp/answer", "451 4.7.1 please try again later");
    assertThat(delivery.deliver(receipt(number))).isEqualTo(Delivery.Outcome.LATER);
    assertThat(status(number, RECEIPT)).isEqualTo("PENDING");
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> delivery.deliver(receipt(number)) == Delivery.Outcome.SENT);

    String other = office.filed(office.submission());
    world().control("smtp/answer", "550 5.1.1 User unknown");
    assertThat(delivery.deliver(receipt(other))).isEqualTo(Delivery.Outcome.FAILED);
    assertThat(status(other, RECEIPT)).isEqualTo("FAILED");
    sweep.run();
    assertThat(world().mailsAbout(other))
        .anyMatch(
            m ->
                m.subject().contains("邮件未能送达")
                    && m.to().contains(office.clerk)
                    && m.text().contains("550"));
  }

  /** Until it is mended the mail waits; the desk says so, since a mail would not arrive. */
  @Test
  void aRefusedSenderIsNoRecipientsFaultAndIsSaidOnTheDesk() {
    var office = new AnOffice(setup);
    String number = office.filed(office.submission());
    world()
        .control(
            "smtp/answer", "FROM 553 Mail from must equal authorized user\nFROM 550 not owned");
    assertThat(delivery.deliver(receipt(number))).isEqualTo(Delivery.Outcome.LATER);
    assertThat(status(number, RECEIPT)).isEqualTo("PENDING");
    assertThat(item("OFFICE#" + office.code, "MAIL").get("words").s()).contains("发件地址", "553");
    assertThat(health.fault()).hasValueSatisfying(w -> assertThat(w).contains("发件地址"));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> delivery.deliver(receipt(number)) == Delivery.Outcome.SENT);
    assertThat(item("OFFICE#" + office.code, "MAIL")).doesNotContainKey("words");
    assertThat(world().mailsAbout(number)).noneMatch(m -> m.subject().contains("未能送达"));
  }

  @Test
  void aDeadMailServerIsSurvivedAndNothingIsLost() {
    var office = new AnOffice(setup);
    String number = office.filed(office.submission());
    world().control("smtp/stop", "");
    try {
      assertThat(delivery.deliver(receipt(number))).isEqualTo(Delivery.Outcome.LATER);
    } finally {
      world().control("smtp/start", "");
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> delivery.deliver(receipt(number)) == Delivery.Outcome.SENT);
  }

  @Test
  void outsideTheAllowListAMailIsHeldAndNotPretendedSent() {
    var office = new AnOffice(setup);
    ObjectNode body = office.submission();
    ((ObjectNode) body.get("applicant")).put("email", "real.person@example.net");
    String number = office.filed(body);
    assertThat(delivery.deliver(receipt(number))).isEqualTo(Delivery.Outcome.HELD);
    assertThat(status(number, RECEIPT)).isEqualTo("HELD");
    assertThat(world().mails()).noneMatch(m -> m.to().contains("example.net"));
  }

  @Test
  void aCorruptNoticeIsLoudAndHoldsBackNoOther() {
    var office = new AnOffice(setup);
    String broken = office.filed(office.submission());
    String good = office.filed(office.submission());
    remove("REQUEST#" + broken, "NOTICE#" + RECEIPT, "kind");
    assertThatThrownBy(() -> delivery.deliver(receipt(broken)))
        .hasMessageContaining("REQUEST#" + broken + "|NOTICE#" + RECEIPT);
    sweep.run();
    assertThat(status(good, RECEIPT)).isEqualTo("SENT");
  }

  @Test
  void theSubjectOfEveryMailAboutARequestEndsWithItsNumber() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    sweep.run();
    assertThat(world().mails().stream().filter(m -> m.text().contains(number)))
        .isNotEmpty()
        .allMatch(m -> m.subject().endsWith(" " + number));
    var receipt =
        world().mailsAbout(number).stream()
            .filter(m -> m.subject().contains("已收到"))
            .findFirst()
            .orElseThrow();
    assertThat(receipt.text())
        .contains("2026年12月8日", "查询码", "第三十三条", "/track?number=" + number)
        .doesNotContain("13800000000", "11010519491231002X", "申请的内容");
    assertThat(receipt.headers().get("Reply-To")).isNull();
  }
}
