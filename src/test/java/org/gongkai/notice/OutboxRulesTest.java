package org.gongkai.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Subject;
import org.junit.jupiter.api.Test;

class OutboxRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

  private static Notice writtenAt(Instant time) {
    return Notice.mail(
        new Notice.Key(Subject.parse("REQUEST#X"), "1"),
        new OfficeCode("LJQ"),
        new NoticeKind("receipt"),
        Recipient.TheApplicant.APPLICANT,
        Map.of(),
        time);
  }

  @Test
  void pausesGrowAndEndAtFourHours() {
    var retries = new Retries(Duration.ofMinutes(1));
    Duration last = Duration.ZERO;
    for (int attempt = 1; attempt <= 8; attempt++) {
      Duration pause = Duration.between(NOW, retries.next(attempt, false, NOW, new Random(1)));
      assertThat(pause).isGreaterThan(last);
      last = pause;
    }
    Duration longest = Duration.between(NOW, retries.next(40, false, NOW, new Random(1)));
    assertThat(longest).isBetween(Duration.ofHours(4), Duration.ofMinutes(288));
  }

  @Test
  void aNoticeIsTriedForMoreThanADay() {
    var retries = new Retries(Duration.ofMinutes(1));
    assertThat(retries.exhausted(writtenAt(NOW.minus(Duration.ofHours(25))), false, NOW)).isFalse();
    assertThat(retries.exhausted(writtenAt(NOW.minus(Duration.ofHours(27))), false, NOW)).isTrue();
  }

  @Test
  void outsideProductionTheListFailsClosed() {
    assertThat(new AllowList("test", List.of()).allows("a@example.com")).isFalse();
    assertThat(new AllowList("test", List.of("*@example.com")).allows("A@Example.com")).isTrue();
    assertThat(new AllowList("test", List.of("*@example.com")).allows("a@example.com.cn"))
        .isFalse();
    assertThat(new AllowList("test", List.of("a.b@example.com")).allows("aXb@example.com"))
        .isFalse();
    assertThat(new AllowList("production", List.of()).allows("a@example.com")).isTrue();
  }
}
