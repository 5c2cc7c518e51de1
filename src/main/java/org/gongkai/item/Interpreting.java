package org.gongkai.item;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether it is interpreted, and how (政策解读).
 *
 * @param wanted null where nobody said so
 * @param reason why it is not wanted, or no more
 */
public record Interpreting(
    @Nullable Boolean wanted, @Nullable String reason, List<Interpretation> all) {

  /** So many at the most. */
  public static final int MOST = 30;

  public Interpreting {
    all = all == null ? List.of() : List.copyOf(all);
  }

  /** What nobody said anything of. */
  public static final Interpreting UNSAID = new Interpreting(null, null, List.of());

  public static final Interpreting WANTED = new Interpreting(true, null, List.of());

  public static Interpreting notWanted(String reason) {
    return new Interpreting(false, reason, List.of());
  }

  public boolean isWanted() {
    return Boolean.TRUE.equals(wanted);
  }

  /** Whether one is wanted and there is none. */
  public boolean isMissing() {
    return isWanted() && all.isEmpty();
  }

  /** The same without those that are there. */
  public Interpreting emptied() {
    return new Interpreting(wanted, reason, List.of());
  }

  public Interpreting and(Interpretation one) {
    var more = new ArrayList<>(all);
    more.add(one);
    return new Interpreting(wanted, reason, more);
  }

  public Interpreting waived(String why) {
    return new Interpreting(false, why, all);
  }
}
