package org.gongkai.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The table of fields of something that people fill in.
 *
 * @param <C> what its fields depend on
 */
public record Fields<C>(List<Field<?, C>> all) {

  public Fields {
    all = List.copyOf(all);
  }

  /** The field of that name, or empty. */
  public Optional<Field<?, C>> named(String name) {
    return all.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /**
   * Sees that the object has these fields alone, each of its JSON type.
   *
   * @param also further fields, which are texts
   * @throws BrokenInput for an unknown field or a wrong JSON type
   */
  public void shape(JsonNode tree, List<String> also) {
    shape("", tree, also);
  }

  /** The same of a part; {@code at} stands before the names. */
  void shape(String at, JsonNode tree, List<String> also) {
    for (Iterator<String> names = tree.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      JsonNode value = tree.get(name);
      Optional<Field<?, C>> field = named(name);
      if (field.isPresent()) {
        field.get().strict(at, value);
      } else if (!also.contains(name)) {
        throw new BrokenInput("不认识的字段：" + at + name);
      } else if (!value.isNull() && !value.isTextual()) {
        throw new BrokenInput("字段类型不对：" + at + name);
      }
    }
  }

  /** Judges all fields at once; what is wrong is noted in {@code problems}. */
  public Given<C> read(JsonNode tree, Problems problems, C context) {
    return read(tree, problems, "", context);
  }

  /**
   * As {@link #read(JsonNode, Problems, Object)}, of a part of something larger.
   *
   * @param at what stands before the names of the fields, e.g. {@code answer.}
   */
  public Given<C> read(JsonNode tree, Problems problems, String at, C context) {
    Map<Field<?, C>, Object> values = new HashMap<>();
    Set<Field<?, C>> there = new HashSet<>();
    for (Field<?, C> field : all) {
      JsonNode value = tree.get(field.name());
      JsonNode given = value == null ? NullNode.instance : value;
      Object read = field.read(problems, at + field.name(), given, context);
      if (read != null) {
        values.put(field, read);
      }
      if (!given.isNull()) {
        there.add(field);
      }
    }
    return new Given<>(values, there, problems, at);
  }

  /**
   * What was given in the fields.
   *
   * @param there the fields in which something stood, were it wrong or blank
   * @param problems what is wrong with it
   * @param at what stands before the names of the fields
   */
  public record Given<C>(
      Map<Field<?, C>, Object> values, Set<Field<?, C>> there, Problems problems, String at) {

    /** Whether something stood in the field, were it wrong or blank. */
    public boolean isThere(Field<?, C> field) {
      return there.contains(field);
    }

    /** The value, or null when it is missing or wrong. */
    @SuppressWarnings("unchecked") // put in by the field itself
    public <T> @Nullable T orNull(Field<T, C> field) {
      return (T) values.get(field);
    }

    /** Notes that the field must be there after all, if it is not. */
    public void demand(Field<?, C> field) {
      problems.required(at + field.name(), field.label(), orNull(field));
    }

    /** Notes what is wrong with the field. */
    public void wrong(Field<?, C> field, Problem.Code code, String message) {
      problems.add(at + field.name(), code, message);
    }

    /** Whether something is wrong with the field. */
    public boolean isWrong(Field<?, C> field) {
      return problems.has(at + field.name());
    }

    /** The value of a field that must be there, once nothing is wrong. */
    public <T> T get(Field<T, C> field) {
      return Objects.requireNonNull(orNull(field), field.name());
    }
  }
}
