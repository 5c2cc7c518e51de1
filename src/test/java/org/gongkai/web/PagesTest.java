package org.gongkai.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.junit.jupiter.api.Test;

/** The plain pages: nothing typed is lost, a double click is one request, script stays text. */
@QuarkusTest
class PagesTest extends IntegrationTest {

  private static Map<String, String> form(AnOffice office) {
    var form = new HashMap<String, String>();
    form.put("submissionId", "page-" + System.nanoTime());
    form.put("form", "CITIZEN");
    form.put("office", office.code);
    form.put("applicant.name", "王建国");
    form.put("applicant.idType", "RESIDENT_ID");
    form.put("applicant.idNumber", "11010519491231002x");
    form.put("applicant.email", "applicant@example.com");
    form.put("information.title", "危房改造名单");
    form.put("information.description", "长".repeat(4000));
    form.put("delivery.format", "ELECTRONIC");
    form.put("delivery.method", "EMAIL");
    return form;
  }

  private static Response post(String page, Map<String, String> form) {
    return given().contentType(ContentType.URLENC.withCharset("UTF-8")).formParams(form).post(page);
  }

  @Test
  void aDoubleClickSubmitsOnceAndTheReceiptSaysWhatHappensNext() {
    var office = new AnOffice(setup);
    Map<String, String> form = form(office);
    Response first = post("/apply", form);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.asString()).contains(office.code + "-", "查询码", "之前（含当日）答复您", "第三十三条");
    assertThat(post("/apply", form).asString()).isEqualTo(first.asString());
  }

  @Test
  void anErrorKeepsWhatWasTypedAndStandsBesideItsField() {
    var office = new AnOffice(setup);
    Map<String, String> form = form(office);
    form.put("applicant.idNumber", "11010519491231002");
    form.put("applicant.name", "<script>alert(1)</script>");
    Response answer = post("/apply", form);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString())
        .contains("<title>错误：", "role=\"alert\"", "href=\"#applicant.idNumber\"")
        .contains("value=\"11010519491231002\"", "长长长长", "id=\"applicant.idNumber-error\"")
        .contains("&lt;script&gt;")
        .doesNotContain("<script>");
  }

  @Test
  void anOrganisationHasItsOwnForm() {
    var office = new AnOffice(setup);
    assertThat(given().get("/apply?kind=ORGANISATION").asString())
        .contains("统一社会信用代码", "法定代表人")
        .doesNotContain("id=\"applicant.idNumber\"");
    Map<String, String> form = form(office);
    form.put("form", "ORGANISATION");
    form.put("applicant.kind", "ENTERPRISE");
    form.put("applicant.creditCode", "91512081MA62K0260E");
    form.put("applicant.representative", "甲示例");
    form.put("applicant.contact", "乙示例");
    assertThat(post("/apply", form).statusCode()).isEqualTo(200);
  }

  @Test
  void trackingExplainsTheDateAndTellsAWrongNumberAndAWrongCodeAlike() {
    var office = new AnOffice(setup);
    String receipt = post("/apply", form(office)).asString();
    Matcher number = Pattern.compile(office.code + "-\\d{4}-\\d{6}").matcher(receipt);
    Matcher code = Pattern.compile("[2-9A-Z]{4}(-[2-9A-Z]{4}){3}").matcher(receipt);
    assertThat(number.find() && code.find()).isTrue();
    String page = post("/track", Map.of("number", number.group(), "code", code.group())).asString();
    assertThat(page).contains("办理中", "期限是怎么算的", "收到申请", "还剩");
    Response wrong = post("/track", Map.of("number", number.group(), "code", "AAAA"));
    Response unknown = post("/track", Map.of("number", "XX-2026-000001", "code", code.group()));
    assertThat(wrong.statusCode()).isEqualTo(404);
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(wrong.asString().replace(number.group(), ""))
        .isEqualTo(unknown.asString().replace("XX-2026-000001", ""));
  }

  @Test
  void everyAnswerHasTheSecurityHeaders() {
    for (String path :
        List.of(
            "/",
            "/apply",
            "/track",
            "/nope",
            "/api/nope",
            "/api/deadline",
            "/style.css",
            "/q/health/ready")) {
      Response answer = given().get(path);
      assertThat(answer.header("Content-Security-Policy")).as(path).contains("default-src 'none'");
      assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(answer.asString()).as(path).doesNotContain("Exception", "java.lang");
    }
  }

  @Test
  void aFormOfAnotherSiteChangesNothing() {
    given()
        .header("Sec-Fetch-Site", "cross-site")
        .contentType(ContentType.URLENC)
        .post("/apply")
        .then()
        .statusCode(403);
  }

  @Test
  void theFormIsLight() {
    int form = given().get("/apply").asByteArray().length;
    int style = given().get("/style.css").asByteArray().length;
    assertThat(form + style).isLessThan(100_000);
  }
}
