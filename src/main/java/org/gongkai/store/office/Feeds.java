package org.gongkai.store.office;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.office.FeedBook;
import org.gongkai.store.Condition;
import org.gongkai.store.Item;
import org.gongkai.store.Pause;
import org.gongkai.store.Table;
import org.gongkai.store.Transaction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Feeds: {@code FEED#<HMAC of token>} with {@code STATE}; the official's {@code LOGIN} names the
 * one that holds. A new password ends it too: the login names none then.
 */
@Singleton
class Feeds implements FeedBook {

  private static final String STATE = "STATE";
  private static final int TRIES = 6;

  private final Table table;
  private final Clock clock;

  Feeds(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /** One transaction: the new feed, the name of it, and the one before it goes. */
  @Override
  public void open(String mark, Feed feed) {
    for (int attempt = 1; !openOnce(mark, feed); attempt++) {
      if (attempt == TRIES) {
        throw new IllegalStateException("no feed could be opened");
      }
      Pause.jittered(attempt);
    }
  }

  private boolean openOnce(String mark, Feed feed) {
    Optional<String> old = named(feed.official());
    Transaction writes =
        Transaction.on(table)
            .updating(
                "login",
                table
                    .updateOf("LOGIN#" + feed.official(), STATE)
                    .updateExpression("SET feed = :mark")
                    .expressionAttributeValues(Map.of(":mark", AttributeValue.fromS(mark))),
                old.map(named -> Condition.is("feed", named))
                    .orElseGet(() -> Condition.present().and(Condition.lacks("feed"))))
            .writingNew(
                "feed",
                Item.at("FEED#" + mark, STATE)
                    .put("office", feed.office().value())
                    .put("official", feed.official()));
    old.ifPresent(ends -> ended(writes, ends));
    return writes.commit().isDone();
  }

  /** The item goes by its TTL; it opens nothing from now on, because the login names another. */
  private void ended(Transaction writes, String mark) {
    String now = Long.toString(clock.instant().getEpochSecond());
    writes.updating(
        "feed before",
        table
            .updateOf("FEED#" + mark, STATE)
            .updateExpression("SET #ttl = :now")
            .expressionAttributeNames(Map.of("#ttl", "ttl"))
            .expressionAttributeValues(Map.of(":now", AttributeValue.fromN(now))),
        Condition.present());
  }

  private Optional<String> named(String official) {
    return table.get("LOGIN#" + official, STATE).flatMap(item -> item.optional("feed"));
  }

  /** Reads {@code FEED#} under each mark, then the login that must name it. */
  @Override
  public Optional<Feed> find(List<String> marks) {
    return marks.stream()
        .flatMap(
            mark ->
                table.get("FEED#" + mark, STATE).stream()
                    .filter(i -> named(i.text("official")).filter(mark::equals).isPresent()))
        .map(item -> new Feed(item.parsed("office", OfficeCode::new), item.text("official")))
        .findFirst();
  }

  @Override
  public boolean has(String official) {
    return named(official).isPresent();
  }

  @Override
  public void end(String official) {
    Optional<String> mark = named(official);
    if (mark.isPresent()) {
      Transaction writes =
          Transaction.on(table)
              .updating(
                  "login",
                  table.updateOf("LOGIN#" + official, STATE).updateExpression("REMOVE feed"),
                  Condition.is("feed", mark.get()));
      ended(writes, mark.get());
      Transaction.Outcome _ = writes.commit();
    }
  }
}
