package org.gongkai.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Hashing takes memory and a core, so it is bounded. */
class PasswordsTest {

  @Test
  void whereThereIsNoPlaceNothingIsHashed() {
    var none = new Passwords(64, 0);
    assertThatThrownBy(() -> none.hash("a password")).isInstanceOf(Passwords.Crowded.class);
  }

  @Test
  void aCrowdIsAnsweredOneWayOrTheOther() throws Exception {
    var few = new Passwords(1024, 1);
    String hash = few.hash("right");
    List<Callable<Boolean>> crowd = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String password = i % 2 == 0 ? "right" : "wrong";
      crowd.add(() -> few.matches(password, hash));
    }
    int judged = 0;
    try (var threads = Executors.newFixedThreadPool(60)) {
      int i = 0;
      for (Future<Boolean> one : threads.invokeAll(crowd)) {
        try {
          assertThat(one.get()).isEqualTo(i % 2 == 0);
          judged++;
        } catch (ExecutionException e) {
          assertThat(e.getCause()).isInstanceOf(Passwords.Crowded.class);
        }
        i++;
      }
    }
    assertThat(judged).isPositive();
    assertThat(few.matches("right", hash)).isTrue();
  }
}
