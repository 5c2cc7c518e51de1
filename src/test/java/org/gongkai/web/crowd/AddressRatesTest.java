package org.gongkai.web.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.gongkai.OfficeTime;
import org.junit.jupiter.api.Test;

/** How often an address may ask. */
class AddressRatesTest {

  private Instant now = Instant.parse("2026-11-28T01:00:00Z");

  private final AddressRates rates =
      new AddressRates(
          60,
          new Clock() {
            @Override
            public ZoneId getZone() {
              return OfficeTime.ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now;
            }
          });

  private int taken(String address, int times) {
    int taken = 0;
    for (int i = 0; i < times; i++) {
      taken += rates.take(address).isZero() ? 1 : 0;
    }
    return taken;
  }

  @Test
  void aMinutesNumberAtOnceAndThenAsFastAsItComesBack() {
    assertThat(taken("198.51.100.7", 100)).isEqualTo(60);
    assertThat(rates.take("198.51.100.7")).isEqualTo(Duration.ofSeconds(1));
    assertThat(taken("198.51.100.8", 100)).as("another").isEqualTo(60);
    now = now.plusSeconds(10);
    assertThat(taken("198.51.100.7", 100)).isEqualTo(10);
    now = now.plusSeconds(3600);
    assertThat(taken("198.51.100.7", 100)).isEqualTo(60);
  }

  @Test
  void whoGoesOnAskingIsNotKeptOutForIt() {
    taken("198.51.100.7", 10_000);
    now = now.plusMillis(500);
    taken("198.51.100.7", 10_000);
    now = now.plusMillis(500);
    assertThat(taken("198.51.100.7", 100)).isEqualTo(1);
  }

  @Test
  void aClockThatIsSetBackTakesNothing() {
    taken("198.51.100.7", 30);
    now = now.minusSeconds(3600);
    assertThat(taken("198.51.100.7", 100)).isEqualTo(30);
    now = now.plusSeconds(1);
    assertThat(taken("198.51.100.7", 100)).isEqualTo(1);
  }

  @Test
  void ofAHundredThousandAddressesABoundedNumberIsRemembered() {
    for (int i = 0; i < 100_000; i++) {
      rates.take("2001:db8:" + i + "/64");
    }
    assertThat(rates.remembered()).isEqualTo(AddressRates.MOST);
  }
}
