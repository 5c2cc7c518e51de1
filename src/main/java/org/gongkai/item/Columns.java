package org.gongkai.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.matter.Also;
import org.jspecify.annotations.Nullable;

/** The office's columns, as an item needs them. */
public interface Columns {

  /**
   * A column.
   *
   * @param owner an official's id, CLERKS or HEADS
   * @param within published within so many working days after it was formed; null for the office's
   *     own term
   * @param retired kept for what was published, takes nothing new
   */
  record Found(String id, String name, String owner, @Nullable Integer within, boolean retired) {

    public ColumnRef ref() {
      return new ColumnRef(id, owner);
    }
  }

  /**
   * A column that takes something new.
   *
   * @param area 领域
   */
  record Choice(String id, String name, @Nullable String area) {}

  /** Those that are in use, by area and name; costs as many as there are. */
  List<Choice> inUse(OfficeCode office);

  /** The column of that id, or empty. */
  Optional<Found> find(OfficeCode office, String id);

  /**
   * Something of it became public on the day, or anew after a change: its cadence counts from
   * there.
   *
   * @param more whether it has one more
   */
  List<Also<?>> published(OfficeCode office, String column, LocalDate on, boolean more);

  /**
   * Something of it is no longer public.
   *
   * @param newest the day of the newest of the rest; null when there is none
   */
  List<Also<?>> gone(OfficeCode office, String column, @Nullable LocalDate newest);
}
