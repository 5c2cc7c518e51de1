package org.gongkai.matter;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gongkai.office.OfficeBook;

/**
 * How a load is applied, whatever its family: what remains is worked out of what is there, written
 * piece by piece, and worked out again, until nothing remains. What somebody changed meanwhile is
 * seen in the next round; broken off anywhere, it is gone on with by the same.
 */
@Singleton
public class Rounds {

  private static final int MOST = 5;

  private final LoadBook loads;
  private final Matters matters;
  private final OfficeBook offices;
  private final Clock clock;

  Rounds(LoadBook loads, Matters matters, OfficeBook offices, Clock clock) {
    this.loads = loads;
    this.matters = matters;
    this.offices = offices;
    this.clock = clock;
  }

  /** What a family says of its load. */
  public interface Remaining {

    /**
     * What is still to be written so that everything stands as the load says; empty when it does.
     * Each piece is written whole or not at all.
     *
     * @param seen what the load was judged with
     */
    List<List<Writing<?>>> of(Surroundings in, Seen seen);
  }

  /**
   * Applies the load.
   *
   * @param until the moment after which nothing more is begun
   * @return whether all of it is applied
   */
  public boolean go(Load load, Instant until, Remaining remaining) {
    Surroundings in = matters.in(offices.find(load.office()).orElseThrow());
    Seen seen = loads.seen(load);
    for (int round = 1; round <= MOST && clock.instant().isBefore(until); round++) {
      List<List<Writing<?>>> pieces = remaining.of(in, seen);
      if (pieces.isEmpty()) {
        return true;
      }
      boolean _ = matters.writePieces(pieces, until);
    }
    return false;
  }
}
