package org.gongkai.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private final Turns turns = new Turns(Duration.ofMillis(50));

  @Test
  void whatRunsWhenTheProcessEndsComesToItsEnd() throws Exception {
    var patient = new Turns(Duration.ofMinutes(1));
    var begun = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    var whole = new AtomicBoolean();
    var work =
        CompletableFuture.runAsync(
            () ->
                patient.run(
                    "sweep",
                    () -> {
                      begun.countDown();
                      awaited(mayEnd);
                      whole.set(true);
                    }));
    begun.await();
    var stopped = CompletableFuture.runAsync(() -> patient.stop(new ShutdownEvent()));
    mayEnd.countDown();
    stopped.get();
    work.get();
    assertThat(whole).isTrue();
  }

  @Test
  void nothingIsBegunOnceTheProcessIsToldToEnd() {
    turns.stop(new ShutdownEvent());
    turns.run("sweep", () -> whatMustNotRun("a sweep"));
    turns.run("load", () -> whatMustNotRun("a load"));
  }

  /** Cut off, it says so in a line; the scheduler sees no failure. */
  @Test
  void whatDoesNotEndIsInterruptedWithoutATrace() throws Exception {
    var begun = new CountDownLatch(1);
    var work =
        CompletableFuture.runAsync(
            () ->
                turns.run(
                    "links",
                    () -> {
                      begun.countDown();
                      awaited(new CountDownLatch(1));
                    }));
    begun.await();
    turns.stop(new ShutdownEvent());
    work.get();
    assertThat(work).isCompleted();
  }

  @Test
  void aFailureWhileTheProcessRunsIsLoud() {
    assertThatThrownBy(() -> turns.run("scan", () -> whatMustNotRun("a scan")))
        .isInstanceOf(IllegalStateException.class);
  }

  private static void whatMustNotRun(String what) {
    throw new IllegalStateException(what);
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
