package org.gongkai.item.past;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.Levels;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an office by what people call them: id, name, or a part of their path in the
 * directory (一级、二级、三级事项).
 */
final class ColumnNames {

  private final Map<String, Column> byId = new HashMap<>();
  private final Map<String, TreeSet<String>> byName = new HashMap<>();

  ColumnNames(Collection<Column> columns) {
    for (Column column : columns) {
      byId.put(column.id(), column);
      Levels levels = column.entry().levels();
      Stream.of(
              column.naming().name(),
              levels.first(),
              levels.second(),
              levels.third(),
              levels.path(),
              join(levels.first(), levels.second()),
              join(levels.second(), levels.third()))
          .filter(Objects::nonNull)
          .map(PastHeading::folded)
          .filter(name -> !name.isEmpty())
          .forEach(name -> byName.computeIfAbsent(name, _ -> new TreeSet<>()).add(column.id()));
    }
  }

  private static @Nullable String join(@Nullable String upper, @Nullable String lower) {
    return upper == null || lower == null ? null : upper + lower;
  }

  /** The ids that fit: one of its id, else all of that name; those in use before those retired. */
  List<String> of(String text) {
    Column named = byId.get(text.strip().toUpperCase(Locale.ROOT));
    if (named != null) {
      return List.of(named.id());
    }
    List<String> all = List.copyOf(byName.getOrDefault(PastHeading.folded(text), new TreeSet<>()));
    List<String> inUse = all.stream().filter(id -> !isRetired(id)).toList();
    return inUse.isEmpty() ? all : inUse;
  }

  boolean isRetired(String id) {
    Column column = byId.get(id);
    return column != null && column.retired();
  }
}
