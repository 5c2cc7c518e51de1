package org.gongkai.search;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.OfficeTime;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Refused;
import org.gongkai.item.Item;
import org.gongkai.item.ItemKind;
import org.gongkai.item.work.ItemFilter;
import org.gongkai.item.work.Items;
import org.gongkai.matter.MatterBook.Listed;
import org.gongkai.office.Office;
import org.gongkai.search.index.Asked;
import org.gongkai.search.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * The items of an office, in any state, as its officials search them: title, numbers, summary, body
 * and the texts of files on our own page. Without an index titles and numbers are looked through.
 */
@Singleton
public class DeskSearch {

  /** A page ends when it has so many. */
  private static final int SIZE = 50;

  /** So many hits are held against the table for a page; then it ends, if need be short. */
  private static final int LOOK = 500;

  private static final int AT_ONCE = 50;
  private static final Pattern CURSOR = Pattern.compile("find-(\\d{1,9})");

  private final Items items;
  private final DeskPlace place;
  private final Clock clock;

  DeskSearch(Items items, DeskPlace place, Clock clock) {
    this.items = items;
    this.place = place;
    this.clock = clock;
  }

  /**
   * A page of items.
   *
   * @param next the cursor of the next page, or null after the last
   * @param away whether there is no index just now, so that titles and numbers alone were searched
   */
  public record Result(List<Item> items, @Nullable String next, boolean away) {

    public Result {
      items = List.copyOf(items);
    }

    private static Result listed(Listed<Item> page, boolean away) {
      return new Result(page.items(), page.next(), away);
    }
  }

  /**
   * What fits the filter: with words what fits them best first, else as the list has it.
   *
   * @throws Refused for a cursor that is none
   */
  public Result find(Office office, ItemFilter filter, @Nullable String cursor) {
    String q = filter.q();
    if (q == null) {
      return Result.listed(items.find(office, filter, cursor), false);
    }
    Words words = Words.of(q);
    if (words.isEmpty()) {
      return new Result(List.of(), null, false);
    }
    boolean listed = cursor != null && !CURSOR.matcher(cursor).matches();
    if (listed) {
      return Result.listed(items.find(office, filter, cursor), true); // begun without the index
    }
    try {
      return search(office, filter, words, from(cursor));
    } catch (SearchAway e) {
      if (cursor != null) {
        throw new Refused(List.of(new Problem("cursor", Code.FORMAT.slug(), e.getMessage())));
      }
      return Result.listed(items.find(office, filter, null), true);
    }
  }

  private static int from(@Nullable String cursor) {
    Matcher place = CURSOR.matcher(cursor == null ? "find-0" : cursor);
    return place.matches() ? Integer.parseInt(place.group(1)) : 0;
  }

  private Result search(Office office, ItemFilter filter, Words words, int from) {
    LiveIndex index = place.ready(IndexPlace.WAIT);
    try {
      index.follow();
      return search(index, office, filter, asked(office, filter, words), from);
    } catch (IOException | IllegalStateException e) {
      place.broken(index, e);
      throw new SearchAway();
    }
  }

  private Result search(LiveIndex index, Office office, ItemFilter filter, Asked asked, int from)
      throws IOException {
    var found = new ArrayList<Item>();
    for (int at = from; at < from + LOOK; at += AT_ONCE) {
      HeldHits hits =
          HeldHits.of(
              place, index, asked, at, AT_ONCE, item -> item.office().equals(office.code()));
      for (HeldHits.Held held : hits.rows()) {
        if (filter.fitsButWords(held.item())) {
          found.add(held.item());
        }
      }
      boolean last = at + AT_ONCE >= hits.total();
      if (last || found.size() >= SIZE) {
        return new Result(found, last ? null : "find-" + (at + AT_ONCE), false);
      }
    }
    return new Result(found, "find-" + (from + LOOK), false);
  }

  private Asked asked(Office office, ItemFilter filter, Words words) {
    ItemKind kind = filter.kind();
    return new Asked(
        words,
        office.code().value(),
        filter.column(),
        kind == null ? null : kind.name(),
        filter.year(),
        false,
        OfficeTime.today(clock));
  }
}
