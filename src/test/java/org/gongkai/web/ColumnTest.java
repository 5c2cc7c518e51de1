package org.gongkai.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.web.DeskDoor.as;
import static org.gongkai.web.DeskDoor.form;
import static org.gongkai.web.DeskDoor.session;
import static org.gongkai.web.DeskDoor.token;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.OfficeTime;
import org.gongkai.catalogue.work.ColumnChanges;
import org.gongkai.catalogue.work.ColumnDocument;
import org.gongkai.catalogue.work.ColumnRoom;
import org.gongkai.catalogue.work.StoredDirectories;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.StrictJson;
import org.gongkai.matter.Change;
import org.gongkai.matter.Kept;
import org.gongkai.matter.LoadBook;
import org.gongkai.matter.Loads;
import org.gongkai.matter.Matters;
import org.gongkai.office.Office;
import org.gongkai.office.OfficeBook;
import org.gongkai.office.OfficeInput;
import org.gongkai.sheet.Book;
import org.junit.jupiter.api.Test;

/** Columns and the directory, over HTTP. */
@QuarkusTest
class ColumnTest extends IntegrationTest {

  private static final String COLUMNS = "/api/desk/columns";
  private static final String DIRECTORY = "/api/desk/directory";
  private static final Path HOME = Path.of(System.getProperty("project.home", "."));
  private static final LocalDate TODAY = LocalDate.now(OfficeTime.ZONE);
  private static final String COLUMN =
      """
      {"name":"财政预决算","area":"财政信息","legal":"20-7","owner":"%s","everyDays":30,"minimum":2,
       "within":{"workingDays":5},"url":"https://example.gov.cn/czxx/","basis":"条例第二十条","audience":"全社会",
       "channels":["政府网站","公开栏"],"checkQuestion":"是否公开年度预算"%s}""";

  @Inject Loads loads;
  @Inject LoadBook loadBook;
  @Inject Matters matters;
  @Inject ColumnRoom room;
  @Inject OfficeBook offices;
  @Inject Clock clock;

  private static Response put(AnOffice office, String by, String id, String body) {
    return office.as(by).body(body).put(COLUMNS + "/" + id);
  }

  private static Response nothing(AnOffice office, String by, LocalDate on) {
    String tag = office.as(by).get(COLUMNS + "/CZXX-01").header("ETag");
    return office
        .as(by)
        .header("If-Match", tag)
        .body(
            "{\"command\":\"nothing-to-report\",\"period\":\"2026年第三季度\",\"on\":\"%s\"}"
                .formatted(on))
        .post(COLUMNS + "/CZXX-01/commands");
  }

  private static RequestSpecification sending(String official, String type) {
    return given()
        .auth()
        .preemptive()
        .basic(official, AnOffice.PASSWORD)
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(type, io.restassured.http.ContentType.TEXT)))
        .contentType(type);
  }

  private static Response sent(AnOffice office, String query, byte[] file) {
    return sending(office.clerk, "text/csv").body(file).post(DIRECTORY + query);
  }

  private static byte[] csv(String... lines) {
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ColumnTest.class.getResourceAsStream("/directory/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private static List<String> list(AnOffice office, String query) {
    Response answer = office.as(office.li).get(COLUMNS + query);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.path("items.id");
  }

  /** All ids, page by page. */
  private static List<String> all(AnOffice office) {
    var all = new ArrayList<String>();
    String cursor = "";
    while (cursor != null) {
      Response page = office.as(office.li).get(COLUMNS + "?cursor=" + cursor);
      all.addAll(page.<List<String>>path("items.id"));
      cursor = page.path("next");
    }
    return all;
  }

  private static void hasUpdateOn(Response answer, LocalDate day, String state) {
    assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 201);
    assertThat(answer.<List<Map<String, Object>>>path("deadlines"))
        .containsExactly(
            Map.of("kind", "UPDATE", "dueOn", day.toString(), "of", 0, "provisional", false));
    assertThat(answer.<String>path("updateDueOn")).isEqualTo(day.toString());
    assertThat(answer.<String>path("state")).isEqualTo(state);
  }

  @Test
  void aColumnIsPutReadChangedListedAndRetired() {
    var office = new AnOffice(setup);
    Response made = put(office, office.clerk, "CZXX-01", COLUMN.formatted(office.li, ""));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    assertThat(made.<List<String>>path("warnings")).isEmpty();
    hasUpdateOn(made, TODAY.plusDays(30), "FRESH");
    Response seen = office.as(office.li).get(COLUMNS + "/CZXX-01");
    assertThat(seen.header("ETag")).isEqualTo("\"1\"");
    assertThat(seen.<String>path("legal")).isEqualTo("20-7");
    assertThat(seen.<Integer>path("within.workingDays")).isEqualTo(5);
    assertThat(seen.<Integer>path("count")).isZero();
    assertThat(seen.<Object>path("newestOn")).isNull();
    assertThat(seen.<List<String>>path("allowed")).containsExactly("nothing-to-report");
    assertThat(list(office, "?state=FRESH&area=财政信息&owner=" + office.li + "&legal=20-7"))
        .containsExactly("CZXX-01");
    assertThat(list(office, "?state=OVERDUE")).isEmpty();
    assertThat(office.as(office.li).get(COLUMNS + "?state=OLD").statusCode()).isEqualTo(400);

    Response again = put(office, office.clerk, "CZXX-01", COLUMN.formatted(office.li, ""));
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.<List<Object>>path("events")).as("the same changes nothing").hasSize(1);
    Response gone = put(office, office.clerk, "CZXX-01", COLUMN.formatted("nobody", ""));
    assertThat(gone.statusCode()).isEqualTo(200);
    assertThat(gone.<List<String>>path("warnings")).singleElement().asString().contains("nobody");
    assertThat(gone.<String>path("events[1].what")).contains("负责人");
    Response retired =
        put(office, office.clerk, "CZXX-01", COLUMN.formatted(office.li, ",\"retired\":true"));
    assertThat(retired.<String>path("state")).isEqualTo("RETIRED");
    assertThat(retired.<List<Object>>path("deadlines")).isEmpty();
    assertThat(list(office, "?state=RETIRED")).containsExactly("CZXX-01");
    assertThat(nothing(office, office.clerk, TODAY).<String>path("rule")).isEqualTo("retired");
    put(office, office.clerk, "B", "{\"name\":\"机构职能\",\"owner\":\"CLERKS\"}");
    assertThat(list(office, "?state=UNKNOWN")).containsExactly("B");
    assertThat(list(office, "")).containsExactly("B", "CZXX-01");
  }

  @Test
  void whatIsWrongIsToldAtOnceAndNothingIsStored() {
    var office = new AnOffice(setup);
    Response wrong =
        put(
            office,
            office.clerk,
            "lower",
            "{\"name\":\" \",\"owner\":\"CLERKS\",\"everyDays\":0,\"legal\":\"20-16\"}");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.<List<String>>path("problems.field"))
        .containsExactlyInAnyOrder("id", "name", "legal", "everyDays");
    assertThat(put(office, office.clerk, "A", "{\"name\":\"x\",\"boss\":1}").statusCode())
        .isEqualTo(400);
    String good = "{\"name\":\"机构职能\",\"owner\":\"CLERKS\"}";
    assertThat(put(office, office.li, "A", good).statusCode()).isEqualTo(403);
    assertThat(put(office, office.head, "A", good).statusCode()).isEqualTo(403);
    assertThat(list(office, "")).isEmpty();
    assertThat(office.as(office.clerk).get(COLUMNS + "/A").statusCode()).isEqualTo(404);
    var other = new AnOffice(setup);
    put(office, office.clerk, "A", good);
    assertThat(other.as(other.clerk).get(COLUMNS + "/A").statusCode()).isEqualTo(404);
  }

  @Test
  void nothingToReportAndAPublicationMoveTheUpdate() {
    var office = new AnOffice(setup);
    put(office, office.clerk, "CZXX-01", COLUMN.formatted(office.li, ""));
    assertThat(nothing(office, office.wang, TODAY).statusCode()).isEqualTo(403);
    assertThat(nothing(office, office.li, TODAY.plusDays(1)).<String>path("problems[0].field"))
        .isEqualTo("on");
    hasUpdateOn(nothing(office, office.li, TODAY.minusDays(40)), TODAY.minusDays(10), "OVERDUE");
    assertThat(list(office, "?state=OVERDUE")).containsExactly("CZXX-01");
    hasUpdateOn(nothing(office, office.clerk, TODAY.minusDays(29)), TODAY.plusDays(1), "DUE");
    Response late = nothing(office, office.clerk, TODAY.minusDays(35));
    hasUpdateOn(late, TODAY.plusDays(1), "DUE");
    assertThat(late.<String>path("nothingToReport.on")).isEqualTo(TODAY.minusDays(29).toString());

    published(office, TODAY.minusDays(2));
    Response after = office.as(office.li).get(COLUMNS + "/CZXX-01");
    hasUpdateOn(after, TODAY.plusDays(28), "FRESH");
    assertThat(after.<Integer>path("count")).isEqualTo(1);
    assertThat(after.<String>path("newestOn")).isEqualTo(TODAY.minusDays(2).toString());
    assertThat(after.<List<Object>>path("events")).as("the item has it in its record").hasSize(4);
  }

  /** Something is published in the column, in the transaction of another matter. */
  private void published(AnOffice office, LocalDate on) {
    put(office, office.clerk, "OTHER", "{\"name\":\"另一栏目\",\"owner\":\"CLERKS\"}");
    Office organ = offices.find(new OfficeCode(office.code)).orElseThrow();
    Kept<ColumnDocument> other = matters.find(room, organ, "OTHER").orElseThrow();
    var change =
        Change.to(other.matter(), "公开").also(ColumnChanges.published(room, "CZXX-01", on, true));
    matters.change(room, other, change, organ, new Matters.Done("publish", on, office.clerk));
  }

  @Test
  void whatIsOpenInAColumnGoesOverToItsNewOwner() {
    var office = new AnOffice(setup);
    put(office, office.clerk, "CZXX-01", COLUMN.formatted("CLERKS", ""));
    Response item =
        office
            .as(office.clerk)
            .body(
                """
                {"title":"2026年部门预算","column":"CZXX-01","kind":"FINANCE","attribute":"PUBLIC",
                 "formedOn":"%s","body":"预算全文"}"""
                    .formatted(TODAY))
            .post("/api/desk/items");
    assertThat(item.statusCode()).as(item.asString()).isEqualTo(201);
    put(office, office.clerk, "CZXX-01", COLUMN.formatted(office.li, ""));
    Response after = office.as(office.clerk).get("/api/desk/items/" + item.<String>path("id"));
    assertThat(after.<List<String>>path("events.what"))
        .anyMatch(what -> what.contains("栏目改由" + office.li));
  }

  @Test
  void aDirectoryIsTriedLoadedAndLoadedAgain() throws IOException {
    var office = new AnOffice(setup);
    byte[] file = Files.readAllBytes(HOME.resolve("infra/local/sample/directory.csv"));
    Response tried = sent(office, "?try=true", file);
    assertThat(tried.statusCode()).as(tried.asString()).isEqualTo(200);
    int added = tried.path("added");
    assertThat(added).isGreaterThan(50);
    assertThat(list(office, "")).isEmpty();
    Response loaded = sent(office, "", file);
    assertThat(loaded.<Integer>path("added")).isEqualTo(added);
    assertThat(loaded.<Integer>path("changed")).isZero();
    assertThat(loaded.<Integer>path("unchanged")).isZero();
    assertThat(loaded.<List<Object>>path("problems")).isEmpty();
    assertThat(loaded.<Object>path("loading")).isNull();
    assertThat(list(office, "")).hasSize(added);

    Response again = sent(office, "", file);
    assertThat(again.<Integer>path("added")).isZero();
    assertThat(again.<Integer>path("changed")).isZero();
    assertThat(again.<Integer>path("unchanged")).isEqualTo(added);
    byte[] xlsx = office.as(office.li).get("/api/desk/directory.xlsx").asByteArray();
    Response round =
        sending(office.clerk, "application/octet-stream").body(xlsx).post(DIRECTORY + "?try=true");
    assertThat(round.<Integer>path("unchanged")).as(round.asString()).isEqualTo(added);

    Response real = sent(office, "", resource("rows.csv"));
    assertThat(real.statusCode()).as(real.asString()).isEqualTo(200);
    assertThat(real.<Integer>path("added")).isPositive();
    assertThat(real.<List<String>>path("warnings.message"))
        .as("columns that it does not name")
        .anyMatch(message -> message.contains("不在这份目录里"));
    List<String> before = all(office);
    Response changed = sent(office, "", csv("一级事项,二级事项,公开内容,公开时限", "财政信息,预算,年度预算表,每季度"));
    assertThat(changed.<Integer>path("added")).isEqualTo(1);
    String id = all(office).stream().filter(one -> !before.contains(one)).findFirst().orElseThrow();
    hasUpdateOn(office.as(office.li).get(COLUMNS + "/" + id), TODAY.plusDays(90), "FRESH");
    Response month = sent(office, "", csv("一级事项,二级事项,公开内容,公开时限", "财政信息,预算,年度预算表,每月"));
    assertThat(month.<Integer>path("changed")).isEqualTo(1);
    Response now = office.as(office.li).get(COLUMNS + "/" + id);
    hasUpdateOn(now, TODAY.plusDays(30), "FRESH");
    assertThat(now.<String>path("events[1].what")).contains("更新间隔由“每90天”改为“每30天”");
  }

  @Test
  void aDirectoryWithFaultsStoresNothingAndNamesTheCells() {
    var office = new AnOffice(setup);
    Response wrong =
        sent(
            office,
            "",
            csv(
                "一级事项,二级事项,公开内容",
                "财政信息,预算,年度预算",
                "财政信息,预算,年度预算",
                "财政信息," + "长".repeat(201) + ",x"));
    assertThat(wrong.statusCode()).as(wrong.asString()).isEqualTo(422);
    assertThat(wrong.contentType()).contains("application/problem+json");
    assertThat(wrong.<List<Integer>>path("problems.row")).contains(3, 4);
    assertThat(wrong.<List<String>>path("problems.column")).contains("B");
    assertThat(wrong.<List<String>>path("problems.code")).contains("length");
    assertThat(wrong.<List<String>>path("problems.message")).allMatch(m -> !m.isBlank());
    assertThat(list(office, "")).isEmpty();

    refused(office, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "不是表格");
    refused(office, Book.compound("EncryptedPackage"), "密码");
    refused(office, csv("姓名,电话", "张,1"), "");
    byte[] formula =
        Book.of(
            book -> {
              var sheet = book.createSheet();
              var head = sheet.createRow(0);
              head.createCell(0).setCellValue("一级事项");
              head.createCell(1).setCellValue("公开内容");
              var row = sheet.createRow(1);
              row.createCell(0).setCellFormula("A1&\"x\"");
              row.createCell(1).setCellValue("年度预算");
            });
    Response computed = sent(office, "?try=true", formula);
    assertThat(computed.asString()).contains("公式");
    Response large = sent(office, "", new byte[4 * 1024 * 1024 + 1]);
    assertThat(large.statusCode()).isEqualTo(413);
    byte[] good = csv("一级事项,公开内容", "财政信息,年度预算");
    assertThat(sending(office.li, "text/csv").body(good).post(DIRECTORY).statusCode())
        .isEqualTo(403);
    assertThat(list(office, "")).isEmpty();
  }

  private static void refused(AnOffice office, byte[] file, String why) {
    Response answer = sent(office, "?try=true", file);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
    assertThat(answer.<List<String>>path("problems.message"))
        .isNotEmpty()
        .anyMatch(message -> message.contains(why));
  }

  @Test
  void aLoadThatWasKilledIsFinishedByTheSweep() {
    var office = new AnOffice(setup);
    StoredDirectories.killed(
        loadBook, office.code, "一级事项,公开内容,公开时限\n财政信息,年度预算,每年\n,年度决算,每年\n", office.clerk, clock);
    Response before = office.as(office.li).get(COLUMNS);
    assertThat(before.<Boolean>path("loading")).isTrue();
    assertThat(as(session(office.li)).get("/desk/columns").asString()).contains("正在导入");
    assertThat(loads.resume()).isPositive();
    Response after = office.as(office.li).get(COLUMNS);
    assertThat(after.<Object>path("loading")).isNull();
    assertThat(after.<List<Object>>path("items")).hasSize(2);
    assertThat(
            sent(office, "", csv("一级事项,公开内容,公开时限", "财政信息,年度预算,每年", ",年度决算,每年"))
                .<Integer>path("unchanged"))
        .isEqualTo(2);
  }

  @Test
  void thePagesShowFilterLoadAndRecord() {
    var office = new AnOffice(setup);
    String clerk = session(office.clerk);
    put(office, office.clerk, "CZXX-01", COLUMN.formatted(office.li, ""));
    assertThat(as(clerk).get("/desk/columns?state=FRESH").asString())
        .contains("财政预决算", "/desk/columns/CZXX-01", "按期更新", "导入公开目录");
    assertThat(as(clerk).get("/desk/columns?state=OVERDUE").asString()).contains("没有符合条件的栏目");
    assertThat(as(clerk).get("/desk/columns/CZXX-01").asString())
        .contains("每30天", "是否公开年度预算", "少于要求的2条", "登记无更新说明");
    Response said =
        form(clerk)
            .formParam("version", "1")
            .formParam("command", "nothing-to-report")
            .formParam("period", "2026年11月")
            .post("/desk/columns/CZXX-01/commands");
    assertThat(said.header("Location")).endsWith("/desk/columns/CZXX-01?done=nothing-to-report");
    assertThat(as(clerk).get("/desk/columns/CZXX-01").asString()).contains("无更新说明：2026年11月");

    byte[] wrong = csv("一级事项,公开内容", "财政信息,年度预算", "财政信息,年度预算");
    Response refused = uploaded(clerk, wrong, true);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("没有导入", "A3：");
    byte[] good = csv("一级事项,公开内容", "财政信息,年度预算");
    assertThat(uploaded(clerk, good, true).asString()).contains("核对完成", "新建1个栏目");
    assertThat(uploaded(clerk, good, false).asString()).contains("已导入：新建1个栏目");
    assertThat(as(clerk).get("/desk/columns").asString()).contains("财政信息");
    assertThat(as(clerk).get("/desk/directory/xlsx").statusCode()).isEqualTo(200);
    String li = session(office.li);
    assertThat(as(li).get("/desk/directory").asString()).doesNotContain("multipart");
    assertThat(uploaded(li, clerk, good).statusCode())
        .as("a token of somebody else")
        .isEqualTo(422);
  }

  private static Response uploaded(String session, byte[] file, boolean tried) {
    RequestSpecification request = multipart(session, session, file);
    return (tried ? request.multiPart("try", "true") : request).post("/desk/directory");
  }

  private static Response uploaded(String session, String page, byte[] file) {
    return multipart(session, page, file).post("/desk/directory");
  }

  private static RequestSpecification multipart(String session, String page, byte[] file) {
    return given()
        .cookie("desk", session)
        .multiPart("token", token(as(page).get("/desk/directory")))
        .multiPart("file", "directory.csv", file, "text/csv");
  }

  @Test
  void aColumnIsMadeAndChangedOnItsPages() {
    var office = new AnOffice(setup);
    String clerk = session(office.clerk);
    assertThat(as(session(office.li)).get("/desk/columns/new").statusCode()).isEqualTo(403);
    assertThat(as(clerk).get("/desk/columns").asString()).contains("/desk/columns/new");
    Map<String, String> fields = new java.util.LinkedHashMap<>();
    fields.put("id", "CZXX-01");
    fields.put("name", "财政预决算");
    fields.put("area", "财政信息");
    fields.put("legal", "20-7");
    fields.put("owner", office.li);
    fields.put("everyDays", "３0");
    fields.put("within", "5");
    fields.put("channels", "政府网站\r\n公开栏");
    Response made = form(clerk).formParams(fields).post("/desk/columns/new");
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(303);
    Response column = office.as(office.li).get(COLUMNS + "/CZXX-01");
    assertThat(column.<Integer>path("within.workingDays")).isEqualTo(5);
    assertThat(column.<Integer>path("everyDays")).isEqualTo(30);
    assertThat(column.<List<String>>path("channels")).containsExactly("政府网站", "公开栏");

    Response twice = form(clerk).formParams(fields).post("/desk/columns/new");
    assertThat(twice.statusCode()).isEqualTo(422);
    assertThat(twice.asString()).contains("已有这个编号的栏目", "href=\"#column.id\"");
    fields.put("id", "小写");
    fields.put("everyDays", "三十");
    fields.remove("name");
    Response wrong = form(clerk).formParams(fields).post("/desk/columns/new");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.asString()).contains("请填写整数", "三十");

    String page = as(clerk).get("/desk/columns/CZXX-01/edit").asString();
    assertThat(as(clerk).get("/desk/columns/CZXX-01").asString())
        .contains("/desk/columns/CZXX-01/edit");
    assertThat(page).contains("value=\"财政预决算\"", "政府网站\n公开栏");
    fields.put("name", "财政预算决算");
    fields.put("everyDays", "");
    fields.put("within", "0");
    fields.put("version", "1");
    Response refused = form(clerk).formParams(fields).post("/desk/columns/CZXX-01/edit");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("href=\"#column.within\"");
    fields.put("within", "");
    Response saved = form(clerk).formParams(fields).post("/desk/columns/CZXX-01/edit");
    assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(303);
    assertThat(office.as(office.li).get(COLUMNS + "/CZXX-01").<Object>path("everyDays")).isNull();
    assertThat(form(clerk).formParams(fields).post("/desk/columns/CZXX-01/edit").statusCode())
        .as("somebody changed it meanwhile")
        .isEqualTo(412);
  }

  @Test
  void whatCannotBeReadComesBeforeWhoMayNot() {
    var office = new AnOffice(setup);
    var nobody = office.wang;
    assertThat(put(office, nobody, "A", "{").statusCode()).isEqualTo(400);
    assertThat(put(office, nobody, "A", "{}").statusCode()).isEqualTo(403);
    assertThat(put(office, office.clerk, "A", "{}").statusCode()).isEqualTo(422);
    String plan = "/api/desk/plan";
    assertThat(office.as(nobody).body("{").post(plan).statusCode()).isEqualTo(400);
    assertThat(office.as(nobody).body("{\"a\":1}").post(plan).statusCode()).isEqualTo(403);
    assertThat(office.as(office.head).body("{\"a\":1}").post(plan).statusCode()).isEqualTo(422);
    String items = "/api/desk/items";
    given().post(items).then().statusCode(401);
    assertThat(office.as(nobody).body("{").post(items).statusCode()).isEqualTo(400);
    String admin = administrator(office);
    var only =
        given().auth().preemptive().basic(admin, AnOffice.PASSWORD).contentType("application/json");
    assertThat(only.body("{").post(items).statusCode()).isEqualTo(400);
    assertThat(only.body("{}").post(items).statusCode()).isEqualTo(403);
    assertThat(only.body("{}").post(items + "/proposal").statusCode()).isEqualTo(403);
  }

  /** Somebody who administers and does nothing else. */
  private String administrator(AnOffice office) {
    String id = office.clerk + "-admin";
    String json =
        """
        {"office":"%s","officials":[
         {"id":"%s","name":"管","email":"g@example.com","roles":["ADMIN"],"initialPassword":"%s"}]}"""
            .formatted(office.code, id, AnOffice.PASSWORD);
    setup.configure(StrictJson.read(json.getBytes(StandardCharsets.UTF_8), OfficeInput.class));
    return id;
  }
}
