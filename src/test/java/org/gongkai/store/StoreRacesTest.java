package org.gongkai.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.gongkai.ServicesTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Whether a store carries us: of those who write the same at once one wins, an index says what the
 * table says, a long stretch comes in pages. Round by round, with keys of their own.
 */
class StoreRacesTest extends ServicesTest {

  private static final int AT_ONCE = 6;
  private static final int ROUNDS = Integer.getInteger("race.rounds", 20);

  @Inject Table table;

  private final String run = UUID.randomUUID().toString();

  private String pk(int round) {
    return "RACE#" + run + "#" + round;
  }

  /** How many of those who began at once succeeded. */
  private static long winners(IntFunction<Boolean> racer)
      throws InterruptedException, ExecutionException {
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      int n = i;
      all.add(() -> racer.apply(n));
    }
    long won = 0;
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Future<Boolean> one : threads.invokeAll(all)) {
        won += one.get() ? 1 : 0;
      }
    }
    return won;
  }

  /**
   * What a transaction writes besides, one item for each racer: of the winner's alone it is there.
   */
  private static Item trace(String pk, int racer) {
    return Item.at(pk, "TRACE#" + racer).put("by", racer);
  }

  private void oneWon(String pk, long won) {
    assertThat(won).as(pk).isEqualTo(1);
    assertThat(table.query(pk, "TRACE#").count()).as("traces in " + pk).isEqualTo(1);
  }

  @Test
  void ofPutsIfAbsentOneWins() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String pk = pk(round);
      assertThat(winners(n -> table.putNew(Item.at(pk, "STATE").put("by", n)))).isEqualTo(1);
    }
  }

  @Test
  void ofTransactionsThatPutIfAbsentOneWins() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String pk = pk(round);
      oneWon(
          pk,
          winners(
              n ->
                  Transaction.on(table)
                      .writingNew("state", Item.at(pk, "STATE").put("by", n))
                      .writing(trace(pk, n))
                      .commit()
                      .isDone()));
    }
  }

  @Test
  void ofTransactionsOnOneVersionOneWins() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String pk = pk(round);
      table.put(Item.at(pk, "STATE").put("version", 1));
      oneWon(
          pk,
          winners(
              n ->
                  Transaction.on(table)
                      .writingIf(
                          "version",
                          Item.at(pk, "STATE").put("version", 2),
                          Condition.is("version", 1))
                      .writing(trace(pk, n))
                      .commit()
                      .isDone()));
    }
  }

  @Test
  void ofTransactionsThatRaiseACounterOneWinsAndTheOthersAreToldWhy() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String pk = pk(round);
      var counter = new Table.Key(pk, "COUNTER");
      table.put(Item.at(pk, "COUNTER").put("last", 0));
      var said = ConcurrentHashMap.<List<String>>newKeySet();
      oneWon(
          pk,
          winners(
              n -> {
                Transaction.Outcome outcome =
                    Transaction.on(table)
                        .raising("number", counter, 0, 1)
                        .writing(trace(pk, n))
                        .commit();
                said.add(outcome.failed());
                return outcome.isDone();
              }));
      assertThat(said).containsExactlyInAnyOrder(List.of(), List.of("number"));
      assertThat(table.get(pk, "COUNTER").orElseThrow().number("last")).isEqualTo(1);
    }
  }

  @Test
  void aCounterThatAllRaiseInTurnLosesNoNumber() throws Exception {
    String pk = pk(0);
    var counter = new Table.Key(pk, "COUNTER");
    table.put(Item.at(pk, "COUNTER").put("last", 0));
    int each = 5;
    long all =
        winners(
            n -> {
              for (int i = 0; i < each; ) {
                int last = table.get(pk, "COUNTER").orElseThrow().number("last");
                if (Transaction.on(table)
                    .raising("number", counter, last, last + 1L)
                    .writingNew("row", Item.at(pk, "ROW#%06d".formatted(last + 1)))
                    .commit()
                    .isDone()) {
                  i++;
                }
              }
              return true;
            });
    assertThat(all).isEqualTo(AT_ONCE);
    List<String> rows = table.query(pk, "ROW#").map(item -> item.text("sk")).toList();
    assertThat(rows)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, AT_ONCE * each).mapToObj("ROW#%06d"::formatted).toList());
  }

  @Test
  void aTransactionThatFailsWritesNothingAndNamesEachCondition() {
    String pk = pk(0);
    table.put(Item.at(pk, "STATE").put("version", 3));
    Transaction.Outcome outcome =
        Transaction.on(table)
            .writing(Item.at(pk, "FIRST"))
            .writingIf(
                "version", Item.at(pk, "STATE").put("version", 2), Condition.is("version", 1))
            .checking("other", new Table.Key(pk, "OTHER"), Condition.present())
            .writingNew("absent", Item.at(pk, "NEW"))
            .commit();
    assertThat(outcome.failed()).containsExactly("version", "other");
    assertThat(outcome.why()).contains("version");
    assertThat(table.partition(pk).map(item -> item.text("sk"))).containsExactly("STATE");
  }

  @Test
  void eachConditionIsJudged() {
    String pk = pk(0);
    Item item = Item.at(pk, "X").put("n", 5).put("text", "b").flag("flag", true);
    table.put(item);
    Map<Condition, Boolean> all = new HashMap<>();
    all.put(Condition.absent(), false);
    all.put(Condition.present(), true);
    all.put(Condition.has("n"), true);
    all.put(Condition.has("none"), false);
    all.put(Condition.lacks("none"), true);
    all.put(Condition.is("n", 5), true);
    all.put(Condition.is("n", 6), false);
    all.put(Condition.is("text", "b"), true);
    all.put(Condition.is("flag", true), true);
    all.put(Condition.is("flag", false), false);
    all.put(Condition.is("none", 1), false);
    all.put(Condition.differs("text", "a"), true);
    all.put(Condition.differs("text", "b"), false);
    all.put(Condition.differs("none", "b"), true);
    all.put(Condition.below("n", 6), true);
    all.put(Condition.below("n", 5), false);
    all.put(Condition.upTo("n", 5), true);
    all.put(Condition.upTo("text", "a"), false);
    all.put(Condition.above("n", 4), true);
    all.put(Condition.above("text", "b"), false);
    all.put(Condition.unchanged(item), true);
    all.put(Condition.unchanged(Item.at(pk, "X").put("n", 6)), false);
    all.put(Condition.lacks("n").or(Condition.below("n", 9)), true);
    all.put(Condition.is("n", 5).and(Condition.lacks("text").or(Condition.is("text", "c"))), false);
    var key = new Table.Key(pk, "X");
    all.forEach(
        (condition, holds) -> {
          assertThat(Transaction.on(table).checking("it", key, condition).commit().isDone())
              .as("in a transaction: " + condition)
              .isEqualTo(holds);
          assertThat(table.putIf(item, condition)).as("alone: " + condition).isEqualTo(holds);
        });
  }

  @Test
  void anIndexSaysWhatTheTableSays() {
    String due = "DUE#" + run;
    Set<String> there = new HashSet<>();
    for (int i = 0; i < 12; i++) {
      Item item =
          Item.at(pk(i), "DEADLINE")
              .put("duePk", due)
              .put("dueSk", "2026-01-%02d".formatted(i + 1));
      table.put(item);
      if (i % 3 == 0) {
        table.put(Item.at(pk(i), "DEADLINE").flag("closed", true)); // it leaves the index
      } else {
        there.add(pk(i));
      }
    }
    List<Item> found = table.queryIndex("due", due, "\uffff").toList();
    assertThat(found.stream().map(item -> item.text("pk")))
        .containsExactlyInAnyOrderElementsOf(there);
    assertThat(found.stream().map(item -> item.text("dueSk"))).isSorted();
    assertThat(table.queryIndex("due", due, "2026-01-05").count()).isEqualTo(3);
  }

  @Test
  void aLongStretchComesInPages() {
    String pk = pk(0);
    String kilobytes = "长".repeat(30_000); // 90 kB: twenty are more than one answer holds
    for (int i = 0; i < 20; i++) {
      table.put(Item.at(pk, "ROW#%02d".formatted(i)).put("text", kilobytes));
    }
    assertThat(table.query(pk, "ROW#").map(item -> item.text("sk"))).hasSize(20).isSorted();
    QueryRequest.Builder query =
        table
            .query()
            .keyConditionExpression("pk = :pk")
            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk)))
            .limit(7);
    List<Integer> sizes = new ArrayList<>();
    Map<String, AttributeValue> from = Map.of();
    do {
      QueryResponse page =
          table.page((from.isEmpty() ? query : query.exclusiveStartKey(from)).build());
      sizes.add(page.count());
      from = page.lastEvaluatedKey();
    } while (!from.isEmpty());
    assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(20);
    assertThat(sizes).hasSizeGreaterThan(1).allMatch(size -> size <= 7);
  }

  @Test
  void aHundredItemsAreReadInOneCallAndATtlIsAnAttributeLikeOthers() {
    String pk = pk(0);
    var keys = new ArrayList<Table.Key>();
    for (int i = 0; i < 120; i++) {
      table.put(Item.at(pk, "ROW#%03d".formatted(i)).put("ttl", 4102444800L));
      keys.add(new Table.Key(pk, "ROW#%03d".formatted(i)));
    }
    List<Item> read = table.getAll(keys);
    assertThat(read).hasSize(120).allMatch(item -> item.big("ttl") == 4102444800L);
  }
}
