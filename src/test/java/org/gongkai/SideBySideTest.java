package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {

  @Test
  void someAreUnderWayAtATimeAndTheResultsStandInTheirOrder() {
    var together = new CountDownLatch(8);
    List<Integer> all = IntStream.range(0, 16).boxed().toList();
    List<Integer> twice =
        SideBySide.each(
            all,
            one -> {
              together.countDown();
              try {
                together.await(); // all eight are here, or this never ends
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return 2 * one;
            });
    assertThat(twice).isEqualTo(all.stream().map(one -> 2 * one).toList());
  }

  @Test
  void oneThatFailsKeepsNoOtherFromItsTurn() {
    var done = new AtomicInteger();
    assertThatThrownBy(
            () ->
                SideBySide.each(
                    List.of(1, 2, 3),
                    one -> {
                      if (one == 1) {
                        throw new StoreAway("away", new IllegalStateException());
                      }
                      return done.incrementAndGet();
                    }))
        .isInstanceOf(StoreAway.class);
    assertThat(done.get()).isEqualTo(2);
  }
}
