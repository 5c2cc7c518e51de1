package org.gongkai.item.work;

import java.time.LocalDate;
import org.gongkai.item.Columns;
import org.gongkai.item.Item;
import org.gongkai.item.Terms;
import org.gongkai.item.Terms.Examination;
import org.gongkai.item.Terms.Term;
import org.gongkai.office.Office;
import org.jspecify.annotations.Nullable;

/** Opens the terms of an item by what the office has set now. */
final class Opening {

  /** An examination so many months before its day counts for that day. */
  private static final int EARLY = 3;

  private Opening() {}

  /**
   * The term for publishing: the office's own, or the column's where that is shorter (Art. 26).
   *
   * @param of the number of the event
   */
  static Term publish(Office office, Columns.Found column, int of, LocalDate from) {
    int days = office.settings().disclosure().publishDays();
    Integer within = column.within();
    return new Term(of, from, within == null ? days : Math.min(days, within));
  }

  /**
   * What stands in the book of a draft: PUBLISH as soon as it is known when it was formed, while it
   * is to be published. A term that runs from the same day in the same column stays as it was.
   */
  static Terms drafted(
      @Nullable Item before, Item after, Columns.Found column, Office office, int of) {
    LocalDate formed = after.content().metadata().formedOn();
    Terms terms = after.terms();
    if (formed == null || !after.decision().isPublic()) {
      return terms.publishing(null);
    }
    Term was = terms.publish();
    boolean same =
        was != null
            && before != null
            && was.from().equals(formed)
            && before.content().column().id().equals(column.id());
    return same
        ? terms
        : terms.publishing(publish(office, column, was == null ? of : was.of(), formed));
  }

  static Term review(Office office, int of, LocalDate from) {
    return new Term(of, from, office.settings().disclosure().reviewDays());
  }

  static Term interpret(Office office, int of, LocalDate from) {
    return new Term(of, from, office.settings().disclosure().interpretDays());
  }

  /** The first examination: a year after it was formed (Art. 18). */
  static Examination examine(int of, LocalDate formed) {
    return new Examination(of, formed.plusYears(1));
  }

  /**
   * The examination after one that took place on the day: the next anniversary of its formation
   * that it does not count for.
   */
  static Examination next(@Nullable Examination before, int of, LocalDate formed, LocalDate on) {
    if (before != null && on.isBefore(before.on().minusMonths(EARLY))) {
      return before;
    }
    LocalDate after = before != null && before.on().isAfter(on) ? before.on() : on;
    int years = 1;
    while (!formed.plusYears(years).isAfter(after)) {
      years++;
    }
    return new Examination(of, formed.plusYears(years));
  }
}
