package org.gongkai.item.past;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gongkai.input.Problem.Code;
import org.gongkai.sheet.Cell;
import org.gongkai.sheet.CellAddress;
import org.gongkai.sheet.CellRemark;
import org.gongkai.sheet.Grid;
import org.gongkai.sheet.GridRow;
import org.gongkai.sheet.Remarks;
import org.jspecify.annotations.Nullable;

/**
 * The headings of a list of past items: one row, or two where some are merged over the next,
 * somewhere near the top, in any order.
 *
 * @param last the number of their last row
 * @param columns the number of the column of each
 */
record PastHead(int last, Map<PastHeading, Integer> columns) {

  private static final int LOOKED_AT = 20;
  private static final int LEAST = 2;

  /** Whether a row is one of headings: two of them stand in it. */
  static boolean isHead(GridRow row) {
    return row.cells().values().stream()
            .filter(cell -> cell.fill() == Cell.Fill.OWN)
            .flatMap(cell -> PastHeading.of(cell.text()).stream())
            .filter(heading -> heading != PastHeading.NUMBER)
            .distinct()
            .count()
        >= LEAST;
  }

  /** Finds them; what is wrong with them is noted. Empty where there are none. */
  static Optional<PastHead> find(Grid grid, Remarks problems, Remarks warnings) {
    List<GridRow> rows = grid.rows();
    for (int i = 0; i < Math.min(rows.size(), LOOKED_AT); i++) {
      if (isHead(rows.get(i))) {
        GridRow next = i + 1 < rows.size() ? rows.get(i + 1) : null;
        GridRow second = next != null && isSecond(rows.get(i), next) ? next : null;
        return Optional.of(new Finder(rows.get(i), second, grid).read(problems, warnings));
      }
    }
    problems.add(
        CellRemark.ofFile(
            Code.REQUIRED,
            "没有找到表头：前%d行里要有一行写着“标题”“栏目”“发布日期”“网址”等列名，可以下载模板填写".formatted(LOOKED_AT)));
    return Optional.empty();
  }

  /** Merged with the headings above, or with a heading in each cell of its own. */
  private static boolean isSecond(GridRow top, GridRow row) {
    return row.number() == top.number() + 1
        && row.cells().values().stream()
            .allMatch(
                cell -> cell.fill() != Cell.Fill.OWN || PastHeading.of(cell.text()).isPresent())
        && row.cells().values().stream().anyMatch(cell -> cell.fill() == Cell.Fill.ABOVE);
  }

  /** Reads them. */
  private record Finder(GridRow top, @Nullable GridRow below, Grid grid) {

    PastHead read(Remarks problems, Remarks warnings) {
      Map<PastHeading, Integer> columns = new EnumMap<>(PastHeading.class);
      var unread = new ArrayList<String>();
      for (Cell cell : cells()) {
        Optional<PastHeading> heading = PastHeading.of(cell.text());
        if (cell.fill() == Cell.Fill.BESIDE) {
          beside(cell, problems);
        } else if (heading.isEmpty()) {
          unread.add(cell.at().letters() + "“" + Words.line(cell.text()) + "”");
        } else {
          Integer before = columns.putIfAbsent(heading.get(), cell.at().column());
          if (before != null) {
            problems.add(
                cell.at(),
                Code.NOT_ALLOWED,
                "“%s”与%s的“%s”是同一列，请删去一列"
                    .formatted(Words.line(cell.text()), top.at(before), top.text(before)));
          }
        }
      }
      for (PastHeading must : List.of(PastHeading.TITLE, PastHeading.COLUMN)) {
        if (!columns.containsKey(must)) {
          problems.add(
              CellRemark.ofRow(top.number(), Code.REQUIRED, "表头里没有“" + must.words() + "”列"));
        }
      }
      if (!unread.isEmpty()) {
        String message = "这些列没有读取：" + String.join("、", unread);
        warnings.add(CellRemark.ofRow(top.number(), Code.UNKNOWN_FIELD, message));
      }
      return new PastHead((below == null ? top : below).number(), columns);
    }

    /** The lower heading where there is one of its own. */
    private List<Cell> cells() {
      var all = new ArrayList<Cell>();
      for (Cell cell : top.cells().values()) {
        all.add(
            below == null
                ? cell
                : below
                    .cell(cell.at().column())
                    .filter(lower -> lower.fill() == Cell.Fill.OWN)
                    .orElse(cell));
      }
      return all;
    }

    /** A heading over two columns names one of them; the other may hold nothing. */
    private void beside(Cell cell, Remarks problems) {
      int column = cell.at().column();
      boolean used =
          grid.rows().stream()
              .filter(row -> row.number() > top.number())
              .flatMap(row -> row.cell(column).stream())
              .anyMatch(one -> one.fill() == Cell.Fill.OWN && !one.text().isBlank());
      if (used) {
        problems.add(
            cell.at(),
            Code.NOT_ALLOWED,
            "表头“%s”合并了几列，下面各列都有内容，分不清哪一列是它；请取消合并，一列写一个列名".formatted(Words.line(cell.text())));
      }
    }
  }

  boolean has(PastHeading heading) {
    return columns.containsKey(heading);
  }

  /** What was wrong with cells before anybody knew what they are called, with their headings. */
  List<CellRemark> named(List<CellRemark> remarks) {
    return remarks.stream().map(this::named).toList();
  }

  private CellRemark named(CellRemark remark) {
    return columns.entrySet().stream()
        .filter(one -> CellAddress.letters(one.getValue()).equals(remark.column()))
        .findFirst()
        .map(
            one ->
                new CellRemark(
                    remark.row(),
                    remark.column(),
                    remark.code(),
                    remark
                        .message()
                        .replaceFirst(
                            "：", Matcher.quoteReplacement("：“" + one.getKey().words() + "”的"))))
        .orElse(remark);
  }
}
