package org.gongkai.input.tree;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.gongkai.input.BrokenInput;
import org.gongkai.input.Clean;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/**
 * Parses YAML 1.2 from its events, so that nothing is constructed and nothing repeated: references
 * and tags are noted as problems where they stand.
 */
final class YamlTree {

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(Document.MAX_BYTES).build();

  /** Without merge keys: {@code <<} is a word like any other. */
  private static final ScalarResolver CORE = new CoreScalarResolver(false);

  private final Iterator<Event> events;
  private final Problems problems;
  private final Budget budget = new Budget();

  private YamlTree(Iterator<Event> events, Problems problems) {
    this.events = events;
    this.problems = problems;
  }

  static Node read(String text, Problems problems) {
    try {
      return new YamlTree(new Parse(SETTINGS).parseString(text).iterator(), problems).document();
    } catch (MarkedYamlEngineException e) {
      throw YamlFault.of(text, e);
    } catch (ReaderException e) {
      throw YamlFault.of(text, e);
    } catch (YamlEngineException e) {
      throw new BrokenInput("YAML 写法有误");
    }
  }

  private Node document() {
    events.next(); // the stream begins
    if (events.next().getEventId() == Event.ID.StreamEnd) {
      throw new BrokenInput("文件是空的");
    }
    Node root = node("", events.next(), 0);
    events.next(); // the document ends
    Event after = events.next();
    if (after.getEventId() != Event.ID.StreamEnd) {
      throw new BrokenInput("第%d行：一个文件只能有一份内容，请去掉分隔线（---）".formatted(line(after)));
    }
    return root;
  }

  private Node node(String at, Event event, int depth) {
    budget.spend(depth, line(event));
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      String message = "不能使用锚点和引用（& 和 *），请把内容逐项写出";
      problems.add(at, Code.NOT_ALLOWED, message, line(event));
    }
    return switch (event) {
      case AliasEvent _ -> new Node.Scalar(line(event), Node.Kind.REFUSED, "");
      case ScalarEvent scalar -> scalar(at, scalar);
      case MappingStartEvent start -> {
        isUntagged(at, start.getTag(), start);
        yield mapping(at, start, depth);
      }
      case CollectionStartEvent start -> {
        isUntagged(at, start.getTag(), start);
        yield sequence(at, start, depth);
      }
      default -> throw new IllegalStateException("no node: " + event);
    };
  }

  private boolean isUntagged(String at, Optional<String> tag, Event event) {
    if (tag.isPresent()) {
      String message = "不能使用标签（! 开头的类型），请去掉，直接写内容";
      problems.add(at, Code.NOT_ALLOWED, message, line(event));
    }
    return tag.isEmpty();
  }

  private Node mapping(String at, Event start, int depth) {
    List<Node.Entry> entries = new ArrayList<>();
    for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
      Node name = node(at, key, depth + 1);
      if (name instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.REFUSED) {
        Node value = node(Paths.field(at, scalar.text()), events.next(), depth + 1);
        entries.add(new Node.Entry(scalar.text(), name.line(), value));
      } else {
        if (!(name instanceof Node.Scalar)) {
          problems.add(at, Code.WRONG_TYPE, "字段名应当是一个词", name.line());
        }
        node(at, events.next(), depth + 1);
      }
    }
    return new Node.Mapping(line(start), entries);
  }

  private Node sequence(String at, Event start, int depth) {
    List<Node> items = new ArrayList<>();
    for (Event item = events.next();
        item.getEventId() != Event.ID.SequenceEnd;
        item = events.next()) {
      items.add(node(Paths.item(at, items.size()), item, depth + 1));
    }
    return new Node.Sequence(line(start), items);
  }

  private Node scalar(String at, ScalarEvent scalar) {
    int line = line(scalar);
    if (!isUntagged(at, scalar.getTag(), scalar)) {
      return new Node.Scalar(line, Node.Kind.REFUSED, "");
    }
    String text = scalar.getValue();
    if (!scalar.isPlain()) {
      return new Node.Scalar(line, Node.Kind.TEXT, text);
    }
    String half = Clean.halfWidth(text);
    if (half != null && kind(half) == Node.Kind.WHOLE) {
      return new Node.Scalar(line, Node.Kind.WHOLE, half);
    }
    return new Node.Scalar(line, kind(text), text);
  }

  private static Node.Kind kind(String plain) {
    Tag tag = CORE.resolve(plain, true);
    return tag.equals(Tag.INT)
        ? Node.Kind.WHOLE
        : tag.equals(Tag.BOOL)
            ? Node.Kind.FLAG
            : tag.equals(Tag.FLOAT)
                ? Node.Kind.BROKEN_NUMBER
                : tag.equals(Tag.NULL) ? Node.Kind.NOTHING : Node.Kind.TEXT;
  }

  private static int line(Event event) {
    return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
