package org.gongkai.notice.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongkai.AnOffice;
import org.gongkai.GongkaiConfig;
import org.gongkai.IntegrationTest;
import org.gongkai.TestWorld;
import org.gongkai.alert.DeadlineScan;
import org.gongkai.alert.ScanInput;
import org.gongkai.input.Addresses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a mail looks comes from its template; only our own pages are links in it. */
@QuarkusTest
class MailStructureTest extends IntegrationTest {

  private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");

  @Inject GongkaiConfig config;
  @Inject DeadlineScan scan;

  private static Response post(ObjectNode body) {
    return given().contentType("application/json").body(body.toString()).post("/api/requests");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/ 点此领取补贴",
        "补助办 ｜ https://evil.example/login",
        "请登录www.evil.top",
        "evil.com",
        "evil.com. 点此领取",
        "bit.ly/abc 点此领取补贴",
        "恶意.com",
        "evil．com",
        "MAILTO:a@evil.example"
      })
  void aNameThatIsAnAddressIsNoName(String name) {
    var office = new AnOffice(setup);
    ObjectNode body = office.submission();
    ((ObjectNode) body.get("applicant")).put("name", name);
    Response refused = post(body);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("\"applicant.name\"", "\"format\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.ljq.gov.cn/ 中提到的名单",
        "补助名单 ｜ http://evil.example/",
        "http://evil.example/",
        "补助名单\u2028http://evil.example/",
        "//evil.com/path 与 ftp://evil.example",
        "javascript:alert(1)",
        "evil.com. 点此领取 evil.hk/login bit.ly/abc 恶意.com"
      })
  void aTitleWithAnAddressPartsNothingAndLinksNowhere(String title) {
    var office = new AnOffice(setup);
    ObjectNode body = office.submission();
    ((ObjectNode) body.get("information")).put("title", title).put("description", title);
    Response taken = post(body);
    if (taken.statusCode() == 422) {
      return;
    }
    String number = taken.path("number");
    office.done(number, office.clerk, "{\"command\":\"assign\",\"to\":\"" + office.li + "\"}");
    ObjectNode supplement =
        AnOffice.parse("{\"command\":\"ask-supplement\"}").put("missing", title + "\n\n" + title);
    office.done(number, office.li, supplement.toString());
    scan.run(new ScanInput("2099-12-30", office.code));
    sweep.run();
    List<TestWorld.Mail> mails =
        world().mails().stream()
            .filter(
                mail ->
                    mail.subject().endsWith(number)
                        || mail.to().contains(office.li)
                        || mail.to().contains(office.head))
            .toList();
    assertThat(mails).isNotEmpty();
    for (TestWorld.Mail mail : mails) {
      assertThat(HREF.matcher(mail.html()).results().map(found -> found.group(1)))
          .as(mail.subject())
          .allMatch(link -> link.startsWith(config.publicUrl()));
      String foreign = mail.text().replace(config.publicUrl(), "");
      assertThat(foreign)
          .doesNotContain("://")
          .doesNotContainPattern("(?<![@\\w.-])[\\p{L}0-9-]+\\.(com|cn|gov|top|example|ly)\\b");
      for (MatchResult row :
          Pattern.compile("<tr>(.*?)</tr>").matcher(mail.html()).results().toList()) {
        assertThat(row.group(1).split("<td ", -1).length - 1).as(row.group(1)).isIn(0, 1, 6);
      }
    }
  }

  @Test
  void ordinaryNamesAndTextsAreNoAddresses() {
    for (String text :
        List.of(
            "王建国",
            "买买提·吐尔逊",
            "Wang J. Li",
            "买买提 A. B",
            "某某（集团）有限公司",
            "2025.12.31",
            "国办函〔2020〕109号",
            "A.B.C",
            "第3.2条",
            "3.5万元",
            "U.S.")) {
      assertThat(Addresses.in(text)).as(text).isFalse();
      assertThat(Addresses.harmless(text)).isEqualTo(text);
    }
    for (String name : List.of("J.Wang", "L.Ren", "Yishui Food Co.Ltd", "No.3 示例厂")) {
      assertThat(Addresses.in(name)).as(name).isFalse();
    }
    assertThat(Addresses.harmless("见 https://a.example/x")).isEqualTo("见 https：//a．example/x");
  }
}
