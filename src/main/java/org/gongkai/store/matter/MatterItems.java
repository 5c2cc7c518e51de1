package org.gongkai.store.matter;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Subject;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Refused;
import org.gongkai.matter.Beside;
import org.gongkai.matter.Entry;
import org.gongkai.matter.Kept;
import org.gongkai.matter.Matter;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.Room;
import org.gongkai.matter.Seen;
import org.gongkai.matter.Taken;
import org.gongkai.matter.Writing;
import org.gongkai.store.Condition;
import org.gongkai.store.EventJson;
import org.gongkai.store.Item;
import org.gongkai.store.Table;
import org.gongkai.store.Transaction;
import org.gongkai.store.UnreadableItem;
import org.gongkai.store.deadline.Deadlines;
import org.gongkai.store.notice.Notices;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Matters: {@code pk} is the subject, {@code sk} is {@code STATE} with the document in the
 * attribute {@code row} of the index {@code room}, so that lists show what there is; {@code
 * ENTRY#<6 digits>} a line of the record. The deadlines stand beside them. A name that is claimed
 * is {@code <series>#<office>#<name>}, {@code STATE}; a counter {@code OFFICE#<code>}, {@code
 * COUNTER#<name>}; a line in a log of changes stands in {@link ChangeItems}.
 */
@Singleton
public class MatterItems implements MatterBook {

  private static final Logger LOG = Logger.getLogger(MatterItems.class);
  static final String STATE = "STATE";
  private static final String ENTRY = "ENTRY#";

  /** Behind all days. */
  private static final String NO_DAY = "~";

  private final Table table;
  private final SealedItems sealed;
  private final Notices notices;
  private final LoadItems loads;
  private final Clock clock;

  MatterItems(Table table, SealedItems sealed, Notices notices, LoadItems loads, Clock clock) {
    this.table = table;
    this.sealed = sealed;
    this.notices = notices;
    this.loads = loads;
    this.clock = clock;
  }

  /** Queries the partition: document, record, deadlines. */
  @Override
  public <M extends Matter> Optional<Kept<M>> find(Room<M> room, OfficeCode office, String id) {
    List<Item> all = table.partition(room.subject(office, id).toString()).toList();
    return all.stream()
        .filter(item -> item.text("sk").equals(STATE))
        .findFirst()
        .map(
            state ->
                new Kept<>(
                    document(room, state),
                    state.number("version"),
                    all.stream()
                        .filter(item -> item.text("sk").startsWith(ENTRY))
                        .map(MatterItems::entry)
                        .toList()));
  }

  /** Reads each STATE, a hundred in a call. */
  @Override
  public <M extends Matter> Map<String, Versioned<M>> documents(
      Room<M> room, Collection<Subject> subjects) {
    List<String> pks = subjects.stream().map(Subject::toString).distinct().toList();
    Map<String, Versioned<M>> found = new HashMap<>();
    for (Item state : table.getAll(pks, STATE)) {
      M document = document(room, state);
      found.put(
          document.id(),
          new Versioned<>(document, state.number("version"), state.number("entries")));
    }
    return found;
  }

  @Override
  public boolean commit(List<Writing<?>> writings) {
    Transaction writes = Transaction.on(table);
    Map<String, Beside> taken = add(writes, writings);
    Transaction.Outcome outcome = writes.commit();
    if (!outcome.isDone() && taken.keySet().containsAll(outcome.failed())) {
      throw new Taken(Objects.requireNonNull(taken.get(outcome.why().orElseThrow())));
    }
    return outcome.isDone();
  }

  /**
   * Adds all of it to what another room stores.
   *
   * @return the names and counters that it takes, by the names of their conditions
   */
  public Map<String, Beside> add(Transaction writes, List<Writing<?>> writings) {
    Map<String, Beside> taken = new HashMap<>();
    writings.forEach(one -> raise(writes, one, taken));
    writings.forEach(one -> add(writes, one));
    writings.forEach(one -> claim(writes, one, taken));
    writings.forEach(one -> beside(writes, one));
    return taken;
  }

  /** A row that exists, on which the transaction rests. */
  private void raise(Transaction writes, Writing<?> one, Map<String, Beside> taken) {
    for (Beside beside : one.beside()) {
      if (beside instanceof Beside.Raise raise) {
        taken.put(raise.toString(), raise);
        raise(writes, one.office(), raise);
      }
    }
  }

  private void raise(Transaction writes, OfficeCode office, Beside.Raise raise) {
    Table.Key key = counter(office, raise.counter());
    if (raise.seen() == 0) {
      boolean _ = table.putNew(Item.at(key.pk(), key.sk()).put("last", 0));
    }
    writes.raising(raise.toString(), key, raise.seen(), raise.number());
  }

  /** A name stays claimed for ever; who had it may have it again. */
  private static <M extends Matter> void claim(
      Transaction writes, Writing<M> one, Map<String, Beside> taken) {
    for (Beside beside : one.beside()) {
      if (beside instanceof Beside.Claim claim) {
        taken.put(claim.toString(), claim);
        String subject = one.subject().toString();
        writes.writingIf(
            claim.toString(),
            Item.at(name(one.office(), claim.series(), claim.name()), STATE)
                .put("subject", subject),
            Condition.absent().or(Condition.is("subject", subject)));
      }
    }
  }

  /**
   * Who is told, what is sealed, begun and logged stand or fall with the matter. A line of a log is
   * stored seconds after its moment at the most.
   */
  private void beside(Transaction writes, Writing<?> one) {
    for (Beside beside : one.beside()) {
      if (beside instanceof Beside.Notify told) {
        writes.writing(notices.item(told.notice()));
      } else if (beside instanceof Beside.Sealed texts) {
        writes.writing(sealed.item(one.subject().toString(), texts));
      } else if (beside instanceof Beside.Begun begun) {
        byte[] content = begun.content().getBytes(StandardCharsets.UTF_8);
        loads.add(writes, begun.load(), content, Seen.UNKNOWN);
      } else if (beside instanceof Beside.Logged logged) {
        String id = one.after().id();
        writes.writing(ChangeItems.row(logged.log(), one.office(), id, clock.instant()));
      }
    }
  }

  /** Reads each, a hundred in a call. */
  @Override
  public Map<String, Subject> claimed(OfficeCode office, String series, Collection<String> names) {
    Map<String, String> byKey = new HashMap<>();
    names.forEach(name -> byKey.put(name(office, series, name), name));
    Map<String, Subject> whose = new HashMap<>();
    for (Item claim : table.getAll(List.copyOf(byKey.keySet()), STATE)) {
      String name = Objects.requireNonNull(byKey.get(claim.text("pk")));
      whose.put(name, Subject.parse(claim.text("subject")));
    }
    return whose;
  }

  private static String name(OfficeCode office, String series, String name) {
    return series + "#" + office + "#" + name;
  }

  @Override
  public boolean raise(OfficeCode office, Beside.Raise raise) {
    Transaction writes = Transaction.on(table);
    raise(writes, office, raise);
    return writes.commit().isDone();
  }

  @Override
  public int last(OfficeCode office, String counter) {
    Table.Key key = counter(office, counter);
    return table.get(key.pk(), key.sk()).map(item -> item.number("last")).orElse(0);
  }

  private static Table.Key counter(OfficeCode office, String name) {
    return new Table.Key("OFFICE#" + office, "COUNTER#" + name);
  }

  private static <M extends Matter> void add(Transaction writes, Writing<M> one) {
    String pk = one.subject().toString();
    writes.writingIf(
        pk, state(one), one.seen() == 0 ? Condition.absent() : Condition.is("version", one.seen()));
    one.entries().forEach(entry -> writes.writing(item(pk, entry)));
    one.open().forEach(deadline -> writes.writing(Deadlines.opened(deadline)));
    one.closed().forEach(deadline -> writes.writing(Deadlines.closed(deadline)));
    one.listings().put().forEach(row -> writes.writing(ListingItems.item(row)));
    one.listings().gone().forEach(row -> writes.deleting(row.list(), row.place()));
  }

  private static <M extends Matter> Item state(Writing<M> one) {
    M after = one.after();
    Room.Place place = one.room().place(after);
    String day = place.day() == null ? NO_DAY : place.day().toString();
    return Item.at(one.subject().toString(), STATE)
        .put("version", one.seen() + 1)
        .put("entries", one.last())
        .put("roomPk", partition(one.room(), one.office(), place.shelf()))
        .put("roomSk", (place.open() ? "OPEN#" : "ENDED#") + day + "#" + after.id())
        .put("row", EventJson.writeShort(after));
  }

  private static String partition(Room<?> room, OfficeCode office, String shelf) {
    return "ROOM#" + office + "#" + room.name() + (shelf.isEmpty() ? "" : "#" + shelf);
  }

  private static Item item(String pk, Entry entry) {
    return Item.at(pk, ENTRY + "%06d".formatted(entry.n()))
        .put("type", entry.type())
        .put("on", entry.on().toString())
        .put("at", Notices.time(entry.recordedAt()))
        .put("by", entry.by())
        .put("what", entry.what());
  }

  private static Entry entry(Item item) {
    return new Entry(
        item.parsed("sk", sk -> Integer.parseInt(sk.substring(ENTRY.length()))),
        item.text("type"),
        item.date("on"),
        item.instant("at"),
        item.text("by"),
        item.text("what"));
  }

  /**
   * @throws UnreadableItem if it is missing or does not fit its type
   */
  private static <M extends Matter> M document(Room<M> room, Item item) {
    return EventJson.readShort(item, "row", room.type());
  }

  /** Queries stretches of the index {@code room}: what is open first. */
  @Override
  public <M extends Matter> Listed<M> list(Room<M> room, OfficeCode office, Query<M> query) {
    String after = query.cursor() == null ? null : place(query.cursor());
    var found = new ArrayList<M>();
    int unreadable = 0;
    int looked = 0;
    for (String stretch : stretches(query.open(), after)) {
      Map<String, AttributeValue> from =
          after != null && after.startsWith(stretch)
              ? start(room, office, query.shelf(), after)
              : Map.of();
      do {
        QueryResponse page = table.page(request(room, office, query.shelf(), stretch, from));
        for (Map<String, AttributeValue> attributes : page.items()) {
          Item item = Item.of(attributes);
          looked++;
          try {
            M document = document(room, item);
            if (query.matching().test(document)) {
              found.add(document);
            }
          } catch (UnreadableItem e) {
            LOG.errorf("MatterUnreadable %s", e.getMessage());
            unreadable++;
          }
          if (found.size() == query.size() || looked == query.look()) {
            return new Listed<>(List.copyOf(found), cursor(item), unreadable);
          }
        }
        from = page.lastEvaluatedKey();
      } while (!from.isEmpty());
    }
    return new Listed<>(List.copyOf(found), null, unreadable);
  }

  private static List<String> stretches(@Nullable Boolean open, @Nullable String after) {
    List<String> asked =
        open == null ? List.of("OPEN#", "ENDED#") : List.of(open ? "OPEN#" : "ENDED#");
    return after != null && after.startsWith("ENDED#")
        ? asked.stream().filter("ENDED#"::equals).toList()
        : asked;
  }

  private QueryRequest request(
      Room<?> room,
      OfficeCode office,
      String shelf,
      String stretch,
      Map<String, AttributeValue> from) {
    return table
        .query()
        .indexName("room")
        .keyConditionExpression("roomPk = :pk and begins_with(roomSk, :sk)")
        .expressionAttributeValues(
            Map.of(
                ":pk", AttributeValue.fromS(partition(room, office, shelf)),
                ":sk", AttributeValue.fromS(stretch)))
        .scanIndexForward(stretch.startsWith("OPEN"))
        .exclusiveStartKey(from.isEmpty() ? null : from)
        .build();
  }

  /** Where a page begins behind the matter at that place of the index. */
  private static Map<String, AttributeValue> start(
      Room<?> room, OfficeCode office, String shelf, String sk) {
    String id = sk.substring(sk.indexOf('#', sk.indexOf('#') + 1) + 1);
    Map<String, AttributeValue> key =
        new HashMap<>(Table.key(room.subject(office, id).toString(), STATE));
    key.put("roomPk", AttributeValue.fromS(partition(room, office, shelf)));
    key.put("roomSk", AttributeValue.fromS(sk));
    return key;
  }

  private static String cursor(Item last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(last.text("roomSk").getBytes(StandardCharsets.UTF_8));
  }

  private static String place(String cursor) {
    try {
      String sk = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (sk.matches("(OPEN|ENDED)#[0-9~-]{1,10}#.{1,100}")) {
        return sk;
      }
    } catch (IllegalArgumentException e) {
      // below, as one that is no place
    }
    throw new Refused(List.of(new Problem("cursor", Code.FORMAT.slug(), "cursor 不对，请从第一页重新查起")));
  }
}
