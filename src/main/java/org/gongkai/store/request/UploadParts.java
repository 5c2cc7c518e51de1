package org.gongkai.store.request;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.file.FileId;
import org.gongkai.file.UploadBook;
import org.gongkai.store.Condition;
import org.gongkai.store.Item;
import org.gongkai.store.Pause;
import org.gongkai.store.Table;
import org.gongkai.store.notice.Notices;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Uploads under way: {@code pk} is {@code REQUEST#<number>}, or {@code FILES#<office>#<official>}
 * for a file of the office; {@code sk} is {@code UPLOAD#<fingerprint>}, with one attribute {@code
 * part<n>} for each part that has arrived. The table deletes it some time after {@code endsAt}
 * (TTL), which decides until then.
 */
@Singleton
class UploadParts implements UploadBook {

  private static final int TRIES = 6;

  private final Table table;

  UploadParts(Table table) {
    this.table = table;
  }

  /** One conditional update; a second write when the upload begins anew. */
  @Override
  public Upload note(Key key, Part part, Instant now, Instant until) {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      Optional<Upload> noted = join(key, part, now, until);
      if (noted.isEmpty()) {
        noted = beginAnew(key, part, now, until);
      }
      if (noted.isPresent()) {
        return noted.get();
      }
      Pause.jittered(attempt);
    }
    throw new IllegalStateException("two contents contend for one upload of " + key.place());
  }

  /** Adds the part to an upload that goes on, or begins the first. */
  private Optional<Upload> join(Key key, Part part, Instant now, Instant until) {
    String name = name(part.number());
    return table
        .update(
            table
                .updateOf(key.place().toString(), sk(key))
                .updateExpression(
                    "SET #part = :part, id = if_not_exists(id, :id), endsAt = :until, #ttl = :ttl")
                .expressionAttributeNames(Map.of("#part", name, "#ttl", "ttl"))
                .expressionAttributeValues(
                    Map.of(
                        ":part", AttributeValue.fromS(text(part)),
                        ":id", AttributeValue.fromS(FileId.random().value()),
                        ":until", AttributeValue.fromS(Notices.time(until)),
                        ":ttl", AttributeValue.fromN(Long.toString(until.getEpochSecond())))),
            Condition.absent()
                .or(
                    Condition.above("endsAt", Notices.time(now))
                        .and(Condition.lacks(name).or(Condition.is(name, text(part))))))
        .map(item -> upload(item, key.parts()));
  }

  /** Writes the item with this part alone, unless another process was faster. */
  private Optional<Upload> beginAnew(Key key, Part part, Instant now, Instant until) {
    String name = name(part.number());
    Item item =
        Item.at(key.place().toString(), sk(key))
            .put(name, text(part))
            .put("id", FileId.random().value())
            .put("endsAt", Notices.time(until))
            .put("ttl", until.getEpochSecond());
    boolean begun =
        table.putIf(
            item,
            Condition.upTo("endsAt", Notices.time(now)).or(Condition.differs(name, text(part))));
    return begun ? Optional.of(upload(item, key.parts())) : Optional.empty();
  }

  /** One conditional update. */
  @Override
  public void end(Key key, FileId id) {
    table.update(
        table
            .updateOf(key.place().toString(), sk(key))
            .updateExpression("SET endsAt = :never")
            .expressionAttributeValues(
                Map.of(":never", AttributeValue.fromS(Notices.time(Instant.EPOCH)))),
        Condition.is("id", id.value()));
  }

  private static Upload upload(Item item, int parts) {
    var arrived = new TreeMap<Integer, Part>();
    for (int n = 1; n <= parts; n++) {
      int number = n;
      if (item.optional(name(n)).isPresent()) {
        arrived.put(n, item.parsed(name(n), text -> part(number, text)));
      }
    }
    return new Upload(item.parsed("id", FileId::new), arrived);
  }

  private static String sk(Key key) {
    return "UPLOAD#" + key.fingerprint();
  }

  private static String name(int part) {
    return "part" + part;
  }

  private static String text(Part part) {
    return part.sha256() + " " + part.size();
  }

  private static Part part(int number, String text) {
    int space = text.indexOf(' ');
    return new Part(number, text.substring(0, space), Long.parseLong(text.substring(space + 1)));
  }
}
