package org.gongkai.store;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.OfficeTime;
import org.gongkai.calendar.DueDate;
import org.gongkai.casework.CaseBook.DeskQuery;
import org.gongkai.casework.CaseBook.DeskRow;
import org.gongkai.casework.CaseBook.Page;
import org.gongkai.casework.CaseBook.Span;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.request.Answer;
import org.gongkai.request.Channel;
import org.gongkai.request.RequestNumber;
import org.gongkai.request.Status;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The queues: the index {@code desk}, one partition an office and year of entry, sorted by status
 * and date due (the day of arrival while there is none). A queue goes through the statuses, open
 * ones first, and in each through the years.
 */
@Singleton
class Queue {

  private static final Logger LOG = Logger.getLogger(Queue.class);
  private static final int FIRST_YEAR = 2019;

  private final Table table;
  private final Clock clock;

  Queue(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /** A stretch of the index, and the key it goes on after. */
  private record Stretch(Status status, int year, @Nullable String after) {}

  Page rows(OfficeCode office, DeskQuery query) {
    var rows = new ArrayList<DeskRow>();
    List<Stretch> stretches = stretches(query);
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      String after = read(office, stretch, query, rows);
      if (after != null) {
        return new Page(rows, cursor(new Stretch(stretch.status, stretch.year, after)));
      }
      if (rows.size() == query.size() && i + 1 < stretches.size()) {
        return new Page(rows, cursor(stretches.get(i + 1)));
      }
    }
    return new Page(rows, null);
  }

  Span span(OfficeCode office, LocalDate since, LocalDate until, int most) {
    var rows = new ArrayList<DeskRow>();
    int unreadable = 0;
    var everything = DeskQuery.of(Set.of(), Integer.MAX_VALUE);
    for (Stretch stretch : stretches(everything)) {
      for (Item item : items(office, stretch, everything)) {
        try {
          DeskRow row = row(item);
          LocalDate ended = row.endedOn();
          boolean counts = ended == null || !ended.isBefore(since);
          if (!row.arrivedOn().isAfter(until) && counts) {
            if (rows.size() == most) {
              return new Span(rows, unreadable, true);
            }
            rows.add(row);
          }
        } catch (UnreadableItem e) {
          LOG.errorf("RowUnreadable %s", e.getMessage());
          unreadable++;
        }
      }
    }
    return new Span(rows, unreadable, false);
  }

  private List<Item> items(OfficeCode office, Stretch stretch, DeskQuery query) {
    var items = new ArrayList<Item>();
    Map<String, AttributeValue> from = Map.of();
    do {
      QueryResponse page = page(office, stretch, query, from);
      page.items().stream().map(Item::of).forEach(items::add);
      from = page.lastEvaluatedKey();
    } while (!from.isEmpty());
    return items;
  }

  private List<Stretch> stretches(DeskQuery query) {
    int now = OfficeTime.today(clock).getYear();
    Stream<Status> statuses =
        Stream.of(Status.values())
            .filter(status -> query.statuses().isEmpty() || query.statuses().contains(status));
    List<Stretch> all =
        statuses
            .flatMap(
                status ->
                    IntStream.rangeClosed(FIRST_YEAR, now)
                        .map(year -> status.isOpen() ? year : now - (year - FIRST_YEAR))
                        .mapToObj(year -> new Stretch(status, year, null)))
            .toList();
    Stretch from = cursor(query.cursor());
    if (from == null) {
      return all;
    }
    var rest = new ArrayList<>(all);
    rest.subList(0, position(all, from)).clear();
    if (!rest.isEmpty()) {
      rest.set(0, from);
    }
    return rest;
  }

  private static int position(List<Stretch> all, Stretch from) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).status == from.status && all.get(i).year == from.year) {
        return i;
      }
    }
    return all.size();
  }

  /** Reads a stretch until the page is full; the key to go on after, or null at its end. */
  private @Nullable String read(
      OfficeCode office, Stretch stretch, DeskQuery query, List<DeskRow> rows) {
    Map<String, AttributeValue> from = start(office, stretch);
    do {
      QueryResponse page = page(office, stretch, query, from);
      for (Map<String, AttributeValue> attributes : page.items()) {
        Item item = Item.of(attributes);
        if (accepted(item, query, rows) && rows.size() == query.size()) {
          return item.text("deskSk");
        }
      }
      from = page.lastEvaluatedKey();
    } while (!from.isEmpty());
    return null;
  }

  private static boolean accepted(Item item, DeskQuery query, List<DeskRow> rows) {
    try {
      DeskRow row = row(item);
      if (matches(row, query)) {
        rows.add(row);
        return true;
      }
    } catch (UnreadableItem e) {
      LOG.errorf("RowUnreadable %s", e.getMessage());
    }
    return false;
  }

  private static boolean matches(DeskRow row, DeskQuery query) {
    DueDate due = row.answerDue();
    boolean assignee = query.assignee() == null || query.assignee().equals(row.assignee());
    boolean before = query.dueBefore() == null || (due != null && due.isBefore(query.dueBefore()));
    boolean words =
        query.words() == null
            || Stream.of(query.words().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(word -> row.title().toLowerCase(Locale.ROOT).contains(word));
    boolean arrived =
        (query.from() == null || !row.arrivedOn().isBefore(query.from()))
            && (query.to() == null || !row.arrivedOn().isAfter(query.to()));
    boolean channel = query.channel() == null || query.channel() == row.channel();
    boolean answer = query.answer() == null || query.answer() == row.answer();
    return assignee && before && words && arrived && channel && answer;
  }

  private QueryResponse page(
      OfficeCode office, Stretch stretch, DeskQuery query, Map<String, AttributeValue> from) {
    QueryRequest.Builder request = request(office, stretch, query);
    return table.page((from.isEmpty() ? request : request.exclusiveStartKey(from)).build());
  }

  private QueryRequest.Builder request(OfficeCode office, Stretch stretch, DeskQuery query) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":pk", AttributeValue.fromS(pk(office, stretch.year)));
    values.put(":sk", AttributeValue.fromS(stretch.status + "#"));
    QueryRequest.Builder request =
        table
            .query()
            .indexName("desk")
            .keyConditionExpression("deskPk = :pk and begins_with(deskSk, :sk)")
            .scanIndexForward(stretch.status.isOpen());
    if (!query.blinds().isEmpty()) {
      var any = new ArrayList<String>();
      for (int i = 0; i < query.blinds().size(); i++) {
        any.add("contains(blind, :b" + i + ")");
        values.put(":b" + i, AttributeValue.fromS(query.blinds().get(i)));
      }
      request.filterExpression(String.join(" OR ", any));
    }
    return request.expressionAttributeValues(values);
  }

  private static Map<String, AttributeValue> start(OfficeCode office, Stretch stretch) {
    if (stretch.after == null) {
      return Map.of();
    }
    String number = stretch.after.substring(stretch.after.lastIndexOf('#') + 1);
    Map<String, AttributeValue> key = Table.key("REQUEST#" + number, "STATE");
    key.put("deskPk", AttributeValue.fromS(pk(office, stretch.year)));
    key.put("deskSk", AttributeValue.fromS(stretch.after));
    return key;
  }

  private static String cursor(Stretch stretch) {
    String text =
        stretch.status + "|" + stretch.year + "|" + (stretch.after == null ? "" : stretch.after);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A sort key of the queue: status, day, number. */
  private static final Pattern AFTER =
      Pattern.compile("[A-Z_]{1,30}#\\d{4}-\\d{2}-\\d{2}#[A-Z0-9]{1,12}-\\d{4}-\\d{6,9}");

  /**
   * @throws IllegalArgumentException if the text is no cursor of ours
   */
  private static @Nullable Stretch cursor(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String[] parts =
        new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("no cursor");
    }
    String after = parts[2].isEmpty() ? null : parts[2];
    if (after != null && !(after.startsWith(parts[0] + "#") && AFTER.matcher(after).matches())) {
      throw new IllegalArgumentException("no cursor");
    }
    return new Stretch(Status.valueOf(parts[0]), Integer.parseInt(parts[1]), after);
  }

  List<RequestNumber> open(OfficeCode office) {
    var query =
        DeskQuery.of(java.util.EnumSet.copyOf(Cases.openStatuses().toList()), Integer.MAX_VALUE);
    return rows(office, query).rows().stream().map(DeskRow::number).toList();
  }

  /**
   * The update of STATE to this row, if the version before still holds.
   *
   * @param more sets what else changes in STATE
   */
  Update update(DeskRow row, int versionBefore, Consumer<Item> more) {
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
    bound.put(":before", AttributeValue.fromN(Integer.toString(versionBefore)));
    return table
        .updateOf(row.number().subject(), "STATE")
        .updateExpression("SET " + String.join(", ", set) + gone)
        .conditionExpression("#version = :before")
        .expressionAttributeNames(names)
        .expressionAttributeValues(bound)
        .build();
  }

  /** Attributes a row may lack are removed when it does. */
  private static String gone(java.util.Set<String> present, Map<String, String> names) {
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
    return Item.at(number.subject(), "STATE")
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
        .flag("awaitsHead", row.awaitsHead())
        .flag("returned", row.returned())
        .put("endedOn", row.endedOn() == null ? null : row.endedOn().toString())
        .put("answerKind", row.answer() == null ? null : row.answer().name())
        .put("channel", row.channel() == null ? null : row.channel().name())
        .put("deskPk", pk(number.office(), number.year()))
        .put("deskSk", row.status() + "#" + date + "#" + number);
  }

  /**
   * @throws UnreadableItem if an attribute is missing or broken
   */
  static DeskRow row(Item item) {
    return new DeskRow(
        item.parsed(
            "pk",
            pk -> RequestNumber.ofSubject(pk).orElseThrow(() -> new IllegalArgumentException(pk))),
        item.number("version"),
        item.constant("status", Status.class),
        item.text("title"),
        item.text("maskedName"),
        item.date("arrivedOn"),
        item.dateOrNull("receivedOn"),
        item.optional("answerDueOn").isEmpty() ? null : item.due("answerDueOn"),
        item.dateOrNull("openUntil"),
        item.orNull("assignee"),
        item.has("awaitsHead") && item.flag("awaitsHead"),
        item.has("returned") && item.flag("returned"),
        item.dateOrNull("endedOn"),
        item.has("answerKind") ? item.constant("answerKind", Answer.Kind.class) : null,
        item.has("channel") ? item.constant("channel", Channel.class) : null);
  }

  private static String pk(OfficeCode office, int year) {
    return "DESK#" + office + "#" + year;
  }
}
