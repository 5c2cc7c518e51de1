package org.gongkai.sheet;

import org.gongkai.input.Problem.Code;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong, or worth a look, in a spreadsheet, in the form of the contract.
 *
 * @param row from 1; null where it is about the whole
 * @param column its letters; null where it is about a whole row or the file
 * @param code e.g. {@code length}
 * @param message names cell and heading, what is wrong and the way out, in Chinese
 */
public record CellRemark(
    @Nullable Integer row, @Nullable String column, String code, String message) {

  /** Of a cell; its address stands before the message. */
  public static CellRemark at(CellAddress cell, Code code, String message) {
    return new CellRemark(cell.row(), cell.letters(), code.slug(), cell + "：" + message);
  }

  /** Of a row. */
  public static CellRemark ofRow(int row, Code code, String message) {
    return new CellRemark(row, null, code.slug(), "第" + row + "行：" + message);
  }

  /** Of the file. */
  public static CellRemark ofFile(Code code, String message) {
    return new CellRemark(null, null, code.slug(), message);
  }
}
