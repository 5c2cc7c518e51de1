package org.gongkai.notice;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.gongkai.GongkaiConfig;
import org.jboss.logging.Logger;

/**
 * Delivers notices: claim, send, mark. The claim is a lease, so that a notice whose process died is
 * tried again; between "the server took it" and "marked as sent" a crash leads to a second mail
 * with the same Message-ID, and nothing else does.
 */
@Singleton
public class Delivery {

  private static final Logger LOG = Logger.getLogger(Delivery.class);
  private static final int BATCH = 1000;
  private static final Duration MARK_AGAIN = Duration.ofMillis(500);
  private static final Duration MARGIN = Duration.ofSeconds(5);

  /** For mails on their way when the process is told to end. */
  private static final Duration IN_FLIGHT = Duration.ofSeconds(3);

  private final Outbox outbox;
  private final Instance<Correspondents> correspondents;
  private final Carrier carrier;
  private final MailHealth health;
  private final Clock clock;
  private final AllowList allowList;
  private final Retries retries;
  private final Duration lease;
  private final int atOnce;
  private final Semaphore places;
  private volatile boolean stopping;

  @Inject
  Delivery(
      Outbox outbox,
      Instance<Correspondents> correspondents,
      Carrier carrier,
      MailHealth health,
      Clock clock,
      GongkaiConfig config) {
    this.outbox = outbox;
    this.correspondents = correspondents;
    this.carrier = carrier;
    this.health = health;
    this.clock = clock;
    this.allowList = new AllowList(config);
    this.retries = new Retries(config.mail().firstPause());
    this.lease = config.mail().lease();
    this.atOnce = config.mail().atOnce();
    this.places = new Semaphore(atOnce, true);
  }

  /** What became of a notice. */
  public enum Outcome {
    SENT,
    LATER,
    FAILED,
    HELD,
    /** It is not pending, not yet due, or somebody else has it. */
    NOT_MINE
  }

  /** What a sweep did; {@code left} notices are still pending. */
  public record Swept(int sent, int failed, int left) {}

  /**
   * Delivers all notices whose next try has come, some at once; begins none after {@code until} or
   * once the process is told to end.
   */
  public Swept sweep(Instant until) {
    int sent = 0;
    int failed = 0;
    List<Notice.Key> due = outbox.due(clock.instant(), BATCH);
    while (!due.isEmpty()) {
      List<Outcome> outcomes = atOnce(due, until);
      sent += Collections.frequency(outcomes, Outcome.SENT);
      failed += Collections.frequency(outcomes, Outcome.FAILED);
      boolean goesOn =
          !stopping
              && !clock.instant().isAfter(until)
              && outcomes.stream().anyMatch(outcome -> outcome != Outcome.NOT_MINE);
      due = goesOn ? outbox.due(clock.instant(), BATCH) : List.of();
    }
    return new Swept(sent, failed, stopping ? 0 : outbox.pending());
  }

  private List<Outcome> atOnce(List<Notice.Key> due, Instant until) {
    var outcomes = Collections.synchronizedList(new ArrayList<Outcome>());
    together(
        due, () -> stopping || clock.instant().isAfter(until), key -> outcomes.add(safely(key)));
    return List.copyOf(outcomes);
  }

  /** Does something with each, some at once; {@code one} throws nothing. */
  public <T> void together(List<T> all, Consumer<T> one) {
    together(all, () -> false, one);
  }

  /** A mail server that is slow with one mail does not hold back the others. */
  private <T> void together(List<T> all, BooleanSupplier ends, Consumer<T> one) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (T each : all) {
        places.acquire();
        if (ends.getAsBoolean()) {
          places.release();
          break;
        }
        threads.execute(
            () -> {
              try {
                one.accept(each);
              } finally {
                places.release();
              }
            });
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The process is told to end: no mail is begun, those in flight have some seconds, and what is
   * not done then keeps its claim and goes again after it.
   */
  void stop(@Observes ShutdownEvent end) {
    stopping = true;
    try {
      if (places.tryAcquire(atOnce, IN_FLIGHT.toSeconds(), TimeUnit.SECONDS)) {
        places.release(atOnce); // a sweep that waits for a place sees that it is over
      } else {
        LOG.warnf("NoticesInFlight: they keep their claim and are sent after it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One notice that cannot be read or marked never holds back the others. */
  private Outcome safely(Notice.Key key) {
    try {
      return deliver(key);
    } catch (RuntimeException e) {
      LOG.errorf(e, "NoticeNotDelivered key=%s|NOTICE#%s", key.subject(), key.id());
      return Outcome.NOT_MINE;
    }
  }

  /**
   * Delivers one notice.
   *
   * @throws RuntimeException if it cannot be read, or the table did not take what became of it
   */
  public Outcome deliver(Notice.Key key) {
    Instant now = clock.instant();
    Optional<Notice> claimed = outbox.claim(key, now, now.plus(lease));
    if (claimed.isEmpty()) {
      return Outcome.NOT_MINE;
    }
    Notice notice = claimed.get();
    try {
      return carry(notice);
    } catch (Carrier.Undelivered e) {
      if (stopping) {
        return Outcome.NOT_MINE; // it keeps its claim
      }
      LOG.debugf(e.getCause(), "undelivered key=%s|NOTICE#%s", key.subject(), key.id());
      return undelivered(notice, e.fault(), String.valueOf(e.getMessage()));
    } catch (Unready e) {
      LOG.errorf(e.getCause(), "NoticeNotComposed key=%s|NOTICE#%s", key.subject(), key.id());
      return undelivered(notice, Carrier.Fault.PASSING, "告知内容暂时无法生成");
    }
  }

  private Outcome carry(Notice notice) throws Carrier.Undelivered, Unready {
    Correspondents.Addressee addressee = addressee(notice);
    String email = addressee.email();
    if (email == null || email.isBlank()) {
      throw new Carrier.Undelivered(Carrier.Fault.ADDRESS, "没有可用的电子邮箱");
    }
    if (!allowList.allows(email)) {
      outbox.held(notice);
      LOG.infof("NoticeHeld key=%s|NOTICE#%s", notice.key().subject(), notice.key().id());
      return Outcome.HELD;
    }
    try {
      carryWholeOrLess(notice, addressee);
    } catch (RuntimeException e) {
      throw new Unready(e);
    }
    health.went(notice.office());
    if (!mark(notice)) {
      LOG.warnf("NoticeClaimLost key=%s|NOTICE#%s", notice.key().subject(), notice.key().id());
    }
    return Outcome.SENT;
  }

  /** What is too large or not taken for what it encloses goes with less, at once. */
  private void carryWholeOrLess(Notice notice, Correspondents.Addressee addressee)
      throws Carrier.Undelivered {
    try {
      carrier.carry(notice, addressee);
    } catch (Carrier.Undelivered e) {
      Correspondents.Addressee lighter = addressee.lighter();
      if (!e.fault().lessMayGo() || lighter == null) {
        throw e;
      }
      LOG.infof("NoticeLighter key=%s reason=%s", notice.key().subject(), e.getMessage());
      carrier.carry(notice, lighter);
    }
  }

  /**
   * The mail is out: only the mark keeps it from being sent again, so a table that does not answer
   * is asked again for as long as the claim holds.
   */
  private boolean mark(Notice notice) {
    Instant until = notice.nextTry().minus(MARGIN);
    while (true) {
      try {
        return notice.reports() == null
            ? outbox.sent(notice, clock.instant())
            : of(notice).onItsWay(notice, clock.instant());
      } catch (RuntimeException e) {
        if (clock.instant().isAfter(until)) {
          throw e;
        }
        LOG.warnf(e, "NoticeNotMarked key=%s|NOTICE#%s", notice.key().subject(), notice.key().id());
        LockSupport.parkNanos(MARK_AGAIN.toNanos());
      }
    }
  }

  /** The room that wrote the notice; empty for one of a room that this program does not have. */
  private Optional<Correspondents> room(Notice notice) {
    return correspondents.stream().filter(c -> c.has(notice.key().subject())).findFirst();
  }

  private Correspondents of(Notice notice) {
    return room(notice)
        .orElseThrow(() -> new IllegalStateException("no room for " + notice.key().subject()));
  }

  private Correspondents.Addressee addressee(Notice notice) throws Carrier.Undelivered, Unready {
    Optional<Correspondents.Addressee> found;
    try {
      found = of(notice).addressee(notice);
    } catch (RuntimeException e) {
      throw new Unready(e);
    }
    return found.orElseThrow(
        () -> new Carrier.Undelivered(Carrier.Fault.ADDRESS, "收件人资料已不存在"));
  }

  private Outcome undelivered(Notice notice, Carrier.Fault fault, String reason) {
    Instant now = clock.instant();
    boolean ours = fault == Carrier.Fault.OURS;
    if (ours) {
      health.met(notice.office(), new SenderFaults.Known(reason, now));
    }
    String at = notice.key().subject() + "|NOTICE#" + notice.key().id();
    if (fault.forGood() || retries.exhausted(notice, ours, now)) {
      outbox.failed(
          notice,
          reason,
          room(notice).map(r -> r.tellOfFailure(notice, reason, now)).orElse(List.of()));
      LOG.errorf("NoticeFailed key=%s attempts=%d reason=%s", at, notice.attempts(), reason);
      return Outcome.FAILED;
    }
    Instant next = retries.next(notice.attempts(), ours, now, ThreadLocalRandom.current());
    outbox.later(notice, next, reason);
    room(notice).ifPresent(r -> r.tellOfDelay(notice, reason, now).forEach(outbox::add));
    LOG.warnf("NoticeLater key=%s next=%s reason=%s", at, next, reason);
    return Outcome.LATER;
  }

  /** The notice could not be composed: a bug, or a machine that fails; tried again like a mail. */
  private static final class Unready extends Exception {
    Unready(RuntimeException cause) {
      super(cause);
    }
  }
}
