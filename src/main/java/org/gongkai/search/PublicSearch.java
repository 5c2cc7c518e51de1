package org.gongkai.search;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.OfficeTime;
import org.gongkai.item.Item;
import org.gongkai.search.index.Asked;
import org.gongkai.search.text.Snippet;
import org.gongkai.search.text.Words;

/**
 * Answers what somebody asks of what is public. Before each answer the index follows the log of
 * changes, and each hit is held against the table: what was taken down a moment ago is not shown,
 * with no word of it.
 */
@Singleton
public class PublicSearch {

  /** Of a page. */
  public static final int SIZE = 20;

  private final PublicPlace place;
  private final Clock clock;

  PublicSearch(PublicPlace place, Clock clock) {
    this.place = place;
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
    return find(question, SIZE);
  }

  /** The first rows of that page alone, so many at the most. */
  public Result find(Question question, int most) {
    LocalDate today = OfficeTime.today(clock);
    if (question.isMarksAlone()) {
      return new Result(0, List.of(), question.page(), 0, today);
    }
    LiveIndex index = place.ready(IndexPlace.WAIT);
    try {
      return find(index, question, most, today);
    } catch (IOException | IllegalStateException e) {
      place.broken(index, e);
      throw new SearchAway();
    }
  }

  private Result find(LiveIndex index, Question question, int most, LocalDate today)
      throws IOException {
    index.follow();
    Asked asked = question.on(today);
    int from = (int) Math.min((question.page() - 1L) * SIZE, Integer.MAX_VALUE - SIZE);
    HeldHits found = HeldHits.of(place, index, asked, from, most, item -> item.isOpenToAll(today));
    List<Row> rows = found.rows().stream().map(one -> row(one, asked.words())).toList();
    int pages = Math.ceilDiv(found.total(), SIZE);
    return new Result(found.total(), rows, question.page(), pages, today);
  }

  private static Row row(HeldHits.Held one, Words words) {
    Snippet title = Snippet.whole(one.item().title(), words);
    return new Row(one.item(), title, Snippet.of(one.hit().texts(), words));
  }
}
