package org.gongkai.web.desk.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.file.Sha256;

/**
 * Marks of the texts that a form was filled with, field by field, which go with the form: so it can
 * be seen later which of them were changed in it.
 */
record TextMarks(String marks) {

  /** Of these texts by field. */
  static TextMarks of(Map<String, String> texts) {
    return new TextMarks(
        texts.entrySet().stream()
            .map(e -> mark(e.getKey(), e.getValue()))
            .collect(Collectors.joining(" ")));
  }

  /** Whether the form was filled with this text in the field; without a mark, with none. */
  boolean has(String field, String text) {
    List<String> all = List.of(marks.split(" "));
    return all.stream().anyMatch(mark -> mark.startsWith(field + ":"))
        ? all.contains(mark(field, text))
        : text.isBlank();
  }

  /** Whether two texts are the same but for how a browser ends lines. */
  static boolean same(String one, String other) {
    return normal(one).equals(normal(other));
  }

  private static String mark(String field, String text) {
    return field + ":" + Sha256.of(normal(text).getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  private static String normal(String text) {
    return text.replace("\r\n", "\n").strip();
  }
}
