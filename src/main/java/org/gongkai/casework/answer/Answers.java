package org.gongkai.casework.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.casework.answer.AnswerShape.Asked;
import org.gongkai.input.BrokenInput;
import org.gongkai.input.Clean;
import org.gongkai.input.Problems;
import org.gongkai.request.Answer;
import org.jspecify.annotations.Nullable;

/** Answers as the contract has them: {@code kind}, and the fields of that kind. */
public final class Answers {

  private static final String KIND = "kind";

  private Answers() {}

  /**
   * Sees that an answer has the fields of its kind alone, each of its JSON type.
   *
   * @throws BrokenInput for an unknown field or a wrong JSON type; an unknown kind is judged later
   */
  public static void strict(JsonNode answer) {
    JsonNode kind = answer.get(KIND);
    if (kind != null && !kind.isNull() && !kind.isTextual()) {
      throw new BrokenInput("字段类型不对：answer.kind");
    }
    kind(answer)
        .map(AnswerShape::of)
        .ifPresent(shape -> shape.fields().shape(answer, List.of(KIND)));
  }

  /** The answer, or null with what is wrong noted. */
  public static @Nullable Answer read(JsonNode answer, Problems problems, Asked asked) {
    Optional<Answer.Kind> kind = kind(answer);
    if (kind.isEmpty()) {
      String name = Clean.line(answer.path(KIND).asText(null));
      problems.required("answer.kind", "答复类型", name);
      problems.oneOf("answer.kind", "答复类型", name, Answer.Kind.class);
      return null;
    }
    return AnswerShape.of(kind.get()).read(answer, problems, asked);
  }

  private static Optional<Answer.Kind> kind(JsonNode answer) {
    String name = answer.path(KIND).asText();
    return Stream.of(Answer.Kind.values()).filter(k -> k.name().equals(name)).findFirst();
  }

  /** {@code kind} and the fields of that kind, as the desk's API shows them. */
  public static Map<String, Object> fields(Answer answer) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(KIND, answer.kind().name());
    AnswerShape.of(answer.kind())
        .of(answer)
        .forEach(
            (name, value) ->
                fields.put(
                    name,
                    name.equals(AnswerShape.PUBLIC_INTEREST.name())
                        ? Map.of("reason", value)
                        : value));
    return fields;
  }

  /** The fields of the answer without its kind, each with its value as it was read. */
  public static Map<String, Object> values(Answer answer) {
    return AnswerShape.of(answer.kind()).of(answer);
  }
}
