package org.gongkai.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Subject;
import org.gongkai.item.Item;
import org.gongkai.item.ItemId;
import org.gongkai.item.work.ItemRoom;
import org.gongkai.matter.MatterBook;
import org.gongkai.matter.MatterBook.Listed;
import org.gongkai.matter.MatterBook.Query;
import org.gongkai.office.OfficeList;
import org.gongkai.search.index.Entry;
import org.gongkai.search.index.ItemIndex;
import org.jspecify.annotations.Nullable;

/** Brings an index to what the table has. */
class Filler {

  private static final int PAGE = 500;

  /** So many texts are fetched at once. */
  private static final int AT_ONCE = 8;

  private final OfficeList offices;
  private final ItemRoom room;
  private final MatterBook book;
  private final Indexed indexed;

  Filler(OfficeList offices, ItemRoom room, MatterBook book, Indexed indexed) {
    this.offices = offices;
    this.room = room;
    this.book = book;
    this.indexed = indexed;
  }

  /** The log of changes by which the index follows. */
  String log() {
    return indexed.log();
  }

  /** The items of these ids as they are now, those that are there; a hundred in a call. */
  Map<String, Item> items(Collection<String> ids) {
    List<Subject> subjects =
        ids.stream()
            .flatMap(id -> ItemId.office(id).stream().map(office -> room.subject(office, id)))
            .toList();
    Map<String, Item> found = new HashMap<>();
    book.documents(room, subjects).forEach((id, one) -> found.put(id, one.matter()));
    return found;
  }

  /** Puts these as they are in the table now. */
  void put(ItemIndex index, Collection<String> ids) throws IOException {
    Map<String, Item> there = items(ids);
    for (String id : ids) {
      Item item = there.get(id);
      Optional<Entry> entry = item == null ? Optional.empty() : indexed.of(item);
      if (entry.isPresent()) {
        index.put(entry.get());
      } else {
        index.remove(id);
      }
    }
    index.refresh();
  }

  /**
   * Compares the index with all items of all offices: puts what it lacks or has otherwise, removes
   * what is no longer public. Reads the lists, no item by itself.
   *
   * @return how many it put or removed
   */
  int fill(ItemIndex index) throws IOException {
    Map<String, String> marks = index.marks();
    Set<String> left = new HashSet<>(marks.keySet());
    int changed = 0;
    try (ExecutorService readers =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      for (OfficeCode office : offices.codes()) {
        String cursor = null;
        do {
          Listed<Item> page = page(office, cursor);
          page.items().forEach(item -> left.remove(item.id()));
          changed += put(index, page.items(), marks, readers);
          cursor = page.next();
        } while (cursor != null);
      }
    }
    for (String id : left) {
      index.remove(id);
    }
    index.refresh();
    return changed + left.size();
  }

  private Listed<Item> page(OfficeCode office, @Nullable String cursor) {
    return book.list(room, office, new Query<>("", null, indexed::isIn, PAGE, PAGE, cursor));
  }

  private int put(
      ItemIndex index, List<Item> items, Map<String, String> marks, ExecutorService readers)
      throws IOException {
    var reading = new ArrayList<Future<Optional<Entry>>>();
    for (Item item : items) {
      if (!EntryTexts.mark(item).equals(marks.get(item.id()))) {
        reading.add(readers.submit(() -> indexed.of(item)));
      }
    }
    for (Future<Optional<Entry>> one : reading) {
      Optional<Entry> entry = result(one);
      if (entry.isPresent()) {
        index.put(entry.get());
      }
    }
    return reading.size();
  }

  private static <T> T result(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException("an item could not be read", e.getCause());
    }
  }
}
