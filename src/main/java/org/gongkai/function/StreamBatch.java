package org.gongkai.function;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A batch of the table's stream, as AWS sends it: taken as a tree, so that one record of a wrong
 * shape is one record and not the batch.
 */
@JsonDeserialize(using = StreamBatch.Reader.class)
public record StreamBatch(JsonNode tree) {

  /**
   * The records.
   *
   * @throws IllegalArgumentException if there is no list of records
   */
  List<StreamRecord> records() {
    JsonNode all = tree.path("Records");
    if (all.isMissingNode() || all.isNull()) {
      return List.of();
    }
    if (!all.isArray()) {
      throw new IllegalArgumentException("Records is no list");
    }
    var records = new ArrayList<StreamRecord>();
    all.forEach(one -> records.add(new StreamRecord(one)));
    return records;
  }

  /** Takes the tree as it is. */
  static final class Reader extends JsonDeserializer<StreamBatch> {
    @Override
    public StreamBatch deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return new StreamBatch(context.readTree(parser));
    }
  }
}
