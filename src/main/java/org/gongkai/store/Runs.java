package org.gongkai.store;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gongkai.alert.RunBook;
import org.gongkai.casework.RateLimits;
import org.gongkai.deadline.OfficeCode;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Heartbeats ({@code OFFICE#<code>}, {@code RUN#<date>}) and counters with an end (RATE#…, TTL).
 */
@Singleton
class Runs implements RunBook, RateLimits {

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
      table.putIf(
          item,
          "attribute_not_exists(pk) OR replay = :yes",
          Map.of(":yes", AttributeValue.fromBool(true)));
    } else {
      table.put(item);
    }
  }

  /** Reads {@code RUN#<date>}. */
  @Override
  public Optional<Run> run(OfficeCode office, LocalDate day) {
    return table
        .get("OFFICE#" + office, "RUN#" + day)
        .filter(item -> !item.flag("replay"))
        .map(
            item ->
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

  /** One conditional update of the window's counter. */
  @Override
  public Duration take(String key, int limit, Duration window, Instant now) {
    long length = window.toSeconds();
    long start = now.getEpochSecond() / length * length;
    long end = start + length;
    Optional<Item> counted =
        table.update(
            table
                .updateOf("RATE#" + key + "#" + start, "STATE")
                .updateExpression("SET #ttl = :ttl ADD n :one")
                .conditionExpression("attribute_not_exists(n) OR n < :limit")
                .expressionAttributeNames(Map.of("#ttl", "ttl"))
                .expressionAttributeValues(
                    Map.of(
                        ":ttl", AttributeValue.fromN(Long.toString(end + length)),
                        ":one", AttributeValue.fromN("1"),
                        ":limit", AttributeValue.fromN(Integer.toString(limit))))
                .build());
    return counted.isPresent() ? Duration.ZERO : Duration.ofSeconds(end - now.getEpochSecond());
  }
}
