package org.gongkai.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The stream's function on a batch of real items: each notice once, and one poisoned record holds
 * back nothing, whatever its shape.
 */
@QuarkusTest
class SendNoticesTest extends IntegrationTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject SendNotices function;

  @Test
  void eachNoticeIsMailedOnceAndOnePoisonedRecordHoldsBackNothing() throws Exception {
    var office = new AnOffice(setup);
    String number = office.filed(office.submission());
    ArrayNode records = JSON.createArrayNode();
    for (var item : items("REQUEST#" + number)) {
      ObjectNode image = JSON.createObjectNode();
      item.forEach(
          (name, value) -> {
            if (value.s() != null) {
              image.putObject(name).put("S", value.s());
            }
          });
      records.add(record(Integer.toString(records.size() + 1), image));
    }
    String corrupt = "NOTICE#000001-corrupt";
    dynamoDb.putItem(
        p ->
            p.tableName(org.gongkai.TestWorld.TABLE)
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS("REQUEST#" + number),
                        "sk", AttributeValue.fromS(corrupt),
                        "status", AttributeValue.fromS("PENDING"),
                        "nextTry", AttributeValue.fromS("2026-01-01T00:00:00.000Z"))));
    ObjectNode poison = JSON.createObjectNode();
    poison.putObject("pk").put("S", "REQUEST#" + number);
    poison.putObject("sk").put("S", corrupt);
    poison.putObject("status").put("S", "PENDING");
    records.insert(1, record("poison", poison));
    records.insert(0, JSON.readTree("null"));
    records.insert(0, JSON.readTree("{\"eventID\":\"no-content\",\"dynamodb\":\"x\"}"));
    records.insert(
        0,
        JSON.readTree(
            "{\"dynamodb\":{\"SequenceNumber\":\"bytes\",\"NewImage\":{\"b\":{\"B\":\"***\"}}}}"));

    assertThat(failed(records)).containsExactly("bytes", "no-content", "", "poison");
    assertThat(failed(records)).hasSize(4);
    assertThat(world().mailsAbout(number)).hasSize(2);
    assertThat(world().mailsAbout(number)).extracting(m -> m.messageId()).doesNotHaveDuplicates();
  }

  private java.util.List<String> failed(ArrayNode records) {
    ObjectNode event = JSON.createObjectNode();
    event.set("Records", records);
    return function.send(new StreamBatch(event)).getBatchItemFailures().stream()
        .map(f -> f.getItemIdentifier())
        .toList();
  }

  private static ObjectNode record(String sequence, ObjectNode image) {
    ObjectNode record = JSON.createObjectNode();
    record.put("eventName", "INSERT");
    record.putObject("dynamodb").put("SequenceNumber", sequence).set("NewImage", image);
    return record;
  }

  @Test
  void anEmptyEventIsNoFailure() {
    assertThat(failed(JSON.createArrayNode())).isEmpty();
  }
}
