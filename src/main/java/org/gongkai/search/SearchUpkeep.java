package org.gongkai.search;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.item.Item;
import org.gongkai.item.work.ItemRoom;
import org.gongkai.matter.ChangeLog;
import org.jboss.logging.Logger;

/**
 * What is done for the search by the clock: files of new items are read, once a day the index is
 * compared with all there is, and where processes come and go a snapshot is kept.
 */
@Singleton
public class SearchUpkeep {

  private static final Logger LOG = Logger.getLogger(SearchUpkeep.class);

  private static final Duration COMPARE_EVERY = Duration.ofDays(1);
  private static final Duration SNAPSHOT_EVERY = Duration.ofMinutes(10);

  /** A snapshot that is older makes a process read the log of many days. */
  private static final Duration OLDEST_SNAPSHOT = Duration.ofDays(1);

  /** So long an index may take to be made for it. */
  private static final Duration WAIT = Duration.ofMinutes(12);

  /** Of items whose files are read in a run. */
  private static final int MOST = 50;

  /** Of those that wait. */
  private static final int MOST_LOOKED = 1_000;

  private final IndexPlace place;
  private final Filler filler;
  private final FileWords files;
  private final Snapshots snapshots;
  private final ChangeLog log;
  private final Clock clock;

  /** Changes that no snapshot has yet. */
  private int unsaved;

  SearchUpkeep(
      IndexPlace place,
      Filler filler,
      FileWords files,
      Snapshots snapshots,
      ChangeLog log,
      Clock clock) {
    this.place = place;
    this.filler = filler;
    this.files = files;
    this.snapshots = snapshots;
    this.log = log;
    this.clock = clock;
  }

  /**
   * What was done.
   *
   * @param changed items that were put into the index, or taken out
   * @param read files whose text was read
   * @param saved whether a snapshot was made
   */
  public record Result(int changed, int read, boolean saved) {}

  /** On the machine where the index is searched. */
  public synchronized Result run() {
    return run(false);
  }

  /** For processes that begin with a snapshot. */
  public synchronized Result runForAll() {
    return run(true);
  }

  private Result run(boolean saving) {
    LiveIndex index = place.ready(WAIT);
    try {
      index.follow();
      if (isOver(index.compared(), COMPARE_EVERY)) {
        int found = index.compare();
        LOG.infof("SearchIndexCompared changed=%d", found);
      }
      int read = readFiles(some(index.partial(MOST_LOOKED)));
      index.follow();
      int changed = index.changes();
      unsaved += changed;
      return new Result(changed, read, saving && saved(index));
    } catch (IOException | IllegalStateException e) {
      place.broken(index, e);
      throw new SearchAway();
    }
  }

  private boolean isOver(Instant moment, Duration time) {
    return !clock.instant().isBefore(moment.plus(time));
  }

  /** Any of them: those that cannot be read keep no others from their turn. */
  private static Set<String> some(Set<String> waiting) {
    var all = new ArrayList<>(waiting);
    Collections.shuffle(all);
    return Set.copyOf(all.subList(0, Math.min(MOST, all.size())));
  }

  /** Every index hears by the log that there is more to read of an item. */
  private int readFiles(Set<String> ids) {
    int all = 0;
    for (Map.Entry<String, Item> one : filler.items(ids).entrySet()) {
      Item item = one.getValue();
      try {
        all += files.read(item);
        if (files.known(item).whole()) {
          log.tell(ItemRoom.PUBLIC_LOG, item.office(), item.id());
        }
      } catch (RuntimeException e) {
        LOG.errorf(e, "FilesUnread item=%s", item.id());
      }
    }
    return all;
  }

  private boolean saved(LiveIndex index) throws IOException {
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
