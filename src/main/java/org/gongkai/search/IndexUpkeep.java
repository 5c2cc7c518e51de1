package org.gongkai.search;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * What is done for an index by the clock: once a day it is compared with all there is, and where
 * processes come and go a snapshot is kept.
 */
final class IndexUpkeep {

  private static final Logger LOG = Logger.getLogger(IndexUpkeep.class);

  private static final Duration COMPARE_EVERY = Duration.ofDays(1);
  private static final Duration SNAPSHOT_EVERY = Duration.ofMinutes(10);

  /** A snapshot that is older makes a process read the log of many days. */
  private static final Duration OLDEST_SNAPSHOT = Duration.ofDays(1);

  /** So long an index may take to be made. */
  private static final Duration WAIT = Duration.ofMinutes(6);

  private final IndexPlace place;
  private final Clock clock;

  /** Changes that no snapshot has yet. */
  private int unsaved;

  IndexUpkeep(IndexPlace place, Clock clock) {
    this.place = place;
    this.clock = clock;
  }

  /**
   * What was done.
   *
   * @param changed items that were put into the index, or taken out
   * @param saved whether a snapshot was made
   */
  record Kept(int changed, boolean saved) {}

  /** Something that is done with the index. */
  interface Work<T> {
    T with(LiveIndex index) throws IOException;
  }

  /**
   * Does it with the index as the table is now.
   *
   * @throws SearchAway when there is none, or it broke
   */
  <T> T with(Work<T> work) {
    LiveIndex index = place.ready(WAIT);
    try {
      index.follow();
      return work.with(index);
    } catch (IOException | IllegalStateException e) {
      place.broken(index, e);
      throw new SearchAway();
    }
  }

  /** Compares it when that is due, and saves it if that is asked for and due. */
  Kept run(boolean saving) {
    return with(
        index -> {
          if (isOver(index.compared(), COMPARE_EVERY)) {
            int found = index.compare();
            LOG.infof("SearchIndexCompared folder=%s changed=%d", place.folder(), found);
          }
          int changed = index.changes();
          unsaved += changed;
          return new Kept(changed, saving && saved(index));
        });
  }

  private boolean isOver(Instant moment, Duration time) {
    return !clock.instant().isBefore(moment.plus(time));
  }

  private boolean saved(LiveIndex index) throws IOException {
    Snapshots snapshots = place.snapshots();
    Optional<Instant> last = snapshots.newest();
    boolean due =
        last.isEmpty() || isOver(last.get(), unsaved > 0 ? SNAPSHOT_EVERY : OLDEST_SNAPSHOT);
    if (due) {
      snapshots.save(index, place.folder());
      unsaved = 0;
    }
    return due;
  }
}
