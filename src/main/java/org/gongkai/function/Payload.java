package org.gongkai.function;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import org.gongkai.input.BrokenInput;
import org.gongkai.input.StrictJson;
import org.jspecify.annotations.Nullable;

/**
 * The input of a function, read by the one strict reader although Funqy's own is lenient: the tree,
 * or what was broken about it.
 *
 * @param tree the JSON object, or null
 * @param broken why there is none, or null
 */
@JsonDeserialize(using = Payload.Reader.class)
public record Payload(@Nullable JsonNode tree, @Nullable String broken) {

  /**
   * The input as a record.
   *
   * @throws BrokenInput if it is not the JSON asked for
   */
  public <T> T as(Class<T> type) {
    if (tree == null) {
      throw new BrokenInput(broken == null ? "没有请求内容" : broken);
    }
    if (tree.toString().length() > StrictJson.MAX_BYTES) {
      throw new BrokenInput("请求内容不能超过64 kB");
    }
    return StrictJson.read(tree, type);
  }

  /** Reads the tree from the stream Funqy gives. */
  static final class Reader extends JsonDeserializer<Payload> {
    @Override
    public Payload deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      try {
        return new Payload(StrictJson.tree(parser), null);
      } catch (BrokenInput e) {
        return new Payload(null, e.getMessage());
      }
    }

    @Override
    public Payload getNullValue(DeserializationContext context) {
      return new Payload(null, "没有请求内容");
    }
  }
}
