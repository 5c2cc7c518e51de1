package org.gongkai.office;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gongkai.GongkaiConfig;
import org.gongkai.StoreAway;
import org.gongkai.written.ChineseOrder;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The offices as they present themselves to anybody, without officials, kept in this process. They
 * are read anew beside the answers once half of {@link GongkaiConfig.Offices#kept()} is over, and
 * before the answer when all of it is, or when an office was changed here; one read at a time,
 * whoever asks. While the store does not answer the last known are shown.
 *
 * <p>Nothing here may decide what somebody is allowed to do, nor judge a request.
 */
@Singleton
public class KeptOffices {

  private static final Logger LOG = Logger.getLogger(KeptOffices.class);

  /** Who asks waits no longer for a read before the last known are good enough. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** After a read that failed none is tried for so long. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final OfficeList book;
  private final Clock clock;
  private final Duration most;
  private final Duration patience;
  private final Executor beside;
  private volatile @Nullable Known known;

  // under the lock of this
  private long changes;
  private @Nullable Reading reading;
  private @Nullable Instant failedAt;

  /**
   * What was read.
   *
   * @param changes how many changes were made here before it was read
   */
  private record Known(OfficeList.Presented presented, Instant at, long changes) {}

  /**
   * A read that is going on.
   *
   * @param began by {@link System#nanoTime}
   */
  private record Reading(CompletableFuture<Known> known, long changes, long began) {}

  @Inject
  KeptOffices(OfficeList book, Clock clock, GongkaiConfig config) {
    this(
        book,
        clock,
        config.offices().kept(),
        PATIENCE,
        read -> Thread.ofVirtual().name("offices").start(read));
  }

  /** With what runs the reads, and how long they are waited for. */
  KeptOffices(OfficeList book, Clock clock, Duration most, Duration patience, Executor beside) {
    this.book = book;
    this.clock = clock;
    this.most = most;
    this.patience = patience;
    this.beside = beside;
  }

  /**
   * All offices, in the order of their names.
   *
   * @throws StoreAway when they could not be read since the process began
   */
  public List<Office> all() {
    return here().orElseThrow(KeptOffices::never).presented.offices();
  }

  /** The same, or none when they could not be read: for what a page can do without. */
  public List<Office> orNone() {
    return here().map(one -> one.presented.offices()).orElse(List.of());
  }

  /** An office was changed in this process: who asks from now on sees it. */
  public synchronized void changed() {
    changes++;
  }

  /** Since when those that are shown are known, while they cannot be read anew. */
  public synchronized Optional<Instant> lastKnown() {
    Known now = known;
    return failedAt == null || now == null ? Optional.empty() : Optional.of(now.at);
  }

  private Optional<Known> here() {
    Known now = known;
    Age age = age(now);
    if (age == Age.YOUNG) {
      return Optional.ofNullable(now);
    }
    Reading read = reading();
    boolean waits = now == null || (age == Age.OLD && lastKnown().isEmpty());
    return Optional.ofNullable(read != null && waits ? awaited(read, now) : now);
  }

  private enum Age {
    /** As good as new. */
    YOUNG,
    /** Good, and to be read anew beside. */
    MIDDLE,
    /** To be read anew before it is shown. */
    OLD
  }

  private synchronized Age age(@Nullable Known now) {
    if (now == null || now.changes < changes) {
      return Age.OLD;
    }
    Duration age = Duration.between(now.at, clock.instant());
    if (age.isNegative() || age.compareTo(most) >= 0) {
      return Age.OLD;
    }
    return age.compareTo(most.dividedBy(2)) < 0 ? Age.YOUNG : Age.MIDDLE;
  }

  /** The read that is going on, or one that begins now; null just after one that failed. */
  private @Nullable Reading reading() {
    Reading mine;
    synchronized (this) {
      Reading running = reading;
      if (running != null && running.changes == changes) {
        return running;
      }
      Instant now = clock.instant();
      if (failedAt != null && !now.isBefore(failedAt) && now.isBefore(failedAt.plus(PAUSE))) {
        return null;
      }
      mine = new Reading(new CompletableFuture<>(), changes, System.nanoTime());
      reading = mine;
    }
    beside.execute(() -> read(mine));
    return mine;
  }

  private void read(Reading mine) {
    try {
      Instant at = clock.instant();
      ended(mine, new Known(sorted(book.presented()), at, mine.changes), null);
    } catch (RuntimeException | Error e) {
      LOG.warn("OfficesNotRead", e);
      ended(mine, null, e);
    }
  }

  private static OfficeList.Presented sorted(OfficeList.Presented read) {
    List<Office> byName = read.offices().stream().sorted(ChineseOrder.by(Office::name)).toList();
    return new OfficeList.Presented(byName, read.unreadable());
  }

  /** One that began before a change here, and ends after a read that saw it, is of no use. */
  private void ended(Reading mine, @Nullable Known read, @Nullable Throwable failure) {
    synchronized (this) {
      if (mine.equals(reading)) {
        reading = null;
      }
      Known before = known;
      if (read == null) {
        failedAt = clock.instant();
      } else if (before == null || before.changes <= read.changes) {
        failedAt = null;
        tell(before, read);
        known = read;
      }
    }
    if (failure == null) {
      mine.known.complete(read);
    } else {
      mine.known.completeExceptionally(failure);
    }
  }

  /** An office that cannot be read is told of once, not with each read. */
  private static void tell(@Nullable Known before, Known read) {
    List<String> told = before == null ? List.of() : before.presented.unreadable();
    read.presented.unreadable().stream()
        .filter(one -> !told.contains(one))
        .forEach(one -> LOG.errorf("OfficeUnreadable %s", one));
  }

  /** What it reads; with the last known at hand nobody waits long for it. */
  private @Nullable Known awaited(Reading read, @Nullable Known last) {
    try {
      if (last == null) {
        return read.known.get();
      }
      long left = patience.toNanos() - (System.nanoTime() - read.began);
      return read.known.get(Math.max(0, left), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return last;
    } catch (ExecutionException e) {
      if (last == null && e.getCause() instanceof StoreAway away) {
        throw away;
      }
      return last;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return last;
    }
  }

  private static StoreAway never() {
    return new StoreAway("the offices were never read", new IllegalStateException());
  }
}
