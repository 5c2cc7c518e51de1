package org.gongkai.notice;

import java.util.Map;

/** What a notice says, in words. Owned here; its templates are the carrier's. */
public interface Wording {

  /**
   * The words of a notice.
   *
   * @param to how the person is addressed
   * @param values what its template shows besides the notice's own
   */
  Text of(Notice notice, String to, Map<String, Object> values);

  /**
   * Subject and plain text.
   *
   * @param subject without the number
   */
  record Text(String subject, String body) {}
}
