package org.gongkai.participation.door;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.gongkai.Busy;
import org.gongkai.file.Sha256;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.gongkai.input.Refused;
import org.gongkai.matter.Overtaken;
import org.gongkai.matter.Taken;
import org.jspecify.annotations.Nullable;

/** Submissions of people without a login, known again by the id that the sender gave them. */
public final class Submissions {

  /** The field with the id. */
  public static final String FIELD = "submissionId";

  /** As long as a caller can wait: less than a function may take. */
  private static final Duration MOST_TIME = Duration.ofSeconds(12);

  /** Something else got the number meanwhile. */
  public static final class NumberGone extends RuntimeException {}

  private static final String LABEL = "提交编号 submissionId";
  private static final int LONGEST_ID = 100;
  private static final int SHORTEST_ID = 8;

  private Submissions() {}

  /** The id, or null with what is wrong noted. */
  public static @Nullable String id(Problems problems, @Nullable String given) {
    String id = problems.required(FIELD, LABEL, problems.line(FIELD, LABEL, given, LONGEST_ID));
    if (id != null && id.length() < SHORTEST_ID) {
      problems.add(FIELD, Code.LENGTH, "%s须为%d至%d个字符".formatted(LABEL, SHORTEST_ID, LONGEST_ID));
      return null;
    }
    return id;
  }

  /** The name under which it is claimed, of the thing that it is about. */
  public static String claim(String about, String id) {
    return Sha256.of((about + "\n" + id).getBytes(StandardCharsets.UTF_8));
  }

  /** What is said to who sends something else under an id that was used. */
  public static Refused reused(String why) {
    return new Refused(List.of(new Problem(FIELD, Code.SUBMISSION_REUSED.slug(), why)));
  }

  /**
   * Stores what many may hand in at once about one thing: met by others it is tried again, from the
   * thing as it is then.
   *
   * @param <M> what it is about
   * @param store stores it; {@link NumberGone} or {@link Overtaken} when others came before
   * @param first what was stored under the same id, when {@code store} found it taken
   * @throws Busy when it was met too often; a repeat is safe
   */
  public static <M, T> T stored(
      M about, UnaryOperator<M> again, Function<M, T> store, Supplier<Optional<T>> first) {
    long until = System.nanoTime() + MOST_TIME.toNanos();
    M now = about;
    for (int attempt = 1; System.nanoTime() < until; attempt++) {
      try {
        return store.apply(now);
      } catch (Taken e) {
        return first.get().orElseThrow(Busy::new);
      } catch (Overtaken | NumberGone e) {
        pause(attempt);
        now = again.apply(now);
      }
    }
    throw new Busy();
  }

  /** Waits a moment that others do not wait as well, longer with each attempt. */
  public static void pause(int attempt) {
    long millis = ThreadLocalRandom.current().nextLong(5L, 30L * Math.min(attempt, 8));
    LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
  }
}
