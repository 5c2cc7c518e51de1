package org.gongkai.store.office;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gongkai.alert.RunBook;
import org.gongkai.casework.RateLimits;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.store.Condition;
import org.gongkai.store.Item;
import org.gongkai.store.MorningItem;
import org.gongkai.store.Table;
import org.gongkai.store.Transaction;
import org.gongkai.store.notice.Notices;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Heartbeats ({@code OFFICE#<code>}, {@code RUN#<date>}) and counters with an end (RATE#…, TTL).
 */
@Singleton
public class Runs implements RunBook, MorningItem, RateLimits {

  private static final String STATE = "STATE";

  private final Table table;

  Runs(Table table) {
    this.table = table;
  }

  /** Writes {@code RUN#<date>}; a replay never replaces the day's own run. */
  @Override
  public void record(Run run) {
    Item item =
        Item.at("OFFICE#" + run.office(), "RUN#" + run.day())
            .flag("replay", run.replay())
            .flag("workingDay", run.workingDay())
            .put("due", run.due())
            .put("overdue", run.overdue())
            .put("digests", run.digests())
            .put("skipped", run.skipped())
            .put("at", Notices.time(run.at()));
    if (run.replay()) {
      table.putIf(item, Condition.absent().or(Condition.is("replay", true)));
    } else {
      table.put(item);
    }
  }

  /** Reads {@code RUN#<date>}. */
  @Override
  public Optional<Run> run(OfficeCode office, LocalDate day) {
    return table.get("OFFICE#" + office, "RUN#" + day).flatMap(item -> run(office, day, item));
  }

  private static Optional<Run> run(OfficeCode office, LocalDate day, Item item) {
    return item.flag("replay")
        ? Optional.empty()
        : Optional.of(
            new Run(
                office,
                day,
                false,
                item.flag("workingDay"),
                item.number("due"),
                item.number("overdue"),
                item.number("digests"),
                item.number("skipped"),
                item.instant("at")));
  }

  /** {@code RUN#<date>}, unless it was a replay. */
  @Override
  public Wanted<Run> wanted(OfficeCode office, LocalDate day) {
    var key = new Table.Key("OFFICE#" + office, "RUN#" + day);
    return new Wanted<>(Run.class, key, item -> run(office, day, item));
  }

  /** After these the next opens a wait. */
  private static final int FREE_GUESSES = 4;

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration REMEMBERED = Duration.ofDays(1);

  /** One conditional update of the window's counter. */
  @Override
  public Duration take(String key, int limit, Duration window, Instant now) {
    var asked = new Limit(key, limit, window);
    return table.update(taking(asked, now), below(asked)).isPresent()
        ? Duration.ZERO
        : untilNext(asked, now);
  }

  /** Counts one more, on condition that it is {@link #below}; for a transaction too. */
  public Update.Builder taking(Limit limit, Instant now) {
    Window at = Window.of(limit.key(), limit.window(), now);
    return table
        .updateOf(at.pk(), STATE)
        .updateExpression("SET #ttl = :ttl ADD n :one")
        .expressionAttributeNames(Map.of("#ttl", "ttl"))
        .expressionAttributeValues(
            Map.of(":ttl", n(at.end() + limit.window().toSeconds()), ":one", n(1)));
  }

  /** The limit is not reached. */
  public static Condition below(Limit limit) {
    return below(limit.most());
  }

  private static Condition below(int most) {
    return Condition.lacks("n").or(Condition.below("n", most));
  }

  @Override
  public Duration untilNext(Limit limit, Instant now) {
    return Duration.ofSeconds(
        Window.of(limit.key(), limit.window(), now).end() - now.getEpochSecond());
  }

  /** Where the limit's counter of now stands. */
  public static Table.Key key(Limit limit, Instant now) {
    return new Table.Key(Window.of(limit.key(), limit.window(), now).pk(), STATE);
  }

  /** One conditional update of the window's counter. */
  @Override
  public void giveBack(String key, Duration window, Instant now) {
    Optional<Item> _ =
        table.update(
            table
                .updateOf(Window.of(key, window, now).pk(), STATE)
                .updateExpression("ADD n :less")
                .expressionAttributeValues(Map.of(":less", n(-1))),
            Condition.above("n", 0));
  }

  /** The stretch of time in which a counter counts. */
  private record Window(String pk, long end) {
    static Window of(String key, Duration window, Instant now) {
      long length = window.toSeconds();
      long start = now.getEpochSecond() / length * length;
      return new Window("RATE#" + key + "#" + start, start + length);
    }
  }

  /** One conditional update while guesses are free; then a read, and an update by one of many. */
  @Override
  public Duration guess(String key, Instant now) {
    String pk = "RATE#GUESS#" + key;
    if (isFree(pk, now)) {
      return Duration.ZERO;
    }
    int n = table.get(pk, STATE).map(item -> item.number("n")).orElse(FREE_GUESSES);
    Optional<Item> taken =
        table.update(
            table
                .updateOf(pk, STATE)
                .updateExpression("SET #ttl = :ttl, notBefore = :until, n = :next")
                .expressionAttributeNames(Map.of("#ttl", "ttl"))
                .expressionAttributeValues(
                    Map.of(
                        ":ttl", n(now.plus(REMEMBERED).getEpochSecond()),
                        ":until", n(now.plus(pause(n)).toEpochMilli()),
                        ":next", n(n + 1L))),
            Condition.is("n", n)
                .and(
                    Condition.lacks("notBefore")
                        .or(Condition.upTo("notBefore", now.toEpochMilli()))));
    return taken.isPresent() ? Duration.ZERO : left(pk, now);
  }

  private boolean isFree(String pk, Instant now) {
    return table
        .update(
            table
                .updateOf(pk, STATE)
                .updateExpression("SET #ttl = :ttl ADD n :one")
                .expressionAttributeNames(Map.of("#ttl", "ttl"))
                .expressionAttributeValues(
                    Map.of(
                        ":ttl", n(now.plus(REMEMBERED).getEpochSecond()),
                        ":one", n(1))),
            below(FREE_GUESSES))
        .isPresent();
  }

  private Duration left(String pk, Instant now) {
    long until =
        table
            .get(pk, STATE)
            .filter(i -> i.has("notBefore"))
            .map(i -> i.big("notBefore"))
            .orElse(0L);
    return Duration.ofMillis(Math.max(1000, until - now.toEpochMilli()));
  }

  private static Duration pause(int n) {
    Duration pause = Duration.ofSeconds(1L << Math.min(n - FREE_GUESSES, 10));
    return pause.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : pause;
  }

  @Override
  public void guessed(String key) {
    Transaction.Outcome _ = Transaction.on(table).deleting("RATE#GUESS#" + key, STATE).commit();
  }

  private static AttributeValue n(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
