package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongkai.calendar.WorkingDays;
import org.junit.jupiter.api.Test;

/** A corrected day of receipt judges again what was done since, and says what no longer fits. */
class JudgedAgainTest {

  private static final WorkingDays CALENDAR = WorkingDays.shipped();

  private static LocalDate march(int day) {
    return LocalDate.of(2026, 3, day);
  }

  private static Request received(Request request, LocalDate on) {
    return request.apply(
        new RequestEvent.Corrected(
            CorrectableField.SUBMITTED_ON,
            request.submitted().on().toString(),
            on.toString(),
            "录入错误",
            "王**",
            request.submitted().reach(),
            march(31),
            "chen"));
  }

  @Test
  void anExtensionThatIsNowTooLateIsPointedOutWithBothDays() {
    Request extended = States.extended(States.fresh(), 10, march(26));
    assertThat(extended.warnings(CALENDAR)).isEmpty();
    Request corrected = received(extended, LocalDate.of(2026, 2, 14));
    assertThat(corrected.warnings(CALENDAR))
        .singleElement()
        .asString()
        .contains("批准延期是2026年3月26日", "到2026年3月20日为止", "延期办得晚了");
    assertThat(received(extended, LocalDate.of(2026, 2, 27)).warnings(CALENDAR)).isEmpty();
  }

  @Test
  void anExtensionThatWaitsForTheHeadIsPointedOutToo() {
    Request asked = States.extensionAsked(States.fresh(), 5, march(26));
    assertThat(received(asked, LocalDate.of(2026, 2, 14)).warnings(CALENDAR))
        .singleElement()
        .asString()
        .contains("申请延期是2026年3月26日", "2026年3月20日");
  }

  @Test
  void aSupplementAskedInTimeMayBeLateNowAndTheOtherWayRound() {
    Request inTime = States.supplementAsked(States.fresh(), march(9));
    assertThat(received(inTime, LocalDate.of(2026, 2, 25)).warnings(CALENDAR))
        .singleElement()
        .asString()
        .contains("补正告知是2026年3月9日", "最迟应当在2026年3月", "晚了");
    Request late = States.supplementAsked(States.fresh(), march(12));
    assertThat(late.warnings(CALENDAR)).containsExactly("lateSupplement");
    assertThat(received(late, march(5)).warnings(CALENDAR))
        .hasSize(2)
        .anyMatch(w -> w.contains("并没有超过"));
  }

  @Test
  void aFeeChargedAfterTheTermThatHoldsNow() {
    Request charged = States.charged(States.fresh(), march(27));
    assertThat(received(charged, LocalDate.of(2026, 2, 14)).warnings(CALENDAR))
        .singleElement()
        .asString()
        .contains("发出收费通知是2026年3月27日", "收费办得晚了");
  }

  @Test
  void whatWasDoneBeforeTheReceiptThatHoldsNow() {
    Request asked = States.consulting(States.fresh(), march(4));
    assertThat(received(asked, march(6)).warnings(CALENDAR))
        .singleElement()
        .asString()
        .contains("征求意见是2026年3月4日", "早于现在的收到日期2026年3月6日");
  }
}
