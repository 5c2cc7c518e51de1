package org.gongkai.item.past;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.OfficeTime;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.work.ColumnDocument;
import org.gongkai.catalogue.work.ColumnRoom;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.item.Attribute;
import org.gongkai.item.ColumnRef;
import org.gongkai.item.Content;
import org.gongkai.item.Decision;
import org.gongkai.item.Folded;
import org.gongkai.item.Interpreting;
import org.gongkai.item.Item;
import org.gongkai.item.ItemState;
import org.gongkai.item.People;
import org.gongkai.item.Publicity;
import org.gongkai.item.Terms;
import org.gongkai.matter.Load;
import org.gongkai.matter.Loads;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.MatterBook.Versioned;
import org.gongkai.matter.NotAllowed;
import org.gongkai.matter.Seen;
import org.gongkai.office.Office;
import org.gongkai.office.Official;
import org.gongkai.office.Role;
import org.gongkai.sheet.CellRemark;
import org.gongkai.sheet.Remarks;
import org.gongkai.sheet.SheetRefused;
import org.gongkai.sheet.Sheets;

/** Lists of past items (补录): tried, and loaded. */
@Singleton
public class PastItems {

  /** The kind of its loads. */
  static final String KIND = "ITEMS";

  /** One after the other. */
  static final String NAME = "PAST";

  private final ColumnRoom columns;
  private final MatterBook book;
  private final Standing standing;
  private final IndexNumbers numbers;
  private final Loads loads;
  private final Sheets sheets;
  private final Clock clock;

  PastItems(
      ColumnRoom columns,
      MatterBook book,
      Standing standing,
      IndexNumbers numbers,
      Loads loads,
      Sheets sheets,
      Clock clock) {
    this.columns = columns;
    this.book = book;
    this.standing = standing;
    this.numbers = numbers;
    this.loads = loads;
    this.sheets = sheets;
    this.clock = clock;
  }

  /**
   * What came of a list.
   *
   * @param added how many items are new
   * @param unchanged how many rows were there already
   * @param drafts ids of those new ones that have no address and are drafts
   * @param warnings what was taken in a way that its owner should know of
   * @param loading whether some of it is not applied yet
   */
  public record Loaded(
      int added, int unchanged, List<String> drafts, List<CellRemark> warnings, boolean loading) {}

  private record Judged(List<PastRow> fresh, int unchanged, List<CellRemark> warnings) {}

  /** Whether it is the official's to import. */
  public static boolean mayImport(Official me) {
    return me.is(Role.CLERK);
  }

  /**
   * What would come of the list; nothing is stored.
   *
   * @throws NotAllowed for who is no clerk
   * @throws SheetRefused with all that is wrong, by cell
   * @throws org.gongkai.sheet.SheetsBusy if too many files are being read just now
   */
  public Loaded tried(Office office, byte[] file, Official me) {
    Judged judged = judged(office.code(), file, me);
    return answer(judged, items(office.code(), judged.fresh(), me), false);
  }

  /**
   * Loads the list. What is there already stays as it is, so that a list may be loaded twice.
   *
   * @throws RuntimeException as {@link #tried}
   * @throws org.gongkai.Busy when somebody else loads one just now, or the one before is not
   *     applied yet
   */
  public Loaded load(Office office, byte[] file, Official me) {
    demand(me);
    int version = loads.finish(office.code(), KIND, NAME);
    Judged judged = judged(office.code(), file, me);
    if (judged.fresh().isEmpty()) {
      return answer(judged, List.of(), false);
    }
    Instant now = clock.instant();
    LocalDate today = OfficeTime.day(now);
    List<Item> items = numbered(office, today, items(office.code(), judged.fresh(), me));
    var load = new Load(office.code(), KIND, NAME, version + 1, true, me.id(), today, now);
    boolean loading = loads.run(load, StoredPast.bytes(items), Seen.UNKNOWN).loading();
    return answer(judged, items, loading);
  }

  /** Whether some of a list is not applied yet. */
  public boolean isLoading(OfficeCode office) {
    return loads.isLoading(office, KIND, NAME);
  }

  private static void demand(Official me) {
    if (!mayImport(me)) {
      throw new NotAllowed("已公开信息的补录由登记人员导入。");
    }
  }

  private Judged judged(OfficeCode office, byte[] file, Official me) {
    demand(me);
    var problems = new Remarks();
    var warnings = new Remarks();
    Collection<Versioned<ColumnDocument>> known =
        book.standing(columns, office, "", List.of()).values();
    List<Column> all = known.stream().map(one -> one.matter().column()).toList();
    LocalDate today = OfficeTime.today(clock);
    PastList list =
        PastList.read(sheets.read(file), new ColumnNames(all), today, problems, warnings);
    List<PastRow> fresh = standing.fresh(office, list, problems, warnings);
    if (!problems.none()) {
      throw new SheetRefused(problems.list(), warnings.list());
    }
    return new Judged(fresh, list.rows().size() - fresh.size(), warnings.list());
  }

  private static Loaded answer(Judged judged, List<Item> items, boolean loading) {
    List<String> drafts =
        items.stream().filter(item -> item.state() == ItemState.DRAFT).map(Item::id).toList();
    return new Loaded(items.size(), judged.unchanged(), drafts, judged.warnings(), loading);
  }

  private List<Item> items(OfficeCode office, List<PastRow> rows, Official me) {
    return rows.stream().map(row -> item(office, row, me)).toList();
  }

  private Item item(OfficeCode office, PastRow row, Official me) {
    ItemState state =
        row.publication() == null
            ? ItemState.DRAFT
            : row.validity().how() == null ? ItemState.PUBLISHED : ItemState.INVALID;
    var column = new ColumnRef(row.column(), "CLERKS"); // its owner as it is when it is written
    return new Item(
        office,
        standing.id(office, row),
        state,
        new Content(column, row.said(), row.summary(), null, List.of()),
        new Decision(Attribute.PUBLIC, null, People.drafting(me.id()), null),
        new Publicity(
            row.publication(),
            List.of(),
            List.of(),
            row.validity(),
            Interpreting.UNSAID,
            List.of(),
            List.of()),
        Terms.NONE);
  }

  private List<Item> numbered(Office office, LocalDate today, List<Item> items) {
    Set<String> own =
        items.stream()
            .map(PastItems::index)
            .filter(index -> !index.isEmpty())
            .map(Folded::of)
            .collect(Collectors.toSet());
    long without = items.stream().filter(item -> index(item).isEmpty()).count();
    Iterator<String> given = numbers.take(office, today, (int) without, own).iterator();
    var all = new ArrayList<Item>();
    for (Item item : items) {
      all.add(index(item).isEmpty() ? numbered(item, given.next()) : item);
    }
    return all;
  }

  static String index(Item item) {
    return item.content().metadata().indexNumber();
  }

  static Item numbered(Item item, String index) {
    return item.with(item.content().with(item.content().metadata().numbered(index)));
  }
}
