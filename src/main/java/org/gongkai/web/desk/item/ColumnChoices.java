package org.gongkai.web.desk.item;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.input.Field;
import org.gongkai.item.Columns.Choice;

/**
 * The office's columns as they are chosen in a form: shown by name and id, found by a part of
 * either, stored by id.
 */
record ColumnChoices(List<Choice> all) {

  static final ColumnChoices NONE = new ColumnChoices(List.of());

  private static final Pattern NAMED = Pattern.compile(".*（([A-Z0-9-]{1,30})）");

  /** What the list offers, with its area beside it. */
  List<Field.Choice> choices() {
    return all.stream()
        .map(one -> Field.Choice.of(words(one), one.area() == null ? "" : one.area()))
        .toList();
  }

  /** The id of what was typed: as the list writes it, an id, or a name that only one has. */
  String id(String typed) {
    String text = typed.strip();
    Matcher named = NAMED.matcher(text);
    if (named.matches() && all.stream().noneMatch(one -> one.name().equals(text))) {
      return named.group(1);
    }
    List<Choice> same = all.stream().filter(one -> one.name().equals(text)).toList();
    return same.size() == 1 ? same.getFirst().id() : text;
  }

  /** An id as the list writes it; anything else as it is. */
  String shown(String id) {
    return all.stream()
        .filter(one -> one.id().equals(id.strip()))
        .findFirst()
        .map(ColumnChoices::words)
        .orElse(id);
  }

  private static String words(Choice one) {
    return one.name() + "（" + one.id() + "）";
  }
}
