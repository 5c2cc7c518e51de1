package org.gongkai.sheet;

/**
 * Where a cell stands, e.g. {@code C7}.
 *
 * @param row from 1
 * @param column from 1
 */
public record CellAddress(int row, int column) implements Comparable<CellAddress> {

  private static final int LETTERS = 26;

  /**
   * @throws IllegalArgumentException if row or column is less than 1
   */
  public CellAddress {
    if (row < 1 || column < 1) {
      throw new IllegalArgumentException("no cell: row " + row + ", column " + column);
    }
  }

  /** The letters of a column: A for 1, AA for 27. */
  public static String letters(int column) {
    var letters = new StringBuilder();
    for (int left = column; left > 0; left = (left - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
    }
    return letters.toString();
  }

  /** The letters of its column. */
  public String letters() {
    return letters(column);
  }

  @Override
  public int compareTo(CellAddress other) {
    return row == other.row
        ? Integer.compare(column, other.column)
        : Integer.compare(row, other.row);
  }

  @Override
  public String toString() {
    return letters() + row;
  }
}
