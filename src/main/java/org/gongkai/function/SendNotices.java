package org.gongkai.function;

import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import io.quarkus.funqy.Funq;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
  public StreamsEventResponse send(StreamBatch batch) {
    Set<StreamRecord> failed = ConcurrentHashMap.newKeySet();
    failed.addAll(batch.records()); // until it is known to be done
    delivery.together(
        batch.records(),
        item -> {
          if (isDone(item)) {
            failed.remove(item);
          }
        });
    return new StreamsEventResponse(
        batch.records().stream()
            .filter(failed::contains)
            .map(item -> new StreamsEventResponse.BatchItemFailure(item.sequenceNumber()))
            .toList());
  }

  private boolean isDone(StreamRecord item) {
    try {
      item.pendingNotice().ifPresent(delivery::deliver);
      return true;
    } catch (RuntimeException e) {
      LOG.errorf(e, "RecordFailed sequenceNumber=%s", item.sequenceNumber());
      return false;
    }
  }
}
