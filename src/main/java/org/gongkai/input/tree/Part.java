package org.gongkai.input.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.input.Problem.Code;
import org.gongkai.input.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one mapping. Each method gives what a field holds, or null with a problem noted
 * when it has the wrong type; what is missing is null without one. Unknown and double fields are
 * noted at once.
 */
public final class Part {

  private static final int LONGEST_NUMBER = 9;

  private final Problems problems;
  private final String at;
  private final Map<String, Node> fields = new HashMap<>();

  Part(Problems problems, String at, Node.Mapping mapping, List<String> known) {
    this.problems = problems;
    this.at = at;
    for (Node.Entry entry : mapping.entries()) {
      String place = field(entry.key());
      if (!known.contains(entry.key())) {
        String message = "不认识的字段，这里可以写：" + String.join("、", known);
        problems.add(place, Code.UNKNOWN_FIELD, message, entry.line());
      } else if (fields.putIfAbsent(entry.key(), entry.value()) != null) {
        problems.add(place, Code.DOUBLE_FIELD, "同一字段写了两次，请只留一个", entry.line());
      }
    }
  }

  /** Where it stands, e.g. {@code duties[3]}. */
  public String at() {
    return at;
  }

  /** The place of a field of it, e.g. {@code duties[3].rule}. */
  public String field(String name) {
    return Paths.field(at, name);
  }

  /** Whether anything stands in the field. */
  public boolean has(String name) {
    return !(fields.get(name) instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NOTHING)
        && fields.containsKey(name);
  }

  /** A text. */
  public @Nullable String text(String name) {
    Node node = given(name);
    if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.TEXT) {
      return scalar.text();
    }
    wrong(name, node, isSimple(node) ? "应当是文字；要写数字或 true 等，请加上引号" : "应当是文字");
    return null;
  }

  /** A whole number. */
  public @Nullable Integer whole(String name) {
    Node node = given(name);
    if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.WHOLE) {
      return number(name, scalar);
    }
    wrong(name, node, "应当是整数，不加引号");
    return null;
  }

  /** Whether what stands in the field is a whole number. */
  public boolean isWhole(String name) {
    return fields.get(name) instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.WHOLE;
  }

  /** Yes or no. */
  public @Nullable Boolean flag(String name) {
    Node node = given(name);
    if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.FLAG) {
      return Boolean.valueOf(scalar.text());
    }
    wrong(name, node, "应当是 true 或 false，不加引号");
    return null;
  }

  /** A structure, of whose fields these are known. */
  public @Nullable Part part(String name, List<String> known) {
    Node node = given(name);
    if (node instanceof Node.Mapping mapping) {
      return new Part(problems, field(name), mapping, known);
    }
    wrong(name, node, "应当是一组字段：" + String.join("、", known));
    return null;
  }

  /** A list of such structures; one that is none is noted and left out. */
  public @Nullable List<Part> parts(String name, List<String> known) {
    Node node = given(name);
    if (!(node instanceof Node.Sequence sequence)) {
      wrong(name, node, "应当是一个列表，每项以“- ”开头");
      return null;
    }
    return IntStream.range(0, sequence.items().size())
        .mapToObj(i -> row(Paths.item(field(name), i), sequence.items().get(i), known))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Part> row(String place, Node item, List<String> known) {
    if (item instanceof Node.Mapping mapping) {
      return Optional.of(new Part(problems, place, mapping, known));
    }
    if (!isRefused(item)) {
      String message = "应当是一组字段：" + String.join("、", known);
      problems.add(place, Code.WRONG_TYPE, message, item.line());
    }
    return Optional.empty();
  }

  /** What stands in the field; null for nothing. */
  private @Nullable Node given(String name) {
    return has(name) ? fields.get(name) : null;
  }

  private void wrong(String name, @Nullable Node node, String message) {
    if (node != null && !isRefused(node)) {
      problems.add(field(name), Code.WRONG_TYPE, message);
    }
  }

  private @Nullable Integer number(String name, Node.Scalar scalar) {
    String text = scalar.text();
    int radix = text.startsWith("0o") ? 8 : text.startsWith("0x") ? 16 : 10;
    String digits = radix == 10 ? text : text.substring(2);
    if (digits.length() > LONGEST_NUMBER || (radix == 16 && digits.length() > 7)) {
      problems.add(field(name), Code.FORMAT, "数字太大");
      return null;
    }
    return Integer.valueOf(digits, radix);
  }

  private static boolean isSimple(@Nullable Node node) {
    return node instanceof Node.Scalar;
  }

  private static boolean isRefused(Node node) {
    return node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.REFUSED;
  }
}
