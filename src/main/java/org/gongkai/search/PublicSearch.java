package org.gongkai.search;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.OfficeTime;
import org.gongkai.item.Item;
import org.gongkai.search.index.Asked;
import org.gongkai.search.index.Found;
import org.gongkai.search.text.Snippet;
import org.gongkai.search.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Answers what somebody asks of what is public. Before each answer the index follows the log of
 * changes, and each hit is held against the table: what was taken down a moment ago is not shown,
 * with no word of it.
 */
@Singleton
public class PublicSearch {

  /** Of a page. */
  public static final int SIZE = 20;

  /** As often a page is made anew when the table has some of it otherwise. */
  private static final int TRIES = 3;

  private final IndexPlace place;
  private final Filler filler;
  private final Clock clock;

  PublicSearch(IndexPlace place, Filler filler, Clock clock) {
    this.place = place;
    this.filler = filler;
    this.clock = clock;
  }

  /**
   * A page of what was found.
   *
   * @param today the day on which it is public
   * @param pages how many there are
   */
  public record Result(int total, List<Row> rows, int page, int pages, LocalDate today) {

    public Result {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A hit.
   *
   * @param title with what was searched for marked
   * @param snippet of its texts, likewise
   */
  public record Row(Item item, Snippet title, Snippet snippet) {}

  /**
   * The page that is asked for; none behind the last.
   *
   * @throws SearchAway when there is no index yet
   */
  public Result find(Question question) {
    LocalDate today = OfficeTime.today(clock);
    if (question.isMarksAlone()) {
      return new Result(0, List.of(), question.page(), 0, today);
    }
    LiveIndex index = place.ready(IndexPlace.WAIT);
    try {
      return find(index, question, today);
    } catch (IOException | IllegalStateException e) {
      place.broken(index, e);
      throw new SearchAway();
    }
  }

  private Result find(LiveIndex index, Question question, LocalDate today) throws IOException {
    index.follow();
    Asked asked = question.on(today);
    long from = (question.page() - 1L) * SIZE;
    for (int attempt = 1; ; attempt++) {
      Found found = index.find(asked, (int) Math.min(from, Integer.MAX_VALUE - SIZE), SIZE);
      Map<String, Item> there = filler.items(found.hits().stream().map(Found.Hit::id).toList());
      List<String> other =
          found.hits().stream()
              .filter(hit -> !isAsIndexed(hit, there.get(hit.id()), today))
              .map(Found.Hit::id)
              .toList();
      if (other.isEmpty() || attempt == TRIES) {
        int pages = Math.ceilDiv(found.total(), SIZE);
        List<Row> rows = rows(found, there, other, asked.words());
        return new Result(found.total(), rows, question.page(), pages, today);
      }
      index.look(other);
    }
  }

  private static boolean isAsIndexed(Found.Hit hit, @Nullable Item item, LocalDate today) {
    return item != null && item.isOpenToAll(today) && Entries.mark(item).equals(hit.mark());
  }

  private static List<Row> rows(
      Found found, Map<String, Item> there, List<String> other, Words words) {
    var rows = new ArrayList<Row>();
    for (Found.Hit hit : found.hits()) {
      Item item = there.get(hit.id());
      if (item != null && !other.contains(hit.id())) {
        Snippet title = Snippet.whole(item.title(), words);
        rows.add(new Row(item, title, Snippet.of(hit.texts(), words)));
      }
    }
    return rows;
  }
}
