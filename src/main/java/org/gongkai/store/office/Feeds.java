package org.gongkai.store.office;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.office.FeedBook;
import org.gongkai.store.Item;
import org.gongkai.store.Pause;
import org.gongkai.store.Table;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

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
    var values = new HashMap<String, AttributeValue>();
    values.put(":mark", AttributeValue.fromS(mark));
    old.ifPresent(o -> values.put(":old", AttributeValue.fromS(o)));
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(
        table.writingNew(
            Item.at("FEED#" + mark, STATE)
                .put("office", feed.office().value())
                .put("official", feed.official())));
    writes.add(
        Table.updating(
            table
                .updateOf("LOGIN#" + feed.official(), STATE)
                .updateExpression("SET feed = :mark")
                .conditionExpression(
                    old.isPresent()
                        ? "feed = :old"
                        : "attribute_exists(pk) AND attribute_not_exists(feed)")
                .expressionAttributeValues(values)
                .build()));
    old.ifPresent(ends -> writes.add(ended(ends)));
    return table.transact(writes).isEmpty();
  }

  /** The item goes by its TTL; it opens nothing from now on, because the login names another. */
  private TransactWriteItem ended(String mark) {
    return Table.updating(
        table
            .updateOf("FEED#" + mark, STATE)
            .updateExpression("SET #ttl = :now")
            .conditionExpression("attribute_exists(pk)")
            .expressionAttributeNames(Map.of("#ttl", "ttl"))
            .expressionAttributeValues(
                Map.of(
                    ":now", AttributeValue.fromN(Long.toString(clock.instant().getEpochSecond()))))
            .build());
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
      table.transact(
          List.of(
              ended(mark.get()),
              Table.updating(
                  table
                      .updateOf("LOGIN#" + official, STATE)
                      .updateExpression("REMOVE feed")
                      .conditionExpression("feed = :mark")
                      .expressionAttributeValues(Map.of(":mark", AttributeValue.fromS(mark.get())))
                      .build())));
    }
  }
}
