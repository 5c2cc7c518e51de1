package org.gongkai.sheet;

import java.util.List;
import org.gongkai.input.Problem.Code;

/**
 * A spreadsheet as it was read.
 *
 * @param name of the sheet that was read; empty for comma-separated values
 * @param rows those in which something stands, hidden ones too, from above
 * @param problems what could not be read; what it is taken for must not be stored
 * @param warnings what was read in a way that its owner should know of
 */
public record Grid(
    String name, List<GridRow> rows, List<CellRemark> problems, List<CellRemark> warnings) {

  /** So many rows are read. */
  public static final int MOST_ROWS = 20_000;

  /** So many columns are read. */
  public static final int MOST_COLUMNS = 60;

  /** So many rows below the headings are imported at once. */
  public static final int MOST_IMPORTED = 5_000;

  /** So many characters stand in a cell. */
  public static final int LONGEST_CELL = 5_000;

  /** So many bytes a file has. */
  public static final int MOST_BYTES = 4 * 1024 * 1024;

  public Grid {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }

  /** Nothing of the file was read. */
  static Grid refused(Code code, String message) {
    return new Grid("", List.of(), List.of(CellRemark.ofFile(code, message)), List.of());
  }
}
