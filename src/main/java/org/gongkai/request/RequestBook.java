package org.gongkai.request;

import java.util.List;
import java.util.Optional;

/** The records of proceedings. */
public interface RequestBook {

  /**
   * All events of the request, or empty when there is no such request.
   *
   * @throws UnreadableRecord if one of them cannot be read
   */
  Optional<List<Entry>> entries(RequestNumber number);

  /** A record that cannot be read: that request stops, visibly; its key is in the message. */
  final class UnreadableRecord extends RuntimeException {
    public UnreadableRecord(String key, Throwable cause) {
      super(key, cause);
    }
  }
}
