package org.gongkai.web.desk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.casework.command.CommandInput;
import org.gongkai.casework.command.CommandKind;
import org.gongkai.input.Clean;
import org.gongkai.input.Field;
import org.gongkai.input.Field.Shape;
import org.gongkai.input.Fields;
import org.gongkai.input.Problem;
import org.gongkai.input.Problem.Code;
import org.jspecify.annotations.Nullable;

/** A form's fields as the contract's JSON of a command, read by the one strict reader. */
public record CommandForm(Map<String, String> values, ObjectNode tree, List<Problem> problems) {

  /** Fields of the form that are none of the command's. */
  private static final Set<String> OWN =
      Set.of("token", "version", "try", "display", "command", "checked", "do", "which", Gate.AGAIN);

  public static CommandForm of(MultivaluedMap<String, String> form) {
    Optional<CommandKind> kind =
        Optional.ofNullable(form.getFirst("command")).flatMap(CommandKind::ofSlug);
    return kind.isPresent()
        ? of(form, kind.get().shape().fields())
        : of(form, new Fields<>(List.of()));
  }

  /** The same of a command with these fields. */
  public static <C> CommandForm of(MultivaluedMap<String, String> form, Fields<C> fields) {
    Map<String, String> values = values(form);
    var problems = new ArrayList<Problem>();
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("command", form.getFirst("command"));
    values.forEach(
        (name, text) ->
            put(
                tree,
                name,
                text,
                fields.named(name).map(Field::shape).orElse(Shape.LINES),
                problems));
    return new CommandForm(values, tree, problems);
  }

  /** What was typed; several values of a name as lines. */
  public static Map<String, String> values(MultivaluedMap<String, String> form) {
    Map<String, String> values = new LinkedHashMap<>();
    form.forEach(
        (name, all) -> {
          if (!OWN.contains(name)) {
            values.put(name, String.join("\n", all));
          }
        });
    return values;
  }

  /** The version of the request that the page showed; -1 for none. */
  public static int version(MultivaluedMap<String, String> form) {
    String version = form.getFirst("version");
    return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
  }

  private static void put(
      ObjectNode tree, String name, String text, Shape shape, List<Problem> problems) {
    String clean = Clean.lines(text);
    if (clean == null) {
      return;
    }
    switch (shape) {
      case NUMBER -> {
        String number = Clean.halfWidth(text);
        if (number == null || !number.matches("\\d{1,9}")) {
          problems.add(new Problem(name, Code.FORMAT.slug(), "请填写整数，例如 10"));
        } else {
          tree.put(name, Integer.parseInt(number));
        }
      }
      case FLAG -> tree.put(name, clean.equals("true"));
      case FILES -> clean.lines().forEach(tree.withArray(name)::add);
      default -> tree.put(name, text);
    }
  }

  /**
   * The command.
   *
   * @throws org.gongkai.input.BrokenInput for a field that the command does not have
   */
  public CommandInput read() {
    return CommandInput.read(tree);
  }

  /** The same, by which these personal data go out. */
  public CommandInput confirmed(@Nullable String key) {
    return CommandInput.read(tree.deepCopy().put("confirmed", key));
  }
}
