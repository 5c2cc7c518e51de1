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
 */
public record Publication(
    LocalDate on,
    LocalDate latestOn,
    @Nullable String url,
    @Nullable String by,
    int of,
    boolean late) {

  /** Whether our own page is where it was published. */
  public boolean here() {
    return url == null;
  }

  public Publication at(String address) {
    return new Publication(on, latestOn, address, by, of, late);
  }
}
