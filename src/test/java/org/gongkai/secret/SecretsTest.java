package org.gongkai.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.request.QueryCodeOrigin;
import org.gongkai.request.RequestNumber;
import org.junit.jupiter.api.Test;

class SecretsTest {

  private static final String OLD = base64("an old secret that is 32 bytes long!");
  private static final String NEW = base64("a new secret that is 32 bytes long!!");
  private static final RequestNumber NUMBER = new RequestNumber(new OfficeCode("LJQ"), 2026, 1);

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes());
  }

  @Test
  void aQueryCodeIs80BitsInFourGroupsWithoutLookAlikes() {
    var codes = new QueryCodes(new Keyring(OLD));
    String code = codes.code(NUMBER, codes.first());
    assertThat(code).matches("([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}");
    assertThat(codes.code(NUMBER, codes.first())).isEqualTo(code);
    assertThat(codes.code(NUMBER, new QueryCodeOrigin(2, codes.first().secret())))
        .isNotEqualTo(code);
  }

  @Test
  void spacesHyphensCaseAndFullWidthDoNotMatter() {
    var codes = new QueryCodes(new Keyring(OLD));
    String code = codes.code(NUMBER, codes.first());
    String typed = code.toLowerCase().replace("-", "　").replace('a', 'ａ');
    assertThat(codes.matches(NUMBER, codes.first(), typed)).isTrue();
    assertThat(codes.matches(NUMBER, codes.first(), code.substring(1))).isFalse();
    assertThat(codes.matches(NUMBER, codes.first(), null)).isFalse();
  }

  @Test
  void afterARotationOldCodesAndSealsStillOpen() {
    var before = new Keyring(OLD);
    var after = new Keyring(NEW + "," + OLD);
    QueryCodeOrigin origin = new QueryCodes(before).first();
    assertThat(new QueryCodes(after).code(NUMBER, origin))
        .isEqualTo(new QueryCodes(before).code(NUMBER, origin));
    String sealed = new Sealing(before).seal("13800000000", "item", "phone");
    assertThat(new Sealing(after).open(sealed, "item", "phone")).isEqualTo("13800000000");
    assertThat(new Sealing(after).seal("x", "item", "phone")).startsWith(after.writing());
    String blind = new Fingerprints(before).blind("name", "王建国");
    assertThat(new Fingerprints(after).blinds("name", "王建国")).contains(blind).hasSize(2);
    String content = new Fingerprints(before).content("c");
    assertThat(new Fingerprints(after).isContent("c", content)).isTrue();
    assertThat(new Fingerprints(after).isContent("d", content)).isFalse();
  }

  @Test
  void aSealedValueOpensOnlyWhereItWasPut() {
    var sealing = new Sealing(new Keyring(OLD));
    String sealed = sealing.seal("13800000000", "REQUEST#A|APPLICANT", "phone");
    assertThatThrownBy(() -> sealing.open(sealed, "REQUEST#B|APPLICANT", "phone"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> sealing.open(sealed, "REQUEST#A|APPLICANT", "email"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aShortOrBrokenSecretIsRefused() {
    assertThatThrownBy(() -> new Keyring(base64("short"))).hasMessageContaining("32 bytes");
    assertThatThrownBy(() -> new Keyring("%%%")).hasMessageContaining("base64");
  }

  @Test
  void passwordsAreHashedWithASaltAndMatch() {
    var passwords = new Passwords(1024, 1);
    String hash = passwords.hash("一个足够长的密码，超过七十二个字节也全部计算在内，没有截断。");
    assertThat(passwords.matches("一个足够长的密码，超过七十二个字节也全部计算在内，没有截断。", hash)).isTrue();
    assertThat(passwords.matches("一个足够长的密码，超过七十二个字节也全部计算在内，没有截断！", hash)).isFalse();
    assertThat(passwords.oneTime()).hasSize(16).isNotEqualTo(passwords.oneTime());
  }
}
