package org.gongkai.item.past;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.input.Problem.Code;
import org.gongkai.personal.PersonalDataCheck;
import org.gongkai.sheet.CellAddress;
import org.gongkai.sheet.CellRemark;
import org.gongkai.sheet.Grid;
import org.gongkai.sheet.GridRow;
import org.gongkai.sheet.Remarks;

/**
 * A list of past items as it was read of a spreadsheet.
 *
 * @param rows those in which nothing is wrong, in their order
 */
record PastList(Optional<PastHead> head, List<PastRow> rows) {

  PastList {
    rows = List.copyOf(rows);
  }

  /** Reads it; all that is wrong, or worth a look, is noted at once. */
  static PastList read(
      Grid grid, ColumnNames columns, LocalDate today, Remarks problems, Remarks warnings) {
    warnings.addAll(grid.warnings());
    if (grid.rows().isEmpty()) {
      problems.addAll(grid.problems());
      return new PastList(Optional.empty(), List.of());
    }
    Optional<PastHead> head = PastHead.find(grid, problems, warnings);
    problems.addAll(head.map(one -> one.named(grid.problems())).orElse(grid.problems()));
    var rows = new ArrayList<PastRow>();
    if (head.isPresent()) {
      List<GridRow> below = below(grid, head.get(), problems, warnings);
      var reader = new PastReader(head.get(), columns, today, problems, warnings);
      for (GridRow row : below) {
        PastRow read = reader.read(row);
        if (read != null) {
          rows.add(read);
        }
      }
    }
    var list = new PastList(head, rows);
    list.look(today, problems, warnings);
    return list;
  }

  private static List<GridRow> below(Grid grid, PastHead head, Remarks problems, Remarks warnings) {
    var below = new ArrayList<GridRow>();
    for (GridRow row : grid.rows()) {
      var cells = new PastCells(head, row);
      if (row.number() <= head.last() || cells.isBlank() || PastHead.isHead(row)) {
        continue; // headings again, for the next page
      }
      if (cells.isNote()) {
        CellAddress at = row.at(row.cells().firstKey());
        warnings.add(at, Code.NOT_ALLOWED, "只有一格有内容，当作说明，没有读取");
      } else {
        below.add(row);
      }
    }
    if (below.size() > Grid.MOST_IMPORTED) {
      String message = "一次最多导入%,d行，表中有%,d行，请分成几个文件".formatted(Grid.MOST_IMPORTED, below.size());
      problems.add(CellRemark.ofFile(Code.LENGTH, message));
      return List.of();
    }
    if (below.isEmpty() && problems.none()) {
      problems.add(CellRemark.ofFile(Code.REQUIRED, "表头下面没有内容"));
    }
    return below;
  }

  private void look(LocalDate today, Remarks problems, Remarks warnings) {
    var twins = new Twins(this, problems, warnings);
    for (PastRow row : rows) {
      twins.look(row);
      if (row.publication() != null) {
        personal(row, today, warnings);
      }
    }
    tell(rows.stream().filter(row -> row.publication() == null), "没有网址，登记为拟稿，公布以后请登记公开", warnings);
    tell(rows.stream().filter(row -> isOver(row, today)), "公示期已经结束，不再提醒撤下，请核对网页是否已经撤下", warnings);
  }

  private static boolean isOver(PastRow row, LocalDate today) {
    LocalDate end = row.validity().publicityEndsOn();
    return row.publication() != null && end != null && end.isBefore(today);
  }

  private static void tell(Stream<PastRow> which, String what, Remarks warnings) {
    List<PastRow> all = which.toList();
    if (!all.isEmpty()) {
      String named =
          all.stream().limit(20).map(row -> "" + row.row()).collect(Collectors.joining("、"));
      String more = all.size() > 20 ? "等" : "";
      warnings.add(
          CellRemark.ofFile(
              Code.NOT_ALLOWED, "有%d行%s：第%s行%s".formatted(all.size(), what, named, more)));
    }
  }

  /** It is read on our own pages from then on. */
  private void personal(PastRow row, LocalDate today, Remarks warnings) {
    personal(row, PastHeading.TITLE, row.said().title(), today, warnings);
    if (row.summary() != null) {
      personal(row, PastHeading.SUMMARY, row.summary(), today, warnings);
    }
  }

  private void personal(
      PastRow row, PastHeading heading, String text, LocalDate today, Remarks warnings) {
    PersonalDataCheck.in(text, today)
        .forEach(
            found ->
                warnings.add(
                    at(row, heading),
                    Code.NOT_ALLOWED,
                    "%s中有像%s的内容（%s），导入后在公开页面上看得到，请核对"
                        .formatted(heading.words(), found.what(), found.masked())));
  }

  /** Where it stands. */
  CellAddress at(PastRow row, PastHeading heading) {
    return new CellAddress(
        row.row(), head.map(one -> one.columns().getOrDefault(heading, 1)).orElse(1));
  }
}
