package org.gongkai;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Things of the same kind done beside each other: what costs a read for each office. */
public final class SideBySide {

  private static final int MOST = 8;

  private SideBySide() {}

  /**
   * What becomes of each, in their order; some are under way at a time.
   *
   * @throws RuntimeException what the first of them threw that failed, when all have ended
   */
  public static <T, R> List<R> each(List<T> all, Function<T, R> done) {
    if (all.size() < 2) {
      return all.stream().map(done).toList();
    }
    List<Future<R>> begun = new ArrayList<>();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(
            Math.min(MOST, all.size()), Thread.ofVirtual().name("beside-", 0).factory())) {
      all.forEach(one -> begun.add(threads.submit(() -> done.apply(one))));
    }
    return begun.stream().map(SideBySide::result).toList();
  }

  private static <R> R result(Future<R> ended) {
    try {
      return ended.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
