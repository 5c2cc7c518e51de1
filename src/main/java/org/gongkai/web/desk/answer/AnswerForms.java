package org.gongkai.web.desk.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.casework.answer.AnswerShape;
import org.gongkai.casework.answer.Answers;
import org.gongkai.input.Clean;
import org.gongkai.input.Field;
import org.gongkai.input.Field.Shape;
import org.gongkai.input.Fields;
import org.gongkai.input.Problem;
import org.gongkai.input.Rows;
import org.gongkai.request.Answer;
import org.gongkai.web.desk.Gate;
import org.gongkai.web.form.FormView;
import org.jspecify.annotations.Nullable;

/** The form of each kind of answer: exactly the fields the law asks of it, and back to JSON. */
final class AnswerForms {

  /** A cell of a row: list, number, field. */
  private static final Pattern CELL = Pattern.compile("(\\w+)\\[(\\d{1,2})]\\.(\\w+)");

  private static final Set<String> OWN =
      Set.of("token", "version", "kind", "do", "checked", "display", Gate.AGAIN);

  private AnswerForms() {}

  /** What was typed, rows without anything left out. */
  static Map<String, String> typed(MultivaluedMap<String, String> form) {
    Map<String, String> values = new LinkedHashMap<>();
    form.forEach(
        (name, all) -> {
          if (!OWN.contains(name) && !CELL.matcher(name).matches()) {
            values.put(name, String.join("\n", all));
          }
        });
    for (String list : lists(form.keySet())) {
      int n = 0;
      for (int row : rows(list, form.keySet())) {
        Map<String, String> cells = row(list, row, form);
        if (cells.values().stream().anyMatch(v -> Clean.lines(v) != null)) {
          int to = n++;
          cells.forEach((cell, value) -> values.put(list + "[" + to + "]." + cell, value));
        }
      }
    }
    return values;
  }

  private static Set<String> lists(Set<String> names) {
    return names.stream()
        .map(CELL::matcher)
        .filter(Matcher::matches)
        .map(cell -> cell.group(1))
        .collect(Collectors.toSet());
  }

  private static Set<Integer> rows(String list, Set<String> names) {
    var rows = new TreeSet<Integer>();
    for (String name : names) {
      Matcher row = CELL.matcher(name);
      if (row.matches() && row.group(1).equals(list)) {
        rows.add(Integer.valueOf(row.group(2)));
      }
    }
    return rows;
  }

  private static Map<String, String> row(
      String list, int row, MultivaluedMap<String, String> form) {
    Map<String, String> cells = new LinkedHashMap<>();
    String start = list + "[" + row + "].";
    form.forEach(
        (name, all) -> {
          if (name.startsWith(start)) {
            cells.put(name.substring(start.length()), all.isEmpty() ? "" : all.getFirst());
          }
        });
    return cells;
  }

  /** The answer as the contract has it. */
  static ObjectNode json(Answer.Kind kind, Map<String, String> typed) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("kind", kind.name());
    Fields<AnswerShape.Asked> fields = AnswerShape.of(kind).fields();
    typed.forEach(
        (name, value) -> {
          if (Clean.lines(value) != null) {
            Shape as = fields.named(name).map(Field::shape).orElse(Shape.LINES);
            put(answer, AnswerShape.of(kind).rows(), as, name, value);
          }
        });
    return answer;
  }

  private static void put(
      ObjectNode answer,
      Optional<Rows<?, AnswerShape.Asked>> rows,
      Shape shape,
      String name,
      String value) {
    Matcher cell = CELL.matcher(name);
    boolean ofRow = cell.matches() && rows.filter(r -> r.name().equals(cell.group(1))).isPresent();
    if (ofRow) {
      ArrayNode list = answer.withArray("/" + cell.group(1));
      int n = Integer.parseInt(cell.group(2));
      while (list.size() <= n) {
        list.addObject();
      }
      ((ObjectNode) list.get(n)).put(cell.group(3), value);
      return;
    }
    switch (shape) {
      case NESTED -> answer.putObject(name).put("reason", value);
      case FILES -> {
        ArrayNode files = answer.putArray(name);
        value.lines().forEach(files::add);
      }
      default -> answer.put(name, value);
    }
  }

  /** The fields of an answer that was drafted, as they would be typed. */
  static Map<String, String> of(Answer answer) {
    Map<String, String> values = new LinkedHashMap<>();
    Answers.values(answer).forEach((name, value) -> flat(values, name, value));
    return values;
  }

  private static void flat(Map<String, String> values, String name, Object value) {
    if (!(value instanceof List<?> list)) {
      values.put(name, value.toString());
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      cell(values, name + "[" + i + "].", list.get(i));
    }
    if (list.stream().allMatch(String.class::isInstance)) {
      values.put(name, String.join("\n", list.stream().map(String.class::cast).toList()));
    }
  }

  private static void cell(Map<String, String> values, String at, Object row) {
    switch (row) {
      case Answer.Withheld w -> {
        values.put(at + "part", w.part());
        values.put(at + "ground", w.ground().name());
        values.put(at + "reason", w.reason());
      }
      case Answer.Search s -> {
        values.put(at + "where", s.where());
        values.put(at + "how", s.how());
        values.put(at + "on", s.on().toString());
      }
      default -> {}
    }
  }

  /** The form. */
  static FormView form(
      Answer.Kind kind,
      Map<String, String> typed,
      List<Problem> problems,
      int rows,
      AnswerShape.Asked asked) {
    AnswerShape shape = AnswerShape.of(kind);
    var f = new FormView.Fields("answer", typed, problems);
    for (Field<?, AnswerShape.Asked> field : shape.fields().all()) {
      if (isOffered(field, asked)) {
        Optional<Rows<?, AnswerShape.Asked>> list =
            shape.rows().filter(r -> r.name().equals(field.name()));
        if (list.isPresent()) {
          f.rows(list.get(), Math.max(rows, 1), asked);
        } else {
          // the interest is asked for only where somebody objected, and then it must be told
          f.of(field.shape() == Shape.NESTED ? field.must() : field, asked);
        }
      }
    }
    return new FormView(
        "answer",
        kind.words(),
        "条例" + kind.article(),
        shape.help(),
        f.all(),
        problems,
        true,
        false,
        null);
  }

  /** No files to choose where there are none, no public interest where nobody objected. */
  private static boolean isOffered(Field<?, AnswerShape.Asked> field, AnswerShape.Asked asked) {
    return switch (field.shape()) {
      case FILES -> !field.choices(asked).isEmpty();
      case NESTED -> asked.objection();
      default -> true;
    };
  }

  /** How many rows of a list these fields have; a kind has one list at most. */
  static int rows(Set<String> names) {
    return lists(names).stream().mapToInt(list -> rows(list, names).size()).sum();
  }

  /** The first field of the last of so many rows, or null for a kind without a list. */
  static @Nullable String firstOfRow(Answer.Kind kind, int rows) {
    return AnswerShape.of(kind)
        .rows()
        .map(r -> r.name() + "[" + (rows - 1) + "]." + r.cells().all().getFirst().name())
        .orElse(null);
  }

  /** Whether the kind has a list that can grow. */
  static boolean grows(Answer.Kind kind) {
    return AnswerShape.of(kind).rows().isPresent();
  }

  /** What the law says of the kind, in a sentence. */
  static String help(Answer.@Nullable Kind kind) {
    return kind == null ? "" : AnswerShape.of(kind).help();
  }
}
