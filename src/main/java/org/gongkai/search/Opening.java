package org.gongkai.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.matter.Beside;
import org.gongkai.matter.ChangeLog;
import org.gongkai.search.index.ItemIndex;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Opens the index of a folder. One that is not there, half written, of another layout or too old to
 * follow by the log is replaced: by the newest snapshot, else by one made from the table.
 */
class Opening {

  private static final Logger LOG = Logger.getLogger(Opening.class);

  /** An index that is older cannot follow by the log, of which the beginning is gone. */
  private static final Duration OLDEST = Duration.ofDays(Beside.LOG_DAYS - 2);

  private final Filler filler;
  private final ChangeLog log;
  private final Snapshots snapshots;
  private final Clock clock;

  Opening(Filler filler, ChangeLog log, Snapshots snapshots, Clock clock) {
    this.filler = filler;
    this.log = log;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  /**
   * The index of the folder.
   *
   * @throws IOException when another process has it, or it cannot be made
   */
  LiveIndex open(Path folder) throws IOException {
    long began = System.nanoTime();
    Files.createDirectories(folder);
    LiveIndex there = existing(folder);
    String from = "folder";
    if (there == null) {
      empty(folder);
      from = "snapshot";
      there = snapshots.restore(folder) ? existing(folder) : null;
    }
    if (there == null) {
      empty(folder);
      from = "table";
      there = made(folder);
    }
    LOG.infof("SearchIndexOpened from=%s ms=%d", from, (System.nanoTime() - began) / 1_000_000);
    return there;
  }

  private @Nullable LiveIndex existing(Path folder) throws IOException {
    if (isEmpty(folder)) {
      return null;
    }
    ItemIndex index = null;
    try {
      index = ItemIndex.open(folder);
      Instant until = index.position().until();
      Instant now = clock.instant();
      if (until.isAfter(now.minus(OLDEST)) && until.isBefore(now.plus(LiveIndex.OVERLAP))) {
        return LiveIndex.of(index, filler, log, clock);
      }
      LOG.warnf("SearchIndexOutOfTime until=%s", until); // too old, or of a clock that was ahead
    } catch (ItemIndex.Taken e) {
      throw e; // another process has it: it is not ours to replace
    } catch (IOException | IllegalArgumentException e) {
      LOG.warnf("SearchIndexUnusable why=%s", e);
    }
    if (index != null) {
      index.close();
    }
    return null;
  }

  private LiveIndex made(Path folder) throws IOException {
    ItemIndex index = ItemIndex.create(folder);
    try {
      return LiveIndex.filled(index, filler, log, clock);
    } catch (IOException | RuntimeException e) {
      index.close();
      throw e;
    }
  }

  void close(LiveIndex index) {
    try {
      index.close();
    } catch (IOException | RuntimeException e) {
      LOG.warnf("SearchIndexNotClosed why=%s", e);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /** An index has no folders in it. */
  private static void empty(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.list(folder)) {
      all = files.filter(Files::isRegularFile).toList();
    }
    for (Path file : all) {
      Files.deleteIfExists(file);
    }
  }
}
