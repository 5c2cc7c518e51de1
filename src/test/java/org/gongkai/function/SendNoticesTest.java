package org.gongkai.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.AnOffice;
import org.gongkai.IntegrationTest;
import org.junit.jupiter.api.Test;

/**
 * A batch of the stream with real notices of the table: each is sent once, poison holds nothing
 * back.
 */
@QuarkusTest
class SendNoticesTest extends IntegrationTest {

  @Inject SendNotices function;

  @Test
  void eachNoticeIsMailedOnceAndOnePoisonedRecordHoldsBackNothing() {
    var office = new AnOffice(setup);
    String number = office.filed(office.submission());
    var records = new ArrayList<DynamodbEvent.DynamodbStreamRecord>();
    int n = 0;
    for (var item : items("REQUEST#" + number)) {
      Map<String, AttributeValue> image = new HashMap<>();
      item.forEach(
          (name, value) -> {
            if (value.s() != null) {
              image.put(name, new AttributeValue(value.s()));
            }
          });
      records.add(record(Integer.toString(++n), image));
    }
    String corrupt = "NOTICE#000001-corrupt";
    dynamoDb.putItem(
        p ->
            p.tableName(org.gongkai.TestWorld.TABLE)
                .item(
                    Map.of(
                        "pk", s("REQUEST#" + number),
                        "sk", s(corrupt),
                        "status", s("PENDING"),
                        "nextTry", s("2026-01-01T00:00:00.000Z"))));
    records.add(
        1,
        record(
            "poison",
            Map.of(
                "pk", new AttributeValue("REQUEST#" + number),
                "sk", new AttributeValue(corrupt),
                "status", new AttributeValue("PENDING"))));
    var event = new DynamodbEvent();
    event.setRecords(records);

    var first = function.send(event);
    assertThat(first.getBatchItemFailures())
        .extracting(f -> f.getItemIdentifier())
        .containsExactly("poison");
    function.send(event);
    assertThat(world().mailsAbout(number)).hasSize(2);
    assertThat(world().mailsAbout(number)).extracting(m -> m.messageId()).doesNotHaveDuplicates();
  }

  private static software.amazon.awssdk.services.dynamodb.model.AttributeValue s(String text) {
    return software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS(text);
  }

  private static DynamodbEvent.DynamodbStreamRecord record(
      String sequence, Map<String, AttributeValue> image) {
    var record = new DynamodbEvent.DynamodbStreamRecord();
    record.setEventName("INSERT");
    record.setDynamodb(new StreamRecord().withSequenceNumber(sequence).withNewImage(image));
    return record;
  }

  @Test
  void anEmptyEventIsNoFailure() {
    var event = new DynamodbEvent();
    event.setRecords(List.of());
    assertThat(function.send(event).getBatchItemFailures()).isEmpty();
  }
}
