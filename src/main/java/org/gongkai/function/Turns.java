package org.gongkai.function;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * What runs by itself, and how it ends: told to end, the process begins nothing more; what runs has
 * a moment to come to its end and is interrupted then. What fails because the process ends is said
 * in a line; the next start goes on where it stopped.
 */
@Singleton
class Turns {

  private static final Logger LOG = Logger.getLogger(Turns.class);
  private static final int ALL = 1000;

  private final Semaphore places = new Semaphore(ALL, true);
  private final Set<Thread> running = ConcurrentHashMap.newKeySet();
  private final Duration patience;
  private volatile boolean ending;

  @Inject
  Turns() {
    this(Duration.ofSeconds(1));
  }

  /**
   * @param patience how long what runs is waited for, and once more when it was interrupted
   */
  Turns(Duration patience) {
    this.patience = patience;
  }

  /**
   * Does it, unless the process is told to end.
   *
   * @throws RuntimeException what it threw, unless the process ends
   */
  void run(String name, Runnable work) {
    if (!places.tryAcquire()) {
      return; // all are taken when the process ends
    }
    Thread me = Thread.currentThread();
    running.add(me);
    try {
      if (!ending) {
        work.run();
      }
    } catch (RuntimeException e) {
      if (!ending) {
        throw e;
      }
      LOG.infof("TurnCutOff name=%s why=%s", name, e.getClass().getSimpleName());
    } finally {
      running.remove(me);
      places.release();
    }
  }

  /** Begins nothing more, and waits for what runs. */
  void stop(@Observes ShutdownEvent end) {
    ending = true;
    try {
      if (!places.tryAcquire(ALL, patience.toMillis(), TimeUnit.MILLISECONDS)) {
        running.forEach(Thread::interrupt);
        if (!places.tryAcquire(ALL, patience.toMillis(), TimeUnit.MILLISECONDS)) {
          LOG.warnf("TurnsInFlight: they go on at the next start");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
