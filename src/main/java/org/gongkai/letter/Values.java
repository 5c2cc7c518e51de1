package org.gongkai.letter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what the caller gives into what a template shows, under the names it uses. */
final class Values {

  /** The number of an entry in its list, from 1; templates of lists may show it. */
  static final String NUMBER = "序号";

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");

  private Values() {}

  /**
   * The values of a letter: texts, maps for groups, lists of maps for lists. What was not given is
   * missing. A group or an entry of a list knows the letter's texts too.
   *
   * @throws IllegalArgumentException for a field that the kind does not have, that is missing, or
   *     whose value is of the wrong type
   */
  static Map<String, Object> of(LetterKind kind, Map<String, ?> given) {
    var all = new HashMap<String, @Nullable Object>(given);
    if (all.containsKey(LetterKind.TITLE.name())) {
      throw new IllegalArgumentException("the title comes from the kind");
    }
    Map<String, Object> title = Map.of(LetterKind.TITLE.words(), kind.paper());
    return values(kind.name(), kind.fields(), all, title);
  }

  private static Map<String, Object> values(
      String at, List<Field> fields, Map<?, ?> given, Map<String, Object> outer) {
    Set<Object> unknown = new HashSet<>(given.keySet());
    Map<String, Object> values = new HashMap<>(outer);
    var inner = new ArrayList<Field>();
    for (Field field : fields) {
      unknown.remove(field.name());
      Object value = given.get(field.name());
      if (missing(value)) {
        if (field.presence().given()) {
          throw new IllegalArgumentException(at + ": the field " + field.name() + " is missing");
        }
      } else if (field.shape().hasParts()) {
        inner.add(field);
      } else {
        values.put(field.words(), text(at, field, value));
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(at + ": no such field: " + unknown);
    }
    Map<String, Object> texts = Map.copyOf(values);
    inner.forEach(field -> values.put(field.words(), parts(at, field, given, texts)));
    return values;
  }

  private static boolean missing(@Nullable Object value) {
    return value == null
        || (value instanceof String text && PlainText.line(text).isEmpty())
        || (value instanceof List<?> list && list.isEmpty());
  }

  private static String text(String at, Field field, @Nullable Object value) {
    return switch (value) {
      case String text when field.shape() == Field.Shape.LINE -> PlainText.line(text);
      case String text -> PlainText.lines(text);
      case Integer number -> number.toString();
      case Long number -> number.toString();
      case LocalDate date -> DATE.format(date);
      case null, default -> throw wrongType(at, field);
    };
  }

  private static Object parts(String at, Field field, Map<?, ?> given, Map<String, Object> outer) {
    String here = at + "." + field.name();
    Object value = given.get(field.name());
    if (field.shape() == Field.Shape.GROUP && value instanceof Map<?, ?> group) {
      return values(here, field.parts(), group, outer);
    }
    if (field.shape() == Field.Shape.LIST && value instanceof List<?> list) {
      var entries = new ArrayList<Map<String, Object>>();
      for (Object entry : list) {
        if (!(entry instanceof Map<?, ?> map)) {
          throw wrongType(at, field);
        }
        Map<String, Object> values = values(here, field.parts(), map, outer);
        values.put(NUMBER, String.valueOf(entries.size() + 1));
        entries.add(values);
      }
      return entries;
    }
    throw wrongType(at, field);
  }

  private static IllegalArgumentException wrongType(String at, Field field) {
    return new IllegalArgumentException(
        at + ": the field " + field.name() + " takes " + field.shape());
  }
}
