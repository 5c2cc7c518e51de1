package org.gongkai.bench;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.gongkai.TestWorld;
import org.gongkai.alert.DeadlineScan;
import org.gongkai.alert.ScanInput;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * What the morning scan costs with 10 thousand and 100 thousand stored requests and the same 200
 * due, against a Scan of the whole table, side by side in one run. {@code make bench} prints it.
 * The whole table is scanned with 10 thousand only: with ten times that, one Scan takes DynamoDB
 * Local minutes.
 */
@QuarkusTest
@Tag("bench")
class ScanBench extends IntegrationTest {

  private static final int DUE = 200;
  private static final int ROUNDS = 9;
  private static final int FEW = 3;
  private static final String DAY = "2026-10-29";

  @Inject DeadlineScan scan;

  private record Cost(double readUnits, double millis) {}

  @Test
  void theScanIsFlatInTheNumberStored() {
    var office = new AnOffice(setup);
    load(office, 0, DUE, "2026-10-30");
    load(office, DUE, 10_000, "2027-12-01");
    scan.run(new ScanInput(DAY, office.code));
    System.out.println();
    System.out.println("scan-deadlines, 200 deadlines due          read units     median ms");
    report("index due, 10,000 requests stored", () -> index(office));
    report("the whole scan, 10,000 stored", () -> whole(office));
    report("Scan of the table, 10,000 stored", this::table, FEW);
    load(office, 10_000, 100_000, "2027-12-01");
    report("index due, 100,000 requests stored", () -> index(office));
    report("the whole scan, 100,000 stored", () -> whole(office));
  }

  private static void report(String what, DoubleSupplier run) {
    report(what, run, ROUNDS);
  }

  private static void report(String what, DoubleSupplier run, int rounds) {
    var millis = new double[rounds];
    double units = 0;
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      units = run.getAsDouble();
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    var cost = new Cost(units, millis[rounds / 2]);
    String read = Double.isNaN(cost.readUnits) ? "-" : "%.1f".formatted(cost.readUnits);
    System.out.printf("%-42s %11s %13.1f%n", what, read, cost.millis);
  }

  private double index(AnOffice office) {
    double units = 0;
    Map<String, AttributeValue> from = Map.of();
    do {
      var start = from;
      QueryResponse page =
          dynamoDb.query(
              q -> {
                q.tableName(TestWorld.TABLE)
                    .indexName("due")
                    .keyConditionExpression("duePk = :pk and dueSk <= :sk")
                    .expressionAttributeValues(
                        Map.of(":pk", s("DUE#" + office.code), ":sk", s("2026-11-05#\uffff")))
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
                if (!start.isEmpty()) {
                  q.exclusiveStartKey(start);
                }
              });
      units += page.consumedCapacity().capacityUnits();
      from = page.lastEvaluatedKey();
    } while (!from.isEmpty());
    return units;
  }

  /** Offices, calendar, officials, index, and the digests that are there already. */
  private double whole(AnOffice office) {
    scan.run(new ScanInput(DAY, office.code));
    return Double.NaN;
  }

  private double table() {
    double units = 0;
    Map<String, AttributeValue> from = Map.of();
    do {
      var start = from;
      ScanResponse page =
          dynamoDb.scan(
              q -> {
                q.tableName(TestWorld.TABLE)
                    .filterExpression("begins_with(sk, :d) and dueOn <= :day")
                    .expressionAttributeValues(
                        Map.of(":d", s("DEADLINE#"), ":day", s("2026-11-05")))
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
                if (!start.isEmpty()) {
                  q.exclusiveStartKey(start);
                }
              });
      units += page.consumedCapacity().capacityUnits();
      from = page.lastEvaluatedKey();
    } while (!from.isEmpty());
    return units;
  }

  private void load(AnOffice office, int from, int to, String dueOn) {
    var batch = new ArrayList<WriteRequest>();
    for (int n = from; n < to; n++) {
      String number = "%s-2025-%06d".formatted(office.code, n + 1);
      batch.add(write(state(office, number, dueOn)));
      batch.add(write(event(number)));
      batch.add(write(deadline(office, number, dueOn)));
      if (batch.size() >= 24 || n == to - 1) {
        List<WriteRequest> writes = List.copyOf(batch);
        dynamoDb.batchWriteItem(b -> b.requestItems(Map.of(TestWorld.TABLE, writes)));
        batch.clear();
      }
    }
  }

  private static Map<String, AttributeValue> state(AnOffice office, String number, String dueOn) {
    var item = fresh(number, "STATE");
    item.put("version", AttributeValue.fromN("2"));
    item.put("status", s("IN_PROGRESS"));
    item.put("title", s("示例事项"));
    item.put("maskedName", s("王**"));
    item.put("arrivedOn", s("2026-10-01"));
    item.put("deskPk", s("DESK#" + office.code + "#2025"));
    item.put("deskSk", s("IN_PROGRESS#" + dueOn + "#" + number));
    return item;
  }

  private static Map<String, AttributeValue> event(String number) {
    var item = fresh(number, "EVENT#000001");
    item.put("type", s("Submitted"));
    item.put("body", s("{\"description\":\"" + "某村危房改造补助名单".repeat(20) + "\"}"));
    return item;
  }

  private static Map<String, AttributeValue> deadline(
      AnOffice office, String number, String dueOn) {
    var item = fresh(number, "DEADLINE#ANSWER#1");
    item.put("office", s(office.code));
    item.put("kind", s("ANSWER"));
    item.put("of", AttributeValue.fromN("1"));
    item.put("dueOn", s(dueOn));
    item.put("provisional", AttributeValue.fromBool(false));
    item.put("owner", s(office.li));
    item.put("title", s("示例事项"));
    item.put("duePk", s("DUE#" + office.code));
    item.put("dueSk", s(dueOn + "#REQUEST#" + number + "#ANSWER"));
    return item;
  }

  private static Map<String, AttributeValue> fresh(String number, String sk) {
    var item = new HashMap<String, AttributeValue>();
    item.put("pk", s("REQUEST#" + number));
    item.put("sk", s(sk));
    return item;
  }

  private static WriteRequest write(Map<String, AttributeValue> item) {
    return WriteRequest.builder().putRequest(PutRequest.builder().item(item).build()).build();
  }

  private static AttributeValue s(String text) {
    return AttributeValue.fromS(text);
  }
}
