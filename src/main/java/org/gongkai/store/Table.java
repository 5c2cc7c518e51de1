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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.GongkaiConfig;
import org.gongkai.StoreAway;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.paginators.QueryIterable;

/** The table and the few operations used on it. */
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
    QueryRequest request =
        QueryRequest.builder()
            .tableName(name)
            .indexName(index)
            .keyConditionExpression(index + "Pk = :pk and " + index + "Sk <= :sk")
            .expressionAttributeValues(
                Map.of(":pk", AttributeValue.fromS(pk), ":sk", AttributeValue.fromS(upTo)))
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
    client.putItem(r -> r.tableName(name).item(item.attributes()));
  }

  /** Writes the item unless one with its key is there; whether it was written. */
  public boolean putNew(Item item) {
    return putIf(item, "attribute_not_exists(pk)", Map.of());
  }

  /** Writes the item if the condition holds; whether it was written. */
  public boolean putIf(Item item, String condition, Map<String, AttributeValue> values) {
    try {
      client.putItem(
          r ->
              r.tableName(name)
                  .item(item.attributes())
                  .conditionExpression(condition)
                  .expressionAttributeValues(values.isEmpty() ? null : values));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /** Changes an item if the condition holds; the item after it, or empty. */
  public Optional<Item> update(Update update) {
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
                              .expressionAttributeNames(
                                  update.hasExpressionAttributeNames()
                                      ? update.expressionAttributeNames()
                                      : null)
                              .expressionAttributeValues(update.expressionAttributeValues())
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

  public TransactWriteItem writing(Item item) {
    return TransactWriteItem.builder()
        .put(Put.builder().tableName(name).item(item.attributes()).build())
        .build();
  }

  public TransactWriteItem writingNew(Item item) {
    return writingIf(item, "attribute_not_exists(pk)", Map.of());
  }

  /**
   * Writes the item over one that was read: only while every attribute of {@code seen} is still as
   * it was, and nothing that the item brings was brought meanwhile. A field that somebody else
   * brought and the item does not is not seen: an item that may gain fields brings one that each
   * write changes.
   */
  public TransactWriteItem writingOver(Item item, @Nullable Item seen) {
    return seen == null
        ? writingNew(item)
        : TransactWriteItem.builder()
            .put(
                Put.builder()
                    .tableName(name)
                    .item(item.attributes())
                    .conditionExpression(unchanged(seen) + stillLacking(item, seen))
                    .expressionAttributeNames(names(item, seen))
                    .expressionAttributeValues(values(seen))
                    .build())
            .build();
  }

  /** What the item brings and {@code seen} had not, nobody else has brought meanwhile. */
  private static String stillLacking(Item item, Item seen) {
    return IntStream.range(0, lacking(item, seen).size())
        .mapToObj(i -> " AND attribute_not_exists(#n" + i + ")")
        .collect(Collectors.joining());
  }

  private static List<String> lacking(Item item, Item seen) {
    return attributes(item).stream().filter(a -> !seen.has(a)).toList();
  }

  private static Map<String, String> names(Item item, Item seen) {
    Map<String, String> names = names(seen);
    List<String> lacking = lacking(item, seen);
    for (int i = 0; i < lacking.size(); i++) {
      names.put("#n" + i, lacking.get(i));
    }
    return names;
  }

  /** Only while every attribute of {@code seen} is as it was; the item stays as it is. */
  public TransactWriteItem checkingUnchanged(Item seen) {
    return TransactWriteItem.builder()
        .conditionCheck(
            ConditionCheck.builder()
                .tableName(name)
                .key(keyOf(seen))
                .conditionExpression(unchanged(seen))
                .expressionAttributeNames(names(seen))
                .expressionAttributeValues(values(seen))
                .build())
        .build();
  }

  /** Deletes the item that was read, only while it is as it was. */
  public TransactWriteItem deletingUnchanged(Item seen) {
    return TransactWriteItem.builder()
        .delete(
            Delete.builder()
                .tableName(name)
                .key(keyOf(seen))
                .conditionExpression(unchanged(seen))
                .expressionAttributeNames(names(seen))
                .expressionAttributeValues(values(seen))
                .build())
        .build();
  }

  private static Map<String, AttributeValue> keyOf(Item item) {
    return key(item.text("pk"), item.text("sk"));
  }

  private static List<String> attributes(Item seen) {
    return seen.attributes().keySet().stream()
        .filter(a -> !a.equals("pk") && !a.equals("sk"))
        .sorted()
        .toList();
  }

  private static String unchanged(Item seen) {
    int n = attributes(seen).size();
    return n == 0
        ? "attribute_exists(#pk)"
        : IntStream.range(0, n)
            .mapToObj(i -> "#a" + i + " = :a" + i)
            .collect(Collectors.joining(" AND "));
  }

  private static Map<String, String> names(Item seen) {
    List<String> all = attributes(seen);
    var names = new HashMap<String, String>();
    if (all.isEmpty()) {
      names.put("#pk", "pk");
    }
    for (int i = 0; i < all.size(); i++) {
      names.put("#a" + i, all.get(i));
    }
    return names;
  }

  private static @Nullable Map<String, AttributeValue> values(Item seen) {
    List<String> all = attributes(seen);
    var values = new HashMap<String, AttributeValue>();
    for (int i = 0; i < all.size(); i++) {
      values.put(":a" + i, Objects.requireNonNull(seen.attributes().get(all.get(i))));
    }
    return values.isEmpty() ? null : values;
  }

  public TransactWriteItem writingIf(
      Item item, String condition, Map<String, AttributeValue> values) {
    Put.Builder put =
        Put.builder().tableName(name).item(item.attributes()).conditionExpression(condition);
    return TransactWriteItem.builder()
        .put((values.isEmpty() ? put : put.expressionAttributeValues(values)).build())
        .build();
  }

  public static TransactWriteItem updating(Update update) {
    return TransactWriteItem.builder().update(update).build();
  }

  /** Only if the condition holds for another item, which stays as it is. */
  public TransactWriteItem checking(
      String pk, String sk, String condition, Map<String, AttributeValue> values) {
    return TransactWriteItem.builder()
        .conditionCheck(
            ConditionCheck.builder()
                .tableName(name)
                .key(key(pk, sk))
                .conditionExpression(condition)
                .expressionAttributeValues(values.isEmpty() ? null : values)
                .build())
        .build();
  }

  public TransactWriteItem deleting(String pk, String sk) {
    return TransactWriteItem.builder()
        .delete(Delete.builder().tableName(name).key(key(pk, sk)).build())
        .build();
  }

  /**
   * Writes all or nothing. A transaction that only met another in its way is tried again; the
   * client token keeps a repeat of one that succeeded from being taken for a conflict.
   *
   * @return the index of the first write whose condition did not hold, or empty when all was
   *     written
   */
  public Optional<Integer> transact(List<TransactWriteItem> writes) {
    for (int attempt = 1; ; attempt++) {
      String token = UUID.randomUUID().toString();
      try {
        client.transactWriteItems(r -> r.transactItems(writes).clientRequestToken(token));
        return Optional.empty();
      } catch (TransactionCanceledException e) {
        Integer failed = failedCondition(e);
        if (failed != null) {
          return Optional.of(failed);
        }
        if (attempt == TRIES || !isContention(e)) {
          throw e;
        }
        Pause.jittered(attempt);
      }
    }
  }

  private static @Nullable Integer failedCondition(TransactionCanceledException e) {
    for (int i = 0; i < e.cancellationReasons().size(); i++) {
      if ("ConditionalCheckFailed".equals(e.cancellationReasons().get(i).code())) {
        return i;
      }
    }
    return null;
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
