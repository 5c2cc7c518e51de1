package org.gongkai.input.tree;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.input.BrokenInput;
import org.gongkai.input.Problem;
import org.gongkai.input.Problems;
import org.gongkai.input.Refused;

/** A document from outside, parsed and not yet judged. */
public final class Document {

  /** The largest document that is read, in bytes. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  /** How it is written. */
  public enum Format {
    /** YAML 1.2 with its core schema: days are text, and {@code on} is a word like any other. */
    YAML,
    JSON
  }

  private final Node.Mapping root;
  private final Problems problems;
  private final Map<String, Integer> lines = new HashMap<>();

  private Document(Node.Mapping root, Problems problems) {
    this.root = root;
    this.problems = problems;
    note("", root);
  }

  /**
   * Parses a document.
   *
   * @throws BrokenInput if it is too large, is no UTF-8, cannot be parsed, or is no mapping
   */
  public static Document parse(byte[] body, Format format) {
    if (body.length > MAX_BYTES) {
      throw new BrokenInput("文件超过4兆字节，请检查是不是传错了文件");
    }
    String text = text(body);
    var problems = new Problems();
    Node root =
        switch (format) {
          case YAML -> YamlTree.read(text, problems);
          case JSON -> JsonTree.read(text);
        };
    if (!(root instanceof Node.Mapping mapping)) {
      throw new BrokenInput("文件最外层应当是一组字段（字段名: 内容），例如第一行写 plan: 2026");
    }
    return new Document(mapping, problems);
  }

  /** What was found wrong so far; what a room finds is noted here too. */
  public Problems problems() {
    return problems;
  }

  /** The outermost fields, of which these are known. */
  public Part part(List<String> known) {
    return new Part(problems, "", root, known);
  }

  /**
   * @throws Refused if anything is wrong, each with its line, in the order of the lines
   */
  public void orRefuse() {
    if (problems.none()) {
      return;
    }
    List<Problem> all =
        problems.all().stream()
            .map(p -> p.line() == null ? p.onLine(line(p.field())) : p)
            .sorted(Comparator.comparingInt(p -> Objects.requireNonNull(p.line(), "set above")))
            .toList();
    throw new Refused(all);
  }

  /** The line of a field, or of what it is missing in. */
  private int line(String field) {
    String at = field;
    while (!lines.containsKey(at)) {
      at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
    }
    return Objects.requireNonNull(lines.get(at), "the root is there");
  }

  private void note(String at, Node node) {
    lines.putIfAbsent(at, node.line());
    switch (node) {
      case Node.Mapping mapping ->
          mapping
              .entries()
              .forEach(
                  entry -> {
                    String path = Paths.field(at, entry.key());
                    lines.putIfAbsent(path, entry.line());
                    note(path, entry.value());
                  });
      case Node.Sequence sequence -> {
        for (int i = 0; i < sequence.items().size(); i++) {
          note(Paths.item(at, i), sequence.items().get(i));
        }
      }
      case Node.Scalar _ -> {}
    }
  }

  private static String text(byte[] body) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new BrokenInput("文件不是 UTF-8 编码，请在编辑器中另存为 UTF-8 以后再传");
    }
  }
}
