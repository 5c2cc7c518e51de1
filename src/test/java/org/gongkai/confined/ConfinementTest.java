package org.gongkai.confined;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work in a process of its own: what it costs is bounded, whatever it does. */
class ConfinementTest {

  private static final Duration LONG = Duration.ofMinutes(2);

  private final Confinement confinement = new Confinement(64, LONG, 2);

  @AfterEach
  void end() {
    confinement.end();
  }

  /** Says what it was told, and the number of the process. */
  public static final class Echo implements Job {
    @Override
    public void run(byte[] arguments, Answer answer) throws IOException {
      System.out.println("a library that prints");
      answer.piece(arguments);
      answer.piece(text(Long.toString(ProcessHandle.current().pid())));
      answer.piece(text(String.join(",", System.getenv().keySet())));
    }
  }

  /** Takes all memory. */
  public static final class Greedy implements Job {
    @Override
    public void run(byte[] arguments, Answer answer) {
      var all = new ArrayList<byte[]>();
      while (all.size() < 1_000_000) {
        all.add(new byte[1024 * 1024]);
      }
    }
  }

  /** Never ends. */
  public static final class Endless implements Job {
    @Override
    public void run(byte[] arguments, Answer answer) throws IOException {
      answer.piece(text("begun"));
      while (true) {
        LockSupport.parkNanos(1_000_000);
      }
    }
  }

  /** Is broken. */
  public static final class Broken implements Job {
    @Override
    public void run(byte[] arguments, Answer answer) {
      if (arguments.length > 0) {
        deep(0);
      }
      throw new IllegalStateException("what stands in a file");
    }

    private static int deep(int n) {
      return deep(n + 1) + 1;
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> run(Class<? extends Job> job, String arguments, Duration time)
      throws TooCostly, JobFailed {
    List<String> pieces = new ArrayList<>();
    confinement.run(
        job, text(arguments), time, p -> pieces.add(new String(p, StandardCharsets.UTF_8)));
    return pieces;
  }

  @Test
  void aProcessDoesOneJobAfterTheOtherAndKnowsNoSecret() throws Exception {
    List<String> first = run(Echo.class, "甲", LONG);
    List<String> second = run(Echo.class, "乙", LONG);
    assertThat(first.getFirst()).isEqualTo("甲");
    assertThat(second.getFirst()).isEqualTo("乙");
    assertThat(second.get(1)).isEqualTo(first.get(1));
    assertThat(first.get(1)).isNotEqualTo(Long.toString(ProcessHandle.current().pid()));
    assertThat(first.get(2).split(",")).allMatch(name -> !name.startsWith("GONGKAI"));
  }

  @Test
  void whatTakesAllMemoryCostsThatProcessAlone() throws Exception {
    assertThatThrownBy(() -> run(Greedy.class, "", LONG))
        .isInstanceOfSatisfying(
            TooCostly.class, e -> assertThat(e.of()).isEqualTo(TooCostly.Of.MEMORY));
    assertThat(run(Echo.class, "甲", LONG)).startsWith("甲");
  }

  @Test
  void whatNeverEndsIsEnded() throws Exception {
    String process = run(Echo.class, "", LONG).get(1);
    assertThatThrownBy(() -> run(Endless.class, "", Duration.ofMillis(500)))
        .isInstanceOfSatisfying(
            TooCostly.class, e -> assertThat(e.of()).isEqualTo(TooCostly.Of.TIME));
    assertThat(ProcessHandle.of(Long.parseLong(process)).filter(ProcessHandle::isAlive)).isEmpty();
    assertThat(run(Echo.class, "甲", LONG)).startsWith("甲");
  }

  @Test
  void whatIsBrokenTellsItsKindAndNotWhatStandsInIt() {
    for (String deep : List.of("", "deep")) {
      assertThatThrownBy(() -> run(Broken.class, deep, LONG))
          .isInstanceOf(JobFailed.class)
          .hasMessageNotContaining("what stands in a file")
          .hasMessage(
              deep.isEmpty()
                  ? IllegalStateException.class.getName()
                  : StackOverflowError.class.getName());
    }
  }

  @Test
  void nobodyWaitsForAPlaceForEver() throws Exception {
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Callable<Object> endless =
          () -> {
            assertThatThrownBy(() -> run(Endless.class, "", Duration.ofSeconds(5)))
                .isInstanceOf(TooCostly.class);
            return "ended";
          };
      List<Future<Object>> both = List.of(two.submit(endless), two.submit(endless));
      assertThatThrownBy(
              () -> {
                while (true) {
                  run(Echo.class, "", Duration.ofMillis(50));
                }
              })
          .isInstanceOf(TooCostly.class);
      for (Future<Object> one : both) {
        assertThat(one.get()).isEqualTo("ended");
      }
    }
  }
}
