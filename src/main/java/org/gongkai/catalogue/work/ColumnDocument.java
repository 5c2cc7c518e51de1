package org.gongkai.catalogue.work;

import java.time.LocalDate;
import org.gongkai.catalogue.Column;
import org.gongkai.catalogue.Freshness;
import org.gongkai.deadline.Owner;
import org.gongkai.matter.Matter;
import org.jspecify.annotations.Nullable;

/**
 * A column as it is kept: what it is, and what has happened in it.
 *
 * @param madeOn when it was made
 * @param newestOn the day of its newest public item
 * @param count how many public items it has
 * @param nothing its last 无更新说明
 */
public record ColumnDocument(
    Column column,
    LocalDate madeOn,
    @Nullable LocalDate newestOn,
    int count,
    @Nullable NothingToReport nothing)
    implements Matter {

  /** Whether it is in use; how it is on a day says {@link Freshness}. */
  public enum Use {
    IN_USE,
    RETIRED
  }

  static ColumnDocument made(Column column, LocalDate on) {
    return new ColumnDocument(column, on, null, 0, null);
  }

  @Override
  public String id() {
    return column.id();
  }

  @Override
  public String title() {
    return column.naming().name();
  }

  @Override
  public Use state() {
    return column.retired() ? Use.RETIRED : Use.IN_USE;
  }

  /** Who looks after it. */
  public Owner owner() {
    return Owner.parse(column.owner());
  }

  /** What its cadence is counted from. */
  public Freshness.Facts facts() {
    return new Freshness.Facts(madeOn, newestOn, nothing == null ? null : nothing.on());
  }

  /** The last day for something new in calendar days, or null where nothing is asked for. */
  public @Nullable LocalDate updateDueOn() {
    return Freshness.updateDueOn(column, facts());
  }

  ColumnDocument with(Column other) {
    return new ColumnDocument(other, madeOn, newestOn, count, nothing);
  }

  /** The later of two holds. */
  ColumnDocument with(NothingToReport said) {
    boolean later = nothing == null || !said.on().isBefore(nothing.on());
    return new ColumnDocument(column, madeOn, newestOn, count, later ? said : nothing);
  }

  ColumnDocument with(@Nullable LocalDate newest, int items) {
    return new ColumnDocument(column, madeOn, newest, items, nothing);
  }
}
