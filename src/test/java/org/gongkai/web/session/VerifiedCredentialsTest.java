package org.gongkai.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.gongkai.OfficeTime;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.office.LoginBook.Login;
import org.junit.jupiter.api.Test;

/** That a password was right is remembered for minutes, and nothing else. */
class VerifiedCredentialsTest {

  private Instant now = Instant.parse("2026-11-28T01:00:00Z");

  private final Clock clock =
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
      };

  private final VerifiedCredentials verified = new VerifiedCredentials(clock);

  private static Login login(String official, String hash) {
    return new Login(official, new OfficeCode("LJQ"), hash, false, null);
  }

  @Test
  void whatWasRightIsRightForMinutesAndNothingElseIs() {
    verified.add(login("li", "hash"), "the password");
    assertThat(verified.has(login("li", "hash"), "the password")).isTrue();
    assertThat(verified.has(login("li", "hash"), "another")).isFalse();
    assertThat(verified.has(login("wang", "hash"), "the password")).isFalse();
    assertThat(verified.has(login("li", "a new hash"), "the password"))
        .as("the password has changed")
        .isFalse();
    now = now.plusSeconds(299);
    assertThat(verified.has(login("li", "hash"), "the password")).isTrue();
    now = now.plusSeconds(1);
    assertThat(verified.has(login("li", "hash"), "the password")).isFalse();
  }

  @Test
  void noPartOfOneFieldCountsAsAPartOfTheNext() {
    verified.add(login("li", "hash"), "password");
    assertThat(verified.has(login("lih", "ash"), "password")).isFalse();
    assertThat(verified.has(login("li", "hashp"), "assword")).isFalse();
    assertThat(verified.has(login("li", "hash"), "")).isFalse();
  }

  @Test
  void anotherProcessKnowsNothingOfItAndNoPasswordIsKept() throws ReflectiveOperationException {
    verified.add(login("li", "hash"), "the password");
    assertThat(new VerifiedCredentials(clock).has(login("li", "hash"), "the password")).isFalse();
    assertThat(kept().toString()).doesNotContain("password", "hash", "li=");
  }

  @Test
  void aHundredThousandCredentialsAreNotAllRemembered() throws ReflectiveOperationException {
    for (int i = 0; i < 100_000; i++) {
      verified.add(login("li", "hash"), "password " + i);
    }
    assertThat(kept()).hasSize(1000);
    assertThat(verified.has(login("li", "hash"), "password 99999")).isTrue();
    assertThat(verified.has(login("li", "hash"), "password 0")).isFalse();
  }

  private Map<?, ?> kept() throws ReflectiveOperationException {
    Field field = VerifiedCredentials.class.getDeclaredField("until");
    field.setAccessible(true);
    return (Map<?, ?>) field.get(verified);
  }
}
