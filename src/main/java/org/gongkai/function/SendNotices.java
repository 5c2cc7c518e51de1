package org.gongkai.function;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.notice.Delivery;
import org.jboss.logging.Logger;

/**
 * {@code send-notices}: new notices from the table's stream. Every record is tried; returned as
 * failed is what cannot be read and what the table did not take, not a mail that cannot go now.
 */
@Singleton
public class SendNotices {

  private static final Logger LOG = Logger.getLogger(SendNotices.class);

  @Inject Delivery delivery;

  @Funq("send-notices")
  public StreamsEventResponse send(DynamodbEvent event) {
    var failures = new ArrayList<StreamsEventResponse.BatchItemFailure>();
    List<DynamodbEvent.DynamodbStreamRecord> records =
        event.getRecords() == null ? List.of() : event.getRecords();
    for (DynamodbEvent.DynamodbStreamRecord item : records) {
      try {
        StreamRecord.pendingNotice(item).ifPresent(delivery::deliver);
      } catch (RuntimeException e) {
        String number = StreamRecord.sequenceNumber(item);
        LOG.errorf(e, "RecordFailed sequenceNumber=%s", number);
        failures.add(new StreamsEventResponse.BatchItemFailure(number));
      }
    }
    return new StreamsEventResponse(failures);
  }
}
