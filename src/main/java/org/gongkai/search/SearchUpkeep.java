package org.gongkai.search;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.gongkai.item.Item;
import org.gongkai.item.work.ItemRoom;
import org.gongkai.matter.ChangeLog;
import org.jboss.logging.Logger;

/**
 * What is done for the search by the clock: files of new items are read, and both indexes are kept
 * ({@link IndexUpkeep}).
 */
@Singleton
public class SearchUpkeep {

  private static final Logger LOG = Logger.getLogger(SearchUpkeep.class);

  /** Of items whose files are read in a run. */
  private static final int MOST = 50;

  /** Of those that wait. */
  private static final int MOST_LOOKED = 1_000;

  private final PublicPlace shown;
  private final IndexUpkeep forPublic;
  private final IndexUpkeep forDesk;
  private final FileWords files;
  private final ChangeLog log;

  SearchUpkeep(PublicPlace shown, DeskPlace desk, FileWords files, ChangeLog log, Clock clock) {
    this.shown = shown;
    this.forPublic = new IndexUpkeep(shown, clock);
    this.forDesk = new IndexUpkeep(desk, clock);
    this.files = files;
    this.log = log;
  }

  /**
   * What was done.
   *
   * @param changed items that were put into the index, or taken out
   * @param read files whose text was read
   * @param saved whether a snapshot of what is public was made
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
    int read = forPublic.with(index -> readFiles(some(index.partial(MOST_LOOKED))));
    IndexUpkeep.Kept kept = forPublic.run(saving);
    int changed = kept.changed() + forDesk.run(saving).changed();
    return new Result(changed, read, kept.saved());
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
    for (Map.Entry<String, Item> one : shown.filler().items(ids).entrySet()) {
      Item item = one.getValue();
      try {
        all += files.read(item);
        if (files.known(item).whole()) {
          log.tell(ItemRoom.PUBLIC_LOG, item.office(), item.id());
          log.tell(ItemRoom.DESK_LOG, item.office(), item.id());
        }
      } catch (RuntimeException e) {
        LOG.errorf(e, "FilesUnread item=%s", item.id());
      }
    }
    return all;
  }
}
