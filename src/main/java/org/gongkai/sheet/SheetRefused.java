package org.gongkai.sheet;

import java.util.List;

/** A spreadsheet with something wrong in it; nothing was stored. HTTP 422. */
public final class SheetRefused extends RuntimeException {

  private final transient List<CellRemark> problems;
  private final transient List<CellRemark> warnings;

  public SheetRefused(List<CellRemark> problems, List<CellRemark> warnings) {
    super(problems.size() + " problems");
    this.problems = List.copyOf(problems);
    this.warnings = List.copyOf(warnings);
  }

  /** All that is wrong, by cell. */
  public List<CellRemark> problems() {
    return problems;
  }

  /** What would have been taken all the same. */
  public List<CellRemark> warnings() {
    return warnings;
  }
}
