package org.gongkai.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import org.gongkai.deadline.Subject;
import org.gongkai.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * What a record of the table's stream says about a notice. Only what is needed is read, so that
 * nothing else in a record can break it.
 */
record StreamRecord(JsonNode tree) {

  private static final String PREFIX = "NOTICE#";

  /**
   * The key of a new pending notice, or empty when the record is something else.
   *
   * @throws IllegalArgumentException if it is no record, or a notice's that lacks what a notice has
   */
  Optional<Notice.Key> pendingNotice() {
    if (!tree.path("dynamodb").isObject()) {
      throw new IllegalArgumentException("a record without content");
    }
    if ("REMOVE".equals(tree.path("eventName").asText())) {
      return Optional.empty();
    }
    String pk = key("pk");
    String sk = key("sk");
    if (pk == null || sk == null) {
      throw new IllegalArgumentException("a record without keys");
    }
    if (!sk.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String status = text("NewImage", "status");
    if (status == null) {
      throw new IllegalArgumentException("a notice without status: " + pk + "|" + sk);
    }
    return status.equals("PENDING")
        ? Optional.of(new Notice.Key(Subject.parse(pk), sk.substring(PREFIX.length())))
        : Optional.empty();
  }

  /**
   * By what Lambda knows the record; empty when it has neither a sequence number nor an id, which
   * fails the batch as a whole, so that nothing is dropped.
   */
  String sequenceNumber() {
    String number = tree.path("dynamodb").path("SequenceNumber").asText("");
    return number.isEmpty() ? tree.path("eventID").asText("") : number;
  }

  private @Nullable String key(String name) {
    String text = text("NewImage", name);
    return text == null ? text("Keys", name) : text;
  }

  private @Nullable String text(String part, String name) {
    JsonNode value = tree.path("dynamodb").path(part).path(name).path("S");
    return value instanceof MissingNode || !value.isTextual() ? null : value.asText();
  }
}
