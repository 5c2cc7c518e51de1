package org.gongkai.item.work;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Fields;
import org.gongkai.input.Fields.Given;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.input.Refused;
import org.gongkai.item.Attribute;
import org.gongkai.item.ColumnRef;
import org.gongkai.item.Content;
import org.gongkai.item.Decision;
import org.gongkai.item.Folded;
import org.gongkai.item.InterpretationFigures;
import org.gongkai.item.Interpreting;
import org.gongkai.item.Item;
import org.gongkai.item.ItemId;
import org.gongkai.item.ItemKind;
import org.gongkai.item.ItemState;
import org.gongkai.item.LinkState;
import org.gongkai.item.LinkStates;
import org.gongkai.item.Metadata;
import org.gongkai.item.NumberGaps;
import org.gongkai.item.NumberRow;
import org.gongkai.item.People;
import org.gongkai.item.Publicity;
import org.gongkai.item.Terms;
import org.gongkai.item.Validity;
import org.gongkai.matter.Beside;
import org.gongkai.matter.Change;
import org.gongkai.matter.Entry;
import org.gongkai.matter.Kept;
import org.gongkai.matter.ListingBook;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.MatterBook.Query;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Surroundings;
import org.gongkai.matter.Taken;
import org.gongkai.matter.Writing;
import org.gongkai.office.IndexPattern;
import org.gongkai.office.Office;
import org.gongkai.office.Official;
import org.jspecify.annotations.Nullable;

/** Makes items, numbers them, and lists them. */
@Singleton
public class Items {

  /** The series of names under which index numbers are claimed. */
  public static final String INDEX = "INDEX";

  /** So often a number is drawn anew when others draw at the same time. */
  private static final int TRIES = 60;

  private static final String REGISTERED = "登记";

  /** So many items are counted at the most. */
  public static final int MOST_COUNTED = 2_000;

  private static final int PAGE = 50;

  /** So many numbers of a year are looked at; an office gives hundreds. */
  private static final int NUMBERS = 50_000;

  /** So many documents are looked at for a page. */
  private static final int LOOK = 1_000;

  private final ItemRoom room;
  private final Matters matters;
  private final MatterBook book;
  private final ListingBook listings;
  private final LinkStates links;
  private final ItemFields<LocalDate> fields = new ItemFields<>(today -> today, true);
  private final Fields<LocalDate> table = new Fields<>(fields.all());

  Items(ItemRoom room, Matters matters, MatterBook book, ListingBook listings, LinkStates links) {
    this.listings = listings;
    this.links = links;
    this.room = room;
    this.matters = matters;
    this.book = book;
  }

  /**
   * Makes an item, a draft.
   *
   * @param tree the fields of the contract
   * @throws org.gongkai.input.BrokenInput for an unknown field or a wrong JSON type
   * @throws org.gongkai.matter.NotAllowed for who makes no items
   * @throws Refused when fields are missing or wrong, or the index number is in use
   */
  public Kept<Item> create(Office office, JsonNode tree, Official by) {
    LocalDate today = matters.in(office).today();
    table.shape(tree, List.of());
    ItemRules.mayWrite(by);
    var problems = new Problems();
    Given<LocalDate> given = table.read(tree, problems, today);
    Said said = new Drafting<>(fields, given, null, office, room.shop()).said(by.id());
    problems.orRefuse();
    Draft draft = draft(Objects.requireNonNull(said), office);
    var done = new Matters.Done("create", today, by.id());
    String index = draft.item().content().metadata().indexNumber();
    return index.isEmpty()
        ? numbered(draft, office, done, change -> matters.make(room, change, office, done))
        : given(draft, index, office, done);
  }

  /**
   * A draft of little more than a title, in no column yet.
   *
   * @param drafter whose it is: an official's id
   * @param what how it came about, for the record
   */
  record Bare(String title, String drafter, String what) {}

  /**
   * Makes such a draft with what is stored; one of that id stays as it is.
   *
   * @param storing is given the draft, or null when it is there already; once more when its number
   *     was taken meanwhile
   */
  void draft(Office office, String id, Bare bare, Consumer<@Nullable Writing<?>> storing) {
    if (!book.documents(room, office.code(), List.of(id)).isEmpty()) {
      storing.accept(null);
      return;
    }
    var item =
        new Item(
            office.code(),
            id,
            ItemState.DRAFT,
            new Content(
                ColumnRef.NONE,
                new Metadata(bare.title, ItemKind.OTHER, "", null, null, null, null),
                null,
                null,
                List.of()),
            new Decision(Attribute.PUBLIC, null, People.drafting(bare.drafter), null),
            Publicity.none(Validity.until(null, null), Interpreting.UNSAID),
            Terms.NONE);
    Surroundings in = matters.in(office);
    var done = new Matters.Done("create", in.today(), Entry.SYSTEM);
    var _ =
        numbered(
            new Draft(item, List.of(), bare.what),
            office,
            done,
            change -> {
              storing.accept(
                  matters
                      .writing(room, null, change.after(), change.what(), in, done)
                      .taking(change.beside()));
              return id;
            });
  }

  /** A draft, and its body as it is laid down with it. */
  private record Draft(Item item, List<Change.Text> texts, String what) {

    /**
     * With its number, which is claimed.
     *
     * @param first what is taken before it
     */
    Change<Item> numbered(String index, Beside... first) {
      Item named = item.with(item.content().with(item.content().metadata().numbered(index)));
      String attribute = named.decision().attribute().words();
      Change<Item> change =
          Change.to(named, "%s，拟%s，索引号 %s".formatted(what, attribute, index)).laying(texts);
      for (Beside one : first) {
        change = change.taking(one);
      }
      return change.taking(claim(index));
    }
  }

  private static Draft draft(Said said, Office office) {
    var item =
        new Item(
            office.code(),
            ItemId.of(office.code()),
            ItemState.DRAFT,
            said.content(),
            said.decision(),
            said.publicity(),
            Terms.NONE);
    List<Change.Text> texts = List.of();
    if (said.body() != null) {
      var body = ItemTexts.named(item, null, said.body());
      item = item.with(said.content().with(body.ref(), said.content().summary()));
      texts = body.laid();
    }
    return new Draft(
        item.with(Opening.drafted(null, item, said.column(), office, 1)), texts, REGISTERED);
  }

  private Kept<Item> given(Draft draft, String index, Office office, Matters.Done done) {
    try {
      return matters.make(room, draft.numbered(index), office, done);
    } catch (Taken e) {
      throw inUse();
    }
  }

  /** What is said of a number that another item has, or had. */
  static Refused inUse() {
    return new Refused(
        List.of(
            new Problem("indexNumber", Code.NOT_ALLOWED.slug(), "索引号已被本机关的另一条信息使用（索引号永不重复），请核对")));
  }

  /** By the office's pattern: the counter is raised from the value seen, with the item. */
  private <T> T numbered(
      Draft draft, Office office, Matters.Done done, Function<Change<Item>, T> storing) {
    IndexPattern pattern = office.settings().disclosure().indexNumber();
    String counter = INDEX + "#" + pattern.series(office.code(), done.on());
    Set<Integer> given = new HashSet<>();
    for (int attempt = 1; ; attempt++) {
      int seen = book.last(office.code(), counter);
      int number = seen + 1;
      while (given.contains(number)) {
        number++; // somebody gave it to an item
      }
      String index = pattern.format(office.code(), done.on(), number);
      var raise = new Beside.Raise(counter, seen, number);
      try {
        return storing.apply(draft.numbered(index, raise));
      } catch (Taken e) {
        if (attempt == TRIES) {
          throw e;
        }
        if (e.what() instanceof Beside.Claim) {
          given.add(number);
        }
      }
    }
  }

  /** The name of an index number. */
  public static Beside.Claim claim(String index) {
    return new Beside.Claim(INDEX, Folded.of(index));
  }

  /** A page of the list. */
  public record Page(List<Map<String, @Nullable Object>> items, @Nullable String next) {}

  /** Documents as the API lists them. */
  public Page page(Office office, List<Item> items, @Nullable String next) {
    Map<String, List<LinkState>> away = away(office, items);
    return new Page(items.stream().map(item -> row(item, away)).toList(), next);
  }

  /** A page of what fits: what is open by the day of its formation, then the rest, newest first. */
  public MatterBook.Listed<Item> find(Office office, ItemFilter filter, @Nullable String cursor) {
    return book.list(
        room, office.code(), new Query<Item>("", filter.open(), filter::fits, PAGE, LOOK, cursor));
  }

  /** Which of these have addresses that do not open any more, and which, by the item's id. */
  public Map<String, List<LinkState>> away(Office office, List<Item> items) {
    Map<String, List<LinkState>> known =
        links.of(office.code(), items.stream().map(Item::id).toList());
    Map<String, List<LinkState>> away = new LinkedHashMap<>();
    for (Item item : items) {
      List<LinkState> all = LinkStates.away(item, known);
      if (!all.isEmpty()) {
        away.put(item.id(), all);
      }
    }
    return away;
  }

  /** The fields with which one is made, for its form; what they depend on is the day. */
  public Fields<LocalDate> fields() {
    return table;
  }

  private static Map<String, @Nullable Object> row(Item item, Map<String, List<LinkState>> away) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", item.id());
    row.put("state", item.state());
    row.putAll(ItemView.row(item));
    row.put("linksAway", away.getOrDefault(item.id(), List.of()));
    return row;
  }

  /**
   * How the documents of a year are interpreted.
   *
   * @param cut whether there are more items than were looked at
   */
  public record Counted(InterpretationFigures figures, boolean cut) {}

  /**
   * How the documents of a year are interpreted. Looks at {@value #MOST_COUNTED} items at the most:
   * what is open, then what was public last.
   */
  public Counted interpretations(Office office, int year) {
    var all =
        book.list(
            room,
            office.code(),
            new Query<Item>("", null, _ -> true, MOST_COUNTED, MOST_COUNTED, null));
    return new Counted(InterpretationFigures.of(all.items(), year), all.next() != null);
  }

  /**
   * What was never entered of an issuer's numbers of a year; where no issuer is named it is the
   * office. Costs the numbers of that year.
   */
  public List<NumberGaps> gaps(Office office, String issuer, int year) {
    String asked = Folded.of(issuer);
    List<String> numbers =
        numbers(office.code(), year).stream()
            .filter(
                row -> Folded.of(row.issuer() == null ? office.name() : row.issuer()).equals(asked))
            .map(NumberRow::number)
            .toList();
    return NumberGaps.of(numbers, year);
  }

  /** The document numbers that name the year, of all issuers. */
  public List<NumberRow> numbers(OfficeCode office, int year) {
    return listings.between(
        NumberRow.list(office, year), NumberRow.class, office + "-", office + ".", NUMBERS);
  }
}
