package org.gongkai.matter;

import java.util.HashMap;
import java.util.Map;
import org.gongkai.matter.MatterBook.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * What a load was judged with: how many lines the record of each matter had. One that has more
 * since was changed by somebody after the load was stored; what the load works out does not undo
 * that. What is counted and has no line does not matter.
 *
 * @param lines by id; null where nobody noted them
 */
public record Seen(@Nullable Map<String, Integer> lines) {

  /** Nobody noted it: everything may be changed. */
  public static final Seen UNKNOWN = new Seen(null);

  public Seen {
    lines = lines == null ? null : Map.copyOf(lines);
  }

  /** What is there when the load is judged. */
  public static Seen of(Map<String, ? extends Versioned<?>> there) {
    Map<String, Integer> lines = new HashMap<>();
    there.forEach((id, one) -> lines.put(id, one.entries()));
    return new Seen(lines);
  }

  /**
   * Whether nobody changed the matter since, so that the load may.
   *
   * @param now as it is, or null when there is none
   */
  public boolean isAsThen(String id, @Nullable Versioned<?> now) {
    int then = lines == null ? 0 : lines.getOrDefault(id, 0);
    return lines == null || (now == null ? 0 : now.entries()) == then;
  }
}
