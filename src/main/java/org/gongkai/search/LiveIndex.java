package org.gongkai.search;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.matter.ChangeLog;
import org.gongkai.matter.ChangeLog.Changed;
import org.gongkai.search.index.Asked;
import org.gongkai.search.index.Found;
import org.gongkai.search.index.ItemIndex;
import org.gongkai.search.index.ItemIndex.Position;

/**
 * The index that is open, and how it follows the table. Any failure of its methods but of the table
 * means that it is broken.
 */
final class LiveIndex {

  /** A line of the log may be stored so long after its moment. */
  static final Duration OVERLAP = Duration.ofMinutes(1);

  /** So seldom a position is kept when nothing changed. */
  private static final Duration KEEP_EVERY = Duration.ofHours(1);

  private final ItemIndex index;
  private final Filler filler;
  private final ChangeLog log;
  private final Clock clock;

  /** What changed before is in, but for {@link #OVERLAP}. */
  private Position position;

  private Instant kept;

  /** Lines of the overlap that were followed. */
  private Set<Changed> followed = new HashSet<>();

  private long began = System.nanoTime();
  private int changes;

  private LiveIndex(ItemIndex index, Position position, Filler filler, ChangeLog log, Clock clock) {
    this.index = index;
    this.position = position;
    this.kept = position.until();
    this.filler = filler;
    this.log = log;
    this.clock = clock;
  }

  /** One that was committed. */
  static LiveIndex of(ItemIndex index, Filler filler, ChangeLog log, Clock clock)
      throws IOException {
    return new LiveIndex(index, index.position(), filler, log, clock);
  }

  /** An empty one, filled. */
  static LiveIndex filled(ItemIndex empty, Filler filler, ChangeLog log, Clock clock)
      throws IOException {
    var live = new LiveIndex(empty, new Position(Instant.EPOCH, Instant.EPOCH), filler, log, clock);
    var _ = live.compare();
    return live;
  }

  /**
   * What was changed before the call is in it after: one query of the log, and a read of the items
   * that it names. Callers that come meanwhile share the next one.
   */
  void follow() throws IOException {
    long asked = System.nanoTime();
    synchronized (this) {
      if (began - asked > 0) {
        return;
      }
      began = System.nanoTime();
      Instant now = clock.instant();
      Set<Changed> lines = new HashSet<>(log.since(filler.log(), position.until().minus(OVERLAP)));
      List<String> ids =
          lines.stream()
              .filter(line -> !followed.contains(line))
              .map(Changed::id)
              .distinct()
              .toList();
      look(ids);
      followed = lines;
      position = new Position(now, position.whole());
      if (!ids.isEmpty() || !now.isBefore(kept.plus(KEEP_EVERY))) {
        keep();
      }
    }
  }

  /** Reads these anew. */
  synchronized void look(Collection<String> ids) throws IOException {
    if (!ids.isEmpty()) {
      filler.put(index, ids);
      changes += ids.size();
    }
  }

  /**
   * Compares it with all there is, while it is searched; what was changed meanwhile is followed
   * once more, since the lists may lag behind.
   *
   * @return how many were not as they should be
   */
  int compare() throws IOException {
    Instant now = clock.instant();
    int changed = filler.fill(index);
    synchronized (this) {
      changes += changed;
      position = new Position(now, now);
      followed = new HashSet<>();
      keep();
    }
    return changed;
  }

  private void keep() throws IOException {
    index.commit(position);
    kept = position.until();
  }

  /** When it was last compared with all there is. */
  synchronized Instant compared() {
    return position.whole();
  }

  /** How many items were put or removed since it was opened, or since the last such call. */
  synchronized int changes() {
    int since = changes;
    changes = 0;
    return since;
  }

  Found find(Asked asked, int from, int size) throws IOException {
    return index.find(asked, from, size);
  }

  /** Those of which some text is not in. */
  Set<String> partial(int most) throws IOException {
    return index.partial(most).stream().collect(Collectors.toSet());
  }

  /** Hands on the files of all that is in it; nothing is written meanwhile. */
  synchronized void committed(Taker taker) throws IOException {
    keep();
    taker.take(index.committed(), position.until());
  }

  /** Takes what was committed. */
  interface Taker {
    void take(List<String> files, Instant until) throws IOException;
  }

  synchronized void close() throws IOException {
    index.close();
  }
}
