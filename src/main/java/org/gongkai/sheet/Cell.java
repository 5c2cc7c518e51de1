package org.gongkai.sheet;

/**
 * A cell in which something stands.
 *
 * @param text as it is shown; a day as {@code yyyy-MM-dd}
 * @param fill whether it stands there itself or for a merged region
 */
public record Cell(CellAddress at, String text, Kind kind, Fill fill) {

  /** What the file holds in it. */
  public enum Kind {
    TEXT,
    NUMBER,
    /** A real date of the spreadsheet, no text that looks like one. */
    DAY,
    /** True or false. */
    FLAG
  }

  /** Where its text comes from. */
  public enum Fill {
    /** It stands in this cell. */
    OWN,
    /** From the cell above that it is merged with (同上). */
    ABOVE,
    /** From the cell to its left that it is merged with. */
    BESIDE
  }

  /** A cell with a text of its own. */
  public static Cell of(CellAddress at, String text, Kind kind) {
    return new Cell(at, text, kind, Fill.OWN);
  }

  /** The same text at a cell merged with this one. */
  Cell filling(CellAddress other) {
    return new Cell(other, text, kind, other.column() == at.column() ? Fill.ABOVE : Fill.BESIDE);
  }
}
