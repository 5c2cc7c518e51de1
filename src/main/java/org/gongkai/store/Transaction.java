package org.gongkai.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * What is committed together, all or nothing. Each condition has a name, and one that did not hold
 * is told by it.
 *
 * <p>The first write is the one it rests on: a row that exists, with what was read of it (a
 * version, a last number). That an item is absent is a second belt, since absence alone does not
 * keep two transactions apart on every store.
 */
public final class Transaction {

  /** A name that tells nothing apart: what was read has changed. */
  public static final String CHANGED = "changed";

  private static final String NONE = "";

  private final Table table;
  private final List<TransactWriteItem> writes = new ArrayList<>();

  /** Of each write the name of its condition. */
  private final List<String> names = new ArrayList<>();

  private Transaction(Table table) {
    this.table = table;
  }

  public static Transaction on(Table table) {
    return new Transaction(table);
  }

  /** What came of it: done, or which conditions did not hold. */
  public record Outcome(List<String> failed) {
    public boolean isDone() {
      return failed.isEmpty();
    }

    /** The name of the first condition that did not hold, as they were asked; empty when done. */
    public Optional<String> why() {
      return failed.stream().findFirst();
    }
  }

  /** Writes the item, whatever was there. */
  public Transaction writing(Item item) {
    return add(
        NONE,
        TransactWriteItem.builder()
            .put(p -> p.tableName(table.name()).item(item.attributes()))
            .build());
  }

  /** Writes the items, whatever was there. */
  public Transaction writing(Collection<Item> items) {
    items.forEach(this::writing);
    return this;
  }

  /** Writes the item unless one with its key is there. */
  public Transaction writingNew(String name, Item item) {
    return writingIf(name, item, Condition.absent());
  }

  /**
   * Writes the item over one that was read: only while it is as it was, by {@link
   * Condition#unchangedUnder}; over none only while there is none.
   */
  public Transaction writingOver(String name, Item item, @Nullable Item seen) {
    return writingIf(name, item, Condition.unchangedUnder(item, seen));
  }

  /** Writes the item in place of one for which the condition holds. */
  public Transaction writingIf(String name, Item item, Condition condition) {
    Condition.Written asked = condition.written();
    return add(
        name,
        TransactWriteItem.builder()
            .put(
                p ->
                    p.tableName(table.name())
                        .item(item.attributes())
                        .conditionExpression(asked.expression())
                        .expressionAttributeNames(asked.names())
                        .expressionAttributeValues(orNull(asked.values())))
            .build());
  }

  /** Changes an item for which the condition holds. */
  public Transaction updating(String name, Update.Builder update, Condition condition) {
    return add(
        name, TransactWriteItem.builder().update(Table.conditional(update, condition)).build());
  }

  /** Raises the counter {@code last} from the value that was read, in a row that exists. */
  public Transaction raising(String name, Table.Key counter, long seen, long next) {
    return updating(
        name,
        table
            .updateOf(counter.pk(), counter.sk())
            .updateExpression("SET #last = :next")
            .expressionAttributeNames(Map.of("#last", "last"))
            .expressionAttributeValues(Map.of(":next", AttributeValue.fromN(Long.toString(next)))),
        Condition.is("last", seen));
  }

  /** Only if the condition holds for an item, which stays as it is. */
  public Transaction checking(String name, Table.Key key, Condition condition) {
    Condition.Written asked = condition.written();
    return add(
        name,
        TransactWriteItem.builder()
            .conditionCheck(
                c ->
                    c.tableName(table.name())
                        .key(Table.key(key.pk(), key.sk()))
                        .conditionExpression(asked.expression())
                        .expressionAttributeNames(asked.names())
                        .expressionAttributeValues(orNull(asked.values())))
            .build());
  }

  /** Only while the item that was read is as it was; it stays so. */
  public Transaction checkingUnchanged(String name, Item seen) {
    return checking(name, Table.Key.of(seen), Condition.unchanged(seen));
  }

  /** Deletes the item that was read, only while it is as it was. */
  public Transaction deletingUnchanged(String name, Item seen) {
    Condition.Written asked = Condition.unchanged(seen).written();
    return add(
        name,
        TransactWriteItem.builder()
            .delete(
                d ->
                    d.tableName(table.name())
                        .key(Table.key(seen.text("pk"), seen.text("sk")))
                        .conditionExpression(asked.expression())
                        .expressionAttributeNames(asked.names())
                        .expressionAttributeValues(orNull(asked.values())))
            .build());
  }

  /** Deletes the item, whatever it was. */
  public Transaction deleting(String pk, String sk) {
    return add(
        NONE,
        TransactWriteItem.builder()
            .delete(d -> d.tableName(table.name()).key(Table.key(pk, sk)))
            .build());
  }

  private Transaction add(String name, TransactWriteItem write) {
    names.add(name);
    writes.add(write);
    return this;
  }

  /** How many writes and checks it has; a store takes a hundred. */
  public int size() {
    return writes.size();
  }

  /** Writes all or nothing; one that only met another in its way is tried again. */
  public Outcome commit() {
    return new Outcome(table.transact(writes).stream().map(names::get).toList());
  }

  private static @Nullable Map<String, AttributeValue> orNull(Map<String, AttributeValue> values) {
    return values.isEmpty() ? null : values;
  }
}
