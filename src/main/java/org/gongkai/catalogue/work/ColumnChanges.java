package org.gongkai.catalogue.work;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gongkai.matter.Also;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a column when something of it is published or goes: to be written in the item's
 * own transaction. Counted, and no line of the column's record: the item has it.
 */
public final class ColumnChanges {

  private ColumnChanges() {}

  /**
   * Something of it became public on the day, or anew after a change.
   *
   * @param more whether it has one more
   */
  public static Also<ColumnDocument> published(
      ColumnRoom room, String id, LocalDate on, boolean more) {
    return also(room, id, column -> published(column, on, more ? 1 : 0));
  }

  /**
   * The column after something of it became public.
   *
   * @param on the day of the newest of it
   * @param more how many it has more
   */
  public static ColumnDocument published(ColumnDocument column, LocalDate on, int more) {
    return column.with(later(column.newestOn(), on), column.count() + more);
  }

  /**
   * Something of it is no longer public.
   *
   * @param newest the day of the newest of the rest; null when there is none
   */
  public static Also<ColumnDocument> gone(ColumnRoom room, String id, @Nullable LocalDate newest) {
    return also(room, id, column -> column.with(newest, Math.max(0, column.count() - 1)));
  }

  private static LocalDate later(@Nullable LocalDate before, LocalDate on) {
    return Stream.of(before, on).filter(Objects::nonNull).max(LocalDate::compareTo).orElseThrow();
  }

  /** Nothing follows where there is no such column, or nothing changes of it. */
  private static Also<ColumnDocument> also(
      ColumnRoom room, String id, UnaryOperator<ColumnDocument> change) {
    return new Also<>(
        room,
        id,
        there ->
            Optional.ofNullable(there)
                .map(before -> new Changing(before, change.apply(before)))
                .filter(one -> !one.after.equals(one.before))
                .map(one -> new Also.Changed<>(one.after, null)));
  }

  private record Changing(ColumnDocument before, ColumnDocument after) {}
}
