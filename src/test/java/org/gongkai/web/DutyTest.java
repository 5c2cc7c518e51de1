package org.gongkai.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.web.DeskDoor.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.OfficeTime;
import org.gongkai.deadline.Deadline;
import org.gongkai.deadline.DeadlineBook;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.matter.Load;
import org.gongkai.matter.LoadBook;
import org.gongkai.matter.Loading;
import org.gongkai.matter.Loads;
import org.gongkai.matter.Seen;
import org.gongkai.office.AnnualReportDuty;
import org.junit.jupiter.api.Test;

/** The plan of a year and its duties over HTTP. */
@QuarkusTest
class DutyTest extends IntegrationTest {

  private static final LocalDate TODAY = LocalDate.now(OfficeTime.ZONE);

  /** The plan's year, of which a few days are over. */
  private static final int YEAR = TODAY.minusDays(10).getYear();

  private static final LocalDate COMING = TODAY.plusDays(9);
  private static final LocalDate OVER = TODAY.minusDays(9);
  private static final LocalDate SUNDAY =
      TODAY.plusDays(20).with(TemporalAdjusters.nextOrSame(java.time.DayOfWeek.SUNDAY));

  @Inject DeadlineBook deadlines;
  @Inject LoadBook book;
  @Inject Loads loads;
  @Inject Instance<Loading> kinds;

  private final AnOffice office() {
    return new AnOffice(setup);
  }

  private static String plan(String... duties) {
    return "plan: %d\ntitle: 实施方案\nfrom: %s\nduties:\n%s"
        .formatted(YEAR, OVER.minusDays(1), String.join("", duties));
  }

  private static String duty(String id, String owner, String rule, String more) {
    return "  - {id: %s, indicator: SUPERVISION, title: 任务%s, owner: %s, rule: {%s}%s}\n"
        .formatted(id, id, owner, rule, more);
  }

  private static String once(String id, String owner, LocalDate on, String more) {
    return duty(id, owner, "once: " + on, more);
  }

  private static Response sent(AnOffice office, String by, String query, String yaml) {
    return office
        .as(by)
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .defaultContentCharset("UTF-8")
                        .encodeContentTypeAs("application/yaml", ContentType.TEXT)))
        .contentType("application/yaml")
        .body(yaml)
        .post("/api/desk/plan" + query);
  }

  private static JsonNode loaded(AnOffice office, String yaml) {
    Response answer = sent(office, office.clerk, "", yaml);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return AnOffice.parse(answer.asString());
  }

  private static Response list(AnOffice office, String query) {
    return office.as(office.li).get("/api/desk/duties?plan=" + YEAR + query);
  }

  private static List<String> ids(AnOffice office, String query) {
    return texts(AnOffice.parse(list(office, query).asString()).get("items"), "id");
  }

  private static List<String> texts(JsonNode rows, String field) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> field.isEmpty() ? row.asText() : row.path(field).asText())
        .toList();
  }

  private static Response seen(AnOffice office, String id) {
    return office.as(office.li).get("/api/desk/duties/" + id);
  }

  private static Response command(AnOffice office, String by, String id, String json) {
    return office
        .as(by)
        .header("If-Match", seen(office, id).header("ETag"))
        .body(json.replace('\'', '"'))
        .post("/api/desk/duties/" + id + "/commands");
  }

  private static JsonNode done(AnOffice office, String by, String id, String json) {
    Response answer = command(office, by, id, json);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return AnOffice.parse(answer.asString());
  }

  private List<Deadline> inBook(AnOffice office) {
    return deadlines
        .due(new OfficeCode(office.code), LocalDate.of(YEAR + 3, 1, 1))
        .deadlines()
        .stream()
        .filter(d -> d.subject().room().equals("DUTY"))
        .toList();
  }

  private List<String> idsInBook(AnOffice office) {
    return inBook(office).stream()
        .map(d -> d.subject().reference())
        .filter(id -> !id.startsWith("annual-report"))
        .sorted()
        .toList();
  }

  private static String year(String id) {
    return id + "-" + YEAR;
  }

  @Test
  void aPlanIsTriedLoadedComparedAndRefusedAsAWhole() {
    AnOffice office = office();
    String yaml =
        plan(
            once("GUIDE", office.li, COMING, ", evidence: URL, basis: 方案三"),
            once("LATE", "CLERKS", OVER, ""),
            once("REST", "HEADS", SUNDAY, ", evidence: NONE"),
            once("GHOST", "nobody", SUNDAY, ""),
            duty("ALWAYS", "HEADS", "standing: true", ""));
    Response tried = sent(office, office.head, "?try=true", yaml);
    assertThat(tried.statusCode()).as(tried.asString()).isEqualTo(200);
    assertThat(ids(office, "")).as("a try stores nothing").isEmpty();
    assertThat(idsInBook(office)).isEmpty();
    JsonNode first = loaded(office, yaml);
    assertThat(first).as("a try answers the same").isEqualTo(AnOffice.parse(tried.asString()));
    assertThat(texts(first.get("added"), ""))
        .containsExactly(year("LATE"), year("GUIDE"), year("GHOST"), year("REST"));
    assertThat(first.get("plan").asInt()).isEqualTo(YEAR);
    assertThat(first.get("kept").asInt()).isZero();
    assertThat(first.has("loading")).isFalse();
    assertThat(texts(first.get("warnings"), "")).hasSize(1).allMatch(w -> w.contains("nobody"));
    assertThat(ids(office, ""))
        .as("by the day due, standing ones behind")
        .containsExactly(year("LATE"), year("GUIDE"), year("GHOST"), year("REST"), year("ALWAYS"));
    assertThat(inBook(office))
        .filteredOn(d -> d.subject().reference().equals(year("REST")))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.due().date()).as("a rest day stays").isEqualTo(SUNDAY);
              assertThat(d.owner().toString()).isEqualTo("HEADS");
            });
    assertThat(ids(office, "&state=OPEN&owner=" + office.li)).containsExactly(year("GUIDE"));
    assertThat(ids(office, "&indicator=REQUESTS")).isEmpty();
    assertThat(ids(office, "&state=STANDING")).containsExactly(year("ALWAYS"));
    assertThat(list(office, "&state=WRONG").statusCode()).isEqualTo(400);
    assertThat(office.as(office.li).get("/api/desk/duties?plan=" + (YEAR - 1)).asString())
        .contains("\"items\":[]");
    AnOffice other = office();
    assertThat(ids(other, "")).as("another office's").isEmpty();
    assertThat(seen(other, year("GUIDE")).statusCode()).isEqualTo(404);

    done(
        office,
        office.li,
        year("GUIDE"),
        "{'command':'done','url':'https://example.gov.cn/guide'}");
    String second =
        plan(
            once("GUIDE", office.wang, COMING.plusDays(1), ", evidence: URL"),
            once("REST", "HEADS", SUNDAY.plusDays(1), ""),
            duty("NEW", "HEADS", "every: year, on: %tm-%<td".formatted(COMING), ""));
    JsonNode again = loaded(office, second);
    boolean within = COMING.getYear() == YEAR;
    assertThat(texts(again.get("added"), "")).containsExactly(year("NEW"));
    assertThat(texts(again.get("changed"), "")).containsExactly(year("REST"));
    assertThat(texts(again.get("dropped"), "")).containsExactly(year("LATE"), year("GHOST"));
    assertThat(again.get("kept").asInt()).as("what is done is kept").isEqualTo(1);
    JsonNode guide = AnOffice.parse(seen(office, year("GUIDE")).asString());
    assertThat(guide.get("state").asText()).isEqualTo("DONE");
    assertThat(guide.get("dueOn").asText()).isEqualTo(COMING.toString());
    assertThat(AnOffice.parse(seen(office, year("GHOST")).asString()).get("state").asText())
        .isEqualTo("WAIVED");
    assertThat(idsInBook(office))
        .containsExactlyElementsOf(
            within ? List.of(year("NEW"), year("REST")) : List.of(year("REST")));
    JsonNode third = loaded(office, yaml);
    assertThat(texts(third.get("added"), ""))
        .as("a waived one that returns")
        .contains(year("LATE"), year("GHOST"));

    Response wrong =
        sent(
            office,
            office.head,
            "",
            plan(
                once("A", "HEADS", COMING, ", note: x"),
                duty("A", "HEADS", "every: year, on: 02-30", ""),
                duty("B", "HEADS", "every: month", "")));
    assertThat(wrong.statusCode()).isEqualTo(422);
    JsonNode problems = AnOffice.parse(wrong.asString()).get("problems");
    assertThat(texts(problems, "field"))
        .containsExactly(
            "duties[0].note", "duties[1].id", "duties[1].rule.on", "duties[2].rule.on");
    assertThat(texts(problems, "line")).containsExactly("5", "6", "6", "7");
    assertThat(ids(office, "")).as("nothing changed").contains(year("LATE")).doesNotContain("A");
    assertThat(sent(office, office.head, "", "duties: [").statusCode()).isEqualTo(400);
    assertThat(sent(office, office.head, "", "- a\n- b").statusCode()).isEqualTo(400);
    assertThat(sent(office, office.li, "", yaml).statusCode()).as("a handler").isEqualTo(403);
    assertThat(sent(office, "nobody", "", yaml).statusCode()).isEqualTo(401);
    Response json =
        office
            .as(office.head)
            .body(
                "{\"plan\":%d,\"title\":\"方案\",\"from\":\"%s\",\"duties\":[{\"id\":\"J\",\"indicator\":\"REQUESTS\",\"title\":\"任务\",\"owner\":\"HEADS\",\"rule\":{\"once\":\"%s\"}}]}"
                    .formatted(YEAR, OVER, COMING))
            .post("/api/desk/plan?try=true");
    assertThat(json.statusCode()).as(json.asString()).isEqualTo(200);
    assertThat(texts(AnOffice.parse(json.asString()).get("added"), "")).containsExactly(year("J"));
  }

  @Test
  void aDutyIsDoneWithEvidenceExplainedGivenToOthersWaivedAndOpenedAgain() {
    AnOffice office = office();
    loaded(
        office,
        plan(
            once("GUIDE", office.li, COMING, ", evidence: URL, basis: 方案三"),
            once("LATE", office.li, OVER, ", evidence: FILE"),
            once("REST", "HEADS", SUNDAY, "")));
    String guide = year("GUIDE");
    Response one = seen(office, guide);
    JsonNode body = AnOffice.parse(one.asString());
    assertThat(one.header("ETag")).isNotNull();
    assertThat(body.get("deadlines").toString())
        .contains("\"kind\":\"DUTY\"", "\"dueOn\":\"" + COMING + "\"", "\"of\":0");
    assertThat(texts(body.get("allowed"), "")).containsExactly("done", "add-evidence");
    assertThat(body.get("refused").has("waive")).isTrue();
    assertThat(texts(body.get("events"), "type")).containsExactly("plan");
    judged(office, guide, one.header("ETag"));

    JsonNode more =
        done(
            office,
            office.li,
            guide,
            "{'command':'add-evidence','evidence':[{'text':'已张贴'},{'url':'https://example.gov.cn/1'}]}");
    assertThat(more.get("evidence")).hasSize(2);
    assertThat(more.get("state").asText()).isEqualTo("OPEN");
    JsonNode end =
        done(office, office.clerk, guide, "{'command':'done','on':'" + TODAY + "','text':'完'}");
    assertThat(end.get("state").asText()).isEqualTo("DONE");
    assertThat(end.get("doneOn").asText()).isEqualTo(TODAY.toString());
    assertThat(end.get("evidence")).hasSize(3);
    assertThat(end.get("deadlines")).isEmpty();
    assertThat(idsInBook(office)).doesNotContain(guide);
    assertThat(command(office, office.li, guide, "{'command':'done','text':'x'}").asString())
        .contains("\"rule\":\"already-done\"");
    JsonNode open = done(office, office.head, guide, "{'command':'reopen','reason':'地址打不开'}");
    assertThat(open.get("state").asText()).isEqualTo("OPEN");
    assertThat(idsInBook(office)).contains(guide);
    done(office, office.head, guide, "{'command':'reassign','to':'" + office.wang + "'}");
    assertThat(inBook(office))
        .filteredOn(d -> d.subject().reference().equals(guide))
        .extracting(d -> d.owner().toString())
        .containsExactly(office.wang);
    done(office, office.head, guide, "{'command':'waive','reason':'不再需要'}");
    assertThat(idsInBook(office)).doesNotContain(guide);
    assertThat(ids(office, "&state=WAIVED")).containsExactly(guide);

    String late = year("LATE");
    assertThat(command(office, office.li, late, "{'command':'done','file':'nothing'}").asString())
        .contains("\"field\":\"file\"", "unknown-value");
    String file =
        office
            .as(office.li)
            .contentType("application/octet-stream")
            .queryParam("name", "培训签到.txt")
            .body("签到".getBytes(UTF_8))
            .post("/api/desk/files")
            .jsonPath()
            .getString("file");
    done(office, office.li, late, "{'command':'explain','reason':'材料迟到'}");
    JsonNode done =
        done(office, office.li, late, "{'command':'done','evidence':[{'file':'" + file + "'}]}");
    assertThat(done.get("state").asText()).isEqualTo("DONE_LATE");
    assertThat(done.get("evidence").toString()).isEqualTo("[{\"file\":\"" + file + "\"}]");
    assertThat(texts(done.get("explanations"), "")).containsExactly("材料迟到");
    assertThat(texts(done.get("events"), "n")).containsExactly("1", "2", "3");
  }

  /** The order in which a command is judged. */
  private void judged(AnOffice office, String id, String tag) {
    String path = "/api/desk/duties/" + id + "/commands";
    String good = "{\"command\":\"waive\",\"reason\":\"x\"}";
    assertThat(office.as("nobody").body("x").post(path).statusCode()).isEqualTo(401);
    assertThat(office.as(office.li).body("x").post(path.replace(id, "NO")).statusCode())
        .isEqualTo(404);
    assertThat(office.as(office.li).body("x").post(path).statusCode()).isEqualTo(428);
    assertThat(office.as(office.li).header("If-Match", "\"9\"").body("x").post(path).statusCode())
        .isEqualTo(400);
    assertThat(
            office
                .as(office.li)
                .header("If-Match", tag)
                .body("{\"command\":\"done\",\"why\":\"x\"}")
                .post(path)
                .statusCode())
        .as("an unknown field")
        .isEqualTo(400);
    assertThat(office.as(office.li).header("If-Match", "\"9\"").body(good).post(path).statusCode())
        .isEqualTo(403);
    assertThat(
            office.as(office.head).header("If-Match", "\"9\"").body(good).post(path).statusCode())
        .isEqualTo(412);
    Response wrong = command(office, office.head, id, "{'command':'waive'}");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.asString()).contains("\"field\":\"reason\"");
    assertThat(
            texts(
                AnOffice.parse(
                        command(
                                office,
                                office.li,
                                id,
                                "{'command':'done','on':'" + TODAY.plusDays(1) + "','text':'x'}")
                            .asString())
                    .get("problems"),
                "field"))
        .containsExactly("on");
    assertThat(command(office, office.li, id, "{'command':'done','text':'x'}").asString())
        .as("an address is asked for")
        .contains("\"field\":\"evidence\"");
    assertThat(command(office, office.head, id, "{'command':'reopen','reason':'x'}").asString())
        .contains("\"rule\":\"still-open\"");
  }

  @Test
  void sixtyDutiesAMonthAreLoadedAndALoadThatWasKilledIsFinishedByTheSweep() {
    AnOffice office = office();
    List<String> duties =
        IntStream.range(0, 60)
            .mapToObj(i -> duty("M%02d".formatted(i), office.li, "every: month, on: last", ""))
            .toList();
    String yaml =
        "plan: %d\ntitle: 方案\nfrom: %d-01-01\nduties:\n".formatted(YEAR, YEAR)
            + String.join("", duties);
    assertThat(loaded(office, yaml).get("added")).hasSize(720);
    loads.resume(); // on a slow machine a call leaves some of it
    assertThat(idsInBook(office)).hasSize(720);
    assertThat(ids(office, "")).hasSize(720).startsWith("M00-" + YEAR + "-01");
    done(office, office.li, "M07-" + YEAR + "-03", "{'command':'done','text':'已办'}");
    assertThat(loaded(office, yaml).get("kept").asInt()).as("loaded again").isEqualTo(720);

    String next = yaml.replace("title: 任务M0", "title: 新任务M0") + once("ONE", "HEADS", COMING, "");
    var code = new OfficeCode(office.code);
    var killed =
        new Load(code, "PLAN", Integer.toString(YEAR), 3, true, office.head, TODAY, Instant.now());
    byte[] content = ("YAML %s %s\n".formatted(TODAY, TODAY) + next).getBytes(UTF_8);
    assertThat(book.store(killed, content, Seen.UNKNOWN)).isTrue();
    Loading plans =
        kinds.stream().filter(kind -> kind.kind().equals("PLAN")).findFirst().orElseThrow();
    assertThat(plans.apply(killed, content, Instant.EPOCH)).as("out of time").isFalse();
    assertThat(list(office, "").asString()).contains("\"loading\":true");
    assertThat(DeskDoor.as(session(office.li)).get("/desk/duties?plan=" + YEAR).asString())
        .contains("还在载入");
    loads.resume();
    assertThat(list(office, "").asString()).doesNotContain("loading");
    assertThat(ids(office, "")).hasSize(721);
    assertThat(seen(office, "M05-" + YEAR + "-02").asString()).contains("新任务M05");
    assertThat(seen(office, "M07-" + YEAR + "-03").asString()).contains("\"state\":\"DONE");
    assertThat(loads.resume()).isZero();
    var changed = new ArrayList<>(texts(loaded(office, next).get("changed"), ""));
    assertThat(changed).isEmpty();
  }

  @Test
  void theReportOfThePlanStandsForTheOfficesOwnAndIsDoneWhenItIsPublished() {
    AnOffice office = office();
    int last = TODAY.getYear() - 1;
    var code = new OfficeCode(office.code);
    LocalDate day = LocalDate.of(last + 1, 1, 31);
    deadlines.open(AnnualReportDuty.of(code, day));
    String yaml =
        "plan: %d\ntitle: 方案\nfrom: %d-01-01\nduties:\n".formatted(last + 1, last + 1)
            + duty("REPORT", "HEADS", "every: year, on: 01-31", ", evidence: URL");
    loaded(office, yaml);
    assertThat(inBook(office))
        .filteredOn(d -> d.due().date().equals(day))
        .extracting(d -> d.subject().reference())
        .as("one for each 31 January")
        .containsExactly("REPORT-" + (last + 1));
    String clerk = session(office.clerk);
    DeskYearReportTest.written(clerk, "save", 0, "平稳");
    DeskYearReportTest.written(clerk, "freeze", 1, "平稳");
    DeskYearReportTest.act(session(office.head), "sign", 3);
    DeskYearReportTest.act(clerk, "publish", 4, "where", "https://example.gov.cn/report");
    assertThat(inBook(office)).filteredOn(d -> d.due().date().equals(day)).isEmpty();
    JsonNode done = AnOffice.parse(seen(office, "REPORT-" + (last + 1)).asString());
    assertThat(done.get("state").asText()).startsWith("DONE");
    assertThat(done.get("evidence").toString()).contains("https://example.gov.cn/report");
  }

  @Test
  void aPlanThatLosesItsReportGivesTheOfficeItsOwnBack() {
    AnOffice office = office();
    var code = new OfficeCode(office.code);
    LocalDate day =
        TODAY.isAfter(LocalDate.of(YEAR, 1, 31))
            ? LocalDate.of(YEAR + 1, 1, 31)
            : LocalDate.of(YEAR, 1, 31);
    deadlines.open(AnnualReportDuty.of(code, day));
    String other = duty("ALWAYS", "HEADS", "standing: true", "");
    loaded(office, plan(once("REPORT-NEXT", "HEADS", day, ""), other));
    assertThat(inBook(office))
        .extracting(d -> d.subject().reference())
        .containsExactly(year("REPORT-NEXT"));
    loaded(office, plan(other));
    assertThat(inBook(office))
        .extracting(d -> d.subject().reference())
        .containsExactly("annual-report-" + (day.getYear() - 1));
  }
}
