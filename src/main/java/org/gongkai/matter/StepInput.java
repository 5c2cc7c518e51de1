package org.gongkai.matter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.gongkai.input.BrokenInput;
import org.jspecify.annotations.Nullable;

/**
 * A command as it comes in: its shape read strictly, its fields not yet judged.
 *
 * @param name as it was given
 * @param step the command of that name, or empty when the name is missing or unknown
 */
public record StepInput<M extends Matter>(
    @Nullable String name, Optional<Step<M>> step, JsonNode fields) {

  /** The fields, all texts, that every command takes. */
  private static final List<String> COMMON = List.of("command", "on", "confirmed");

  /**
   * Reads a command of the room.
   *
   * @throws BrokenInput for an unknown field or a wrong JSON type; an unknown name is judged later
   */
  public static <M extends Matter> StepInput<M> read(Room<M> room, JsonNode tree) {
    JsonNode given = tree.get("command");
    if (given != null && !given.isNull() && !given.isTextual()) {
      throw new BrokenInput("字段类型不对：command");
    }
    String name = given == null || given.isNull() ? null : given.asText();
    Optional<Step<M>> step =
        room.steps().stream().filter(one -> one.slug().equals(name)).findFirst();
    step.ifPresent(one -> one.fields().shape(tree, COMMON));
    return new StepInput<>(name, step, tree);
  }

  /** A text that every command may have. */
  @Nullable String text(String field) {
    JsonNode value = fields.get(field);
    return step.isEmpty() || value == null || value.isNull() ? null : value.asText();
  }
}
