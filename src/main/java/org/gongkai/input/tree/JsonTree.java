package org.gongkai.input.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.input.BrokenInput;

/** Parses JSON; a field that stands there twice is kept twice, to be told with the others. */
final class JsonTree {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonParser parser;
  private final Budget budget = new Budget();

  private JsonTree(JsonParser parser) {
    this.parser = parser;
  }

  static Node read(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      var tree = new JsonTree(parser);
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new BrokenInput("文件是空的");
      }
      Node root = tree.node(first, 0);
      if (parser.nextToken() != null) {
        throw new BrokenInput("第%d行：JSON 之后还有多余的内容".formatted(tree.line()));
      }
      return root;
    } catch (JsonProcessingException e) {
      String place = e.getLocation() == null ? "" : "第%d行：".formatted(e.getLocation().getLineNr());
      throw new BrokenInput(place + "JSON 写法有误");
    } catch (IOException e) {
      throw new UncheckedIOException(e); // from a text in memory there is none
    }
  }

  private Node node(JsonToken token, int depth) throws IOException {
    int line = line();
    budget.spend(depth, line);
    return switch (token) {
      case START_OBJECT -> mapping(line, depth);
      case START_ARRAY -> sequence(line, depth);
      case VALUE_STRING -> scalar(line, Node.Kind.TEXT);
      case VALUE_NUMBER_INT -> scalar(line, Node.Kind.WHOLE);
      case VALUE_NUMBER_FLOAT -> scalar(line, Node.Kind.BROKEN_NUMBER);
      case VALUE_TRUE, VALUE_FALSE -> scalar(line, Node.Kind.FLAG);
      case VALUE_NULL -> scalar(line, Node.Kind.NOTHING);
      case END_ARRAY, END_OBJECT, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("no value: " + token);
    };
  }

  private Node mapping(int line, int depth) throws IOException {
    List<Node.Entry> entries = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int at = line();
      entries.add(new Node.Entry(key, at, node(parser.nextToken(), depth + 1)));
    }
    return new Node.Mapping(line, entries);
  }

  private Node sequence(int line, int depth) throws IOException {
    List<Node> items = new ArrayList<>();
    for (JsonToken next = parser.nextToken();
        next != JsonToken.END_ARRAY;
        next = parser.nextToken()) {
      items.add(node(next, depth + 1));
    }
    return new Node.Sequence(line, items);
  }

  private Node scalar(int line, Node.Kind kind) throws IOException {
    return new Node.Scalar(line, kind, parser.getText());
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }
}
