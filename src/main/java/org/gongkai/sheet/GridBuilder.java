package org.gongkai.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.gongkai.input.Clean;
import org.gongkai.input.Problem.Code;
import org.gongkai.sheet.Cell.Kind;

/** Puts cells together to a grid and sees that it stays within its limits. */
final class GridBuilder {

  /** As many as the largest import has. */
  private static final int MOST_CELLS = Grid.MOST_IMPORTED * Grid.MOST_COLUMNS;

  private static final int MOST_CHARACTERS = 5_000_000;
  private static final int BEGINNING = 50;

  /** Reading on would find nothing new: the file is refused as it is. */
  static final class Enough extends RuntimeException {
    Enough() {
      super("the file is beyond a limit", null, false, false);
    }
  }

  private final TreeMap<Integer, TreeMap<Integer, Cell>> rows = new TreeMap<>();
  private final Remarks problems = new Remarks();
  private final Remarks warnings = new Remarks();
  private int cells;
  private long characters;
  private int tooFarRight;

  Remarks problems() {
    return problems;
  }

  Remarks warnings() {
    return warnings;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /**
   * Puts in what stands in a cell; of blanks alone nothing is kept.
   *
   * @throws Enough if there are too many rows or cells
   */
  void put(CellAddress at, String text, Kind kind) {
    if (text.isBlank()) {
      return;
    }
    if (at.row() > Grid.MOST_ROWS) {
      enough("表格超过%,d行，请删去多余的行，或者分成几个文件".formatted(Grid.MOST_ROWS));
    }
    if (at.column() > Grid.MOST_COLUMNS) {
      if (tooFarRight++ == 0) {
        problems.add(at, Code.LENGTH, "超过%d列，请删去右边多余的列".formatted(Grid.MOST_COLUMNS));
      }
      return;
    }
    put(Cell.of(at, shortened(at, text), kind));
  }

  private String shortened(CellAddress at, String text) {
    int length = Clean.length(text);
    if (length <= Grid.LONGEST_CELL) {
      return text.replace("\r\n", "\n").replace('\r', '\n');
    }
    String message = "单元格不能超过%,d个字，现有%,d个字，请缩短".formatted(Grid.LONGEST_CELL, length);
    problems.add(at, Code.LENGTH, message);
    return text.substring(0, text.offsetByCodePoints(0, BEGINNING));
  }

  private void put(Cell cell) {
    characters += cell.text().length();
    if (++cells > MOST_CELLS || characters > MOST_CHARACTERS) {
      enough("表格的内容太多（超过%,d个单元格或%,d个字），请分成几个文件".formatted(MOST_CELLS, MOST_CHARACTERS));
    }
    rows.computeIfAbsent(cell.at().row(), _ -> new TreeMap<>()).put(cell.at().column(), cell);
  }

  private void enough(String message) {
    problems.add(CellRemark.ofFile(Code.LENGTH, message));
    throw new Enough();
  }

  /** Fills the cells of a merged region with what stands in its first one. */
  void merge(CellAddress first, CellAddress last) {
    TreeMap<Integer, Cell> row = rows.get(first.row());
    Cell cell = row == null ? null : row.get(first.column());
    if (cell == null) {
      return;
    }
    int lastColumn = Math.min(last.column(), Grid.MOST_COLUMNS);
    // below the last row that has anything nothing is to be filled
    for (int r : new ArrayList<>(rows.subMap(first.row(), true, last.row(), true).keySet())) {
      for (int c = first.column(); c <= lastColumn; c++) {
        var at = new CellAddress(r, c);
        if (!at.equals(first)) {
          put(cell.filling(at));
        }
      }
    }
  }

  /** The grid; one beyond a limit has no rows. */
  Grid grid(String name, boolean whole) {
    List<GridRow> all =
        whole
            ? rows.entrySet().stream()
                .map(row -> new GridRow(row.getKey(), row.getValue()))
                .toList()
            : List.of();
    return new Grid(name, all, problems.list(), warnings.list());
  }
}
