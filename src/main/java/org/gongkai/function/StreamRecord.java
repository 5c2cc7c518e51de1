package org.gongkai.function;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.util.Map;
import java.util.Optional;
import org.gongkai.notice.Notice;
import org.jspecify.annotations.Nullable;

/** What a record of the table's stream says about a notice. */
final class StreamRecord {

  private static final String PREFIX = "NOTICE#";

  private StreamRecord() {}

  /**
   * The key of a new pending notice, or empty when the record is something else.
   *
   * @throws IllegalArgumentException if it is a notice's but lacks what a notice has
   */
  static Optional<Notice.Key> pendingNotice(DynamodbStreamRecord item) {
    if (item.getDynamodb() == null) {
      throw new IllegalArgumentException("a record without content");
    }
    if ("REMOVE".equals(item.getEventName())) {
      return Optional.empty();
    }
    Map<String, AttributeValue> image = item.getDynamodb().getNewImage();
    Map<String, AttributeValue> keys = item.getDynamodb().getKeys();
    String pk = text(image, keys, "pk");
    String sk = text(image, keys, "sk");
    if (pk == null || sk == null) {
      throw new IllegalArgumentException("a record without keys");
    }
    if (!sk.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String status = text(image, null, "status");
    if (status == null) {
      throw new IllegalArgumentException("a notice without status: " + pk + "|" + sk);
    }
    return status.equals("PENDING")
        ? Optional.of(new Notice.Key(pk, sk.substring(PREFIX.length())))
        : Optional.empty();
  }

  /** By what Lambda knows the record. */
  static String sequenceNumber(DynamodbStreamRecord item) {
    String number = item.getDynamodb() == null ? null : item.getDynamodb().getSequenceNumber();
    return number != null ? number : String.valueOf(item.getEventID());
  }

  private static @Nullable String text(
      @Nullable Map<String, AttributeValue> image,
      @Nullable Map<String, AttributeValue> keys,
      String name) {
    AttributeValue value = image == null ? null : image.get(name);
    if (value == null && keys != null) {
      value = keys.get(name);
    }
    return value == null ? null : value.getS();
  }
}
