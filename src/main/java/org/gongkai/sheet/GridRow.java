package org.gongkai.sheet;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row in which something stands.
 *
 * @param number from 1, as the spreadsheet shows it
 * @param cells by the number of their column, those alone in which something stands
 */
public record GridRow(int number, SortedMap<Integer, Cell> cells) {

  public GridRow {
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
  }

  GridRow(int number, Map<Integer, Cell> cells) {
    this(number, new TreeMap<>(cells));
  }

  /** What stands in that column, from 1. */
  public Optional<Cell> cell(int column) {
    return Optional.ofNullable(cells.get(column));
  }

  /** The text of that column, empty where nothing stands. */
  public String text(int column) {
    Cell cell = cells.get(column);
    return cell == null ? "" : cell.text();
  }

  /** The address of a cell of this row. */
  public CellAddress at(int column) {
    return new CellAddress(number, column);
  }
}
