package org.gongkai.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code POST /api/requests}, from HTTP to the table. */
@QuarkusTest
class SubmissionTest extends IntegrationTest {

  private static Response post(JsonNode body) {
    return given().contentType(ContentType.JSON).body(body.toString()).post("/api/requests");
  }

  @Test
  void aGoodRequestIsTakenAndARepeatAnswersTheSame() {
    var office = new AnOffice(setup);
    ObjectNode body = office.submission();
    Response first = post(body);
    first
        .then()
        .statusCode(201)
        .body("accepted", is(true))
        .body("number", containsString(office.code))
        .body("queryCode", notNullValue())
        .header("Location", containsString("/api/requests/" + office.code));
    Response repeat = post(body);
    assertThat(repeat.statusCode()).isEqualTo(200);
    assertThat(repeat.asString()).isEqualTo(first.asString());
    ((ObjectNode) body.get("applicant")).put("phone", "１３８ 0000-0000");
    assertThat(post(body).statusCode()).as("cleaned content is the same").isEqualTo(200);
    ((ObjectNode) body.get("information")).put("title", "另一份材料");
    post(body).then().statusCode(409).body("problems[0].code", equalTo("submission-reused"));
    String number = first.path("number");
    assertThat(items("REQUEST#" + number))
        .extracting(i -> i.get("sk").s())
        .contains("STATE", "EVENT#000001", "APPLICANT", "DEADLINE#ANSWER#1")
        .filteredOn(sk -> sk.startsWith("NOTICE#"))
        .hasSize(2);
  }

  @Test
  void personalDataIsSealedAndStandsNowhereElse() {
    var office = new AnOffice(setup);
    String number = post(office.submission()).path("number");
    String stored = items("REQUEST#" + number).toString();
    assertThat(stored)
        .doesNotContain("王建国", "11010519491231002X", "13800000000", "@example.com", "示例镇")
        .contains("王**");
    assertThat(item("REQUEST#" + number, "APPLICANT").get("name").s()).contains(":");
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        bad("applicant.name", "required", b -> applicant(b).put("name", " ")),
        bad("applicant.name", "length", b -> applicant(b).put("name", "长".repeat(10_000))),
        bad("applicant.name", "format", b -> applicant(b).put("name", "王\n建国")),
        bad("applicant.idNumber", "checksum", b -> id(b, "999999199001010017")),
        bad("applicant.idNumber", "format", b -> id(b, "999999199002300016")),
        bad("applicant.idNumber", "future", b -> id(b, "999999209901010014")),
        bad("applicant.email", "format", b -> applicant(b).put("email", "a@b.cn\r\nBcc: c@d.cn")),
        bad("applicant.email", "required", b -> applicant(b).putNull("email")),
        bad("applicant.phone", "format", b -> applicant(b).put("phone", "12")),
        bad("applicant.kind", "unknown-value", b -> applicant(b).put("kind", "ALIEN")),
        bad("applicant.creditCode", "not-allowed", b -> applicant(b).put("creditCode", "x")),
        bad(
            "applicant.creditCode",
            "format",
            b -> company(b).put("creditCode", "I1512081MA62K0260E")),
        bad("applicant.representative", "required", b -> company(b).putNull("representative")),
        bad("agent.idNumber", "checksum", SubmissionTest::agentWithBadId),
        bad("information", "required", b -> b.putObject("information")),
        bad(
            "information.title",
            "length",
            b -> b.withObject("/information").put("title", "题".repeat(201))),
        bad(
            "delivery.method",
            "unknown-value",
            b -> b.withObject("/delivery").put("method", "FAX")),
        bad("delivery.format", "required", b -> b.withObject("/delivery").putNull("format")),
        bad("applicant.email", "required", b -> applicant(b).put("email", "")),
        bad("office", "unknown-office", b -> b.put("office", "NOBODY")),
        bad("channel", "needs-an-official", b -> b.put("channel", "REGISTERED_MAIL")),
        bad("channel", "unknown-value", b -> b.put("channel", "PIGEON")),
        bad("submittedOn", "needs-an-official", b -> b.put("submittedOn", "2026-01-01")),
        bad("submissionId", "length", b -> b.put("submissionId", "short")),
        bad("submissionId", "required", b -> b.putNull("submissionId")));
  }

  private static Arguments bad(String field, String code, Consumer<ObjectNode> spoil) {
    return Arguments.of(field, code, spoil);
  }

  private static ObjectNode applicant(ObjectNode body) {
    return (ObjectNode) body.get("applicant");
  }

  private static void id(ObjectNode body, String number) {
    applicant(body).put("idNumber", number);
  }

  private static ObjectNode company(ObjectNode body) {
    return applicant(body)
        .put("kind", "ENTERPRISE")
        .put("creditCode", "91512081MA62K0260E")
        .put("representative", "甲示例")
        .put("contact", "乙示例")
        .putNull("idType")
        .putNull("idNumber");
  }

  private static void agentWithBadId(ObjectNode body) {
    body.putObject("agent")
        .put("name", "丙")
        .put("idType", "RESIDENT_ID")
        .put("idNumber", "999999199001010017");
  }

  @ParameterizedTest
  @MethodSource("bad")
  void badInputIsRefusedByFieldAndNothingIsStored(
      String field, String code, Consumer<ObjectNode> spoil) {
    var office = new AnOffice(setup);
    ObjectNode body = office.submission();
    spoil.accept(body);
    post(body)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("accepted", is(false))
        .body("problems.findAll { it.field == '" + field + "' }.code", hasItem(code))
        .body("problems[0].message", not(containsString("org.")));
    assertThat(items("OFFICE#" + office.code))
        .extracting(i -> i.get("sk").s())
        .noneMatch(sk -> sk.startsWith("COUNTER#"));
  }

  @Test
  void allProblemsAreToldAtOnce() {
    var office = new AnOffice(setup);
    ObjectNode body = office.submission();
    id(body, "999999199001010017");
    applicant(body).put("name", "").put("phone", "x");
    body.putObject("information");
    post(body)
        .then()
        .body(
            "problems.field",
            hasItems("applicant.idNumber", "applicant.name", "applicant.phone", "information"));
  }

  @Test
  void aWrongCheckDigitOfACreditCodeIsAWarning() {
    var office = new AnOffice(setup);
    ObjectNode body = office.submission();
    company(body).put("creditCode", "11999999000000019N");
    String number = post(body).path("number");
    assertThat(office.seen(number, office.clerk).get("warnings").toString()).contains("creditCode");
  }

  @Test
  void anUnknownFieldADoubleOneAndAHugeBodyAreNoJsonOfOurs() {
    var office = new AnOffice(setup);
    ObjectNode body = office.submission().put("purpose", "x");
    post(body).then().statusCode(400).body("detail", containsString("purpose"));
    given()
        .body("{\"office\":\"A\",\"office\":\"B\"}")
        .post("/api/requests")
        .then()
        .statusCode(400);
    given().body("{} x").post("/api/requests").then().statusCode(400);
    given().body("x".repeat(70_000)).post("/api/requests").then().statusCode(413);
  }

  @Test
  void theClerkEntersPaperAndTheDayDecides() {
    var office = new AnOffice(setup);
    ObjectNode body =
        office.submission().put("channel", "REGISTERED_MAIL").put("submittedOn", "2026-02-14");
    office
        .as(office.clerk)
        .body(body.toString())
        .post("/api/requests")
        .then()
        .statusCode(201)
        .body("receivedOn", equalTo("2026-02-14"))
        .body("answerDueOn", equalTo("2026-03-20"));
    ObjectNode letter = office.submission().put("channel", "ORDINARY_MAIL");
    office
        .as(office.clerk)
        .body(letter.toString())
        .post("/api/requests")
        .then()
        .statusCode(201)
        .body("receivedOn", nullValue())
        .body("answerDueOn", nullValue());
    ObjectNode early =
        office.submission().put("channel", "IN_PERSON").put("submittedOn", "2019-05-14");
    office
        .as(office.clerk)
        .body(early.toString())
        .post("/api/requests")
        .then()
        .statusCode(422)
        .body("problems[0].code", equalTo("before-the-regulation"));
    ObjectNode future =
        office.submission().put("channel", "IN_PERSON").put("submittedOn", "2099-01-01");
    office
        .as(office.clerk)
        .body(future.toString())
        .post("/api/requests")
        .then()
        .statusCode(422)
        .body("problems[0].code", equalTo("future"));
    office
        .as(office.li)
        .body(office.submission().put("channel", "IN_PERSON").toString())
        .post("/api/requests")
        .then()
        .statusCode(422)
        .body("problems[0].code", equalTo("needs-an-official"));
  }

  @Test
  void theRegisterHasNoGapsWhenManySubmitAtOnce() throws Exception {
    var office = new AnOffice(setup, "{\"onlinePerHour\":1000,\"onlinePerMail\":1000}");
    List<Callable<Response>> tasks =
        IntStream.range(0, 12)
            .<Callable<Response>>mapToObj(
                _ -> {
                  ObjectNode body = office.submission();
                  return () -> retried(body);
                })
            .toList();
    List<String> numbers =
        all(tasks).stream().map(answer -> answer.<String>path("number")).sorted().toList();
    assertThat(numbers).hasSize(12).doesNotHaveDuplicates();
    assertThat(numbers.getFirst()).endsWith("000001");
    assertThat(numbers.getLast()).endsWith("000012");
  }

  private static Response retried(ObjectNode body) {
    Response answer = post(body);
    for (int i = 0; i < 20 && answer.statusCode() == 503; i++) {
      assertThat(answer.header("Retry-After")).isNotNull();
      answer = post(body);
    }
    return answer;
  }

  @Test
  void theSameSubmissionTwiceAtTheSameMomentIsOneRequest() throws Exception {
    var office = new AnOffice(setup);
    ObjectNode body = office.submission();
    List<Response> answers = all(List.of(() -> post(body), () -> post(body), () -> post(body)));
    assertThat(answers.stream().map(Response::statusCode).sorted()).containsExactly(200, 200, 201);
    assertThat(answers.stream().map(answer -> answer.<String>path("number")).distinct()).hasSize(1);
  }

  private static List<Response> all(List<Callable<Response>> tasks)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(6)) {
      var answers = new java.util.ArrayList<Response>();
      for (Future<Response> answer : threads.invokeAll(tasks)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  @Test
  void tooManyFromOneMailAddressAreToldTheOtherWays() {
    var office = new AnOffice(setup, "{\"onlinePerMail\":2}");
    assertThat(post(office.submission()).statusCode()).isEqualTo(201);
    assertThat(post(office.submission()).statusCode()).isEqualTo(201);
    post(office.submission())
        .then()
        .statusCode(429)
        .header("Retry-After", notNullValue())
        .body("detail", containsString("当面"));
    assertThat(office.filed(office.submission())).as("an official is not limited").isNotNull();
  }

  @Test
  void theApplicantsDoorOpensWithTheCodeOnly() {
    var office = new AnOffice(setup);
    Response filed = post(office.submission());
    String number = filed.path("number");
    String code = filed.path("queryCode");
    given()
        .header("X-Query-Code", code.toLowerCase().replace("-", " "))
        .get("/api/requests/" + number)
        .then()
        .statusCode(200)
        .body("status", equalTo("IN_PROGRESS"))
        .body("clock[0].reason", notNullValue())
        .body("record[0].what", containsString("收到申请"));
    String wrongCode =
        given().header("X-Query-Code", "AAAA").get("/api/requests/" + number).asString();
    String wrongNumber =
        given()
            .header("X-Query-Code", code)
            .get("/api/requests/" + office.code + "-2026-999999")
            .asString();
    assertThat(wrongCode).isEqualTo(wrongNumber).contains("404");
    given()
        .header("X-Query-Code", code)
        .body("{}")
        .post("/api/requests/" + number + "/withdraw")
        .then()
        .statusCode(200)
        .body("status", equalTo("WITHDRAWN"));
  }
}
