package org.gongkai.store.notice;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.deadline.Subject;
import org.gongkai.notice.Notice;
import org.gongkai.notice.NoticeKind;
import org.gongkai.notice.NoticeStatus;
import org.gongkai.notice.Outbox;
import org.gongkai.notice.Recipient;
import org.gongkai.store.Condition;
import org.gongkai.store.DateTimes;
import org.gongkai.store.EventJson;
import org.gongkai.store.FreeTexts;
import org.gongkai.store.Item;
import org.gongkai.store.Table;
import org.gongkai.store.Transaction;
import org.gongkai.store.UnreadableItem;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Notices: {@code pk} is the subject, {@code sk} is {@code NOTICE#<id>}. One that waits has the
 * keys of the index {@code pending}: {@code PENDING} by next try, or {@code FAILED#<office>},
 * {@code TO_POST#<office>} and {@code TO_CALL#<office>} for a person.
 */
@Singleton
public class Notices implements Outbox {

  private static final Logger LOG = Logger.getLogger(Notices.class);
  public static final String PREFIX = "NOTICE#";
  private static final String RETURNED = "邮件被退回";
  private static final String PENDING = "PENDING";

  private final Table table;
  private final FreeTexts texts;

  Notices(Table table, FreeTexts texts) {
    this.table = table;
    this.texts = texts;
  }

  @Override
  public boolean add(Notice notice) {
    return table.putNew(item(notice));
  }

  /** Queries the index {@code pending}, partition PENDING, up to now. */
  @Override
  public List<Notice.Key> due(Instant now, int most) {
    return table.queryIndex("pending", PENDING, time(now)).limit(most).map(Notices::key).toList();
  }

  /** Counts the partition PENDING of the index {@code pending}. */
  @Override
  public int pending() {
    return count(PENDING);
  }

  private int count(String partition) {
    int count = 0;
    Map<String, AttributeValue> from = Map.of();
    do {
      QueryRequest.Builder query =
          table
              .query()
              .indexName("pending")
              .keyConditionExpression("pendingPk = :pk")
              .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)))
              .select(Select.COUNT);
      var page = table.page((from.isEmpty() ? query : query.exclusiveStartKey(from)).build());
      count += page.count();
      from = page.lastEvaluatedKey();
    } while (!from.isEmpty());
    return count;
  }

  /** One conditional update: the next try moves to the end of the lease. */
  @Override
  public Optional<Notice> claim(Notice.Key key, Instant now, Instant leaseUntil) {
    Update.Builder update =
        table
            .updateOf(key.subject().toString(), PREFIX + key.id())
            .updateExpression("SET nextTry = :lease, pendingSk = :lease ADD attempts :one")
            .expressionAttributeValues(
                Map.of(
                    ":lease", AttributeValue.fromS(time(leaseUntil)),
                    ":one", AttributeValue.fromN("1")));
    Condition due = Condition.is("status", PENDING).and(Condition.upTo("nextTry", time(now)));
    Optional<Notice> claimed = table.update(update, due).map(this::notice);
    if (claimed.isEmpty()) {
      // Not ours, or an item that no condition can hold for: reading it tells, loudly.
      table.get(key.subject().toString(), PREFIX + key.id()).ifPresent(this::notice);
    }
    return claimed;
  }

  @Override
  public boolean sent(Notice claimed, Instant at) {
    return table.update(sentUpdate(claimed, at), stillClaimed(claimed)).isPresent();
  }

  /** Marks as sent; only if the claim still holds. */
  public Update.Builder sentUpdate(Notice claimed, Instant at) {
    return table
        .updateOf(claimed.key().subject().toString(), PREFIX + claimed.key().id())
        .updateExpression("SET #status = :sent, sentAt = :at REMOVE pendingPk, pendingSk, reason")
        .expressionAttributeNames(Map.of("#status", "status"))
        .expressionAttributeValues(
            Map.of(
                ":sent", AttributeValue.fromS(NoticeStatus.SENT.name()),
                ":at", AttributeValue.fromS(time(at))));
  }

  /** The notice waits, and its lease is the one that was given with this claim. */
  public static Condition stillClaimed(Notice claimed) {
    return Condition.is("status", PENDING).and(Condition.is("nextTry", time(claimed.nextTry())));
  }

  /** Marks what waited for a person as settled; a mail that still waited is not sent any more. */
  public Update.Builder settledUpdate(Notice.Key key, NoticeStatus how) {
    return table
        .updateOf(key.subject().toString(), PREFIX + key.id())
        .updateExpression("SET #status = :settled REMOVE pendingPk, pendingSk, reason")
        .expressionAttributeNames(Map.of("#status", "status"))
        .expressionAttributeValues(Map.of(":settled", AttributeValue.fromS(how.name())));
  }

  /** A mail that came back waits for somebody as one that failed does. */
  public Update.Builder returnedUpdate(Notice.Key key, OfficeCode office, Instant now) {
    return table
        .updateOf(key.subject().toString(), PREFIX + key.id())
        .updateExpression(
            "SET #status = :value, reason = :reason, pendingPk = :waiting, pendingSk = :now")
        .expressionAttributeNames(Map.of("#status", "status"))
        .expressionAttributeValues(
            Map.of(
                ":value", AttributeValue.fromS(NoticeStatus.FAILED.name()),
                ":reason", AttributeValue.fromS(RETURNED),
                ":waiting", AttributeValue.fromS(NoticeStatus.FAILED + "#" + office),
                ":now", AttributeValue.fromS(time(now))));
  }

  @Override
  public Optional<Notice> find(Notice.Key key) {
    return table.get(key.subject().toString(), PREFIX + key.id()).map(this::notice);
  }

  @Override
  public Optional<String> reason(Notice.Key key) {
    return table
        .get(key.subject().toString(), PREFIX + key.id())
        .flatMap(item -> item.optional("reason"));
  }

  /** One conditional update; the time for which it is tried begins anew. */
  @Override
  public boolean retry(Notice.Key key, Instant now) {
    Update.Builder update =
        table
            .updateOf(key.subject().toString(), PREFIX + key.id())
            .updateExpression(
                "SET #status = :pending, createdAt = :now, nextTry = :now, attempts = :none,"
                    + " pendingPk = :pending, pendingSk = :now REMOVE reason")
            .expressionAttributeNames(Map.of("#status", "status"))
            .expressionAttributeValues(
                Map.of(
                    ":pending", AttributeValue.fromS(PENDING),
                    ":now", AttributeValue.fromS(time(now)),
                    ":none", AttributeValue.fromN("0")));
    return table.update(update, Condition.is("status", NoticeStatus.FAILED.name())).isPresent();
  }

  /** One conditional update. */
  @Override
  public boolean settled(Notice.Key key, NoticeStatus how) {
    Condition waits =
        WAITING.stream()
            .map(status -> Condition.is("status", status.name()))
            .reduce(Condition::or)
            .orElseThrow();
    return table.update(settledUpdate(key, how), waits).isPresent();
  }

  @Override
  public void later(Notice claimed, Instant nextTry, String reason) {
    table.update(
        table
            .updateOf(claimed.key().subject().toString(), PREFIX + claimed.key().id())
            .updateExpression("SET nextTry = :value, pendingSk = :value, reason = :reason")
            .expressionAttributeValues(values(time(nextTry), reason)),
        stillClaimed(claimed));
  }

  @Override
  public void held(Notice claimed) {
    table.update(
        claimed(claimed, "SET #status = :value, reason = :reason REMOVE pendingPk, pendingSk")
            .expressionAttributeValues(values(NoticeStatus.HELD.name(), NoticeStatus.HELD.words())),
        stillClaimed(claimed));
  }

  @Override
  public void failed(Notice claimed, String reason, List<Notice> told) {
    String waiting = NoticeStatus.FAILED + "#" + claimed.office();
    var values = values(NoticeStatus.FAILED.name(), reason);
    values.put(":waiting", AttributeValue.fromS(waiting));
    Transaction writes =
        Transaction.on(table)
            .updating(
                "claim",
                claimed(claimed, "SET #status = :value, reason = :reason, pendingPk = :waiting")
                    .expressionAttributeValues(values),
                stillClaimed(claimed))
            .writing(told.stream().map(this::item).toList());
    if (!writes.commit().isDone()) {
      LOG.warnf(
          "NoticeClaimLost key=%s|%s%s",
          claimed.key().subject().toString(), PREFIX, claimed.key().id());
    }
  }

  private Update.Builder claimed(Notice claimed, String expression) {
    return table
        .updateOf(claimed.key().subject().toString(), PREFIX + claimed.key().id())
        .updateExpression(expression)
        .expressionAttributeNames(Map.of("#status", "status"));
  }

  private static Map<String, AttributeValue> values(String value, String reason) {
    var values = new java.util.HashMap<String, AttributeValue>();
    values.put(":value", AttributeValue.fromS(value));
    values.put(":reason", AttributeValue.fromS(reason));
    return values;
  }

  /** Queries a subject's notices. */
  @Override
  public List<Notice> of(Subject subject) {
    return table.query(subject.toString(), PREFIX).map(this::notice).toList();
  }

  /**
   * Queries the index {@code pending}, partition of status and office, then reads the notices, a
   * hundred in a call.
   */
  @Override
  public List<Notice> waiting(OfficeCode office, NoticeStatus status) {
    List<Notice.Key> keys =
        table.queryIndex("pending", status + "#" + office, "\uffff").map(Notices::key).toList();
    return table
        .getAll(
            keys.stream()
                .map(key -> new Table.Key(key.subject().toString(), PREFIX + key.id()))
                .toList())
        .stream()
        .map(this::notice)
        .sorted(Comparator.comparingInt(notice -> keys.indexOf(notice.key())))
        .toList();
  }

  /** Counts the partition of status and office of the index {@code pending}. */
  @Override
  public int count(OfficeCode office, NoticeStatus status) {
    return count(status + "#" + office);
  }

  public Item item(Notice notice) {
    Notice.Report reports = notice.reports();
    Item item =
        Item.at(notice.key().subject().toString(), PREFIX + notice.key().id())
            .put("office", notice.office().value())
            .put("kind", notice.kind().name())
            .put("to", notice.to().toString())
            .put("values", EventJson.write(notice.values()))
            .put("reports", reports == null ? null : reports.what())
            .put("status", notice.status().name())
            .put("createdAt", time(notice.createdAt()))
            .put("attempts", notice.attempts())
            .put("nextTry", time(notice.nextTry()));
    return texts.sealed(waiting(item, notice), FreeTexts.VALUES);
  }

  private static Item waiting(Item item, Notice notice) {
    return switch (notice.status()) {
      case PENDING -> item.put("pendingPk", PENDING).put("pendingSk", time(notice.nextTry()));
      case FAILED, TO_POST, TO_CALL ->
          item.put("pendingPk", notice.status() + "#" + notice.office())
              .put("pendingSk", time(notice.createdAt()));
      case SENT, HELD, POSTED, CALLED, DROPPED -> item;
    };
  }

  /**
   * @throws UnreadableItem if an attribute is missing or broken
   */
  public Notice notice(Item item) {
    return new Notice(
        key(item),
        item.parsed("office", OfficeCode::new),
        item.parsed("kind", NoticeKind::new),
        item.parsed("to", Recipient::parse),
        EventJson.values(texts.opened(item, FreeTexts.VALUES)),
        item.optional("reports").map(Notice.Report::new).orElse(null),
        item.constant("status", NoticeStatus.class),
        item.instant("createdAt"),
        item.number("attempts"),
        item.instant("nextTry"));
  }

  private static Notice.Key key(Item item) {
    String sk = item.text("sk");
    if (!sk.startsWith(PREFIX)) {
      throw new UnreadableItem(item.key(), "no notice");
    }
    return new Notice.Key(item.parsed("pk", Subject::parse), sk.substring(PREFIX.length()));
  }

  /** Instants with milliseconds always, so that their order as text is their order in time. */
  public static String time(Instant instant) {
    return DateTimes.MILLIS.format(instant);
  }
}
