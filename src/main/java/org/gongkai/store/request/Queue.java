package org.gongkai.store.request;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.OfficeTime;
import org.gongkai.calendar.DueDate;
import org.gongkai.casework.CaseBook;
import org.gongkai.casework.CaseBook.DeskQuery;
import org.gongkai.casework.CaseBook.DeskRow;
import org.gongkai.casework.CaseBook.Page;
import org.gongkai.casework.CaseBook.Span;
import org.gongkai.casework.DeskRows;
import org.gongkai.casework.ToDecide;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Subject;
import org.gongkai.request.Answer;
import org.gongkai.request.Channel;
import org.gongkai.request.Law;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.Status;
import org.gongkai.secret.Fingerprints;
import org.gongkai.store.Item;
import org.gongkai.store.Table;
import org.gongkai.store.UnreadableItem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The queues: the index {@code room}, one partition an office, in it one stretch of what is open by
 * the date due (the day of arrival while there is none) and one of what ended by the day. All that
 * a queue shows stands in the one attribute {@code row} ({@link RoomRow}). A page costs the stretch
 * that it is in, whatever the years and statuses.
 */
@Singleton
class Queue implements DeskRows {

  private static final Logger LOG = Logger.getLogger(Queue.class);

  private final Table table;
  private final Clock clock;

  Queue(Table table, Clock clock) {
    this.clock = clock;
    this.table = table;
  }

  /** What stands together in a room of the index. */
  private enum Stretch {
    /** By the day, the first one first. */
    OPEN,
    /** By the day, the last one first. */
    ENDED;

    /** That of a sort key. */
    static Stretch of(String sk) {
      return valueOf(sk.substring(0, sk.indexOf('#')));
    }

    private String from(String day) {
      return this + "#" + day;
    }
  }

  private static final String FIRST_DAY = "0";
  private static final String AFTER_ALL_DAYS = "\uffff";

  /** Reads STATE. */
  @Override
  public Optional<DeskRow> row(RequestNumber number) {
    return table.get(number.subject().toString(), Cases.STATE).map(Queue::row);
  }

  /** Reads each STATE, a hundred in a call. */
  @Override
  public List<DeskRow> rows(List<RequestNumber> numbers) {
    List<String> subjects = numbers.stream().map(n -> n.subject().toString()).distinct().toList();
    Map<String, Item> states =
        table.getAll(subjects, Cases.STATE).stream()
            .collect(Collectors.toMap(item -> item.text("pk"), item -> item));
    return subjects.stream()
        .filter(states::containsKey)
        .flatMap(subject -> readable(Objects.requireNonNull(states.get(subject))).stream())
        .toList();
  }

  @Override
  public Page rows(OfficeCode office, DeskQuery query) {
    String cursor = place(query.cursor());
    var found = new Filled(query.size());
    var held = new HashMap<String, Integer>();
    boolean all = false;
    for (Stretch stretch : stretches(query, cursor)) {
      Map<String, AttributeValue> from =
          cursor != null && stretch == Stretch.of(cursor) ? start(office, cursor) : Map.of();
      boolean begun = !from.isEmpty();
      do {
        QueryRequest.Builder request = request(office, stretch, FIRST_DAY);
        if (isWhole(query, stretch)) {
          request.limit(query.size() - found.rows.size());
        }
        QueryResponse page = page(request, from);
        List<Item> items = page.items().stream().map(Item::of).toList();
        Set<RequestNumber> worded = worded(items, query);
        for (Item item : items) {
          Optional<DeskRow> row = ofIndex(item);
          if (row.isPresent()) {
            hold(row.get(), held);
            if (matches(row.get(), query) && isFound(row.get(), item, query, worded)) {
              found.add(row.get(), item);
            }
          }
          if (found.isFull()) {
            return found.page(all ? held : null);
          }
        }
        from = page.lastEvaluatedKey();
      } while (!from.isEmpty());
      all |= stretch == Stretch.OPEN && !begun;
    }
    return found.page(all ? held : null);
  }

  private static void hold(DeskRow row, Map<String, Integer> held) {
    String assignee = row.assignee();
    if (assignee != null && row.status().isOpen()) {
      held.merge(assignee, 1, Integer::sum);
    }
  }

  /**
   * Those that have the words, of a page of the index; what was forgotten lacks its blind index.
   */
  private static Set<RequestNumber> worded(List<Item> items, DeskQuery query) {
    CaseBook.Worded words = query.words();
    if (words == null) {
      return Set.of();
    }
    var known = new ArrayList<DeskRow>();
    var forgotten = new HashSet<RequestNumber>();
    for (Item item : items) {
      Optional<DeskRow> row = ofIndex(item);
      if (row.isPresent() && item.has("blind")) {
        known.add(row.get());
      } else {
        row.ifPresent(one -> forgotten.add(one.number()));
      }
    }
    return words.among(known, forgotten);
  }

  /** Whether it has the words or its people are those, where they are asked for. */
  private static boolean isFound(
      DeskRow row, Item item, DeskQuery query, Set<RequestNumber> worded) {
    boolean any = query.words() == null && query.people().isEmpty();
    return any || worded.contains(row.number()) || isOf(item, query.people());
  }

  private static boolean isOf(Item item, List<Set<String>> people) {
    if (people.isEmpty()) {
      return false;
    }
    Set<String> has =
        item.texts("blind").stream().map(Fingerprints::shortened).collect(Collectors.toSet());
    return people.stream().anyMatch(has::containsAll);
  }

  /** Whether all that stands in the stretch is asked for, so that no more than a page is read. */
  private static boolean isWhole(DeskQuery query, Stretch stretch) {
    DeskQuery whole = DeskQuery.of(query.statuses(), query.size());
    boolean filtered = !query.at(null).equals(whole);
    return !filtered
        && query.size() < MOST_IN_A_CALL
        && (query.statuses().isEmpty()
            || Stream.of(Status.values())
                .filter(status -> stretch(status) == stretch)
                .allMatch(query.statuses()::contains));
  }

  /** Rows that a call carries at least; the store ends it by itself at a megabyte. */
  private static final int MOST_IN_A_CALL = 1000;

  /** Rows of a page, and where it ends. */
  private static final class Filled {
    private final int size;
    private final List<DeskRow> rows = new ArrayList<>();
    private @Nullable String last;

    Filled(int size) {
      this.size = size;
    }

    void add(DeskRow row, Item item) {
      if (!isFull()) {
        rows.add(row);
        last = item.text("roomSk");
      }
    }

    boolean isFull() {
      return rows.size() == size;
    }

    Page page(@Nullable Map<String, Integer> held) {
      return new Page(rows, isFull() && last != null ? cursor(last) : null, held);
    }
  }

  @Override
  public Span span(OfficeCode office, LocalDate since, LocalDate until, int most) {
    var rows = new ArrayList<DeskRow>();
    int unreadable = 0;
    for (Stretch stretch : Stretch.values()) {
      String first = stretch == Stretch.ENDED ? since.toString() : FIRST_DAY;
      Map<String, AttributeValue> from = Map.of();
      do {
        QueryResponse page = page(request(office, stretch, first), from);
        for (Map<String, AttributeValue> attributes : page.items()) {
          Optional<DeskRow> row = ofIndex(Item.of(attributes));
          if (row.isEmpty()) {
            unreadable++;
          } else if (!row.get().arrivedOn().isAfter(until)) {
            if (rows.size() == most) {
              return new Span(rows, unreadable, true);
            }
            rows.add(row.get());
          }
        }
        from = page.lastEvaluatedKey();
      } while (!from.isEmpty());
    }
    return new Span(rows, unreadable, false);
  }

  private static Stretch stretch(Status status) {
    return status.isOpen() ? Stretch.OPEN : Stretch.ENDED;
  }

  /** The stretches that the statuses stand in, from that of the cursor on. */
  private static List<Stretch> stretches(DeskQuery query, @Nullable String cursor) {
    return Stream.of(Stretch.values())
        .filter(
            stretch ->
                query.statuses().isEmpty()
                    || query.statuses().stream().anyMatch(status -> stretch(status) == stretch))
        .dropWhile(stretch -> cursor != null && stretch.compareTo(Stretch.of(cursor)) < 0)
        .toList();
  }

  private static boolean matches(DeskRow row, DeskQuery query) {
    DueDate due = row.answerDue();
    boolean status = query.statuses().isEmpty() || query.statuses().contains(row.status());
    String assignee = row.assignee() == null ? DeskQuery.NOBODY : row.assignee();
    boolean handled = query.assignee() == null || query.assignee().equals(assignee);
    boolean before = query.dueBefore() == null || (due != null && due.isBefore(query.dueBefore()));
    boolean arrived =
        (query.from() == null || !row.arrivedOn().isBefore(query.from()))
            && (query.to() == null || !row.arrivedOn().isAfter(query.to()));
    boolean channel = query.channel() == null || query.channel() == row.channel();
    boolean answer = query.answer() == null || query.answer() == row.answer();
    return status && handled && before && arrived && channel && answer;
  }

  private QueryResponse page(QueryRequest.Builder request, Map<String, AttributeValue> from) {
    return table.page((from.isEmpty() ? request : request.exclusiveStartKey(from)).build());
  }

  /** The stretch from that day on. */
  private QueryRequest.Builder request(OfficeCode office, Stretch stretch, String first) {
    return table
        .query()
        .indexName("room")
        .keyConditionExpression("roomPk = :pk and roomSk between :first and :last")
        .scanIndexForward(stretch == Stretch.OPEN)
        .expressionAttributeValues(
            Map.of(
                ":pk", AttributeValue.fromS(room(office)),
                ":first", AttributeValue.fromS(stretch.from(first)),
                ":last", AttributeValue.fromS(stretch.from(AFTER_ALL_DAYS))));
  }

  private static Map<String, AttributeValue> start(OfficeCode office, String after) {
    String number = after.substring(after.lastIndexOf('#') + 1);
    Map<String, AttributeValue> key = Table.key("REQUEST#" + number, "STATE");
    key.put("roomPk", AttributeValue.fromS(room(office)));
    key.put("roomSk", AttributeValue.fromS(after));
    return key;
  }

  private static String cursor(String after) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(after.getBytes(StandardCharsets.UTF_8));
  }

  /** A sort key of the index: stretch, day, number. */
  private static final Pattern AFTER =
      Pattern.compile("(OPEN|ENDED)#\\d{4}-\\d{2}-\\d{2}#[A-Z0-9]{1,12}-\\d{4}-\\d{6,9}");

  /**
   * @throws IllegalArgumentException if the text is no cursor of ours
   */
  private static @Nullable String place(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    String after = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    if (!AFTER.matcher(after).matches()) {
      throw new IllegalArgumentException("no cursor");
    }
    return after;
  }

  /**
   * Queries the index {@code desk}, a stretch for each year and open status: whoever loads a
   * calendar or takes an official's requests away must leave out none, and the index for rooms
   * lacks those from before until it is rebuilt.
   */
  @Override
  public List<RequestNumber> open(OfficeCode office) {
    return IntStream.rangeClosed(Law.FIRST_DAY.getYear(), OfficeTime.today(clock).getYear())
        .boxed()
        .flatMap(
            year ->
                Stream.of(Status.values())
                    .filter(Status::isOpen)
                    .flatMap(s -> table.queryIndexed("desk", desk(office, year), s + "#")))
        .flatMap(item -> RequestNumber.ofSubject(Subject.parse(item.text("pk"))).stream())
        .toList();
  }

  /**
   * The update of STATE to this row; it rests on the version before.
   *
   * @param more sets what else changes in STATE
   */
  Update.Builder update(DeskRow row, Consumer<Item> more) {
    Item item = item(row);
    more.accept(item);
    var values = new HashMap<>(item.attributes());
    values.remove("pk");
    values.remove("sk");
    var set = new ArrayList<String>();
    var names = new HashMap<String, String>();
    var bound = new HashMap<String, AttributeValue>();
    values.forEach(
        (name, value) -> {
          set.add("#" + name + " = :" + name);
          names.put("#" + name, name);
          bound.put(":" + name, value);
        });
    String gone = gone(values.keySet(), names);
    return table
        .updateOf(row.number().subject().toString(), "STATE")
        .updateExpression("SET " + String.join(", ", set) + gone)
        .expressionAttributeNames(names)
        .expressionAttributeValues(bound);
  }

  /** Attributes a row may lack are removed when it does. */
  private static String gone(Set<String> present, Map<String, String> names) {
    List<String> gone =
        Stream.of("receivedOn", "answerDueOn", "openUntil", "assignee")
            .filter(name -> !present.contains(name))
            .toList();
    gone.forEach(name -> names.put("#" + name, name));
    return gone.isEmpty() ? "" : " REMOVE #" + String.join(", #", gone);
  }

  static Item item(DeskRow row) {
    DueDate due = row.answerDue();
    RequestNumber number = row.number();
    String date = due == null ? row.arrivedOn().toString() : due.date().toString();
    return Item.at(number.subject().toString(), "STATE")
        .put("version", row.version())
        .put("status", row.status().name())
        .put("title", row.title())
        .put("maskedName", row.maskedName())
        .put("arrivedOn", row.arrivedOn().toString())
        .put("receivedOn", row.receivedOn() == null ? null : row.receivedOn().toString())
        .put("answerDueOn", due == null ? null : due.date().toString())
        .flag("provisional", due != null && due.provisional())
        .put("openUntil", row.openUntil() == null ? null : row.openUntil().toString())
        .put("assignee", row.assignee())
        .flag("awaitsHead", row.toDecide().isAny())
        .flag("returned", row.returned())
        .put("endedOn", row.endedOn() == null ? null : row.endedOn().toString())
        .put("answerKind", row.answer() == null ? null : row.answer().name())
        .put("channel", row.channel() == null ? null : row.channel().name())
        .put("deskPk", desk(number.office(), number.year()))
        .put("deskSk", row.status() + "#" + date + "#" + number)
        .put("roomPk", room(number.office()))
        .put("roomSk", stretch(row.status()).from(day(row) + "#" + number))
        .put("row", RoomRow.write(row));
  }

  /** The day by which it stands in its stretch. */
  private static String day(DeskRow row) {
    LocalDate ended = row.endedOn();
    DueDate due = row.answerDue();
    if (ended != null) {
      return ended.toString();
    }
    return due == null ? row.arrivedOn().toString() : due.date().toString();
  }

  /** The row of an item of the index, or empty, loudly, when it cannot be read or is stale. */
  private static Optional<DeskRow> ofIndex(Item item) {
    try {
      DeskRow row = RoomRow.read(item);
      if (row.version() == item.number("version")) {
        return Optional.of(row);
      }
      LOG.errorf(
          "RowStale %s version=%d row=%d", item.key(), item.number("version"), row.version());
    } catch (UnreadableItem e) {
      LOG.errorf("RowUnreadable %s", e.getMessage());
    }
    return Optional.empty();
  }

  /** The row of an item STATE, or empty, loudly, when it cannot be read. */
  static Optional<DeskRow> readable(Item state) {
    try {
      return Optional.of(row(state));
    } catch (UnreadableItem e) {
      LOG.errorf("RowUnreadable %s", e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * @throws UnreadableItem if an attribute is missing or broken
   */
  static DeskRow row(Item item) {
    return new DeskRow(
        item.parsed(
            "pk",
            pk ->
                RequestNumber.ofSubject(Subject.parse(pk))
                    .orElseThrow(() -> new IllegalArgumentException(pk))),
        item.number("version"),
        item.constant("status", Status.class),
        item.text("title"),
        item.text("maskedName"),
        item.date("arrivedOn"),
        item.dateOrNull("receivedOn"),
        item.optional("answerDueOn").isEmpty() ? null : item.due("answerDueOn"),
        item.dateOrNull("openUntil"),
        item.orNull("assignee"),
        toDecide(item),
        item.has("returned") && item.flag("returned"),
        item.dateOrNull("endedOn"),
        item.has("answerKind") ? item.constant("answerKind", Answer.Kind.class) : null,
        item.has("channel") ? item.constant("channel", Channel.class) : null,
        null);
  }

  private static ToDecide toDecide(Item item) {
    if (!item.has("awaitsHead") || !item.flag("awaitsHead")) {
      return ToDecide.NOTHING;
    }
    return item.has("row") ? RoomRow.read(item).toDecide() : ToDecide.UNKNOWN;
  }

  /** The partition of the index {@code desk}, which the build before reads. */
  private static String desk(OfficeCode office, int year) {
    return "DESK#" + office + "#" + year;
  }

  private static String room(OfficeCode office) {
    return "ROOM#" + office + "#REQUEST";
  }
}
