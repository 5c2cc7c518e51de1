package org.gongkai.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one reader of JSON from outside. Nothing is taken leniently: no text after the value, no
 * unknown or double field, no number for a text.
 */
public final class StrictJson {

  /** The largest body read, in bytes. */
  public static final int MAX_BYTES = 64 * 1024;

  private static final JsonMapper MAPPER = mapper();

  private StrictJson() {}

  private static JsonMapper mapper() {
    var builder =
        JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    builder.withCoercionConfig(
        LogicalType.Textual,
        config ->
            config
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    return builder.build();
  }

  /**
   * The JSON object in {@code body}.
   *
   * @throws BrokenInput if it is broken, is followed by text, or is no object
   */
  public static JsonNode tree(byte[] body) {
    try (JsonParser parser = MAPPER.createParser(body)) {
      return tree(parser);
    } catch (IOException e) {
      throw new BrokenInput("请求内容不是完整的 JSON（UTF-8）");
    }
  }

  /** As {@link #tree(byte[])}, from a parser that stands before the value. */
  public static JsonNode tree(JsonParser parser) throws IOException {
    parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    try {
      JsonNode tree = MAPPER.readTree(parser);
      if (parser.nextToken() != null) {
        throw new BrokenInput("JSON 之后还有多余的内容：" + place(parser.currentTokenLocation()));
      }
      if (tree == null || !tree.isObject()) {
        throw new BrokenInput("请求内容应当是一个 JSON 对象");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw new BrokenInput("JSON 格式有误或字段重复：" + place(e.getLocation()));
    }
  }

  /**
   * The tree as {@code type}, a record of texts, numbers, lists and such records.
   *
   * @throws BrokenInput if a field is unknown or has the wrong JSON type
   */
  public static <T> T read(JsonNode tree, Class<T> type) {
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (UnrecognizedPropertyException e) {
      throw new BrokenInput("不认识的字段：" + path(e));
    } catch (JsonMappingException e) {
      throw new BrokenInput("字段类型不对：" + path(e));
    } catch (JsonProcessingException e) {
      throw new BrokenInput("JSON 格式有误");
    }
  }

  /** {@link #tree(byte[])} and {@link #read(JsonNode, Class)} in one. */
  public static <T> T read(byte[] body, Class<T> type) {
    return read(tree(body), type);
  }

  private static String place(@Nullable JsonLocation location) {
    return location == null
        ? "位置不明"
        : "第" + location.getLineNr() + "行第" + location.getColumnNr() + "列";
  }

  private static String path(JsonMappingException e) {
    String path =
        e.getPath().stream()
            .map(at -> at.getFieldName() == null ? "[" + at.getIndex() + "]" : at.getFieldName())
            .collect(Collectors.joining("."))
            .replace(".[", "[");
    return path.isEmpty() ? "最外层" : path;
  }
}
