package org.gongkai.casework.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.gongkai.input.BrokenInput;
import org.jspecify.annotations.Nullable;

/**
 * A command as it comes in: its shape read strictly, its fields not yet judged. The fields are
 * those of the contract; every command takes {@code on}, today if left out.
 *
 * @param name the name of the command, as it was given
 * @param kind the command of that name, or empty when the name is missing or unknown
 */
public record CommandInput(@Nullable String name, Optional<CommandKind> kind, JsonNode fields) {

  /**
   * Reads a command.
   *
   * @throws BrokenInput for an unknown field or a wrong JSON type; an unknown name is judged later
   */
  public static CommandInput read(JsonNode tree) {
    JsonNode given = tree.get("command");
    if (given != null && !given.isNull() && !given.isTextual()) {
      throw new BrokenInput("字段类型不对：command");
    }
    String name = given == null || given.isNull() ? null : given.asText();
    Optional<CommandKind> kind = name == null ? Optional.empty() : CommandKind.ofSlug(name);
    kind.map(CommandKind::shape).ifPresent(s -> s.fields().shape(tree, s.commonFields()));
    return new CommandInput(name, kind, tree);
  }

  /** A command of that kind with fields that are texts; a null is none. */
  public static CommandInput of(CommandKind kind, Map<String, @Nullable String> texts) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    texts.forEach(tree::put);
    return read(tree.put("command", kind.slug()));
  }

  /** The day on which it happened, as it was given. */
  @Nullable String on() {
    return text("on");
  }

  /** The key of the personal data that were found and belong there ({@link OutgoingText}). */
  @Nullable String confirmed() {
    return text("confirmed");
  }

  private @Nullable String text(String field) {
    JsonNode value = fields.get(field);
    return kind.isEmpty() || value == null || value.isNull() ? null : value.asText();
  }
}
