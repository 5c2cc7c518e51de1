package org.gongkai.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import org.gongkai.input.StrictJson;

/** Bodies of the API, read by the one strict reader; at most 64 kB where nothing else is said. */
public final class Body {

  /** In bytes. */
  public static final int USUAL = StrictJson.MAX_BYTES;

  /** Of what holds a text of many pages, in bytes. */
  public static final int LARGE = 1024 * 1024;

  /** Of what is loaded as a whole: a plan, a directory, an import; in bytes. */
  public static final int WHOLE = 4 * 1024 * 1024;

  private Body() {}

  /**
   * The JSON object.
   *
   * @throws TooLarge over 64 kB
   * @throws org.gongkai.input.BrokenInput if it is not strict JSON
   */
  public static JsonNode tree(byte[] body) {
    return tree(body, USUAL);
  }

  /**
   * The JSON object of a body that may have so many bytes.
   *
   * @throws TooLarge over that
   * @throws org.gongkai.input.BrokenInput if it is not strict JSON
   */
  public static JsonNode tree(byte[] body, int most) {
    return StrictJson.tree(atMost(body, most));
  }

  /**
   * The body, which may have so many bytes.
   *
   * @throws TooLarge over that
   */
  public static byte[] atMost(byte[] body, int most) {
    if (body.length > most) {
      throw TooLarge.over(most);
    }
    return body;
  }

  /** The JSON object as a record. */
  public static <T> T read(byte[] body, Class<T> type) {
    return StrictJson.read(tree(body), type);
  }
}
