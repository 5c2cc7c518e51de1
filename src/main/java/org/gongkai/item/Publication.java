package org.gongkai.item;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where it was published first, and when.
 *
 * @param on the day of the first publication
 * @param latestOn the day on which it was last published, after a change too
 * @param url its address; null for our own page ({@code HERE})
 * @param by who put it there, in words
 * @param of the number of the event
 * @param late whether it came after its day
 * @param remindsFrom the day on which it was entered with what lay in the past (补录): what was due
 *     before it stands in no book; null for what was published at the desk
 */
public record Publication(
    LocalDate on,
    LocalDate latestOn,
    @Nullable String url,
    @Nullable String by,
    int of,
    boolean late,
    @Nullable LocalDate remindsFrom) {

  /** Published at the desk. */
  public Publication(
      LocalDate on,
      LocalDate latestOn,
      @Nullable String url,
      @Nullable String by,
      int of,
      boolean late) {
    this(on, latestOn, url, by, of, late, null);
  }

  /** Entered long after (补录). */
  public static Publication past(LocalDate on, String url, LocalDate enteredOn) {
    return new Publication(on, on, url, null, 1, false, enteredOn);
  }

  /** Whether something due on the day stands in the book. */
  boolean remindsOn(LocalDate day) {
    return remindsFrom == null || !day.isBefore(remindsFrom);
  }

  /** Whether our own page is where it was published. */
  public boolean here() {
    return url == null;
  }

  public Publication at(String address) {
    return new Publication(on, latestOn, address, by, of, late, remindsFrom);
  }
}
