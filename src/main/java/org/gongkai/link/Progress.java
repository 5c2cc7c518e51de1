package org.gongkai.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far an office's check is.
 *
 * @param on the day of the last run that came to it, or null
 * @param cursor where the list goes on, or null for its beginning
 * @param failing ids of items of which an address did not open, those asked longest ago first
 */
public record Progress(@Nullable LocalDate on, @Nullable String cursor, List<String> failing) {

  /** So many are kept; those beyond are found again by the list. */
  private static final int MOST = 2_000;

  public static final Progress NONE = new Progress(null, null, List.of());

  public Progress {
    failing = failing == null ? List.of() : List.copyOf(failing);
  }

  Progress at(LocalDate day, @Nullable String next) {
    return new Progress(day, next, failing);
  }

  /** After these items were asked, of which those do not open: they stand behind the others. */
  Progress asked(Collection<String> items, Collection<String> away) {
    Set<String> kept = new LinkedHashSet<>(failing);
    kept.removeAll(Set.copyOf(items));
    kept.addAll(away);
    return new Progress(on, cursor, new ArrayList<>(kept).stream().limit(MOST).toList());
  }
}
