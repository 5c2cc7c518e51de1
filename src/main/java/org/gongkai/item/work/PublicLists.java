package org.gongkai.item.work;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.gongkai.OfficeTime;
import org.gongkai.item.PublicRow;
import org.gongkai.matter.ListingBook;
import org.gongkai.matter.ListingBook.Page;
import org.jspecify.annotations.Nullable;

/** What anybody may read, newest first; {@link PublicRow} says which lists there are. */
@Singleton
public class PublicLists {

  /** So many addresses a sitemap may have. */
  private static final int MOST = 49_999;

  /** Before and behind all days. */
  private static final String FIRST = "0";

  private static final String LAST = "~";

  private final ListingBook book;
  private final Clock clock;

  PublicLists(ListingBook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  /**
   * A page. What is on our own page is not shown on the day after its publicity, swept or not.
   *
   * @throws org.gongkai.input.Refused for a cursor that is none
   */
  public Page<PublicRow> page(String list, int size, @Nullable String cursor) {
    LocalDate today = OfficeTime.today(clock);
    return book.page(list, PublicRow.class, row -> row.isOpenToAll(today), size, cursor);
  }

  /** All that is public, or null when it is more than so many. */
  public @Nullable List<PublicRow> ifFew(int most) {
    LocalDate today = OfficeTime.today(clock);
    List<PublicRow> all =
        book.between(PublicRow.list(null), PublicRow.class, FIRST, LAST, most + 1);
    return all.size() > most ? null : all.stream().filter(row -> row.isOpenToAll(today)).toList();
  }

  /** What was published in the month, of all offices. */
  public List<PublicRow> of(YearMonth month) {
    LocalDate today = OfficeTime.today(clock);
    return book
        .between(
            PublicRow.list(null),
            PublicRow.class,
            month.toString(),
            month.plusMonths(1).toString(),
            MOST)
        .stream()
        .filter(row -> row.isOpenToAll(today))
        .toList();
  }

  /** The first month in which something was published that is still there, or the last. */
  public Optional<YearMonth> month(boolean last) {
    return book.end(PublicRow.list(null), last)
        .map(place -> YearMonth.parse(place.substring(0, "yyyy-MM".length())));
  }
}
