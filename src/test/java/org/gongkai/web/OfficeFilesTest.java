package org.gongkai.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.web.DeskDoor.as;
import static org.gongkai.web.DeskDoor.plain;
import static org.gongkai.web.DeskDoor.session;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.file.FileId;
import org.gongkai.file.OfficeFiles;
import org.gongkai.file.StoredFile;
import org.gongkai.input.Problem;
import org.gongkai.input.Problems;
import org.gongkai.input.StrictJson;
import org.gongkai.office.OfficeInput;
import org.gongkai.personal.FileFindings;
import org.gongkai.personal.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of an office that belong to no request. */
@QuarkusTest
class OfficeFilesTest extends IntegrationTest {

  private static final String PATH = "/api/desk/files";

  @Inject OfficeFiles files;
  @Inject FileFindings findings;

  private static RequestSpecification sending(String official, String name) {
    return bytes(given().auth().preemptive().basic(official, AnOffice.PASSWORD))
        .queryParam("name", name);
  }

  private static RequestSpecification bytes(RequestSpecification request) {
    return request
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .contentType("application/octet-stream");
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String sent(String official, String name, String text) {
    Response answer = sending(official, name).body(text(text)).post(PATH);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.<Object>path("missing")).isNull();
    return answer.path("file");
  }

  private static Response part(String official, String name, int part, byte[] content) {
    return sending(official, name)
        .queryParam("part", part)
        .queryParam("parts", 3)
        .body(content)
        .post(PATH);
  }

  @Test
  void partsInAnyOrderMakeAFileThatItsOfficeAloneCanRead() {
    var office = new AnOffice(setup);
    byte[] whole = text("主动公开目录\n".repeat(1000));
    int third = whole.length / 3;
    byte[] first = Arrays.copyOfRange(whole, 0, third);
    byte[] second = Arrays.copyOfRange(whole, third, 2 * third);
    byte[] last = Arrays.copyOfRange(whole, 2 * third, whole.length);
    Response begun = part(office.li, "目录.txt", 3, last);
    assertThat(begun.<List<Integer>>path("missing")).containsExactly(1, 2);
    String id = begun.path("file");
    assertThat(office.as(office.li).get(PATH + "/" + id).statusCode())
        .as("not there while parts are missing")
        .isEqualTo(404);
    assertThat(part(office.wang, "目录.txt", 1, first).<List<Integer>>path("missing"))
        .as("another official's upload of that name")
        .containsExactly(2, 3);
    part(office.li, "目录.txt", 1, first);
    Response done = part(office.li, "目录.txt", 2, second);
    assertThat(done.<String>path("file")).isEqualTo(id);
    assertThat(done.<Object>path("missing")).isNull();
    assertThat(part(office.li, "目录.txt", 2, second).<String>path("file"))
        .as("its answer was lost: the repeat gets the same")
        .isEqualTo(id);

    Response file = office.as(office.head).get(PATH + "/" + id);
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.asByteArray()).isEqualTo(whole);
    assertThat(file.header("Content-Disposition")).contains("attachment", "%E7%9B%AE%E5%BD%95.txt");
    Response page = as(session(office.clerk)).get("/desk/files/" + id);
    assertThat(page.asByteArray()).isEqualTo(whole);
    Response toLogin = plain().get("/desk/files/" + id);
    assertThat(toLogin.statusCode()).isEqualTo(303);
    assertThat(toLogin.header("Location")).contains("/desk/login?next=");
    assertThat(plain().get(PATH + "/" + id).statusCode()).isEqualTo(401);
    var other = new AnOffice(setup);
    assertThat(other.as(other.clerk).get(PATH + "/" + id).statusCode()).isEqualTo(404);
    assertThat(as(session(other.clerk)).get("/desk/files/" + id).statusCode()).isEqualTo(404);
    assertThat(item("FILES#" + office.code, "FILE#" + id).keySet())
        .containsExactlyInAnyOrder(
            "pk", "sk", "name", "type", "size", "sha256", "by", "at", "forgotten");
    assertThat(items("FILES#" + office.code + "#" + office.li)).hasSize(1);
    assertThat(items("FILES#" + office.code + "#" + office.wang)).hasSize(1);
  }

  @Test
  void aRequestsFileIsNoneOfTheOfficeAndTheOfficesIsNoneOfARequest() {
    var office = new AnOffice(setup);
    String number = office.assignedToLi("2026-11-10");
    String ofRequest = "/api/desk/requests/" + number + "/files";
    String theirs = sending(office.li, "答复.txt").body(text("名单")).post(ofRequest).path("file");
    String own = sent(office.li, "目录.txt", "目录");
    assertThat(office.as(office.li).get(PATH + "/" + theirs).statusCode()).isEqualTo(404);
    assertThat(office.as(office.li).get(ofRequest + "/" + own).statusCode()).isEqualTo(404);
    assertThat(office.as(office.li).get(ofRequest + "/" + theirs).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../x.txt", "a\\b.txt", "C:x.txt", "x\n.txt", " ", "x.exe"})
  void aHostileNameIsRefused(String name) {
    var office = new AnOffice(setup);
    Response answer = sending(office.li, name).body(text("目录")).post(PATH);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.<List<String>>path("problems.field")).containsExactly("name");
    assertThat(items("FILES#" + office.code)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"x,1,422", "1,x,422", "0,1,422", "3,2,422", "1,65,422"})
  void aPartThatCannotBeIsRefused(String part, String parts, int status) {
    var office = new AnOffice(setup);
    Response answer =
        sending(office.li, "a.txt")
            .queryParam("part", part)
            .queryParam("parts", parts)
            .body(text("目录"))
            .post(PATH);
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @Test
  void whatIsTooLargeEmptyOrAnotherTypeThanItsNameIsRefused() {
    var office = new AnOffice(setup);
    int most = 3 * 1024 * 1024;
    Response large = sending(office.li, "a.txt").body(new byte[most + 1]).post(PATH);
    assertThat(large.statusCode()).isEqualTo(422);
    assertThat(large.asString()).contains("每一份不能超过3MB");
    Response huge = sending(office.li, "a.txt").body(new byte[24 * 1024 * 1024 + 1]).post(PATH);
    assertThat(huge.statusCode()).isEqualTo(413);
    assertThat(sending(office.li, "a.txt").post(PATH).statusCode()).isEqualTo(422);
    Response page = sending(office.li, "a.pdf").body(text("<html>")).post(PATH);
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.<List<String>>path("problems.field")).containsExactly("file");
    assertThat(items("FILES#" + office.code)).isEmpty();
  }

  @Test
  void whoWorksInTheOfficeUploadsAndWhoReadsOnlyDoesNot() {
    var office = new AnOffice(setup);
    String auditor = "auditor-" + office.code;
    String json =
        """
        {"office":"%s","officials":[{"id":"%s","name":"监督示例","email":"a@example.com",
         "roles":["AUDITOR"],"initialPassword":"%s"}]}"""
            .formatted(office.code, auditor, AnOffice.PASSWORD);
    setup.configure(StrictJson.read(text(json), OfficeInput.class));
    for (String official : List.of(office.head, office.clerk, office.wang)) {
      assertThat(sent(official, "a.txt", official)).isNotNull();
    }
    String id = sent(office.head, "b.txt", "目录");
    assertThat(sending(auditor, "a.txt").body(text("x")).post(PATH).statusCode()).isEqualTo(403);
    assertThat(office.as(auditor).get(PATH + "/" + id).statusCode()).isEqualTo(200);
    assertThat(bytes(given()).queryParam("name", "a.txt").body(text("x")).post(PATH).statusCode())
        .isEqualTo(401);
    assertThat(sending(office.li, "a.txt").queryParam("name", "x").get(PATH).statusCode())
        .as("an office's files are not listed")
        .isEqualTo(405);
  }

  @Test
  void anotherSitesPageCannotUploadWithTheSession() {
    var office = new AnOffice(setup);
    String session = session(office.li);
    for (String site : List.of("cross-site", "same-site")) {
      Response answer =
          bytes(as(session))
              .header("Sec-Fetch-Site", site)
              .queryParam("name", "a.txt")
              .body(text("x"))
              .post(PATH);
      assertThat(answer.statusCode()).as(site).isEqualTo(403);
    }
    Response foreign =
        bytes(as(session))
            .header("Origin", "https://example.org")
            .queryParam("name", "a.txt")
            .body(text("x"))
            .post(PATH);
    assertThat(foreign.statusCode()).isEqualTo(403);
    Response own =
        bytes(as(session))
            .header("Sec-Fetch-Site", "same-origin")
            .queryParam("name", "a.txt")
            .body(text("x"))
            .post(PATH);
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(items("FILES#" + office.code)).hasSize(1);
  }

  @Test
  void namedFilesAreFoundInTheirOrderAndLookedThroughForPersonalData() {
    var office = new AnOffice(setup);
    var code = new OfficeCode(office.code);
    String phone = sent(office.li, "电话.txt", "联系电话 13800138000");
    String plain = sent(office.li, "目录.txt", "主动公开目录");
    var other = new AnOffice(setup);
    String foreign = sent(other.li, "电话.txt", "13800138001");
    String unknown = FileId.random().value();

    List<StoredFile> found =
        files.findAll(code, List.of(plain, foreign, phone, plain, unknown, "../x"));
    assertThat(found).extracting(f -> f.id().value()).containsExactly(plain, phone);
    assertThat(files.find(code, phone)).contains(found.getLast());
    assertThat(files.find(code, foreign)).isEmpty();
    var problems = new Problems();
    assertThat(files.named(problems, "files", code, List.of(plain, foreign, "../x")))
        .containsExactly(found.getFirst());
    assertThat(problems.all()).extracting(Problem::field).containsExactly("files[1]", "files[2]");

    Found in = findings.in(code, found, LocalDate.of(2026, 11, 28));
    assertThat(in.complete()).isTrue();
    assertThat(in.files()).containsExactly(plain, phone);
    assertThat(in.findings())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.what()).contains("电话.txt", "手机号码");
              assertThat(f.masked()).isEqualTo("138****8000");
            });
  }
}
