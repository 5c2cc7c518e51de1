package org.gongkai.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.TestWorld;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.DeskRows;
import org.gongkai.casework.ToDecide;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.figures.AnnualFigures;
import org.gongkai.figures.AnnualRow;
import org.gongkai.report.AnnualCount;
import org.gongkai.request.RequestEvent;
import org.gongkai.request.RequestNumber;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * A table as the build before the index {@code room} left it, with nine requests of three years:
 * {@code make table} gives it the index, {@code REBUILD} what stands in it, and until then
 * everybody is told.
 */
@QuarkusTest
class TableFromBeforeTest extends IntegrationTest {

  private static final Path HOME = Path.of(System.getProperty("project.home", "."));
  private static final OfficeCode OFFICE = new OfficeCode("LAOJG");
  private static final CaseBook.DeskQuery ALL = CaseBook.DeskQuery.of(Set.of(), 50);
  private static final String TOLD = "清单、统计和年度报告里缺少升级以前的申请";

  @Inject DeskRows cases;
  @Inject AnnualCount count;

  private static List<Map<String, AttributeValue>> stored() throws IOException {
    var items = new ArrayList<Map<String, AttributeValue>>();
    Path file = HOME.resolve("src/test/resources/tables/before-rooms.json");
    for (JsonNode item : new ObjectMapper().readTree(file.toFile())) {
      Map<String, AttributeValue> attributes = new HashMap<>();
      item.fields().forEachRemaining(field -> attributes.put(field.getKey(), value(field)));
      items.add(attributes);
    }
    return items;
  }

  private static AttributeValue value(Map.Entry<String, JsonNode> field) {
    Map.Entry<String, JsonNode> one = field.getValue().fields().next();
    JsonNode value = one.getValue();
    return switch (one.getKey()) {
      case "S" -> AttributeValue.fromS(value.asText());
      case "N" -> AttributeValue.fromN(value.asText());
      case "BOOL" -> AttributeValue.fromBool(value.asBoolean());
      case "SS" ->
          AttributeValue.fromSs(
              IntStream.range(0, value.size()).mapToObj(i -> value.get(i).asText()).toList());
      default -> throw new IllegalArgumentException(field.getKey());
    };
  }

  private static RequestSpecification as(String official) {
    return given()
        .auth()
        .preemptive()
        .basic(official, AnOffice.PASSWORD)
        .contentType(ContentType.JSON);
  }

  private static RequestNumber number(int serial) {
    return new RequestNumber(OFFICE, 2026, serial);
  }

  /** As the queue of the build before showed it. */
  private static CaseBook.DeskRow shown(CaseBook.DeskRow row) {
    return new CaseBook.DeskRow(
        row.number(),
        row.version(),
        row.status(),
        row.title(),
        row.maskedName(),
        row.arrivedOn(),
        row.receivedOn(),
        row.answerDue(),
        row.openUntil(),
        row.assignee(),
        row.toDecide().isAny() ? ToDecide.UNKNOWN : ToDecide.NOTHING,
        row.returned(),
        row.endedOn(),
        row.answer(),
        row.channel(),
        null);
  }

  @Test
  void isReadBackWholeAfterRebuildAndSaysSoUntilThen() throws IOException {
    stored().forEach(i -> dynamoDb.putItem(p -> p.tableName(TestWorld.TABLE).item(i)));
    List<CaseBook.DeskRow> before =
        IntStream.rangeClosed(1, 9).mapToObj(n -> cases.row(number(n)).orElseThrow()).toList();
    String session = DeskDoor.session("old-clerk");

    assertThat(cases.rows(OFFICE, ALL).rows()).isEmpty();
    List<RequestNumber> open =
        before.stream().filter(row -> row.status().isOpen()).map(CaseBook.DeskRow::number).toList();
    assertThat(cases.open(OFFICE))
        .as("a calendar that is loaded now leaves out none")
        .containsExactlyInAnyOrderElementsOf(open);
    for (String page : List.of("/desk", "/desk/requests", "/desk/charts", "/desk/report")) {
      assertThat(DeskDoor.as(session).get(page).asString()).as(page).contains(TOLD, "REBUILD");
    }
    Response ready = given().get("/q/health/ready");
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.asString()).contains("rebuild", "LAOJG");

    Response rebuilt = as("old-clerk").body("{\"task\":\"REBUILD\"}").post("/api/desk/maintenance");
    assertThat(rebuilt.statusCode()).as(rebuilt.asString()).isEqualTo(200);
    assertThat(rebuilt.<Integer>path("changed")).isEqualTo(9);
    assertThat(rebuilt.<Integer>path("skipped")).isZero();

    List<CaseBook.DeskRow> after = cases.rows(OFFICE, ALL).rows();
    assertThat(after.stream().map(row -> row.number().serial()))
        .as("open ones by their day, then the latest that ended")
        .containsExactly(5, 6, 4, 8, 7, 9, 3, 2, 1);
    assertThat(after.stream().map(TableFromBeforeTest::shown).toList())
        .containsExactlyInAnyOrderElementsOf(before);
    assertThat(inPages(2)).containsExactlyElementsOf(after);
    assertThat(inPages(3)).containsExactlyElementsOf(after);
    String old = Base64.getUrlEncoder().encodeToString("IN_PROGRESS|2026|".getBytes());
    assertThat(as("old-li").get("/api/desk/requests?cursor=" + old).statusCode()).isEqualTo(400);
    for (int n = 1; n <= 9; n++) {
      Response one = as("old-li").get("/api/desk/requests/" + number(n));
      assertThat(one.statusCode()).as(one.asString()).isEqualTo(200);
      assertThat(one.<String>path("status")).isEqualTo(before.get(n - 1).status().name());
      String page = "/desk/requests/" + number(n);
      assertThat(DeskDoor.as(session).get(page).statusCode()).as(page).isEqualTo(200);
    }
    assertThat(DeskDoor.as(session).get("/desk").asString()).doesNotContain(TOLD);
    assertThat(given().get("/q/health/ready").asString()).doesNotContain("LAOJG");
    theYearsAreCountedAsBefore();
    String charts = DeskDoor.as(session).get("/desk/charts").asString();
    assertThat(charts).contains("现在未办结5件");
    aRowThatTheBuildBeforeWroteIsLeftOutAndSaid();
  }

  /** It raises the version and knows nothing of the row beside it. */
  private void aRowThatTheBuildBeforeWroteIsLeftOutAndSaid() {
    set(number(3).subject().toString(), "STATE", "version", AttributeValue.fromN("99"));
    assertThat(cases.rows(OFFICE, ALL).rows())
        .extracting(CaseBook.DeskRow::number)
        .hasSize(8)
        .doesNotContain(number(3));
    assertThat(count.tables(OFFICE, 2026).unreadable()).isEqualTo(1);
  }

  private List<CaseBook.DeskRow> inPages(int size) {
    var rows = new ArrayList<CaseBook.DeskRow>();
    var query = CaseBook.DeskQuery.of(Set.of(), size);
    CaseBook.Page page = cases.rows(OFFICE, query);
    rows.addAll(page.rows());
    while (page.next() != null) {
      page = cases.rows(OFFICE, query.at(page.next()));
      rows.addAll(page.rows());
    }
    return rows;
  }

  /** The figures are those that the build before showed of this table. */
  private void theYearsAreCountedAsBefore() {
    AnnualFigures of2025 = count.tables(OFFICE, 2025).figures();
    assertThat(of2025.total(AnnualRow.RECEIVED)).isEqualTo(2);
    assertThat(of2025.total(AnnualRow.CARRIED_OVER)).isZero();
    assertThat(of2025.total(AnnualRow.OTHER)).isEqualTo(1);
    assertThat(of2025.total(AnnualRow.RESULTS)).isEqualTo(1);
    assertThat(of2025.total(AnnualRow.CARRIED_ON)).isEqualTo(1);
    assertThat(of2025.row(RequestEvent.RemedyTaken.RECONSIDERATION)).last().isEqualTo(1);
    AnnualCount.Tables tables = count.tables(OFFICE, 2026);
    assertThat(tables.unreadable()).isZero();
    AnnualFigures of2026 = tables.figures();
    assertThat(of2026.total(AnnualRow.RECEIVED)).isEqualTo(6);
    assertThat(of2026.total(AnnualRow.CARRIED_OVER)).isEqualTo(1);
    assertThat(of2026.total(AnnualRow.INTERNAL)).isEqualTo(1);
    assertThat(of2026.total(AnnualRow.NO_SUPPLEMENT)).isEqualTo(1);
    assertThat(of2026.total(AnnualRow.RESULTS)).isEqualTo(2);
    assertThat(of2026.total(AnnualRow.CARRIED_ON)).isEqualTo(5);
    assertThat(of2026.row(RequestEvent.RemedyTaken.SUIT_DIRECT)).last().isEqualTo(1);
    assertThat(of2026.row(RequestEvent.RemedyTaken.RECONSIDERATION)).last().isEqualTo(0);
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private static GlobalSecondaryIndex index(String name) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(key(name + "Pk", KeyType.HASH), key(name + "Sk", KeyType.RANGE))
        .projection(Projection.builder().projectionType(ProjectionType.KEYS_ONLY).build())
        .build();
  }

  private List<String> indexes(String table) {
    return dynamoDb.describeTable(d -> d.tableName(table)).table().globalSecondaryIndexes().stream()
        .filter(index -> index.indexStatus() == IndexStatus.ACTIVE)
        .map(GlobalSecondaryIndexDescription::indexName)
        .toList();
  }

  private String makeTable(String table) throws IOException, InterruptedException {
    Path local = HOME.resolve("infra/local/target");
    var command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            local.resolve("local-world.jar") + ":" + local.resolve("lib") + "/*",
            "org.gongkai.local.MakeTable",
            HOME.resolve("infra/storage.yaml").toString());
    command.environment().putAll(world().environment());
    command.environment().put("GONGKAI_TABLE", table);
    Process made = command.redirectErrorStream(true).start();
    String said = new String(made.getInputStream().readAllBytes());
    assertThat(made.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(made.exitValue()).as(said).isZero();
    return said;
  }

  @Test
  void isGivenTheIndexItLacksAndANewOneIsMadeWhole() throws IOException, InterruptedException {
    String before = TestWorld.TABLE + "-before";
    String fresh = TestWorld.TABLE + "-fresh";
    List<String> from = List.of("due", "pending", "desk", "applicant");
    dynamoDb.createTable(
        c ->
            c.tableName(before)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                .attributeDefinitions(
                    Stream.concat(
                            Stream.of("pk", "sk"),
                            from.stream().flatMap(i -> Stream.of(i + "Pk", i + "Sk")))
                        .map(
                            name ->
                                AttributeDefinition.builder()
                                    .attributeName(name)
                                    .attributeType(ScalarAttributeType.S)
                                    .build())
                        .toList())
                .globalSecondaryIndexes(from.stream().map(TableFromBeforeTest::index).toList()));
    dynamoDb.waiter().waitUntilTableExists(d -> d.tableName(before));
    stored().forEach(i -> dynamoDb.putItem(p -> p.tableName(before).item(i)));
    assertThat(makeTable(before)).contains("is there", "index room: created", "complete");
    assertThat(indexes(before))
        .containsExactlyInAnyOrder("due", "pending", "desk", "applicant", "room");
    assertThat(makeTable(before)).contains("complete").doesNotContain("created");
    assertThat(makeTable(fresh)).contains("table " + fresh + ": created", "complete");
    assertThat(indexes(fresh))
        .containsExactlyInAnyOrder("due", "pending", "desk", "applicant", "room");
  }
}
