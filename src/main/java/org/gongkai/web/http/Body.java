package org.gongkai.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import org.gongkai.input.StrictJson;

/** Bodies of the API: at most 64 kB, read by the one strict reader. */
public final class Body {

  private Body() {}

  /**
   * The JSON object.
   *
   * @throws TooLarge over 64 kB
   * @throws org.gongkai.input.BrokenInput if it is not strict JSON
   */
  public static JsonNode tree(byte[] body) {
    if (body.length > StrictJson.MAX_BYTES) {
      throw new TooLarge();
    }
    return StrictJson.tree(body);
  }

  /** The JSON object as a record. */
  public static <T> T read(byte[] body, Class<T> type) {
    return StrictJson.read(tree(body), type);
  }
}
