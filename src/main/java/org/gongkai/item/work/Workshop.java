package org.gongkai.item.work;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.gongkai.deadline.OfficeCode;
import org.gongkai.input.Problems;
import org.gongkai.item.Columns;
import org.gongkai.item.Item;
import org.jspecify.annotations.Nullable;

/**
 * What the commands look things up in.
 *
 * @param newest the day of the newest public item of the same column besides this one, or null
 */
record Workshop(
    Columns columns, ItemTexts texts, FileCheck files, Function<Item, @Nullable LocalDate> newest) {

  /** Sees that the office has the files that somebody named. */
  interface FileCheck {

    /** Notes each that it has not under {@code <field>[<0, 1, …>]}. */
    void named(Problems problems, String field, OfficeCode office, List<String> ids);
  }
}
