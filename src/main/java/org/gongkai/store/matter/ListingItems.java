package org.gongkai.store.matter;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Refused;
import org.gongkai.matter.Listing;
import org.gongkai.matter.ListingBook;
import org.gongkai.matter.Matter;
import org.gongkai.matter.MatterBook.Versioned;
import org.gongkai.matter.Room;
import org.gongkai.store.Condition;
import org.gongkai.store.EventJson;
import org.gongkai.store.Item;
import org.gongkai.store.Table;
import org.gongkai.store.Transaction;
import org.gongkai.store.UnreadableItem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Rows of lists: {@code pk} is the list, {@code sk} the place; what the list shows is the one
 * attribute {@code row}. Read consistently: what is gone is gone at once.
 */
@Singleton
class ListingItems implements ListingBook {

  private static final Logger LOG = Logger.getLogger(ListingItems.class);

  /** Before and behind all places. */
  private static final String FIRST = " ";

  private static final String LAST = "~";

  private final Table table;

  ListingItems(Table table) {
    this.table = table;
  }

  static Item item(Listing listing) {
    return Item.at(listing.list(), listing.place()).put("row", EventJson.writeShort(listing.row()));
  }

  @Override
  public <R> Page<R> page(
      String list, Class<R> type, Predicate<R> shown, int size, @Nullable String cursor) {
    String last = cursor == null ? null : place(cursor);
    Map<String, AttributeValue> from = last == null ? Map.of() : Table.key(list, last);
    var rows = new ArrayList<R>();
    do {
      // one more than the page: whether another follows
      QueryResponse page = table.page(request(list, FIRST, LAST, false, size + 1, from));
      for (Map<String, AttributeValue> attributes : page.items()) {
        Item item = Item.of(attributes);
        Optional<R> row = row(item, type).filter(shown);
        if (row.isPresent() && rows.size() == size) {
          return new Page<>(List.copyOf(rows), last == null ? null : cursor(last));
        }
        if (row.isPresent()) {
          rows.add(row.get());
          last = item.text("sk");
        }
      }
      from = page.lastEvaluatedKey();
    } while (!from.isEmpty());
    return new Page<>(List.copyOf(rows), null);
  }

  @Override
  public <R> List<R> between(String list, Class<R> type, String from, String before, int most) {
    var rows = new ArrayList<R>();
    Map<String, AttributeValue> next = Map.of();
    do {
      QueryResponse page = table.page(request(list, from, before, true, most - rows.size(), next));
      page.items().forEach(one -> row(Item.of(one), type).ifPresent(rows::add));
      next = page.lastEvaluatedKey();
    } while (!next.isEmpty() && rows.size() < most);
    return List.copyOf(rows);
  }

  @Override
  public Optional<String> end(String list, boolean last) {
    return table.page(request(list, FIRST, LAST, !last, 1, Map.of())).items().stream()
        .map(one -> Item.of(one).text("sk"))
        .findFirst();
  }

  @Override
  public <M extends Matter> boolean relist(Room<M> room, OfficeCode office, Versioned<M> stored) {
    String pk = room.subject(office, stored.matter().id()).toString();
    Transaction writes =
        Transaction.on(table)
            .checking(
                pk,
                new Table.Key(pk, MatterItems.STATE),
                Condition.is("version", stored.version()));
    room.listings(stored.matter()).forEach(one -> writes.writing(item(one)));
    return writes.commit().isDone();
  }

  /** Places from the one to the other. */
  private QueryRequest request(
      String list,
      String from,
      String before,
      boolean forward,
      int limit,
      Map<String, AttributeValue> start) {
    return table
        .query()
        .keyConditionExpression("pk = :pk and sk between :from and :before")
        .expressionAttributeValues(
            Map.of(
                ":pk", AttributeValue.fromS(list),
                ":from", AttributeValue.fromS(from),
                ":before", AttributeValue.fromS(before)))
        .consistentRead(true)
        .scanIndexForward(forward)
        .limit(limit)
        .exclusiveStartKey(start.isEmpty() ? null : start)
        .build();
  }

  /** One that cannot be read is left out, and logged with its key. */
  private static <R> Optional<R> row(Item item, Class<R> type) {
    try {
      return Optional.of(EventJson.readShort(item, "row", type));
    } catch (UnreadableItem e) {
      LOG.errorf("ListingUnreadable %s", e.getMessage());
      return Optional.empty();
    }
  }

  private static String cursor(String place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  private static String place(String cursor) {
    try {
      String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (place.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}#[A-Z0-9-]{1,100}")) {
        return place;
      }
    } catch (IllegalArgumentException e) {
      // below, as one that is no place
    }
    throw new Refused(List.of(new Problem("cursor", Code.FORMAT.slug(), "cursor 不对，请从第一页重新查起")));
  }
}
