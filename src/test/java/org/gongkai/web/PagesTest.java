package org.gongkai.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.URLConnection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public pages over HTTP: nothing typed is lost, sent twice is one request, bad input. */
@QuarkusTest
@Order(2) // its pages name every office there is
class PagesTest extends IntegrationTest {

  private static final String SCRIPT = "<script>alert(1)</script>\"'>&";
  private static final Map<String, byte[]> NO_FILES = Map.of();

  @Test
  void theSamePageSentTwiceIsOneRequestAndTheReceiptSaysWhatHappensNext() {
    var office = new AnOffice(setup);
    Response check = ApplyForms.check(office);
    Response first = ApplyForms.submit(check, NO_FILES);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.asString()).contains(office.code + "-", "查询码", "之前（含当日）答复您", "第三十三条");
    assertThat(number(ApplyForms.submit(check, NO_FILES), office)).isEqualTo(number(first, office));
    assertThat(items("OFFICE#" + office.code))
        .filteredOn(i -> i.get("sk").s().startsWith("COUNTER#"))
        .hasSize(1);
  }

  @Test
  void theReceiptIsReachedByRedirectAndItsAddressTellsNothing() {
    var office = new AnOffice(setup);
    Response check = ApplyForms.check(office);
    Map<String, String> fields = ApplyForms.hidden(check);
    Response sent =
        given()
            .redirects()
            .follow(false)
            .cookie("cookies", "1")
            .contentType(ContentType.URLENC)
            .formParams(fields)
            .post("/apply");
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(sent.header("Location")).isEqualTo("/apply/done");
    assertThat(sent.cookie("receipt")).doesNotContain(office.code);
    assertThat(sent.headers().getValues("Set-Cookie"))
        .allSatisfy(c -> assertThat(c).contains("HttpOnly", "SameSite=Lax", "Path=/apply"))
        .anySatisfy(c -> assertThat(c).startsWith("receipt=").contains("Max-Age=600"))
        .anySatisfy(c -> assertThat(c).startsWith("sent=").contains("Max-Age=3600"));
    String page = given().cookie("receipt", sent.cookie("receipt")).get("/apply/done").asString();
    assertThat(page)
        .contains("申请已提交", office.code + "-", "<dd>危房改造名单</dd>", "<dd>王建国</dd>")
        .contains("/track</a>", "我已记下，隐藏回执");
    assertThat(given().get("/apply/done").statusCode()).isEqualTo(404);
    Response file =
        given()
            .contentType(ContentType.URLENC)
            .formParam("receipt", sent.cookie("receipt"))
            .post("/apply/receipt");
    assertThat(file.contentType()).startsWith("text/plain");
    assertThat(file.asString())
        .contains("登记回执\r\n", office.code + "-", "查询码：", "/track\r\n")
        .contains("申请的信息：危房改造名单\r\n", "申请人：王建国\r\n");
    hiddenOnASharedComputer(sent, fields);
    Response back =
        given()
            .cookie("receipt", sent.cookie("receipt"))
            .contentType(ContentType.URLENC)
            .formParams(ApplyForms.hidden(check))
            .formParam("to", "BACK")
            .formParam("from", "HOW")
            .post("/apply");
    assertThat(back.asString()).contains("申请");
  }

  @Test
  void anErrorKeepsWhatWasTypedAndStandsBesideItsField() {
    var office = new AnOffice(setup);
    Map<String, String> who = ApplyForms.who(office);
    who.put("applicant.idNumber", "11010519491231002");
    who.put("applicant.name", SCRIPT);
    Response answer = ApplyForms.next(given().get("/apply"), who);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString())
        .contains("<title>错误：", "role=\"alert\"", "href=\"#applicant.idNumber\"")
        .contains("value=\"11010519491231002\"", "id=\"applicant.idNumber-error\"")
        .contains("aria-describedby=\"applicant.idNumber-hint applicant.idNumber-error\"")
        .contains("&lt;script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void scriptInEveryTextFieldStaysText() {
    var office = new AnOffice(setup);
    Map<String, String> who = ApplyForms.who(office);
    who.put("applicant.name", SCRIPT);
    who.put("applicant.idType", "OTHER");
    who.put("applicant.idNumber", SCRIPT);
    who.put("applicant.address", SCRIPT);
    who.put("agent.name", SCRIPT);
    who.put("agent.idType", "PASSPORT");
    who.put("agent.idNumber", SCRIPT);
    var what = new HashMap<String, String>();
    for (String field : List.of("title", "documentNumber", "description")) {
      what.put("information." + field, SCRIPT);
    }
    Response page = ApplyForms.next(given().get("/apply"), who);
    var seen = new java.util.ArrayList<Response>(List.of(page));
    page = ApplyForms.next(page, what);
    seen.add(page);
    page = ApplyForms.next(page, ApplyForms.how());
    seen.add(page);
    assertThat(page.asString()).contains("提交前请核对", "&lt;script&gt;");
    Response done = ApplyForms.submit(page, NO_FILES);
    seen.add(done);
    seen.add(track(number(done, office), code(done)));
    assertThat(seen.getLast().asString()).contains("&lt;script&gt;");
    assertThat(seen)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(200);
              assertThat(answer.asString()).doesNotContain("<script>alert", "\"'>&");
            });
  }

  @Test
  void aLineBreakInNameOrAddressIsRefusedInItsField() {
    var office = new AnOffice(setup);
    Map<String, String> who = ApplyForms.who(office);
    who.put("applicant.name", "王建国\r\nBcc: a@example.com");
    who.put("applicant.email", "a@example.com\r\nBcc: b@example.com");
    Response answer = ApplyForms.next(given().get("/apply"), who);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString())
        .contains("id=\"applicant.name-error\"", "id=\"applicant.email-error\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "ab12cd34:AAAA"})
  void aStaleTokenLosesNothingAndSaysWhatToDo(String token) {
    var office = new AnOffice(setup);
    Response what = ApplyForms.next(given().get("/apply"), ApplyForms.who(office));
    Map<String, String> typed = ApplyForms.what();
    typed.put("token", token);
    Response stale = ApplyForms.next(what, typed);
    assertThat(stale.statusCode()).isEqualTo(422);
    assertThat(stale.asString()).contains("页面打开的时间太长了", "危房改造名单", "长长长长");
    Response how = ApplyForms.next(stale, Map.of());
    Response check = ApplyForms.next(how, ApplyForms.how());
    assertThat(check.asString()).contains("王建国", "危房改造名单");
    Map<String, String> last = ApplyForms.hidden(check);
    last.put("token", token);
    Response again = ApplyForms.post("/apply", last);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.asString()).contains("再按一次“提交申请”", "王建国");
    assertThat(ApplyForms.submit(again, NO_FILES).asString()).contains("申请已提交");
  }

  @Test
  void aStateThatNobodyCanReadKeepsThePageAndLeadsBackToTheFirst() {
    var office = new AnOffice(setup);
    Response what = ApplyForms.next(given().get("/apply"), ApplyForms.who(office));
    Map<String, String> typed = ApplyForms.what();
    typed.put("state", "ab12cd34:AAAA");
    Response lost = ApplyForms.next(what, typed);
    assertThat(lost.statusCode()).isEqualTo(422);
    assertThat(lost.asString()).contains("前几步填写的内容已无法读取", "危房改造名单");
    Response first = ApplyForms.next(lost, Map.of("to", "BACK"));
    Response goesOn = ApplyForms.next(first, ApplyForms.who(office));
    assertThat(goesOn.asString()).contains("要什么信息", "危房改造名单");
  }

  /** The receipt's cookie goes; who goes back and sends again is told, and sees no code. */
  private static void hiddenOnASharedComputer(Response sent, Map<String, String> fields) {
    Response hide = given().redirects().follow(false).post("/apply/hide");
    assertThat(hide.header("Location")).isEqualTo("/apply/hidden");
    assertThat(hide.header("Set-Cookie")).startsWith("receipt=;").contains("Max-Age=0");
    assertThat(given().get("/apply/hidden").asString()).contains("回执已隐藏");
    Response again =
        given()
            .cookie("sent", sent.cookie("sent"))
            .contentType(ContentType.URLENC)
            .formParams(fields)
            .post("/apply");
    assertThat(again.asString()).contains("这份申请已提交").doesNotContain(hiddenCode(sent));
  }

  private static String hiddenCode(Response sent) {
    return code(given().cookie("receipt", sent.cookie("receipt")).get("/apply/done"));
  }

  @Test
  void fiftyFilesTooMuchAndARenamedProgramAreRefusedAndTheFormIsKept() {
    var office = new AnOffice(setup);
    Response check = ApplyForms.check(office);
    var fifty = new LinkedHashMap<String, byte[]>();
    for (int i = 0; i < 50; i++) {
      fifty.put("附件" + i + ".txt", "内容".getBytes());
    }
    refused(check, fifty, "附件不能超过5个");
    refused(check, Map.of("大.pdf", new byte[21 * 1024 * 1024]), "不能超过20MB");
    refused(check, Map.of("发票.pdf", "MZ\u0090\u0000\u0003 program".getBytes()), "");
    refused(check, Map.of("setup.exe", "MZ".getBytes()), "");
    assertThat(check.asString()).contains("合计不超过20MB");
    Response done =
        ApplyForms.submit(
            check, Map.of("线索.txt", "某村，2025年。".getBytes(), "", "没有名称的材料".getBytes()));
    assertThat(done.asString()).contains("申请已提交");
    String number = number(done, office);
    assertThat(items("REQUEST#" + number).toString()).containsPattern("附件[12]\\.txt");
    assertThat(items("REQUEST#" + number).toString()).contains("FILE#");
    assertThat(item("REQUEST#" + number, "INFORMED").get("version").n()).isEqualTo("1");
  }

  private static void refused(Response check, Map<String, byte[]> files, String message) {
    Response answer = ApplyForms.submit(check, files);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString())
        .contains("提交前请核对", "王建国", "attachments-error", "附件要重新选择一次", message);
  }

  @Test
  void farTooMuchIsAnsweredToo() {
    Response answer =
        given()
            .contentType("multipart/form-data; boundary=x")
            .body(new byte[25 * 1024 * 1024])
            .post("/apply");
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.asString()).contains("20MB", "后退");
    assertThat(answer.header("Content-Security-Policy")).isNotNull();
  }

  @Test
  void anotherPersonsNumberOpensNothing() {
    var office = new AnOffice(setup);
    Response mine = ApplyForms.submit(ApplyForms.check(office), NO_FILES);
    Response other = ApplyForms.submit(ApplyForms.check(office), NO_FILES);
    Response wrong = track(number(other, office), code(mine));
    assertThat(wrong.statusCode()).isEqualTo(404);
    assertThat(wrong.asString()).contains("没有查到").doesNotContain("危房改造名单");
    for (String path : List.of("/track/supplement", "/track/withdraw", "/track/answer")) {
      Map<String, String> fields =
          Map.of(
              "number", number(other, office), "code", code(mine), "content", "x", "sure", "yes");
      assertThat(ApplyForms.post(path, fields).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(track(number(other, office), code(other)).asString()).contains("办理中");
  }

  @Test
  void aPathThatClimbsLeadsNowhere() {
    for (String path :
        List.of(
            "/../application.properties",
            "/apply/../../etc/passwd",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/..%2f..%2fetc/passwd",
            "/style.css/..%5c..%5capplication.properties",
            "/paper/..;/q/metrics")) {
      Response answer = given().urlEncodingEnabled(false).get(path);
      assertThat(answer.statusCode()).as(path).isIn(400, 404);
      assertThat(answer.asString()).as(path).doesNotContain("quarkus.", "root:");
    }
    for (String back :
        List.of(
            "//evil.example", "https://evil.example", "/\\evil", "/a/../b", "/\r\nX: y", "/%")) {
      Response answer = ApplyForms.post("/display", Map.of("display", "large", "back", back));
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.header("Location")).as(back).isEqualTo("/");
    }
  }

  @Test
  void trackingExplainsTheDateAndTellsAWrongNumberAndAWrongCodeAlike() {
    var office = new AnOffice(setup);
    Response receipt = ApplyForms.submit(ApplyForms.check(office), NO_FILES);
    String number = number(receipt, office);
    assertThat(track(number, code(receipt)).asString())
        .contains("办理中", "期限是怎么算的", "收到申请", "还剩", "条例第三十三条", "第五十一条");
    assertThat(track("编号 " + number + "。", code(receipt)).statusCode()).isEqualTo(200);
    assertThat(track("我的申请", code(receipt)).asString()).contains("这不像申请编号");
    Response wrong = track(number, "AAAA");
    Response unknown = track("XX-2026-000001", code(receipt));
    assertThat(wrong.statusCode()).isEqualTo(404);
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(wrong.asString().replace(number, ""))
        .isEqualTo(unknown.asString().replace("XX-2026-000001", ""));
  }

  @Test
  void noGetChangesAnythingOfARequest() {
    for (String path :
        List.of("/track/withdraw", "/track/supplement", "/track/answer", "/display")) {
      assertThat(given().get(path).statusCode()).as(path).isEqualTo(405);
    }
  }

  @Test
  void theDeadlinePageCanBePassedOnAndIsCached() {
    Response page = given().get("/deadline?received=2026-09-24&channel=ONLINE");
    assertThat(page.asString()).contains("2026年10月29日（星期四）到期", "中秋节", "调休上班");
    assertThat(page.header("Cache-Control")).contains("max-age=3600");
    assertThat(page.header("Vary")).contains("Cookie");
    given()
        .header("If-None-Match", page.header("ETag"))
        .get("/deadline?received=2026-09-24&channel=ONLINE")
        .then()
        .statusCode(304);
    Response elder = given().cookie("display", "large").get("/deadline?received=2026-09-24");
    assertThat(elder.header("ETag")).isNotEqualTo(page.header("ETag"));
    Response bad = given().get("/deadline?received=2019-01-01&days=99&office=NOBODY");
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(bad.asString())
        .contains("<title>错误：", "received-error", "days-error", "office-error");
    assertThat(given().get("/deadline?received=2026-12-20").asString()).contains("暂定");
  }

  @Test
  void everyAnswerHasTheSecurityHeaders() {
    for (String path :
        List.of(
            "/",
            "/apply",
            "/apply/done",
            "/apply/sent.css",
            "/track",
            "/deadline",
            "/paper",
            "/paper/form",
            "/nope",
            "/api/nope",
            "/api/deadline",
            "/style.css",
            "/page.js",
            "/icon.svg",
            "/q/health/ready")) {
      Response answer = given().get(path);
      assertThat(answer.header("Content-Security-Policy"))
          .as(path)
          .contains("default-src 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(answer.headers().getValues("Cache-Control")).as(path).hasSize(1);
      assertThat(answer.asString()).as(path).doesNotContain("Exception", "java.lang");
      assertThat(answer.asString().replace("http://www.w3.org/2000/svg", ""))
          .as(path + ": nothing from elsewhere, nothing inline")
          .doesNotContain(
              "src=\"http", "href=\"http://", "href=\"https://", " style=\"", "onclick");
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
    given()
        .header("Origin", "https://evil.example")
        .contentType(ContentType.URLENC)
        .post("/track/withdraw")
        .then()
        .statusCode(403);
  }

  @Test
  void outsideTheLocalWorldTheStartPageShowsNoAccounts() {
    assertThat(given().get("/").asString())
        .contains("/apply", "/track", "/deadline", "/paper", "/desk")
        .doesNotContain("sample-office", "本机邮箱");
  }

  @Test
  void stylesScriptsAndPicturesAreKeptForEverAndCompressedOnce() throws IOException {
    String page = given().get("/").asString();
    Matcher named = Pattern.compile("\"(/assets/[0-9a-f]{16}/([a-z.]+))\"").matcher(page);
    Set<String> seen = new HashSet<>();
    while (named.find()) {
      String path = named.group(1);
      seen.add(named.group(2));
      URLConnection plain = // takes nothing compressed
          URI.create("http://localhost:" + RestAssured.port + path).toURL().openConnection();
      byte[] bytes = plain.getInputStream().readAllBytes();
      assertThat(plain.getHeaderField("Content-Encoding")).isNull();
      assertThat(bytes).isEqualTo(given().get("/" + named.group(2)).asByteArray());
      Response packed = given().header("Accept-Encoding", "gzip").get(path);
      assertThat(packed.header("Cache-Control")).contains("immutable", "max-age=31536000");
      assertThat(packed.header("Vary")).containsIgnoringCase("Accept-Encoding");
      assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
      assertThat(packed.asByteArray()).as("unpacked").isEqualTo(bytes);
      given().header("If-None-Match", packed.header("ETag")).get(path).then().statusCode(304);
      Response other = given().get("/assets/0123456789abcdef/" + named.group(2));
      assertThat(other.header("Cache-Control")).as("of another build").isEqualTo("no-cache");
      assertThat(other.asByteArray()).isEqualTo(bytes);
    }
    assertThat(seen).contains("style.css", "page.js", "icon.svg");
    given().get("/assets/0123456789abcdef/application.properties").then().statusCode(404);
    given().get("/assets/style.css").then().statusCode(404);
    given().post("/assets/0123456789abcdef/style.css").then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/paper",
        "/paper/form",
        "/track",
        "/messages/track",
        "/deadline",
        "/deadline?received=2026-09-24",
        "/solicitations",
        "/open",
        "/open/search"
      })
  void aPageWithoutAFormIsAskedForAgainAndNotSentAgain(String path) {
    Response first = given().get(path);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.header("Cache-Control")).doesNotContain("no-store");
    assertThat(first.header("Vary")).contains("Cookie");
    Response again = given().header("If-None-Match", first.header("ETag")).get(path);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.asByteArray()).isEmpty();
    Response elder =
        given().cookie("display", "large").header("If-None-Match", first.header("ETag")).get(path);
    assertThat(elder.statusCode()).as("it looks otherwise").isEqualTo(200);
  }

  @Test
  void theFormIsLight() {
    int form = given().get("/apply").asByteArray().length;
    int style = given().get("/style.css").asByteArray().length;
    int script = given().get("/page.js").asByteArray().length;
    int icon = given().get("/icon.svg").asByteArray().length;
    assertThat(form + style + script + icon).isLessThan(100_000);
  }

  private static Response track(String number, String code) {
    return ApplyForms.post("/track", Map.of("number", number, "code", code));
  }

  private static String number(Response receipt, AnOffice office) {
    return found(office.code + "-\\d{4}-\\d{6}", receipt);
  }

  private static String code(Response receipt) {
    return found("[2-9A-Z]{4}(-[2-9A-Z]{4}){3}", receipt);
  }

  private static String found(String pattern, Response answer) {
    Matcher match = Pattern.compile(pattern).matcher(answer.asString());
    assertThat(match.find()).as(answer.asString()).isTrue();
    return match.group();
  }
}
