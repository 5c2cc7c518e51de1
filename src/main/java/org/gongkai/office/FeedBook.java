package org.gongkai.office;

import java.util.List;
import java.util.Optional;
import org.gongkai.deadline.OfficeCode;

/**
 * The calendar feeds of officials. A feed is found by the HMAC of its secret token; an official has
 * one at most.
 */
public interface FeedBook {

  /** A feed and whose it is. */
  record Feed(OfficeCode office, String official) {}

  /** Opens a feed under the mark; the official's feed before it ends. */
  void open(String mark, Feed feed);

  /** The feed under one of the marks, or empty when it is none or has ended. */
  Optional<Feed> find(List<String> marks);

  /** Whether the official has a feed. */
  boolean has(String official);

  /** Ends the official's feed. */
  void end(String official);
}
