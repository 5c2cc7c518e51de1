package org.gongkai.matter;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongkai.Busy;
import org.gongkai.deadline.OfficeCode;
import org.jboss.logging.Logger;

/** Loads, and their end: what a call did not finish, or was killed in, the sweep goes on with. */
@Singleton
public class Loads {

  private static final Logger LOG = Logger.getLogger(Loads.class);

  /** So long a call applies what it loaded; the rest is the sweep's. */
  private static final Duration OF_A_CALL = Duration.ofSeconds(15);

  /** So long a call goes on with the load before its own. */
  private static final Duration OF_THE_ONE_BEFORE = Duration.ofSeconds(8);

  /** So long a sweep goes on with what was left. */
  private static final Duration OF_A_SWEEP = Duration.ofSeconds(40);

  private final LoadBook book;
  private final List<Loading> kinds;
  private final Clock clock;

  Loads(LoadBook book, Instance<Loading> kinds, Clock clock) {
    this.book = book;
    this.kinds = kinds.stream().toList();
    this.clock = clock;
  }

  /** The last load of that kind and name, or empty. */
  public Optional<Load> find(OfficeCode office, String kind, String name) {
    return book.find(office, kind, name);
  }

  /** What it holds. */
  public byte[] content(Load load) {
    return book.content(load);
  }

  /** Whether some of it is not applied yet. */
  public boolean isLoading(OfficeCode office, String kind, String name) {
    return find(office, kind, name).filter(Load::loading).isPresent();
  }

  /**
   * Stores what was judged, and applies as much of it as a call has time for.
   *
   * @param seen what it was judged with
   * @return the load, which says whether something is left
   * @throws Busy when somebody else loaded the same meanwhile
   */
  public Load run(Load load, byte[] content, Seen seen) {
    if (!book.store(load, content, seen)) {
      throw new Busy("刚才有人也在导入，您的文件没有导入。请过几分钟看过结果，再导入一次");
    }
    return apply(load, content, clock.instant().plus(OF_A_CALL));
  }

  private Load apply(Load load, byte[] content, Instant until) {
    Loading kind =
        kinds.stream().filter(one -> one.kind().equals(load.kind())).findFirst().orElseThrow();
    if (!kind.apply(load, content, until)) {
      return load;
    }
    book.applied(load);
    LOG.infof("Loaded office=%s kind=%s name=%s", load.office(), load.kind(), load.name());
    return load.applied();
  }

  /**
   * Goes on with a load that is not applied yet, before the next of the same name.
   *
   * @return the version of the last one; 0 when there is none
   * @throws Busy when it still is not
   */
  public int finish(OfficeCode office, String kind, String name) {
    Optional<Load> last = find(office, kind, name);
    if (last.filter(Load::loading).isPresent()) {
      Load left = last.get();
      Instant until = clock.instant().plus(OF_THE_ONE_BEFORE);
      if (apply(left, book.content(left), until).loading()) {
        throw new Busy("上一次导入的内容较多，还在处理，这一次没有导入。它会自动处理完，请过十分钟左右再导入");
      }
    }
    return last.map(Load::version).orElse(0);
  }

  /**
   * Goes on with all that is not applied yet. One that fails is logged and keeps none from its
   * turn; the next sweep tries it again.
   *
   * @return how many are applied now
   */
  public int resume() {
    Instant until = clock.instant().plus(OF_A_SWEEP);
    int applied = 0;
    for (Load load : book.pending()) {
      try {
        applied += apply(load, book.content(load), until).loading() ? 0 : 1;
      } catch (RuntimeException e) {
        LOG.errorf(
            e, "LoadFailed office=%s kind=%s name=%s", load.office(), load.kind(), load.name());
      }
    }
    return applied;
  }
}
