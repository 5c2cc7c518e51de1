package org.gongkai.link;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks for many addresses, a few at once, as long as the run may last. */
final class Asking {

  private final LinkCheck check;
  private final Limits limits;
  private final Clock clock;
  private final Instant until;
  private int asked;

  Asking(LinkCheck check, Limits limits, Clock clock) {
    this.check = check;
    this.limits = limits;
    this.clock = clock;
    this.until = clock.instant().plus(limits.whole());
  }

  /** Whether the run has come to its end, by count or by time. */
  boolean isOver() {
    return asked >= limits.addresses() || !clock.instant().isBefore(until);
  }

  /** So many items that did not open before are asked for again, in an office. */
  int again() {
    return limits.again();
  }

  /** What came of each; none of what there was no time for. */
  Map<Target, Answer> all(List<Target> targets) {
    List<Target> distinct = targets.stream().distinct().toList();
    List<Callable<Optional<Answer>>> calls =
        distinct.stream()
            .limit(limits.addresses() - asked)
            .<Callable<Optional<Answer>>>map(target -> () -> one(target))
            .toList();
    asked += calls.size();
    Map<Target, Answer> answers = new LinkedHashMap<>();
    try (ExecutorService some =
        Executors.newFixedThreadPool(limits.atOnce(), Thread.ofVirtual().factory())) {
      List<Future<Optional<Answer>>> done = some.invokeAll(calls);
      for (int i = 0; i < calls.size(); i++) {
        Target target = distinct.get(i);
        done.get(i).get().ifPresent(answer -> answers.put(target, answer));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("told to end", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    return answers;
  }

  private Optional<Answer> one(Target target) throws InterruptedException {
    return clock.instant().isBefore(until) ? Optional.of(check.check(target)) : Optional.empty();
  }
}
