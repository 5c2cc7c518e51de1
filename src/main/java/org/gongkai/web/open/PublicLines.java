package org.gongkai.web.open;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.gongkai.OfficeTime;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Refused;
import org.gongkai.item.PublicRow;
import org.gongkai.item.work.PublicLists;
import org.gongkai.matter.ListingBook;
import org.gongkai.web.http.BadQuery;
import org.jspecify.annotations.Nullable;

/** Pages of what is public, newest first. */
@Singleton
public class PublicLines {

  private final PublicLists lists;
  private final OpenOffices offices;
  private final Clock clock;

  PublicLines(PublicLists lists, OpenOffices offices, Clock clock) {
    this.lists = lists;
    this.offices = offices;
    this.clock = clock;
  }

  /**
   * A page.
   *
   * @param next the cursor of the next, or null
   */
  public record Page(List<PublicLine> lines, @Nullable String next) {}

  /**
   * A page of a list.
   *
   * @param named whether each line names its office
   * @throws BadQuery for a cursor that is none
   */
  public Page page(String list, boolean named, int size, @Nullable String cursor) {
    ListingBook.Page<PublicRow> page = rows(list, size, cursor);
    LocalDate today = OfficeTime.today(clock);
    Function<OfficeCode, String> names = offices.names();
    return new Page(
        page.rows().stream()
            .map(row -> PublicLine.of(row, named ? names.apply(row.office()) : null, today))
            .toList(),
        page.next());
  }

  private ListingBook.Page<PublicRow> rows(String list, int size, @Nullable String cursor) {
    try {
      return lists.page(list, size, cursor);
    } catch (Refused e) {
      throw new BadQuery(e);
    }
  }
}
