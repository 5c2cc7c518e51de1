package org.gongkai.web.open.catalogue;

import java.time.LocalDate;
import org.gongkai.catalogue.work.ColumnDocument;
import org.jspecify.annotations.Nullable;

/**
 * A column in a list of them.
 *
 * @param count how many public items it has
 * @param newestOn the day of its newest public item, or null
 */
public record ColumnLine(
    String id, String name, int count, @Nullable LocalDate newestOn, boolean retired) {

  static ColumnLine of(ColumnDocument one) {
    return new ColumnLine(
        one.id(), one.title(), one.count(), one.newestOn(), one.column().retired());
  }
}
