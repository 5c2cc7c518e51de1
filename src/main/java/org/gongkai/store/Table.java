package org.gongkai.store;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.GongkaiConfig;
import org.gongkai.StoreAway;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.paginators.QueryIterable;

/**
 * The table and the few operations used on it; what is written together is a {@link Transaction},
 * what must hold for a write a {@link Condition}.
 */
@Singleton
public class Table {

  private static final int TRIES = 6;

  /** Of keys in one BatchGetItem. */
  private static final int MOST_KEYS = 100;

  private final DynamoDbClient client;
  private final String name;

  Table(DynamoDbClient client, GongkaiConfig config) {
    this.client = Circuit.around(DynamoDbClient.class, client);
    this.name = config.table();
  }

  private static final int LONGEST_PK = 2048;
  private static final int LONGEST_SK = 1024;

  /** Whether an item can have this key; what was typed may be too long for one. */
  private static boolean isKey(String pk, String sk) {
    return bytes(pk) <= LONGEST_PK && bytes(sk) <= LONGEST_SK;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String text(Update update, String key) {
    return Objects.requireNonNull(update.key().get(key)).s();
  }

  /** One item, read consistently; empty for a key that no item can have. */
  public Optional<Item> get(String pk, String sk) {
    if (!isKey(pk, sk)) {
      return Optional.empty();
    }
    Map<String, AttributeValue> item =
        client.getItem(r -> r.tableName(name).key(key(pk, sk)).consistentRead(true)).item();
    return item.isEmpty() ? Optional.empty() : Optional.of(Item.of(item));
  }

  /**
   * The items of these partitions under one sort key, those that are there; a hundred in a call.
   */
  public List<Item> getAll(List<String> pks, String sk) {
    return getAll(pks.stream().map(pk -> new Key(pk, sk)).toList());
  }

  /** The key of an item. */
  public record Key(String pk, String sk) {
    public static Key of(Item item) {
      return new Key(item.text("pk"), item.text("sk"));
    }

    public boolean isOf(Item item) {
      return item.text("pk").equals(pk) && item.text("sk").equals(sk);
    }
  }

  /** The items of these different keys, those that are there; a hundred in a call. */
  public List<Item> getAll(List<Key> asking) {
    List<Key> possible = asking.stream().filter(key -> isKey(key.pk, key.sk)).toList();
    var all = new ArrayList<Item>();
    for (int from = 0; from < possible.size(); from += MOST_KEYS) {
      List<Key> some = possible.subList(from, Math.min(possible.size(), from + MOST_KEYS));
      KeysAndAttributes keys =
          KeysAndAttributes.builder()
              .keys(some.stream().map(one -> key(one.pk, one.sk)).toList())
              .consistentRead(true)
              .build();
      Map<String, KeysAndAttributes> left = Map.of(name, keys);
      for (int attempt = 1; !left.isEmpty(); attempt++) {
        Map<String, KeysAndAttributes> asked = left;
        BatchGetItemResponse answer = client.batchGetItem(r -> r.requestItems(asked));
        answer.responses().getOrDefault(name, List.of()).forEach(item -> all.add(Item.of(item)));
        left = answer.unprocessedKeys();
        if (!left.isEmpty()) {
          if (attempt == TRIES) {
            throw new StoreAway("the store left keys unread", new IllegalStateException());
          }
          Pause.jittered(attempt);
        }
      }
    }
    return all;
  }

  /** All items of a partition whose sort key begins with {@code prefix}, read consistently. */
  public Stream<Item> query(String pk, String prefix) {
    if (!isKey(pk, prefix)) {
      return Stream.empty();
    }
    QueryRequest request =
        QueryRequest.builder()
            .tableName(name)
            .keyConditionExpression("pk = :pk and begins_with(sk, :sk)")
            .expressionAttributeValues(
                Map.of(":pk", AttributeValue.fromS(pk), ":sk", AttributeValue.fromS(prefix)))
            .consistentRead(true)
            .build();
    return new QueryIterable(client, request).items().stream().map(Item::of);
  }

  /** All items of a partition from one sort key to another, both included, read consistently. */
  public Stream<Item> query(String pk, String from, String to) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(name)
            .keyConditionExpression("pk = :pk and sk between :from and :to")
            .expressionAttributeValues(
                Map.of(
                    ":pk", AttributeValue.fromS(pk),
                    ":from", AttributeValue.fromS(from),
                    ":to", AttributeValue.fromS(to)))
            .consistentRead(true)
            .build();
    return new QueryIterable(client, request).items().stream().map(Item::of);
  }

  /** All items of a partition, read consistently. */
  public Stream<Item> partition(String pk) {
    if (!isKey(pk, "")) {
      return Stream.empty();
    }
    QueryRequest request =
        QueryRequest.builder()
            .tableName(name)
            .keyConditionExpression("pk = :pk")
            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk)))
            .consistentRead(true)
            .build();
    return new QueryIterable(client, request).items().stream().map(Item::of);
  }

  /** All items of an index partition up to and including a sort key, in its order. */
  public Stream<Item> queryIndex(String index, String pk, String upTo) {
    return indexed(index, pk, index + "Sk <= :sk", upTo);
  }

  /** Of an index, all whose sort key begins with {@code prefix}. */
  public Stream<Item> queryIndexed(String index, String pk, String prefix) {
    return indexed(index, pk, "begins_with(" + index + "Sk, :sk)", prefix);
  }

  private Stream<Item> indexed(String index, String pk, String which, String sk) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(name)
            .indexName(index)
            .keyConditionExpression(index + "Pk = :pk and " + which)
            .expressionAttributeValues(
                Map.of(":pk", AttributeValue.fromS(pk), ":sk", AttributeValue.fromS(sk)))
            .build();
    return new QueryIterable(client, request).items().stream().map(Item::of);
  }

  /** A query of the caller's own, with the table filled in. */
  public QueryRequest.Builder query() {
    return QueryRequest.builder().tableName(name);
  }

  /** One page of a query. */
  public software.amazon.awssdk.services.dynamodb.model.QueryResponse page(QueryRequest request) {
    return client.query(request);
  }

  /** Writes the item, whatever was there. */
  public void put(Item item) {
    ItemSize.orRefuse(item.attributes());
    client.putItem(r -> r.tableName(name).item(item.attributes()));
  }

  /** Writes the item unless one with its key is there; whether it was written. */
  public boolean putNew(Item item) {
    return putIf(item, Condition.absent());
  }

  /** Writes the item if the condition holds; whether it was written. */
  public boolean putIf(Item item, Condition condition) {
    ItemSize.orRefuse(item.attributes());
    Condition.Written asked = condition.written();
    try {
      client.putItem(
          r ->
              r.tableName(name)
                  .item(item.attributes())
                  .conditionExpression(asked.expression())
                  .expressionAttributeNames(asked.names())
                  .expressionAttributeValues(asked.values().isEmpty() ? null : asked.values()));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /** Changes an item if the condition holds; the item after it, or empty. */
  public Optional<Item> update(Update.Builder change, Condition condition) {
    Update update = conditional(change, condition);
    if (!isKey(text(update, "pk"), text(update, "sk"))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Item.of(
              client
                  .updateItem(
                      r ->
                          r.tableName(name)
                              .key(update.key())
                              .updateExpression(update.updateExpression())
                              .conditionExpression(update.conditionExpression())
                              .expressionAttributeNames(update.expressionAttributeNames())
                              .expressionAttributeValues(
                                  update.hasExpressionAttributeValues()
                                      ? update.expressionAttributeValues()
                                      : null)
                              .returnValues("ALL_NEW"))
                  .attributes()));
    } catch (ConditionalCheckFailedException e) {
      return Optional.empty();
    }
  }

  /** An update of one item of this table; a transaction takes it too. */
  public Update.Builder updateOf(String pk, String sk) {
    return Update.builder().tableName(name).key(key(pk, sk));
  }

  String name() {
    return name;
  }

  /** The update with what must hold for it. */
  static Update conditional(Update.Builder update, Condition condition) {
    Update plain = update.build();
    Condition.Written asked = condition.written();
    var names = new HashMap<>(plain.expressionAttributeNames());
    names.putAll(asked.names());
    var values = new HashMap<>(plain.expressionAttributeValues());
    values.putAll(asked.values());
    return plain.copy(
        u ->
            u.conditionExpression(asked.expression())
                .expressionAttributeNames(names)
                .expressionAttributeValues(values.isEmpty() ? null : values));
  }

  /**
   * Writes all or nothing. A transaction that only met another in its way is tried again; the
   * client token keeps a repeat of one that succeeded from being taken for a conflict.
   *
   * @return the places of the writes whose conditions did not hold; none when all was written
   * @throws org.gongkai.input.Refused when the table does not take as much
   */
  List<Integer> transact(List<TransactWriteItem> writes) {
    ItemSize.orRefuse(writes);
    for (int attempt = 1; ; attempt++) {
      String token = UUID.randomUUID().toString();
      try {
        client.transactWriteItems(r -> r.transactItems(writes).clientRequestToken(token));
        return List.of();
      } catch (TransactionCanceledException e) {
        List<Integer> failed = failedConditions(e);
        if (!failed.isEmpty()) {
          return failed;
        }
        if (attempt == TRIES || !isContention(e)) {
          throw e;
        }
        Pause.jittered(attempt);
      }
    }
  }

  private static List<Integer> failedConditions(TransactionCanceledException e) {
    List<CancellationReason> reasons = e.cancellationReasons();
    return IntStream.range(0, reasons.size())
        .filter(i -> "ConditionalCheckFailed".equals(reasons.get(i).code()))
        .boxed()
        .toList();
  }

  private static boolean isContention(TransactionCanceledException e) {
    return e.cancellationReasons().stream()
        .anyMatch(
            reason ->
                "TransactionConflict".equals(reason.code())
                    || "ThrottlingError".equals(reason.code())
                    || "ProvisionedThroughputExceeded".equals(reason.code()));
  }

  public static Map<String, AttributeValue> key(String pk, String sk) {
    var key = new HashMap<String, AttributeValue>();
    key.put("pk", AttributeValue.fromS(pk));
    key.put("sk", AttributeValue.fromS(sk));
    return key;
  }
}
