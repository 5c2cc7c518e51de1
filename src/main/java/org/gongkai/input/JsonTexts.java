package org.gongkai.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.input.Problem.Code;
import org.jspecify.annotations.Nullable;

/** Texts in JSON, and lists of them. */
final class JsonTexts {

  private static final int LONGEST_ID = 100;

  private JsonTexts() {}

  /** The text, or null where nothing stands. */
  static @Nullable String text(JsonNode value) {
    return value.isNull() || value.isMissingNode() ? null : value.asText();
  }

  /**
   * Sees that it is a text.
   *
   * @throws BrokenInput if it is none
   */
  static void strict(JsonNode value, String name) {
    if (!value.isNull() && !value.isTextual()) {
      throw new BrokenInput("字段类型不对：" + name);
    }
  }

  /** Ids of files. */
  static List<String> files(
      Problems problems, String at, JsonNode value, int most, String tooMany) {
    if (value.size() > most) {
      problems.add(at, Code.LENGTH, tooMany);
      return List.of();
    }
    var ids = new ArrayList<String>();
    for (int i = 0; i < value.size(); i++) {
      String field = at + "[" + i + "]";
      String id = problems.line(field, "文件编号", text(value.get(i)), LONGEST_ID);
      if (problems.required(field, "文件编号", id) != null && id != null) {
        ids.add(id);
      }
    }
    return ids;
  }

  /** Several of the constants of a type, one at least; null where nothing stands. */
  static <E extends Enum<E>> @Nullable Set<E> some(
      Problems problems, String at, String label, JsonNode value, Class<E> type, String none) {
    if (value.isNull()) {
      return null;
    }
    var some = EnumSet.noneOf(type);
    for (JsonNode one : value) {
      E constant = problems.oneOf(at, label, text(one), type);
      if (constant != null) {
        some.add(constant);
      }
    }
    if (some.isEmpty() && !problems.has(at)) {
      problems.add(at, Code.REQUIRED, none);
    }
    return some;
  }

  /** Lines, without blank ones and doubles; one text is taken for its lines. */
  static @Nullable List<String> lines(
      Problems problems, String at, String label, JsonNode value, int most, int max) {
    if (value.isNull()) {
      return null;
    }
    var given = new ArrayList<String>();
    if (value.isTextual()) {
      value.asText().lines().forEach(given::add);
    } else {
      value.forEach(each -> given.add(each.asText("")));
    }
    if (given.size() > most) {
      problems.add(at, Problem.Code.LENGTH, "%s最多%d项，请合并或删去一些".formatted(label, most));
      return null;
    }
    var sound = new LinkedHashSet<String>();
    for (int i = 0; i < given.size(); i++) {
      String line = problems.line(at + "[" + i + "]", label, given.get(i), max);
      if (line != null) {
        sound.add(line);
      }
    }
    return List.copyOf(sound);
  }
}
