package org.gongkai.web.open.apply;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.gongkai.GongkaiConfig;
import org.gongkai.ServicesTest;
import org.gongkai.secret.Sealing;
import org.junit.jupiter.api.Test;

/** What stands on a computer that others use too. */
class ReceiptsTest extends ServicesTest {

  private static final Instant SENT = Instant.parse("2026-11-25T01:00:00Z");

  @Inject Sealing sealing;
  @Inject GongkaiConfig config;

  private Receipts after(Duration time) {
    return new Receipts(sealing, Clock.fixed(SENT.plus(time), ZoneOffset.UTC), config);
  }

  private static Receipt receipt(String title, String description) {
    Draft draft =
        Draft.begun(0, Draft.CITIZEN)
            .with(
                Map.of(
                    "applicant.name", "王建国 ",
                    "information.title", title,
                    "information.description", description));
    return new Receipt(
        "LJQ-2026-000001",
        "2222-3333-4444-5555",
        null,
        null,
        false,
        false,
        Receipt.Typed.of(draft));
  }

  @Test
  void isShownTenMinutesAndNotLonger() {
    Receipt receipt = receipt("名单", "");
    String sealed = after(Duration.ZERO).seal(receipt);
    assertThat(after(Duration.ofMinutes(10)).open(sealed)).contains(receipt);
    assertThat(after(Duration.ofMinutes(10).plusSeconds(1)).open(sealed)).isEmpty();
    assertThat(after(Duration.ZERO).open("x")).isEmpty();
  }

  @Test
  void holdsWhatWasTypedInACookieThatBrowsersKeep() {
    assertThat(receipt(" ", " 某村\n的名单").typed()).isEqualTo(new Receipt.Typed("某村\n的名单", "王建国"));
    Receipt longest = receipt("", "𠀀".repeat(5000));
    assertThat(longest.typed().what()).isEqualTo("𠀀".repeat(200) + "…");
    assertThat(after(Duration.ZERO).seal(longest).length()).isLessThan(4000);
  }
}
