package org.gongkai.search;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where the index lies: the folder of {@code GONGKAI_SEARCH}, else {@code search} in the folder of
 * files, else (files in a bucket, as on Lambda) in that for temporary files. It is opened, or made,
 * at the first need and beside who needs it; who needs it waits a moment, then is told to come
 * again.
 */
abstract class IndexPlace {

  private static final Logger LOG = Logger.getLogger(IndexPlace.class);

  /** So long a question waits for an index that is being opened or made. */
  static final Duration WAIT = Duration.ofSeconds(5);

  /** So long nothing is tried again after it failed. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Path folder;
  private final Filler filler;
  private final Snapshots snapshots;
  private final Opening opening;
  private final Clock clock;

  private @Nullable CompletableFuture<LiveIndex> open;
  private Instant notBefore = Instant.EPOCH;

  /**
   * @param ending of the folder's name, and the name of its copies
   */
  IndexPlace(IndexParts parts, String ending, Indexed indexed) {
    this.folder = parts.folder(ending);
    this.filler = parts.filler(indexed);
    this.snapshots = parts.snapshots(ending);
    this.opening = parts.opening(filler, snapshots);
    this.clock = parts.clock();
  }

  Filler filler() {
    return filler;
  }

  Snapshots snapshots() {
    return snapshots;
  }

  Path folder() {
    return folder;
  }

  /**
   * The index.
   *
   * @throws SearchAway when there is none yet
   */
  LiveIndex ready(Duration wait) {
    try {
      return begun().get(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new SearchAway(); // why it failed is logged where it did
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SearchAway();
    }
  }

  private synchronized CompletableFuture<LiveIndex> begun() {
    CompletableFuture<LiveIndex> there = open;
    if (there != null
        && !(there.isCompletedExceptionally() && !clock.instant().isBefore(notBefore))) {
      return there;
    }
    var next = new CompletableFuture<LiveIndex>();
    open = next;
    Thread.ofPlatform().daemon().name("search-index").start(() -> make(next));
    return next;
  }

  private void make(CompletableFuture<LiveIndex> next) {
    try {
      next.complete(opening.open(folder));
    } catch (Exception | LinkageError e) {
      LOG.errorf(e, "SearchIndexNotMade folder=%s", folder);
      pause();
      next.completeExceptionally(e);
    }
  }

  private synchronized void pause() {
    notBefore = clock.instant().plus(PAUSE);
  }

  /** It failed: it is closed, and opened or made anew at the next need after a moment. */
  synchronized void broken(LiveIndex index, Exception why) {
    CompletableFuture<LiveIndex> there = open;
    if (there == null || there.isCompletedExceptionally() || there.getNow(null) != index) {
      return; // somebody else said so
    }
    LOG.errorf(why, "SearchIndexBroken folder=%s", folder);
    open = CompletableFuture.failedFuture(why);
    pause();
    opening.close(index);
  }

  @PreDestroy
  synchronized void close() {
    CompletableFuture<LiveIndex> there = open;
    open = null;
    if (there != null && there.isDone() && !there.isCompletedExceptionally()) {
      opening.close(there.join());
    }
  }
}
