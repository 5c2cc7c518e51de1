package org.gongkai.confined;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gongkai.GongkaiConfig;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs jobs in processes of their own, few at once ({@code GONGKAI_READING_*}). A process that did
 * its job well is kept for the next; one that failed, took too much or grew old is not.
 */
@Singleton
public class Confinement {

  private static final Logger LOG = Logger.getLogger(Confinement.class);

  /** A start of the Java machine on a busy one. */
  private static final Duration START = Duration.ofSeconds(30);

  /** Then a new process takes over. */
  private static final int MOST_JOBS = 100;

  private static final Duration IDLE = Duration.ofMinutes(1);

  private final int megabytes;
  private final Duration most;
  private final Semaphore places;
  private final ConcurrentLinkedDeque<Confined> kept = new ConcurrentLinkedDeque<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("confined-timer").factory());

  @Inject
  Confinement(GongkaiConfig config) {
    this(config.reading().memory(), config.reading().time(), config.reading().processes());
  }

  /** One by itself. */
  public Confinement(int megabytes, Duration most, int processes) {
    this.megabytes = megabytes;
    this.most = most;
    this.places = new Semaphore(processes, true);
  }

  /**
   * Does a job; the pieces of its answer are handed on as they come.
   *
   * @param time how long the caller can wait, at most the setting's time is given
   * @throws TooCostly if it took more memory or time than there is, or no process was free in time
   * @throws JobFailed if what it reads is broken
   * @throws RuntimeException what {@code pieces} throws
   */
  public void run(
      Class<? extends Job> job, byte[] arguments, Duration time, Consumer<byte[]> pieces)
      throws TooCostly, JobFailed {
    Duration given = time.compareTo(most) < 0 ? time : most;
    long until = System.nanoTime() + given.toNanos();
    take(given);
    Confined confined = null;
    boolean well = false;
    try {
      confined = one();
      // the start is ours; a job has its time, and at least a little after a long wait
      Duration left = Duration.ofNanos(Math.max(until - System.nanoTime(), given.toNanos() / 2));
      confined.run(job, arguments, left, pieces::accept);
      well = true;
    } catch (JobFailed e) {
      well = true; // broken files are everyday; the process said so itself
      throw e;
    } catch (TooCostly e) {
      LOG.infof("ConfinedEnded job=%s of=%s", job.getSimpleName(), e.of());
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      giveBack(confined, well);
    }
  }

  private void take(Duration time) throws TooCostly {
    try {
      if (!places.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new TooCostly(TooCostly.Of.PLACE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TooCostly(TooCostly.Of.PLACE);
    }
  }

  private Confined one() throws IOException {
    for (Confined found = kept.poll(); found != null; found = kept.poll()) {
      if (found.isAlive()) {
        return found;
      }
      found.close();
    }
    return Confined.start(megabytes, START, timer);
  }

  private void giveBack(@Nullable Confined confined, boolean well) {
    try {
      if (confined == null) {
        return;
      }
      if (well && confined.isAlive() && confined.jobs() < MOST_JOBS && !timer.isShutdown()) {
        kept.push(confined);
        ScheduledFuture<?> _ =
            timer.schedule(() -> endIdle(confined), IDLE.toSeconds(), TimeUnit.SECONDS);
      } else {
        confined.close();
      }
    } finally {
      places.release();
    }
  }

  /** Ends it if it still waits; one that works or was used meanwhile has a later turn. */
  private void endIdle(Confined confined) {
    if (kept.remove(confined)) {
      confined.close();
    }
  }

  /** Ends the processes that wait. */
  @PreDestroy
  public void end() {
    timer.shutdownNow();
    for (Confined waits = kept.poll(); waits != null; waits = kept.poll()) {
      waits.close();
    }
  }
}
