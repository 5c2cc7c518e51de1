package org.gongkai.participation.solicitation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of the opinions; it changes with each of them, in the same transaction.
 *
 * @param total all that came, however they came; the number of the last
 * @param held those that nobody has looked through, by the day on which they came
 * @param adopted how many were taken over as they are
 * @param partly how many in part
 * @param rejected how many not
 */
public record Tally(
    int total, List<Held> held, int shown, int hidden, int adopted, int partly, int rejected) {

  public static final Tally NONE = new Tally(0, List.of(), 0, 0, 0, 0, 0);

  public Tally {
    held = List.copyOf(Objects.requireNonNullElse(held, List.of()));
  }

  /**
   * Opinions of a day that are held.
   *
   * @param reviewDays working days until they are looked through, as they were set that day
   */
  public record Held(LocalDate on, int count, int reviewDays) {}

  /** How many nobody has decided on. */
  public int unsorted() {
    return total - adopted - partly - rejected;
  }

  /** How many are held. */
  public int waiting() {
    return held.stream().mapToInt(Held::count).sum();
  }

  /** The oldest of those that are held, or null. */
  public @Nullable Held oldest() {
    return held.stream().min(Comparator.comparing(Held::on)).orElse(null);
  }

  /** One more came that day. */
  public Tally received(LocalDate on, int reviewDays) {
    return new Tally(
        total + 1, counted(on, 1, reviewDays), shown, hidden, adopted, partly, rejected);
  }

  /** One of that day is now so, and was so before. */
  public Tally turned(LocalDate on, OpinionState before, OpinionState after) {
    return new Tally(
        total,
        before == OpinionState.HELD ? counted(on, -1, 0) : held,
        shown + is(after, OpinionState.SHOWN) - is(before, OpinionState.SHOWN),
        hidden + is(after, OpinionState.HIDDEN) - is(before, OpinionState.HIDDEN),
        adopted,
        partly,
        rejected);
  }

  /** On one it was decided so, and before so or not at all. */
  public Tally sorted(@Nullable Adopted before, Adopted after) {
    return new Tally(
        total,
        held,
        shown,
        hidden,
        adopted + is(after, Adopted.YES) - is(before, Adopted.YES),
        partly + is(after, Adopted.PARTLY) - is(before, Adopted.PARTLY),
        rejected + is(after, Adopted.NO) - is(before, Adopted.NO));
  }

  private static int is(@Nullable Enum<?> one, Enum<?> that) {
    return one == that ? 1 : 0;
  }

  private List<Held> counted(LocalDate on, int more, int reviewDays) {
    var all = new ArrayList<Held>();
    boolean found = false;
    for (Held day : held) {
      if (!day.on.equals(on)) {
        all.add(day);
        continue;
      }
      found = true;
      if (day.count + more > 0) {
        all.add(new Held(on, day.count + more, day.reviewDays));
      }
    }
    if (!found && more > 0) {
      all.add(new Held(on, more, reviewDays));
    }
    all.sort(Comparator.comparing(Held::on));
    return all;
  }
}
