package org.gongkai.item.past;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.catalogue.work.ColumnChanges;
import org.gongkai.catalogue.work.ColumnDocument;
import org.gongkai.catalogue.work.ColumnRoom;
import org.gongkai.item.ColumnRef;
import org.gongkai.item.Folded;
import org.gongkai.item.Item;
import org.gongkai.item.Publication;
import org.gongkai.item.work.ItemRoom;
import org.gongkai.item.work.Items;
import org.gongkai.matter.Load;
import org.gongkai.matter.Loading;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.MatterBook.Versioned;
import org.gongkai.matter.Matters;
import org.gongkai.matter.Rounds;
import org.gongkai.matter.Surroundings;
import org.gongkai.matter.Writing;
import org.jspecify.annotations.Nullable;

/**
 * Applies an import piece by piece. An item that is there was made, by this or by a call before,
 * and stays as people left it; its column counts it in the same transaction.
 */
@Singleton
class ApplyingPast implements Loading {

  /** What a column takes: itself, the deadline that it has, the one that it had. */
  private static final int OF_A_COLUMN = 3;

  private final ItemRoom room;
  private final ColumnRoom columns;
  private final MatterBook book;
  private final Matters matters;
  private final IndexNumbers numbers;
  private final Rounds rounds;

  ApplyingPast(
      ItemRoom room,
      ColumnRoom columns,
      MatterBook book,
      Matters matters,
      IndexNumbers numbers,
      Rounds rounds) {
    this.room = room;
    this.columns = columns;
    this.book = book;
    this.matters = matters;
    this.numbers = numbers;
    this.rounds = rounds;
  }

  @Override
  public String kind() {
    return PastItems.KIND;
  }

  @Override
  public boolean apply(Load load, byte[] content, Instant until) {
    List<Item> items = StoredPast.of(content);
    return rounds.go(load, until, (in, _) -> remaining(load, items, in));
  }

  private List<List<Writing<?>>> remaining(Load load, List<Item> items, Surroundings in) {
    Set<String> there =
        book.documents(room, load.office(), items.stream().map(Item::id).toList()).keySet();
    List<Item> left = items.stream().filter(item -> !there.contains(item.id())).toList();
    Map<String, List<Item>> byColumn = new LinkedHashMap<>();
    for (Item item : renumbered(load, left, in)) {
      byColumn.computeIfAbsent(item.content().column().id(), _ -> new ArrayList<>()).add(item);
    }
    Map<String, String> wanted = new HashMap<>();
    left.forEach(item -> wanted.put(item.id(), PastItems.index(item)));
    Map<String, Versioned<ColumnDocument>> documents =
        book.documents(columns, load.office(), byColumn.keySet());
    var pieces = new ArrayList<List<Writing<?>>>();
    byColumn.forEach(
        (id, of) -> pieces.addAll(new OfColumn(load, in, wanted, documents.get(id)).pieces(of)));
    return pieces;
  }

  /** Somebody took the number meanwhile: the office's pattern gives another. */
  private List<Item> renumbered(Load load, Collection<Item> items, Surroundings in) {
    List<String> asked = items.stream().map(item -> Folded.of(PastItems.index(item))).toList();
    Set<String> taken = book.claimed(load.office(), Items.INDEX, asked).keySet();
    var all = new ArrayList<Item>();
    for (Item item : items) {
      boolean another = taken.contains(Folded.of(PastItems.index(item)));
      all.add(
          another
              ? PastItems.numbered(
                  item, numbers.take(in.office(), load.on(), 1, Set.copyOf(asked)).getFirst())
              : item);
    }
    return all;
  }

  /** The pieces of one column, each with the column as it is after it. */
  private final class OfColumn {
    private final Load load;
    private final Surroundings in;
    private final Map<String, String> wanted;
    private @Nullable Versioned<ColumnDocument> column;
    private final List<List<Writing<?>>> pieces = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Writing<?>> writings = new ArrayList<>();

    OfColumn(
        Load load,
        Surroundings in,
        Map<String, String> wanted,
        @Nullable Versioned<ColumnDocument> column) {
      this.load = load;
      this.in = in;
      this.wanted = wanted;
      this.column = column;
    }

    List<List<Writing<?>>> pieces(List<Item> all) {
      int size = OF_A_COLUMN;
      for (Item item : all) {
        Writing<?> one = writing(item);
        if (size + one.size() > Matters.FULL) {
          close();
          size = OF_A_COLUMN;
        }
        items.add(item);
        writings.add(one);
        size += one.size();
      }
      close();
      return pieces;
    }

    private Writing<Item> writing(Item item) {
      String id = item.content().column().id();
      String owner = column == null ? "HEADS" : column.matter().column().owner();
      Item owned = item.with(item.content().with(new ColumnRef(id, owner)));
      Publication publication = item.publicity().publication();
      String where = publication == null ? "没有网址，登记为拟稿" : "已公开：" + publication.url();
      var done =
          new Matters.Done("import", publication == null ? load.on() : publication.on(), load.by());
      String index = PastItems.index(item);
      String asked = wanted.getOrDefault(item.id(), index);
      String number = asked.equals(index) ? index : index + "（表中的 " + asked + " 在导入时已被使用）";
      return matters
          .writing(room, null, owned, "补录（导入），" + where + "，索引号 " + number, in, done)
          .taking(List.of(Items.claim(index)));
    }

    private void close() {
      List<LocalDate> days =
          items.stream()
              .map(item -> item.publicity().publication())
              .flatMap(Stream::ofNullable)
              .map(Publication::on)
              .sorted()
              .toList();
      Versioned<ColumnDocument> before = column;
      if (before != null && !days.isEmpty()) {
        ColumnDocument after =
            ColumnChanges.published(before.matter(), days.getLast(), days.size());
        var done = new Matters.Done("import", load.on(), load.by());
        writings.add(matters.writing(columns, before, after, null, in, done));
        column = new Versioned<>(after, before.version() + 1, before.entries());
      }
      pieces.add(List.copyOf(writings));
      items.clear();
      writings.clear();
    }
  }
}
