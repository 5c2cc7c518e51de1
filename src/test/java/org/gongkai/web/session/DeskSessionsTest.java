package org.gongkai.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.gongkai.GongkaiConfig;
import org.gongkai.ServicesTest;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.office.LoginBook;
import org.gongkai.secret.SessionSealing;
import org.junit.jupiter.api.Test;

/** When a session ends, and what its cookie is like. */
class DeskSessionsTest extends ServicesTest {

  private static final Instant NINE = Instant.parse("2026-11-25T01:00:00Z");
  private static final LoginBook.Login LI =
      new LoginBook.Login("li", new OfficeCode("LJQ"), "hash", false, null);

  @Inject SessionSealing sealing;
  @Inject GongkaiConfig config;

  private DeskSessions at(Instant now) {
    return at(now, "http://localhost");
  }

  private DeskSessions at(Instant now, String url) {
    var named =
        (GongkaiConfig)
            Proxy.newProxyInstance(
                GongkaiConfig.class.getClassLoader(),
                new Class<?>[] {GongkaiConfig.class},
                (_, method, _) ->
                    method.getName().equals("publicUrl") ? url : method.invoke(config));
    return new DeskSessions(sealing, Clock.fixed(now, ZoneId.of("UTC")), named);
  }

  private static Instant after(Duration time) {
    return NINE.plus(time);
  }

  @Test
  void endsAfterHalfAnHourWithoutARequest() {
    String cookie = at(NINE).begin(LI).getValue();
    assertThat(at(after(Duration.ofMinutes(29))).open(cookie)).isPresent();
    assertThat(at(after(Duration.ofMinutes(30))).open(cookie)).isEmpty();
    assertThat(at(after(Duration.ofMinutes(31))).officialOf(cookie)).contains("li");
  }

  @Test
  void goesOnWithEachRequestButNotBeyondTenHours() {
    String cookie = at(NINE).begin(LI).getValue();
    for (int minutes = 20; minutes < 600; minutes += 20) {
      DeskSessions now = at(after(Duration.ofMinutes(minutes)));
      cookie = now.renewed(now.open(cookie).orElseThrow()).orElseThrow().getValue();
    }
    assertThat(at(after(Duration.ofMinutes(599))).open(cookie)).isPresent();
    assertThat(at(after(Duration.ofHours(10))).open(cookie)).isEmpty();
  }

  @Test
  void isNotRenewedWithinAMinute() {
    String cookie = at(NINE).begin(LI).getValue();
    DeskSessions now = at(after(Duration.ofSeconds(59)));
    assertThat(now.renewed(now.open(cookie).orElseThrow())).isEmpty();
  }

  @Test
  void aChangedCookieIsNone() {
    String cookie = at(NINE).begin(LI).getValue();
    char last = cookie.charAt(cookie.length() - 3);
    String changed = cookie.substring(0, cookie.length() - 3) + (last == 'A' ? 'B' : 'A') + "xx";
    assertThat(at(NINE).open(changed)).isEmpty();
    assertThat(at(NINE).open("")).isEmpty();
    assertThat(at(NINE).open("x.y")).isEmpty();
    assertThat(at(NINE).open(sealing.seal("li", "CARRIED"))).isEmpty();
  }

  @Test
  void anotherPasswordOrALogoutEndsIt() {
    String cookie = at(NINE).begin(LI).getValue();
    DeskSessions.Session session = at(NINE).open(cookie).orElseThrow();
    assertThat(session.isOf(LI)).isTrue();
    var other = new LoginBook.Login("li", LI.office(), "another", false, null);
    assertThat(session.isOf(other)).isFalse();
    var out = new LoginBook.Login("li", LI.office(), "hash", false, after(Duration.ofSeconds(1)));
    assertThat(session.isOf(out)).isFalse();
  }

  @Test
  void behindHttpsTheCookieIsSecureAndOfThisHostAlone() {
    DeskSessions https = at(NINE, "https://gk.example.gov.cn");
    assertThat(https.begin(LI).isSecure()).isTrue();
    assertThat(https.cookieName()).startsWith("__Host-");
    assertThat(at(NINE).begin(LI).isSecure()).isFalse();
  }
}
