package org.gongkai.matter;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongkai.deadline.OfficeCode;
import org.jspecify.annotations.Nullable;

/** The lists that {@link Listing} makes. Each costs the stretch that is read of it. */
public interface ListingBook {

  /**
   * A page from the last place on.
   *
   * @param type what its rows are
   * @param shown which of them are shown
   * @param cursor where the page before ended, or null
   * @throws org.gongkai.input.Refused for a cursor that is none
   */
  <R> Page<R> page(
      String list, Class<R> type, Predicate<R> shown, int size, @Nullable String cursor);

  /**
   * A page.
   *
   * @param next the cursor of the next page, or null after the last
   */
  record Page<R>(List<R> rows, @Nullable String next) {}

  /** The rows from one place on and before the other, at most so many. */
  <R> List<R> between(String list, Class<R> type, String from, String before, int most);

  /** The first place, or the last, if it has any. */
  Optional<String> end(String list, boolean last);

  /**
   * Writes the rows of what is stored, as it is.
   *
   * @return false when it was changed meanwhile, and so wrote them itself
   */
  <M extends Matter> boolean relist(
      Room<M> room, OfficeCode office, MatterBook.Versioned<M> stored);
}
